"""What the database driver complains about, in words that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from sepakat.errors import StoreError

# The driver's message tells causes apart; its error classes do not.
CAUSES = (
    ("is not a database", "store.not_a_ledger", "this is not a ledger; give another path"),
    ("malformed", "store.damaged", "the file is damaged; restore a copy, or read the articles into a new ledger"),
    ("locked", "store.locked", "another program is writing to it; try again when that is done"),
    ("readonly", "store.read_only", "it cannot be written; change its permissions or give another path"),
    ("disk is full", "store.full", "the disk is full; make room and read again, what was stored is kept"),
    ("unable to open", "store.cannot_open", "the file cannot be opened; check the path and its permissions"),
    ("disk i/o error", "store.disk", "the disk failed to read or write; check it, then try again"),
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
    said = str(error.orig)
    for words, code, remedy in CAUSES:
        if words in said.lower():
            return StoreError(f"{name}: {remedy}", code=code)
    return StoreError(f"{name}: the database refused: {said}; see docs/cli.md on ledgers")
