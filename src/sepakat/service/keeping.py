"""Looking after a ledger: copies of it, copies back into one, and whether it is whole."""

import os
from pathlib import Path

from sepakat.errors import InputError, StoreError
from sepakat.store import Finding, Store, open_store


def back_up(store: Store, target: str | os.PathLike[str], *, replace: bool = True) -> Path:
    """Copy a ledger to a file while it is in use; gives the file. Without `replace` a file that is there stays as it is.

    A ledger in a file is copied as such and opens like it; one on a server is written as JSON Lines. Raises StoreError.
    """
    file = Path(target).expanduser()
    if not replace and file.exists():
        raise StoreError(f"{file}: is there already; give another path, or say --force to replace it", code="store.backup")
    store.backup(file)
    return file


def dump(store: Store, target: str | os.PathLike[str]) -> Path:
    """Write a ledger as JSON Lines, which any other kind of ledger can be made from; gives the file."""
    file = Path(target).expanduser()
    store.backup(file, as_lines=True)
    return file


def restore(source: str | os.PathLike[str], place: str | os.PathLike[str]) -> int:
    """Make a ledger from JSON Lines, in a file or at an address; gives how many rows they held.

    Raises InputError for what is no whole dump, StoreError when the ledger is not empty.
    """
    file = Path(source).expanduser()
    try:
        lines = file.open(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check the path") from error
    try:
        with lines, open_store(place) as store:
            return store.restore(lines)
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: not a dump of a ledger; give the file that `sepakat backup` wrote") from error


def examine(store: Store) -> list[Finding]:
    """All that is wrong with a ledger; empty where it is whole."""
    return store.doctor()
