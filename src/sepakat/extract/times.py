"""The times step: expressions of time, their TIMEX3 values and days; and a time as the ledger writes it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from sepakat.extract.draft import Draft
from sepakat.extract.timex_context import Setting, Surroundings, first_value, read_surroundings
from sepakat.extract.timex_dates import Reading
from sepakat.extract.timex_items import Item, make_items
from sepakat.extract.timex_lexicon import CODES, Lexicon, time_lexicon
from sepakat.extract.timex_values import Phrase, read_phrase
from sepakat.model.article import Span
from sepakat.model.frozen import Frozen
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import LineKind, TimexType
from sepakat.text.calendar import make_day
from sepakat.text.tokens import Token, token_index

ASIDE = frozenset({LineKind.RELATED, LineKind.BOILERPLATE})
"""Lines that tell of other times than the article."""
TIES = frozenset("-–/,")
"""Marks between two months of one year."""
URL_DATE = re.compile(r"(?<!\d)(20\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MONTH = re.compile(r"\d{4}-\d\d\Z")
YEAR = re.compile(r"\d{4}(?:-(?:SP|SU|FA|WI))?\Z")
LAST_MONTHS = {"Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12", "H1": "06", "H2": "12"}


class _Found(Frozen):
    """An expression before it is read."""

    rule: str
    items: Sequence[Item]
    around: Surroundings
    span: Span

    @property
    def has_year(self) -> bool:
        return any(item.code in "yZ8" for item in self.items)

    @property
    def has_weekday(self) -> bool:
        return any(item.code == "W" for item in self.items)


def find_times(draft: Draft) -> None:
    """Fill `Draft.timexes`.

    Times are counted from the day of publication, else from a day that the address or the article itself gives.
    """
    lexicon = time_lexicon(draft.pack)
    spans = [Span(line.start, line.end) for line in draft.lines if line.kind not in ASIDE]
    found = _find(draft.tokens, draft.starts, spans, lexicon)
    setting = Setting(lexicon.times)
    explicit = _read_explicit(found, setting)
    setting.anchor = draft.article.published_on or _url_date(draft.article.url)
    if setting.anchor is None:
        setting.anchor, setting.told = _told_day(found, explicit, setting), True
        setting.near = setting.near or _day_aside(draft, lexicon)
    draft.timexes = _read_all(found, setting)


def _day_aside(draft: Draft, lexicon: Lexicon) -> date | None:
    """The latest day in full among the lines that are no reporting: lists of other reports are about as old as the article."""
    spans = (Span(line.start, line.end) for line in draft.lines if line.kind in ASIDE)
    timexes = [timex for span in spans for timex in read_times(draft.tokens, draft.starts, span, lexicon)]
    return max(
        (each.first_day for each in timexes if each.explicit and each.first_day and each.first_day == each.last_day), default=None
    )


def read_times(text_tokens: Sequence[Token], starts: Sequence[int], span: Span, lexicon: Lexicon) -> list[Timex]:
    """The times of one line, without an anchor."""
    return _read_all(_find(text_tokens, starts, [span], lexicon), Setting(lexicon.times))


def _find(tokens: Sequence[Token], starts: Sequence[int], lines: Iterable[Span], lexicon: Lexicon) -> list[_Found]:
    found = []
    for line in lines:
        bounds = token_index(starts, line.start), token_index(starts, line.end)
        row = make_items(tokens, *bounds, lexicon)
        for match in lexicon.grammar.finditer(row.codes):
            own = [item for item in row.items[match.start() : match.end()] if item]
            around = read_surroundings(tokens, own[0].first, own[-1].last, bounds, lexicon.times)
            found.append(_Found(lexicon.rules[match.lastgroup or ""], own, around, Span(own[0].start, own[-1].end)))
    for index, (each, following) in enumerate(pairwise(found)):
        between = tokens[each.items[-1].last : following.items[0].first]
        if not each.has_year and len(between) <= 1 and all(_ties(token, lexicon) for token in between):
            found[index] = _with_year_of(each, following)
    return found


def _ties(token: Token, lexicon: Lexicon) -> bool:
    return token.text in TIES or lexicon.words.get(token.lower, ("", ""))[0] == CODES["until"]


def _with_year_of(each: _Found, following: _Found) -> _Found:
    """ "Januari-Maret 2007": a month without year takes that of the month behind it."""
    month, other, year = first_value(each.items, "M"), first_value(following.items, "M"), first_value(following.items, "y")
    if not (month and other and year) or first_value(each.items, "LFI"):
        return each
    return replace(each, items=[*each.items, replace(year, value=int(year.value) - (int(month.value) > int(other.value)))])


def _read_explicit(found: Sequence[_Found], setting: Setting) -> list[Reading | None]:
    """Read what states its own year, and note the years, months and weekdays it gives."""
    readings = []
    for each in found:
        reading = read_phrase(each.rule, Phrase(each.items, each.around, setting, None)) if each.has_year else None
        readings.append(reading)
        if reading and reading.explicit and reading.period:
            first = reading.period.first
            setting.note_year(first.year, first.month if reading.value[5:7].isdigit() else None)
            if reading.period.first == reading.period.last and reading.weekday is not None:
                setting.weekdays[reading.period.first.weekday()] = reading.period.first
    return readings


def _told_day(found: Sequence[_Found], readings: Sequence[Reading | None], setting: Setting) -> date | None:
    """The day on which the article is told: the last past day that it gives with a weekday.

    Days in full without a weekday only give the time that the article tells of (`Setting.near`), unless it names later years.
    """
    days = [(each, day) for each, reading in zip(found, readings, strict=True) if (day := _day(reading))]
    past = [(each, day) for each, day in days if each.around.tense <= 0] or days
    named = [day for each, day in past if each.has_weekday]
    if named:
        return max(named)
    settled = _settled_day(found, setting)
    if settled is None and past:
        common = Counter(day.year for _, day in past).most_common(1)[0][0]
        near = max(day for _, day in past if day.year == common)
        setting.near = near if near.year >= max(setting.years) - 1 else None
    return settled


def _day(reading: Reading | None) -> date | None:
    """The day of a reading that gives one in full."""
    if reading is None or not reading.explicit or reading.period is None or reading.period.first != reading.period.last:
        return None
    return reading.period.first


def _settled_day(found: Sequence[_Found], setting: Setting) -> date | None:
    """A weekday with day and month, whose year the years in the text and the calendar settle."""
    for each in found:
        if each.has_weekday and any(item.code in "Sd" for item in each.items):
            reading = read_phrase(each.rule, Phrase(each.items, each.around, setting, None))
            if reading and reading.period and reading.period.first.weekday() == reading.weekday:
                return reading.period.first
    return None


def _url_date(url: str | None) -> date | None:
    found = URL_DATE.search(url) if url else None
    return make_day(int(found[1]), int(found[3]), int(found[4])) if found else None


def _read_all(found: Sequence[_Found], setting: Setting) -> list[Timex]:
    timexes: list[Timex] = []
    spoken = None
    for each in found:
        reading = read_phrase(each.rule, Phrase(each.items, each.around, setting, spoken))
        if reading is None:
            continue
        if reading.period and reading.period.first == reading.period.last:
            spoken = reading.period.first
        timexes.append(_timex(each.span, reading))
    return timexes


def _timex(span: Span, reading: Reading) -> Timex:
    period = reading.period
    return Timex(
        start=span.start,
        end=span.end,
        type=reading.type,
        value=reading.value,
        first_day=period.first if period else None,
        last_day=period.last if period else None,
        mod=reading.mod,
        weekday=reading.weekday,
        explicit=reading.explicit,
    )


def timex_iso(timex: Timex, *, of_event: bool = False) -> str | None:
    """The ledger's date of a time: a day, month or year in ISO 8601; None for durations, sets and open times.

    A quarter or half-year is its last month, of an event its year; a week is its month, a season its year.
    Early, mid and late are left out.
    A vague time ("some days ago") is the month or year that it lies in, where it lies in one.
    """
    if timex.type not in (TimexType.DATE, TimexType.TIME) or timex.first_day is None or timex.last_day is None:
        return None
    value = timex.value
    if DAY.match(value):
        return value[:10]
    if MONTH.match(value) or YEAR.match(value):
        return value[:4] if len(value) != 7 or not value[5:].isdigit() else value
    if value[5:] in LAST_MONTHS:
        return value[:4] if of_event else f"{value[:4]}-{LAST_MONTHS[value[5:]]}"
    if "-WE" in value:
        return timex.first_day.isoformat()
    if "-W" in value:
        return timex.first_day.strftime("%Y-%m")
    return _common(timex.first_day, timex.last_day) if value.endswith("_REF") else None


def _common(first: date, last: date) -> str | None:
    """The month that both days lie in, else the year, else None."""
    if first.year != last.year:
        return None
    return f"{first.year}-{first.month:02}" if first.month == last.month else f"{first.year}"
