"""Days of reports, and ISO values of days, months and years as periods."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import EventStatus

ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Period(NamedTuple):
    """The days that an ISO value covers, both ends included."""

    first: date
    last: date


def parse_period(value: str | None) -> Period | None:
    """The days of "2026", "2026-02" or "2026-02-13"; a time of day is left out; None for anything else."""
    found = ISO.match(value or "")
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first, last = date(year, month or 1, day or 1), date(year, month or 12, 1)
    except ValueError:
        return None
    return Period(first, first) if day else Period(first, last.replace(day=monthrange(last.year, last.month)[1]))


def dates_agree(one: str, other: str) -> bool:
    """Whether one value covers the other: 2026-02 and 2026-02-13 agree."""
    left, right = parse_period(one), parse_period(other)
    if not left or not right:
        return one == other
    inside = left.first >= right.first and left.last <= right.last
    return inside or (right.first >= left.first and right.last <= left.last)


def is_later(value: str, than: str) -> bool:
    """Whether every day of `value` is after every day of `than`, or a month or more past its end."""
    left, right = parse_period(value), parse_period(than)
    return bool(left and right and not dates_agree(value, than) and left.last > right.last)


def reported_on(extraction: Extraction) -> date | None:
    """The day of the report: its own date, else the first day that its text names, else the last event held."""
    if extraction.article.published_on:
        return extraction.article.published_on
    for timex in extraction.timexes:
        period = parse_period(timex.value)
        if period and period.first == period.last:
            return period.first
    held = [parse_period(event.date) for event in extraction.events if event.status is EventStatus.HELD]
    return max((period.last for period in held if period), default=None)
