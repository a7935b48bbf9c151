"""Long lists page by page, within hard limits."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sepakat.errors import InputError
from sepakat.service import Page

SIZE = 50
LARGEST = 200
FURTHEST = 1_000_000
"""The last entry of a list that can be asked for."""


class PageRequest(NamedTuple):
    """Which part of a list is asked for."""

    limit: int
    offset: int


class Pager(NamedTuple):
    """Where a reader is in a long list; pages are counted from 1."""

    number: int
    pages: int
    total: int
    first: int
    """The first entry shown, counted from 1; 0 in an empty list."""
    last: int

    @property
    def previous(self) -> int | None:
        """The page before; None on the first."""
        return self.number - 1 if self.number > 1 else None

    @property
    def following(self) -> int | None:
        """The page behind; None on the last."""
        return self.number + 1 if self.number < self.pages else None


def read_page(query: Mapping[str, str], size: int = SIZE) -> PageRequest:
    """The part of a list that `page` and `size` of an address ask for.

    Raises InputError where they are no numbers or beyond the limits.
    """
    limit = _number(query, "size", size, LARGEST)
    number = _number(query, "page", 1, FURTHEST // limit)
    return PageRequest(limit, (number - 1) * limit)


def make_pager(page: Page[Any]) -> Pager:
    """Where the reader is."""
    size = page.limit or max(1, page.total)
    first, last = min(page.offset + 1, page.total), min(page.offset + size, page.total)
    return Pager(page.offset // size + 1, max(1, -(-page.total // size)), page.total, first, last)


def _number(query: Mapping[str, str], name: str, default: int, most: int) -> int:
    word = query.get(name, "")
    if not word:
        return default
    if not (word.isascii() and word.isdigit()) or len(word) > len(str(FURTHEST)) or not 1 <= int(word) <= most:
        raise InputError(f"{name}: {word[:20]!r} is not a number from 1 to {most}", code="input.page")
    return int(word)
