"""Reading dates: days, months, weekdays, their years, and the time of day behind them."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from sepakat.extract.timex_context import Aim, Setting, Surroundings, find_weekday, find_year, first_value
from sepakat.extract.timex_items import SLASHED, Item
from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import TimexType
from sepakat.text.calendar import Period, day_period, make_day, month_period, shift

DIRECTIONS = "LFIV"
CLOCK_CUES = "hj"
EDGES_OF_DAY = {"START": "TMO", "END": "TNI"}


class Reading(Frozen):
    """What an expression of time means."""

    type: TimexType
    value: str
    period: Period | None = None
    mod: str | None = None
    weekday: int | None = None
    explicit: bool = False


def read_date(items: Sequence[Item], around: Surroundings, setting: Setting, spoken: date | None) -> Reading | None:
    """A date in numbers or words, or a weekday; None when the words are a name or the calendar has no such day."""
    calendar, clock = _without_clock(items)
    numeric = first_value(calendar, "SZ")
    month = first_value(calendar, "M")
    days = tuple(int(item.value) for item in calendar if item.code == "d")
    if numeric:
        reading = _slashed(str(numeric.value), calendar, around, setting)
    elif month:
        reading = read_numbers(int(month.value), days, calendar, around, setting)
    elif len(days) == 2 and first_value(calendar, "y"):
        month_first = calendar[0].code == "y"
        reading = read_numbers(days[not month_first], days[month_first : 1 + month_first], calendar, around, setting)
    elif first_value(calendar, "W"):
        reading = _weekday(calendar, around, setting)
    else:
        reading = _day_of_month(days, spoken, setting)
    return reading and _with_time(reading, calendar, clock)


def _without_clock(items: Sequence[Item]) -> tuple[Sequence[Item], Sequence[Item]]:
    """The items of the date and those of the time of day behind it."""
    for index, item in enumerate(items):
        if item.code in CLOCK_CUES + "t":
            return items[:index], items[index:]
        if item.code == "a":
            return items[: index - 1], items[index - 1 :]
    return items, ()


def read_numbers(
    month: int, days: tuple[int, ...], items: Sequence[Item], around: Surroundings, setting: Setting
) -> Reading | None:
    """A month, a day of a month, or a row of days, in the year that is given or most likely meant."""
    direction, weekday = _direction(items), _stated_weekday(items)
    if not days and len(items) == 1 and around.named and not around.cued:
        return None
    year, explicit = relative_year(items, setting)
    if year is None:
        year = find_year(month, days[0] if days else None, weekday, Aim(direction, around.tense), setting)
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-{month:02}" + (f"-{days[0]:02}" if days else ""), weekday=weekday)
    if not days:
        period = _week_of(items, month_period(year, month))
        return Reading(TimexType.DATE, period.value, period, explicit=explicit)
    made = [make_day(year, month, day) for day in days]
    if made[0] is None:
        return None
    last = made[-1] if made[-1] and made[-1] > made[0] else made[0]
    return Reading(TimexType.DATE, made[0].isoformat(), Period("", made[0], last), weekday=weekday, explicit=explicit)


def _week_of(items: Sequence[Item], month: Period) -> Period:
    """The part of a month that "the second week of" it is."""
    number = first_value(items, "o") if first_value(items, "K") else None
    if number is None:
        return month
    first = month.first + timedelta(7 * int(number.value) - 7)
    return Period(month.value, first, min(first + timedelta(6), month.last))


def _direction(items: Sequence[Item]) -> int | None:
    found = first_value(items, DIRECTIONS)
    if found is None or first_value(items, "YK"):
        return None
    return 1 if found.code == "V" else int(found.value)


def _stated_weekday(items: Sequence[Item]) -> int | None:
    found = first_value(items, "W")
    return int(found.value) if found else None


def relative_year(items: Sequence[Item], setting: Setting) -> tuple[int | None, bool]:
    """The year that the items give, in figures or as "tahun depan", and whether they give it in figures."""
    year = first_value(items, "y")
    if year:
        return int(year.value), True
    if first_value(items, "Y") and setting.year_anchor:
        direction = first_value(items, "LFI")
        return setting.year_anchor.year + (int(direction.value) if direction else 0), False
    return None, False


def _slashed(text: str, items: Sequence[Item], around: Surroundings, setting: Setting) -> Reading | None:
    """ "18/11" or "18/11/2024": the order that the calendar allows, then the one that fits the weekday, then the language's."""
    found = SLASHED.match(text)
    if found is None:
        return None
    one, two, year = int(found[1]), int(found[3]), _full_year(found[4])
    orders = [(one, two), (two, one)] if setting.times.slash_order == "dmy" else [(two, one), (one, two)]
    weekday = _stated_weekday(items)
    readings = [reading for day, month in orders if (reading := _numeric(day, month, year, weekday, around, setting))]
    fitting = [each for each in readings if each.period and each.period.first.weekday() == weekday]
    return next(iter(fitting or readings), None)


def _full_year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _numeric(
    day: int, month: int, year: int | None, weekday: int | None, around: Surroundings, setting: Setting
) -> Reading | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    chosen = year or find_year(month, day, weekday, Aim(None, around.tense), setting)
    if chosen is None:
        return Reading(TimexType.DATE, f"XXXX-{month:02}-{day:02}", weekday=weekday)
    made = make_day(chosen, month, day)
    if made is None:
        return None
    return Reading(TimexType.DATE, made.isoformat(), day_period(made), weekday=weekday, explicit=year is not None)


def _weekday(items: Sequence[Item], around: Surroundings, setting: Setting) -> Reading | None:
    weekday = _stated_weekday(items)
    if weekday is None:
        return None
    step = first_value(items, "LFI")
    if first_value(items, "K") and step:
        week = shift("W", setting.anchor, int(step.value)) if setting.anchor else None
        day = week.first + timedelta(weekday) if week else None
    else:
        day = find_weekday(weekday, _direction(items), around.tense, setting)
    if day is None:
        return Reading(TimexType.DATE, f"XXXX-WXX-{weekday + 1}")
    return Reading(TimexType.DATE, day.isoformat(), day_period(day))


def _day_of_month(days: tuple[int, ...], spoken: date | None, setting: Setting) -> Reading | None:
    """ "tanggal 25": of the month spoken of."""
    base = spoken or setting.anchor
    if not days:
        return None
    made = make_day(base.year, base.month, days[0]) if base else None
    if made is None:
        return Reading(TimexType.DATE, f"XXXX-XX-{days[0]:02}")
    return Reading(TimexType.DATE, made.isoformat(), day_period(made))


def _with_time(reading: Reading, calendar: Sequence[Item], clock: Sequence[Item]) -> Reading:
    time = clock_value(clock)
    part = first_value(calendar, "p") or first_value(clock, "p")
    suffix = time or (str(part.value) if part else _edge_of_day(calendar))
    return replace(reading, type=TimexType.TIME, value=reading.value + suffix) if suffix else reading


def _edge_of_day(calendar: Sequence[Item]) -> str | None:
    """The night of "late Monday", the morning of "early Monday"."""
    edge = first_value(calendar, "A") if first_value(calendar, "W") else None
    return EDGES_OF_DAY.get(str(edge.value)) if edge else None


def clock_value(items: Sequence[Item]) -> str | None:
    """ "T09:30" of the items of a time of day; None when they hold none."""
    clock, hour = first_value(items, "t"), first_value(items, "d")
    if clock:
        hours, minutes = (int(part) for part in str(clock.value).split(":"))
    elif hour:
        hours, minutes = int(hour.value), 0
    else:
        return None
    half = first_value(items, "a")
    part = first_value(items, "p")
    late = (half and half.value == "pm") or (part and part.value in ("TAF", "TEV", "TNI"))
    if late and hours < 12:
        hours += 12
    elif half and half.value == "am" and hours == 12:
        hours = 0
    return f"T{hours:02}:{minutes:02}" if hours <= 24 else None
