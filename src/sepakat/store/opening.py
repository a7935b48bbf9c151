"""Opening a ledger: the file, its pragmas, its schema."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event

from sepakat.errors import StoreError
from sepakat.store.failures import clear_failures
from sepakat.store.migrations import migrate
from sepakat.store.store import Store

PATIENCE = 10.0
"""Seconds to wait for another writer."""
LOG_PAGES = 16_000
"""Pages of 4 kB that the log may hold before they go into the ledger itself. Claims are spread over the whole file by
their ids: with the 1,000 pages that are usual, moving them costs more time than everything else."""


def now_utc() -> str:
    """The time of now, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def open_store(
    path: str | os.PathLike[str], *, create: bool = True, patience: float = PATIENCE, now: Callable[[], str] = now_utc
) -> Store:
    """Open the ledger in a file, and make it first when there is none and `create` is true.

    Raises StoreError that names the file and what to do about it.
    """
    name = os.fspath(path)
    file = Path(name).expanduser()
    _check_place(file, name, create)
    writable = os.access(file if file.exists() else file.parent, os.W_OK)
    engine = _make_engine(file, writable, patience)
    try:
        with clear_failures(name):
            migrate(engine, name, now)
    except StoreError:
        engine.dispose()
        raise
    return Store(engine, name, now)


def _check_place(file: Path, name: str, create: bool) -> None:
    if file.is_dir():
        raise StoreError(f"{name}: a folder, not a ledger; give the path of a file in it", code="store.not_a_ledger")
    if not file.parent.is_dir():
        raise StoreError(f"{name}: there is no folder {file.parent}; make it first", code="store.no_folder")
    if not file.exists() and not create:
        raise StoreError(
            f"{name}: there is no ledger; make one with `sepakat read INPUT`, or name another with --ledger",
            code="store.missing",
        )


def _make_engine(file: Path, writable: bool, patience: float) -> Engine:
    mode = "rwc" if writable else "ro"
    # A ledger on a medium that cannot be written has no log of its own; SQLite must be told not to look for one.
    frozen = {} if os.access(file.parent, os.W_OK) else {"immutable": "1"}
    address = URL.create("sqlite", database=file.absolute().as_uri(), query={"mode": mode, "uri": "true", **frozen})
    engine = create_engine(address, connect_args={"timeout": patience})
    event.listen(engine, "connect", _set_pragmas if writable else _leave_transactions)
    event.listen(engine, "begin", _begin)
    return engine


def _leave_transactions(connection: Any, _: object) -> None:
    # The driver's own transactions leave out changes of the schema; `_begin` starts them instead.
    connection.isolation_level = None


def _set_pragmas(connection: Any, record: object) -> None:
    _leave_transactions(connection, record)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Any) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
