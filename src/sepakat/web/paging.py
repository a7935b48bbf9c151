"""Long lists page by page, within hard limits."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sepakat.errors import InputError
from sepakat.service import Page

SIZE = 50
LARGEST = 200
FURTHEST = 1_000_000
"""The last entry of a list that can be asked for."""


Changes = Mapping[str, int | None]
"""Parts of the query of an address, None for those that it loses."""


class PageRequest(NamedTuple):
    """Which part of a list is asked for."""

    limit: int
    offset: int


class Pager(NamedTuple):
    """Where a reader is in a long list."""

    total: int
    first: int
    """The first entry shown, counted from 1; 0 in an empty list."""
    last: int
    previous: Changes | None
    """How the address of the part before differs; None for the first part."""
    following: Changes | None
    """The same for the part behind; None for the last part."""


def read_page(query: Mapping[str, str], size: int = SIZE) -> PageRequest:
    """The part of a list that an address asks for: `page` and `size` as people count, or `offset` and `limit` as programs do.

    Raises InputError where they are no numbers or beyond the limits, and where an address gives both of a kind.
    """
    for one, other in (("page", "offset"), ("size", "limit")):
        if query.get(one) and query.get(other):
            raise InputError(f"{one} and {other} say the same; give one of them", code="input.page")
    limit = _number(query, "limit" if query.get("limit") else "size", size, range(1, LARGEST + 1))
    if query.get("offset"):
        return PageRequest(limit, _number(query, "offset", 0, range(FURTHEST - limit + 1)))
    number = _number(query, "page", 1, range(1, FURTHEST // limit + 1))
    return PageRequest(limit, (number - 1) * limit)


def make_pager(page: Page[Any]) -> Pager:
    """Where the reader is."""
    size = page.limit or max(1, page.total)
    first, last = min(page.offset + 1, page.total), min(page.offset + size, page.total)
    back, on = max(0, page.offset - size), page.offset + size
    previous = _changes(back, size) if page.offset else None
    return Pager(page.total, first, last, previous, _changes(on, size) if on < page.total else None)


def _changes(offset: int, size: int) -> Changes:
    """What leads to the part that begins there: the number of a page (counted from 1), or an offset inside of one."""
    return {"page": None, "offset": offset} if offset % size else {"page": offset // size + 1, "offset": None}


def _number(query: Mapping[str, str], name: str, default: int, choices: range) -> int:
    word = query.get(name, "")
    if not word:
        return default
    if not (word.isascii() and word.isdigit()) or len(word) > len(str(FURTHEST)) or int(word) not in choices:
        raise InputError(f"{name}: {word[:20]!r} is not a number from {choices[0]} to {choices[-1]}", code="input.page")
    return int(word)
