"""The days that an ISO day, month or year covers."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Period(NamedTuple):
    """A day, month or year: its first and last day, both included."""

    first: date
    last: date


@lru_cache(maxsize=4096)
def parse_period(value: str | None) -> Period | None:
    """The days of "2025-06-30", "2025-06" or "2025"; None for anything else."""
    found = PARTIAL.fullmatch(value or "")
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if day is not None:
        return Period(first, first)
    last = 12 if month is None else first.month
    return Period(first, date(first.year, last, monthrange(first.year, last)[1]))
