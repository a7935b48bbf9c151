"""Dates against the calendar: weekdays that do not fit, days that do not exist, months where days belong."""

import re
from calendar import monthrange
from datetime import date

from sepakat.extract.checks.common import WEEKDAYS, Flags, english_day, flag
from sepakat.extract.draft import Draft
from sepakat.model.claims import Inconsistency
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import InconsistencyKind

SLASHED = re.compile(r"/(\d{1,2})/(\d{4})(?![\d/])")
"""The month or day and the year; what stands before is looked at only where these match, which is faster."""
FIRST_PART = re.compile(r"(?<![\d/])\d{1,2}\Z")


def check_calendar(draft: Draft) -> Flags:
    """Flag dates that the calendar does not have."""
    for timex in draft.timexes:
        if timex.weekday is not None and timex.first_day and timex.first_day == timex.last_day:
            yield from _check_weekday(draft, timex, timex.first_day, timex.weekday)
    yield from _check_slashed(draft)
    yield from _check_spelt(draft)


def _check_weekday(draft: Draft, timex: Timex, day: date, stated: int) -> Flags:
    if day.weekday() == stated or not (timex.explicit or draft.article.published_on):
        return
    words = draft.text[timex.start : timex.end]
    detail = f"{english_day(day)} was a {WEEKDAYS[day.weekday()]}; the text says {words}"
    remedy = _fitting_year(day, stated)
    yield flag(draft, InconsistencyKind.WEEKDAY, (timex.start, timex.end), detail, "weekday-not-of-date", remedy=remedy)


def _fitting_year(day: date, stated: int) -> str | None:
    """The nearest year in which the day has the stated weekday."""
    for distance in (1, -1, 2, -2):
        try:
            other = day.replace(year=day.year + distance)
        except ValueError:
            continue
        if other.weekday() == stated:
            return f"{english_day(other)} was a {WEEKDAYS[stated]}"
    return None


def _check_slashed(draft: Draft) -> Flags:
    day_first = draft.pack.times.slash_order == "dmy"
    for found in SLASHED.finditer(draft.text):
        first = FIRST_PART.search(draft.text, max(0, found.start() - 3), found.start())
        if first is None:
            continue
        left, right, year = int(first.group()), int(found.group(1)), int(found.group(2))
        day, month = (left, right) if day_first else (right, left)
        if _exists(year, month, day) or not 1900 <= year <= 2100:
            continue
        swapped = date(year, day, month) if _exists(year, day, month) else None
        if swapped and draft.pack.checks.both_orders:
            continue
        yield _flag_slashed(draft, (first.start(), found.end()), swapped, day_first=day_first)


def _flag_slashed(draft: Draft, span: tuple[int, int], swapped: date | None, *, day_first: bool) -> Inconsistency:
    order = ("month", "day") if day_first else ("day", "month")
    words = draft.text[span[0] : span[1]]
    detail = f"there is no day {words}"
    if swapped:
        detail = f"{words} is written {order[0]} first in a text that reads {order[1]} first"
    remedy = english_day(swapped) if swapped else None
    return flag(draft, InconsistencyKind.OTHER, span, detail, "impossible-date", remedy=remedy)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]


def _check_spelt(draft: Draft) -> Flags:
    """Days beyond the end of a month that is written out: "31 April"."""
    months = draft.pack.times.words["month"]
    for index in [index for index, word in enumerate(draft.words) if word in months]:
        token = draft.tokens[index]
        month = int(months[token.lower])
        before, behind = index - 1, index + 1
        for at in (before, behind):
            if 0 <= at < len(draft.tokens) and _is_beyond(draft.tokens[at].text, month) and _is_beside(draft, index, at):
                span = (min(token.start, draft.tokens[at].start), max(token.end, draft.tokens[at].end))
                detail = f"there is no {draft.text[span[0] : span[1]]}: that month has {monthrange(2024, month)[1]} days"
                yield flag(draft, InconsistencyKind.OTHER, span, detail, "impossible-date")


def _is_beyond(word: str, month: int) -> bool:
    return len(word) == 2 and word.isdecimal() and monthrange(2024, month)[1] < int(word) <= 31


def _is_beside(draft: Draft, index: int, at: int) -> bool:
    left, right = sorted((index, at))
    return draft.tokens[right].start - draft.tokens[left].end == 1
