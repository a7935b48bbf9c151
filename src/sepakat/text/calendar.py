"""Calendar arithmetic: days, weeks, months and longer periods as TIMEX3 values with their first and last day."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1000, 2999


class Period(NamedTuple):
    """A stretch of the calendar; the last day is included."""

    value: str
    """TIMEX3 value: "2024-11-18", "2024-W47", "2024-11", "2024-Q4", "2024-H2", "2024", "202"."""
    first: date
    last: date


def make_day(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def day_period(day: date) -> Period:
    """One day."""
    return Period(day.isoformat(), day, day)


def week_period(day: date) -> Period:
    """The ISO week, Monday to Sunday, of a day."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(weekday - 1)
    return Period(f"{year}-W{week:02}", monday, monday + timedelta(6))


def weekend_period(day: date) -> Period:
    """Saturday and Sunday of the ISO week of a day."""
    week = week_period(day)
    return Period(f"{week.value}-WE", week.first + timedelta(5), week.last)


def month_period(year: int, month: int) -> Period:
    """A month; a month number outside 1 to 12 runs over into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Period(f"{year}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def quarter_period(year: int, quarter: int) -> Period:
    """A quarter; a number outside 1 to 4 runs over into other years."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    return Period(f"{year}-Q{quarter}", month_period(year, 3 * quarter - 2).first, month_period(year, 3 * quarter).last)


def half_period(year: int, half: int) -> Period:
    """A half-year; a number outside 1 to 2 runs over into other years."""
    year, half = year + (half - 1) // 2, (half - 1) % 2 + 1
    return Period(f"{year}-H{half}", month_period(year, 6 * half - 5).first, month_period(year, 6 * half).last)


def year_period(year: int) -> Period:
    """A year."""
    return Period(f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def decade_period(year: int) -> Period:
    """The ten years that begin with the same three digits."""
    return Period(f"{year // 10:03}", date(year // 10 * 10, 1, 1), date(year // 10 * 10 + 9, 12, 31))


def century_period(year: int) -> Period:
    """The hundred years that begin with the same two digits."""
    return Period(f"{year // 100:02}", date(year // 100 * 100, 1, 1), date(year // 100 * 100 + 99, 12, 31))


def shift(unit: str, anchor: date, count: int) -> Period | None:
    """The day, week, month, quarter, half, year or decade (D, W, M, Q, H, Y, 10Y) that lies `count` of them from the anchor's.

    None for a unit that is no part of the calendar and for years outside the calendar.
    """
    try:
        return _shift(unit, anchor, count)
    except (ValueError, OverflowError):
        return None


def _shift(unit: str, anchor: date, count: int) -> Period | None:
    match unit:
        case "D":
            return day_period(anchor + timedelta(count))
        case "W":
            return week_period(anchor + timedelta(7 * count))
        case "M":
            return month_period(anchor.year, anchor.month + count)
        case "Q":
            return quarter_period(anchor.year, (anchor.month + 2) // 3 + count)
        case "H":
            return half_period(anchor.year, (anchor.month + 5) // 6 + count)
        case "Y":
            return year_period(anchor.year + count)
        case "10Y":
            return decade_period(anchor.year + 10 * count)
        case "100Y":
            return century_period(anchor.year + 100 * count)
    return None
