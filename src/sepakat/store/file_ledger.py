"""A ledger in a file: SQLite, its pragmas and its transactions."""

import os
from pathlib import Path
from sqlite3 import OperationalError
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event

from sepakat.errors import StoreError

LOG_PAGES = 16_000
"""Pages of 4 kB that the log may hold before they go into the ledger itself. Claims are spread over the whole file by
their ids: with the 1,000 pages that are usual, moving them costs more time than everything else."""

OPENING = 5.0
"""Seconds to wait for another who makes or opens the same file."""


def make_file_engine(name: str, patience: float, *, create: bool) -> Engine:
    """The engine for a file; a missing one is made when it is first written, if `create` is true.

    Raises StoreError where no ledger can be.
    """
    file = Path(name).expanduser()
    _check_place(file, name, create)
    writable = os.access(file if file.exists() else file.parent, os.W_OK)
    mode = "rwc" if writable else "ro"
    # A ledger on a medium that cannot be written has no log of its own; SQLite must be told not to look for one.
    frozen = {} if os.access(file.parent, os.W_OK) else {"immutable": "1"}
    address = URL.create("sqlite", database=file.absolute().as_uri(), query={"mode": mode, "uri": "true", **frozen})
    engine = create_engine(address, connect_args={"timeout": patience})
    event.listen(engine, "connect", _set_pragmas if writable else _leave_transactions)
    event.listen(engine, "begin", _begin)
    return engine


def _check_place(file: Path, name: str, create: bool) -> None:
    if file.is_dir():
        raise StoreError(f"{name}: a folder, not a ledger; give the path of a file in it", code="store.not_a_ledger")
    if file.exists() and not file.is_file():
        raise StoreError(
            f"{name}: not a file; give the path of a ledger, or of a file that is not there yet", code="store.not_a_ledger"
        )
    if not file.parent.is_dir():
        raise StoreError(f"{name}: there is no folder {file.parent}; make it first", code="store.no_folder")
    if not file.exists() and not create:
        raise StoreError(
            f"{name}: there is no ledger; make one with `sepakat read INPUT`, or name another with --ledger",
            code="store.missing",
        )


def _leave_transactions(connection: Any, _: object) -> None:
    # The driver's own transactions leave out changes of the schema; `_begin` starts them instead.
    connection.isolation_level = None


def _use_log(connection: Any) -> None:
    """Switch to the log, where SQLite does not wait by itself for another who opens the file at the same moment."""
    until = monotonic() + OPENING
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(0.01)
        else:
            return


def _set_pragmas(connection: Any, record: object) -> None:
    _leave_transactions(connection, record)
    _use_log(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Any) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
