"""Opening a ledger: a file or an address, and its schema brought up to date."""

import os
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Engine

from sepakat.errors import StoreError
from sepakat.store.failures import clear_failures
from sepakat.store.file_ledger import make_file_engine
from sepakat.store.migrations import migrate
from sepakat.store.server_ledger import check_server, is_address, make_server_engine, parse_address, show_address
from sepakat.store.store import Store

PATIENCE = 10.0
"""Seconds to wait for another writer."""


def now_utc() -> str:
    """The time of now, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def open_store(
    place: str | os.PathLike[str], *, create: bool = True, patience: float = PATIENCE, now: Callable[[], str] = now_utc
) -> Store:
    """Open the ledger in a file or at an address, and make it first when there is none and `create` is true.

    Raises StoreError that names the ledger, without its password, and what to do about it.
    """
    name, engine = _make_engine(os.fspath(place), patience, create)
    try:
        with clear_failures(name):
            migrate(engine, name, now)
    except StoreError:
        engine.dispose()
        raise
    return Store(engine, name, now)


def _make_engine(place: str, patience: float, create: bool) -> tuple[str, Engine]:
    """What messages call the ledger, and its engine."""
    if not is_address(place):
        return place, make_file_engine(place, patience, create=create)
    url = parse_address(place)
    name, engine = show_address(url), make_server_engine(url, patience)
    try:
        check_server(engine, name, create=create)
    except StoreError:
        engine.dispose()
        raise
    return name, engine
