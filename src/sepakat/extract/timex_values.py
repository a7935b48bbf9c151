"""From the items of one expression of time to its TIMEX3 type, value and calendar interval: one reader a rule."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from sepakat.extract.timex_context import Setting, Surroundings, first_value
from sepakat.extract.timex_dates import Reading, clock_value, read_date, read_numbers, relative_year
from sepakat.extract.timex_items import Item
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import TimexType
from sepakat.text.calendar import (
    Period,
    century_period,
    decade_period,
    half_period,
    month_period,
    quarter_period,
    shift,
    weekend_period,
    year_period,
)

DIRECTIONS = "LFI90J"
UNITS = "YBKXUjCO3"
COUNTS = "ndiy1"
COUNTING = ("number", "several", "quarter", "half")
"""Categories of words that make a stretch of "the past" before them."""
PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DURATION_UNITS = {"TH": "H", "TM": "M", "TS": "S", "10Y": "DE", "100Y": "CE"}
LONG_UNITS = frozenset({"Y", "10Y", "100Y"})
AFTER_AGE = frozenset(",.)")
"""Marks behind an age that stands beside a name: "the mayor, 51 years, said"."""
FIRST_BARE_YEAR = 1800
MIN_CENTURY = 10
SOME = 10
"""Days, weeks or months that "some" of them are at the most."""


class Phrase(Frozen):
    """One expression: its items, what stands around it, and what the article settles."""

    items: Sequence[Item]
    around: Surroundings
    setting: Setting
    spoken: date | None
    """The last day spoken of before it."""


def read_phrase(rule: str, phrase: Phrase) -> Reading | None:
    """The reading of an expression that a rule of the grammar found; None when it is none after all."""
    reading = READERS[rule](phrase)
    if reading is None:
        return None
    modifier = first_value(phrase.items[:2], "AG")
    return replace(reading, mod=str(modifier.value)) if modifier and reading.mod is None else reading


def _date(phrase: Phrase) -> Reading | None:
    return read_date(phrase.items, phrase.around, phrase.setting, phrase.spoken)


def _plain(period: Period | None, *, explicit: bool = False) -> Reading | None:
    return Reading(TimexType.DATE, period.value, period, explicit=explicit) if period else None


def _vague(step: float) -> Reading:
    return Reading(TimexType.DATE, PAST if step < 0 else FUTURE if step > 0 else PRESENT)


def _number(item: Item | None) -> float | int:
    return item.value if item and isinstance(item.value, (int, float)) else 1


def _unit(phrase: Phrase) -> Reading | None:
    """A unit moved from the anchor: "pekan lalu", "three months ago", "this year"."""
    items = phrase.items
    unit, direction = first_value(items, UNITS + "k"), first_value(items, DIRECTIONS)
    if unit is None:
        return None
    step = _number(direction) if direction else 0
    if unit.code == "k":
        return _weekend(int(step), phrase.setting)
    if first_value(items, "b"):
        return _some(str(unit.value), step, phrase.setting.anchor)
    counted = first_value(items, COUNTS)
    count = _number(counted) if counted or unit.code == "O" else None
    base = phrase.setting.year_anchor if unit.value in LONG_UNITS else phrase.setting.anchor
    if direction and direction.code == "0":
        base = phrase.spoken or base
    return _moved(str(unit.value), step, count, base)


def _moved(unit: str, step: float, count: float | None, base: date | None) -> Reading | None:
    moved = step if count is None else step * count
    if unit.startswith("T") or moved != int(moved):
        return None if count is None else _duration_of(unit, count)
    if base is None:
        return _vague(step)
    return _plain(shift(unit, base, int(moved)))


def _some(unit: str, step: float, anchor: date | None) -> Reading:
    """ "Some days ago": vague, but inside an interval."""
    reading = _vague(step)
    if anchor is None or unit.startswith("T"):
        return reading
    edges = [shift(unit, anchor, int(step) * count) for count in (1, SOME)]
    first, last = sorted(edge.first for edge in edges if edge) if all(edges) else (None, None)
    return replace(reading, period=Period("", first, last)) if first and last else reading


def _weekend(step: int, setting: Setting) -> Reading:
    if setting.anchor is None:
        return Reading(TimexType.DATE, "XXXX-WXX-WE")
    period = weekend_period(setting.anchor + timedelta(7 * step))
    return Reading(TimexType.DATE, period.value, period)


def _duration_of(unit: str, count: float) -> Reading:
    shown = int(count) if float(count).is_integer() else count
    marker = "T" if unit.startswith("T") else ""
    return Reading(TimexType.DURATION, f"P{marker}{shown}{DURATION_UNITS.get(unit, unit)}")


def _duration(phrase: Phrase) -> Reading | None:
    unit = first_value(phrase.items, UNITS)
    if unit is None:
        return None
    name, around = str(unit.value), phrase.around
    ages = phrase.setting.times.age_cues
    if name == "Y" and (around.before in ages or around.after in ages or (around.before == "," and around.after in AFTER_AGE)):
        return None
    if first_value(phrase.items, "b3"):
        return Reading(TimexType.DURATION, f"P{'T' if name.startswith('T') else ''}X{DURATION_UNITS.get(name, name)}")
    link = first_value(phrase.items, "c")
    listed = link is not None and link.value == 1
    return _duration_of(name, _number(first_value(phrase.items[::-1] if listed else phrase.items, COUNTS)))


def _duration_or_date(phrase: Phrase) -> Reading | None:
    return _duration(phrase) if phrase.around.stretch else _unit(phrase)


def _edge(phrase: Phrase) -> Reading | None:
    """The beginning, middle or end of the current unit: "akhir tahun"."""
    unit = first_value(phrase.items, UNITS)
    if unit is None:
        return None
    name = str(unit.value)
    anchor = phrase.setting.year_anchor if name in LONG_UNITS else phrase.setting.anchor
    if anchor is None:
        return _vague(0)
    return _plain(shift(name, anchor, 0))


def _set(phrase: Phrase) -> Reading | None:
    unit, item = first_value(phrase.items, UNITS), first_value(phrase.items, "WMp")
    if unit and not item:
        return replace(_duration_of(str(unit.value), _number(first_value(phrase.items, COUNTS))), type=TimexType.SET)
    if item is None:
        return None
    if item.code == "p":
        return Reading(TimexType.SET, f"XXXX-XX-XX{item.value}")
    number, day = int(_number(item)), first_value(phrase.items, "d") if item.code == "M" else None
    value = f"XXXX-WXX-{number + 1}" if item.code == "W" else f"XXXX-{number:02}"
    return Reading(TimexType.SET, f"{value}-{int(_number(day)):02}" if day else value)


def _numbered(phrase: Phrase, per_year: int, unit: str, letter: str, make: Callable[[int, int], Period]) -> Reading | None:
    """A quarter or half of a year."""
    items, setting = phrase.items, phrase.setting
    year, explicit = relative_year(items, setting)
    number = first_value(items, "ordnTL" if explicit else "ordnT")
    if number is None:
        direction = first_value(items, DIRECTIONS)
        step = int(_number(direction)) if direction else 0
        return _plain(shift(unit, setting.anchor, step)) if setting.anchor else _vague(step)
    which = per_year if number.code in "TL" else int(_number(number))
    if which > per_year:
        return None
    year = year or _likely_year(make, which, phrase)
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-{letter}{which}")
    return _plain(make(year, which), explicit=explicit)


def _likely_year(make: Callable[[int, int], Period], which: int, phrase: Phrase) -> int | None:
    """This year, or last year for a part that has not begun and does not lie ahead, or next year for one that does."""
    anchor = phrase.setting.year_anchor
    if anchor is None:
        direction = first_value(phrase.items, DIRECTIONS)
        return None if direction and direction.value else phrase.setting.common_year
    period = make(anchor.year, which)
    if phrase.around.tense > 0 and period.last < anchor:
        return anchor.year + 1
    return anchor.year - 1 if phrase.around.tense < 0 and period.first > anchor else anchor.year


def _quarter(phrase: Phrase) -> Reading | None:
    return _numbered(phrase, 4, "Q", "Q", quarter_period)


def _half(phrase: Phrase) -> Reading | None:
    month = first_value(phrase.items, "M")
    if month:
        reading = _date(phrase)
        late = first_value(phrase.items, "ord")
        return reading and replace(reading, mod="START" if _number(late) == 1 else "END")
    return _numbered(phrase, 2, "H", "H", half_period)


def _first_months(phrase: Phrase) -> Reading | None:
    """ "The first six months of 2007": a quarter, a half-year, or the part of the year from January."""
    counted, ordinal = first_value(phrase.items, COUNTS), first_value(phrase.items, "o")
    months = int(_number(counted))
    if _number(ordinal) != 1 or not 0 < months <= 12:
        return _duration(phrase)
    year, explicit = relative_year(phrase.items, phrase.setting)
    if not first_value(phrase.items, "yY"):
        return _duration(phrase)
    letter, make = {3: ("Q", quarter_period), 6: ("H", half_period)}.get(months, ("", None))
    if make:
        return _plain(make(year, 1), explicit=explicit) if year else Reading(TimexType.DATE, f"XXXX-{letter}1")
    if year is None:
        return _vague(_number(first_value(phrase.items, DIRECTIONS)) if first_value(phrase.items, DIRECTIONS) else 0)
    stretch = Period("", date(year, 1, 1), month_period(year, months).last)
    return Reading(TimexType.DATE, f"{year}", stretch, explicit=explicit)


def _season(phrase: Phrase) -> Reading | None:
    season = first_value(phrase.items, "s")
    year, explicit = relative_year(phrase.items, phrase.setting)
    if season is None:
        return None
    if year is None and phrase.setting.year_anchor:
        direction = first_value(phrase.items, DIRECTIONS)
        year = phrase.setting.year_anchor.year + (int(_number(direction)) if direction else 0)
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-{season.value}")
    first = date(year, SEASON_MONTHS[str(season.value)], 1)
    last = (first + timedelta(95)).replace(day=1) - timedelta(1)
    return Reading(TimexType.DATE, f"{year}-{season.value}", Period("", first, last), explicit=explicit)


def _holiday(phrase: Phrase) -> Reading | None:
    holiday = first_value(phrase.items, "v")
    if holiday is None:
        return None
    if len(phrase.items) == 1 and phrase.around.named and not phrase.around.cued:
        return None
    month, day = (int(part) for part in str(holiday.value).split("-"))
    return read_numbers(month, (day,), phrase.items, phrase.around, phrase.setting)


def _decade(phrase: Phrase) -> Reading | None:
    decade = first_value(phrase.items, "8")
    unit = first_value(phrase.items, "C")
    year = int(_number(decade))
    return _plain(century_period(year) if unit and unit.value == "100Y" else decade_period(year), explicit=True)


def _century(phrase: Phrase) -> Reading | None:
    """The 19th century is the hundred years that begin with 18."""
    number, unit = first_value(phrase.items, "dr"), first_value(phrase.items, "C")
    if number is None or unit is None or unit.value != "100Y":
        return None
    return _plain(century_period(100 * int(_number(number)) - 100), explicit=True) if _number(number) > MIN_CENTURY else None


def _year_end(phrase: Phrase) -> Reading:
    anchor = phrase.setting.year_anchor
    reading = _plain(shift("Y", anchor, 0)) if anchor else None
    return replace((reading or _vague(0)), mod="END")


def _deictic(phrase: Phrase) -> Reading | None:
    if phrase.around.titled:
        return None
    night, word = first_value(phrase.items, "N"), first_value(phrase.items, "DJ2")
    if night:
        return _night(str(night.value), phrase.setting.anchor)
    step = int(_number(word))
    part = first_value(phrase.items, "p")
    anchor = phrase.setting.anchor
    if first_value(phrase.items, "2"):
        return _from_spoken(step, part, phrase.spoken)
    if anchor is None:
        return _vague(step)
    return _on_day(anchor + timedelta(step), part)


def _from_spoken(step: int, part: Item | None, spoken: date | None) -> Reading | None:
    """ "The next day": counted from the day spoken of."""
    if spoken is None:
        return _vague(step) if step else None
    return _on_day(spoken + timedelta(step), part)


def _night(value: str, anchor: date | None) -> Reading:
    """ "-1TNI": the days from the anchor, then the part of the day."""
    step, part = value.split("T", 1)
    if anchor is None:
        return _vague(int(step))
    day = anchor + timedelta(int(step))
    return Reading(TimexType.TIME, f"{day.isoformat()}T{part}", Period("", day, day))


def _on_day(day: date, part: Item | None) -> Reading:
    period = Period(day.isoformat(), day, day)
    if part is None:
        return Reading(TimexType.DATE, period.value, period)
    return Reading(TimexType.TIME, period.value + str(part.value), period)


def _part(phrase: Phrase) -> Reading | None:
    part, anchor = first_value(phrase.items, "p"), phrase.setting.anchor
    if part is None:
        return None
    return _on_day(anchor, part) if anchor else Reading(TimexType.TIME, f"XXXX-XX-XX{part.value}")


def _clock(phrase: Phrase) -> Reading | None:
    clock = clock_value(phrase.items)
    if clock is None:
        return None
    day = phrase.spoken or phrase.setting.anchor
    if day is None:
        return Reading(TimexType.TIME, f"XXXX-XX-XX{clock}")
    return Reading(TimexType.TIME, day.isoformat() + clock, Period("", day, day))


def _reference(phrase: Phrase) -> Reading | None:
    """ "Now"; and of the words that end a stretch, those that stand alone: "the past", "ke depan"."""
    word = first_value(phrase.items, "RV")
    if word:
        return Reading(TimexType.DATE, str(word.value))
    step, after = _number(first_value(phrase.items, "T")), phrase.around.after
    counts = after[:1].isdigit() or any(after in phrase.setting.times.words[category] for category in COUNTING)
    return _vague(step) if step > 0 or (first_value(phrase.items, "e") and not counts) else None


def _year(phrase: Phrase) -> Reading | None:
    year = first_value(phrase.items, "y")
    if year is None:
        return None
    times, around = phrase.setting.times, phrase.around
    bare = first_value(phrase.items, "Y") is None
    if bare and int(_number(year)) < FIRST_BARE_YEAR:
        return None
    if bare and (around.before in times.not_year_before or around.after in times.not_year_after):
        return None
    return _plain(year_period(int(_number(year))), explicit=True)


READERS: dict[str, Callable[[Phrase], Reading | None]] = {
    "date": _date,
    "quarter": _quarter,
    "half": _half,
    "first_months": _first_months,
    "season": _season,
    "holiday": _holiday,
    "decade": _decade,
    "century": _century,
    "year_end": _year_end,
    "set": _set,
    "duration_or_date": _duration_or_date,
    "unit": _unit,
    "duration": _duration,
    "edge": _edge,
    "deictic": _deictic,
    "part": _part,
    "clock": _clock,
    "reference": _reference,
    "year": _year,
}
"""Rule of the grammar to its reader."""
