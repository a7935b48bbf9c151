"""Copies of a ledger that is in use."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from sepakat.errors import StoreError
from sepakat.store.dialects import is_server
from sepakat.store.dumping import dump_ledger


def back_up(connection: Connection, target: Path, name: str, *, as_lines: bool) -> None:
    """Copy the ledger to a file, as it is at one moment: as JSON Lines, or as a file that is a ledger itself.

    The file appears, or takes the place of an older one, when all of it is on the disk. Raises StoreError.
    """
    with _replacing(target, name) as draft:
        if as_lines or is_server(connection):
            _write_lines(dump_ledger(connection), draft)
        else:
            _copy_file(connection.connection.driver_connection, draft)


@contextmanager
def _replacing(target: Path, name: str) -> Iterator[Path]:
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield draft
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        draft.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            f"{name}: cannot be copied to {target} ({error}); check the folder and the room on the disk", code="store.backup"
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def _copy_file(source: Any, draft: Path) -> None:
    with closing(sqlite3.connect(draft)) as copy:
        source.backup(copy)
        # The copy is one file: the log that the ledger keeps beside it is made when it is opened as a ledger.
        copy.execute("PRAGMA journal_mode = DELETE")


def _write_lines(lines: Iterator[str], draft: Path) -> None:
    with draft.open("w", encoding="utf-8", newline="\n") as written:
        for line in lines:
            written.write(line + "\n")
