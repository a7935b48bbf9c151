"""A ledger on a PostgreSQL server: its address, its settings and its transactions."""

import re
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from sepakat.errors import StoreError
from sepakat.store.failures import clear_failures

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,40}://")
DRIVER = "postgresql+psycopg"
SCHEMES = (DRIVER, "postgresql", "postgres")
EXAMPLE = f"{DRIVER}://USER:PASSWORD@HOST/DATABASE"
WRITERS = 0x5E9A_0000_0000
"""Writers to one schema wait for each other at this number and the schema's own, as writers to one file do."""


def is_address(name: str) -> bool:
    """Whether a ledger's name is the address of a server, not a path."""
    return ADDRESS.match(name) is not None


def parse_address(name: str) -> URL:
    """The address of a server.

    Raises StoreError for what is none; the message does not repeat it, for it may hold a password.
    """
    try:
        url = make_url(name)
    except (ArgumentError, ValueError):
        # The cause is left out as well: it may quote parts of the address.
        raise StoreError(
            f"the ledger's address cannot be read; write it as {EXAMPLE}, and signs such as @ or / in the password as %40, %2F",
            code="store.address",
        ) from None
    if url.drivername not in SCHEMES:
        raise StoreError(
            f"{url.drivername}: no such kind of ledger; give the path of a file, or an address like {EXAMPLE}",
            code="store.address",
        )
    return url.set(drivername=DRIVER)


def show_address(url: URL) -> str:
    """An address for messages: without a password and without options, which may hold one too."""
    return url.set(query={}).render_as_string(hide_password=True)


def make_server_engine(url: URL, patience: float) -> Engine:
    """The engine for an address; `patience` is how many seconds to wait for a connection or for another writer.

    Raises StoreError when the driver is not installed.
    """
    try:
        engine = create_engine(url, connect_args={"connect_timeout": max(2, round(patience))}, pool_pre_ping=True)
    except ImportError as error:
        raise StoreError(
            f"{show_address(url)}: PostgreSQL needs a driver; install it with `pip install 'sepakat[postgres]'`",
            code="store.no_driver",
        ) from error
    milliseconds = max(1, round(patience * 1000))
    event.listen(engine, "connect", lambda connection, _: _set_patience(connection, milliseconds))
    event.listen(engine, "begin", _begin)
    return engine


def check_server(engine: Engine, name: str, *, create: bool) -> None:
    """Raise StoreError when a ledger cannot be in that database, or is not there and is not to be made."""
    with clear_failures(name), engine.connect() as connection:
        encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
        if encoding != "UTF8":
            raise StoreError(
                f"{name}: the database is encoded in {encoding}; make one with `createdb --encoding UTF8 --template template0`",
                code="store.encoding",
            )
        if not create and connection.execute(text("SELECT to_regclass('migration')")).scalar_one() is None:
            raise StoreError(f"{name}: there is no ledger; make one with `sepakat read INPUT`", code="store.missing")


def _set_patience(connection: Any, milliseconds: int) -> None:
    connection.execute(f"SET lock_timeout = {milliseconds}")
    connection.commit()


def _begin(connection: Any) -> None:
    if connection.get_execution_options().get("writes", False):
        schema = "SELECT oid::bigint FROM pg_namespace WHERE nspname = current_schema()"
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS} + ({schema}))")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
