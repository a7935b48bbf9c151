"""What the database driver complains about, in words that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy.exc import DBAPIError

from sepakat.errors import StoreError


class Cause(NamedTuple):
    """Why the driver refuses."""

    sign: str
    code: str
    remedy: str


BUSY = "another program is writing to it; try again when that is done"
FULL = "the disk is full; make room and read again, what was stored is kept"

STATES = (
    Cause("55P03", "store.locked", BUSY),
    Cause("40001", "store.locked", BUSY),
    Cause("40P01", "store.locked", BUSY),
    Cause("57014", "store.slow", "the server stopped a query that took too long; ask for less, or raise its statement_timeout"),
    Cause("53100", "store.full", FULL),
    Cause("53300", "store.busy", "the server takes no more connections; try again later"),
    Cause("25006", "store.read_only", "the server takes no changes; give the address of one that does"),
    Cause("42501", "store.read_only", "the user may not do that; grant it the rights on the schema"),
    Cause("3F000", "store.no_schema", "there is no such schema; make it first"),
    Cause("57P0", "store.lost", "the server has ended the connection; try again when it runs"),
    Cause("08", "store.lost", "the connection is lost; try again when the server runs"),
    Cause("XX00", "store.damaged", "the database is damaged; restore a backup into a new one"),
)
"""Beginnings of SQLSTATE codes."""

# Drivers whose errors have no such code, and connections that never come about: the message tells causes apart.
MESSAGES = (
    Cause("nul (0x00)", "store.text", "the text holds a NUL character and cannot be stored; mend the input"),
    Cause("is not a database", "store.not_a_ledger", "this is not a ledger; give another path"),
    Cause("malformed", "store.damaged", "the file is damaged; restore a copy, or read the articles into a new ledger"),
    Cause("locked", "store.locked", BUSY),
    Cause("readonly", "store.read_only", "it cannot be written; change its permissions or give another path"),
    Cause("disk is full", "store.full", FULL),
    Cause("unable to open", "store.cannot_open", "the file cannot be opened; check the path and its permissions"),
    Cause("disk i/o error", "store.disk", "the disk failed to read or write; check it, then try again"),
    Cause("no such module: fts5", "store.no_search", "this Python's SQLite cannot search texts; use another build of Python"),
    Cause("password", "store.refused", "the server refuses the user or the password; check both"),
    Cause("role ", "store.refused", "the server does not know the user; check the name, or make it with `createuser`"),
    Cause("pg_hba", "store.refused", "the server lets nobody in from here; add the user to its pg_hba.conf"),
    Cause("does not exist", "store.missing", "there is no such database; make it with `createdb --encoding UTF8`"),
    Cause("too many", "store.busy", "the server takes no more connections; try again later"),
    Cause("starting up", "store.lost", "the server is only starting; try again in a moment"),
    Cause("closed", "store.lost", "the server has ended the connection; try again when it runs"),
    Cause("resolve host", "store.unreachable", "there is no such host; check the address"),
    Cause("connection", "store.unreachable", "the server cannot be reached; check the address, and that it runs"),
)


@contextmanager
def clear_failures(name: str) -> Iterator[None]:
    """Turn the driver's errors into StoreError; `name` is what messages call the ledger."""
    try:
        yield
    except DBAPIError as error:
        raise explain_failure(name, error) from error


def explain_failure(name: str, error: DBAPIError) -> StoreError:
    """The StoreError for an error of the driver."""
    said, state = str(error.orig), getattr(error.orig, "sqlstate", None)
    for cause in STATES if state else MESSAGES:
        if state.startswith(cause.sign) if state else cause.sign in said.lower():
            return StoreError(f"{name}: {cause.remedy}", code=cause.code)
    return StoreError(f"{name}: the database refused: {said}; see docs/cli.md on ledgers")
