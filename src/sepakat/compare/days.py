"""Days of reports, and whether the dates of two of them agree."""

from collections.abc import Iterable
from datetime import date

from sepakat.model.article import Span
from sepakat.model.extraction import Extraction
from sepakat.model.periods import parse_period
from sepakat.model.vocabulary import EventStatus

TIME_OF_DAY = "T"
"""What stands between the day and the hour."""


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
        period = parse_period(timex.value.partition(TIME_OF_DAY)[0])
        if period and period.first == period.last:
            return period.first
    held = [parse_period(event.date) for event in extraction.events if event.status is EventStatus.HELD]
    return max((period.last for period in held if period), default=None)


def find_dates(extraction: Extraction, span: Span) -> tuple[str, ...]:
    """The days, months and years that stand in a span, as ISO 8601 values."""
    within = (timex for timex in extraction.timexes if span.start <= timex.start and timex.end <= span.end and timex.first_day)
    values = (timex.value.partition(TIME_OF_DAY)[0] for timex in within)
    return tuple(value for value in values if parse_period(value))


def last_ahead(values: Iterable[str], day: date) -> str | None:
    """The latest of some values that is all still to come on a day."""
    periods = [(period.last, value) for value in values if (period := parse_period(value)) and period.first > day]
    return max(periods)[1] if periods else None
