"""Days and times as people write them."""

from datetime import UTC, date, datetime

from babel import Locale
from babel.dates import format_date, format_datetime, get_day_names

LONG = {1: "y", 2: "MMMM y", 3: "d MMMM y"}
SHORT = {1: "y", 2: "MMM y", 3: "d MMM y"}
"""Patterns by how many parts a date has."""


def day_text(value: date | str | None, locale: Locale, *, short: bool, weekday: bool) -> str:
    """A day, month or year; words that are no date stay as they are."""
    if value is None:
        return ""
    parts, first = (3, value) if isinstance(value, date) else parse_day(value)
    if first is None:
        return str(value)
    pattern = (SHORT if short else LONG)[parts]
    return format_date(first, f"EEEE, {pattern}" if weekday and parts == len(LONG) else pattern, locale=locale)


def parse_day(value: str) -> tuple[int, date | None]:
    """How many parts an ISO 8601 day, month or year has, and its first day; None where it is none."""
    parts = value.count("-") + 1
    try:
        return parts, date.fromisoformat(value + "-01" * (len(LONG) - parts)) if parts in LONG else None
    except ValueError:
        return parts, None


def instant_text(value: datetime | str | None, locale: Locale) -> str:
    """A day with its time, in UTC; words that are none stay as they are."""
    if value is None:
        return ""
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except ValueError:
        return str(value)
    return format_datetime(moment.astimezone(UTC) if moment.tzinfo else moment, "d MMM y HH:mm 'UTC'", locale=locale)


def parse_words(value: str) -> date | None:
    """The day that the program writes in English words, such as "3 March 2025"; None for anything else."""
    try:
        return datetime.strptime(value, "%d %B %Y").date()
    except ValueError:
        return None


def weekday_text(name: str, locale: Locale) -> str:
    """A weekday for its English name; another word stays as it is."""
    number = next((number for number, english in get_day_names(locale="en").items() if english == name), None)
    return name if number is None else str(get_day_names(locale=locale)[number])
