"""What surrounds an expression of time and settles what it leaves open."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sepakat.extract.timex_items import Item
from sepakat.lang.measure_sections import Times
from sepakat.model.frozen import Frozen
from sepakat.text.calendar import make_day
from sepakat.text.tokens import Token

REACH = 6
"""Tokens before an expression in which a cue of its tense is sought."""
REACH_BACK = 20
"""Tokens before it in which a verb stands that tells what was so before the day of the report."""
CLAUSE_ENDS = frozenset('.,;:!?"“”()')
NEAR_DAYS = 10
AHEAD = 1.5
"""News looks back: a month ahead is as far as this many behind."""


@dataclass(slots=True)
class Setting:
    """What holds for all expressions of an article."""

    times: Times
    anchor: date | None = None
    """The day from which relative times are counted."""
    told: bool = False
    """True when the anchor is a day that the article tells of, not that of its publication: later days may be told of too."""
    weekdays: dict[int, date] = field(default_factory=dict)
    """Days that the article gives in full, by weekday."""
    years: Counter[int] = field(default_factory=Counter)
    """Years that the article names, and how often."""
    common_year: int | None = None
    """The year that it names most often, of several the latest."""
    months: dict[int, set[int]] = field(default_factory=dict)
    """Months that the article gives with their years."""
    latest_dated: int | None = None
    """The latest of those years."""
    near: date | None = None
    """A day of the time that the article tells of: good enough to find a year, not to count days from."""

    @property
    def year_anchor(self) -> date | None:
        """The day from which years are counted."""
        return self.anchor or self.near

    def note_year(self, year: int, month: int | None) -> None:
        """Count a year that the article names, perhaps with a month."""
        self.years[year] += 1
        if self.common_year is None or (self.years[year], year) > (self.years[self.common_year], self.common_year):
            self.common_year = year
        if month is not None:
            self.months.setdefault(month, set()).add(year)
            self.latest_dated = max(year, self.latest_dated or year)


@dataclass(slots=True)
class Surroundings:
    """The words around one expression."""

    tense: int
    """-1 behind, 1 ahead, 0 unknown."""
    cued: bool
    """A preposition of time stands before it."""
    named: bool
    """A word with a capital stands directly beside it: it may be a name."""
    titled: bool
    """It has a capital in the middle of a sentence."""
    stretch: bool
    """A word of duration stands before it."""
    before: str
    after: str


def read_surroundings(tokens: Sequence[Token], first: int, last: int, bounds: tuple[int, int], times: Times) -> Surroundings:
    """The surroundings of `tokens[first:last]` in a line that is `tokens[bounds[0]:bounds[1]]`."""
    before = tokens[first - 1] if first > bounds[0] else None
    after = tokens[last] if last < bounds[1] else None
    starts = before is None or before.text in '.!?"“”'
    capital_before = before is not None and before.text[0].isupper() and not _starts_sentence(tokens, first - 1, bounds[0])
    return Surroundings(
        tense=_tense(tokens, first, last, bounds, times),
        cued=before is not None and before.lower in times.time_cues,
        named=capital_before or (after is not None and after.text[0].isupper() and not starts),
        titled=before is not None and before.text[0].isalpha() and tokens[first].text[0].isupper(),
        stretch=before is not None and before.lower in times.span_cues,
        before=before.lower if before else "",
        after=after.lower if after else "",
    )


def _starts_sentence(tokens: Sequence[Token], index: int, start: int) -> bool:
    return index <= start or tokens[index - 1].text in '.!?"“”'


def _tense(tokens: Sequence[Token], first: int, last: int, bounds: tuple[int, int], times: Times) -> int:
    if first > bounds[0] and tokens[first - 1].lower in times.future_prepositions:
        return 0 if _tells_of_before(tokens, first, bounds, times) else 1
    for index in range(first - 1, max(bounds[0], first - REACH) - 1, -1):
        word = tokens[index].lower
        if word in CLAUSE_ENDS:
            break
        if word in times.future_cues:
            return 1
        if word in times.past_cues:
            return -1
    return 1 if last < bounds[1] and tokens[last].lower in times.future_verbs else 0


def _tells_of_before(tokens: Sequence[Token], first: int, bounds: tuple[int, int], times: Times) -> bool:
    """Whether its clause tells what was so before the day of the report: "had promised by June"."""
    for index in range(first - 2, max(bounds[0], first - REACH_BACK) - 1, -1):
        word = tokens[index].lower
        if word in times.past_perfect:
            return True
        if word in CLAUSE_ENDS or word in times.future_cues:
            return False
    return False


class Aim(Frozen):
    """Where an expression points: by its own words (-1, 0, 1, or None where they are silent) and by the tense around it."""

    direction: int | None
    tense: int


def find_year(month: int, day: int | None, weekday: int | None, aim: Aim, setting: Setting) -> int | None:
    """The year that a month, or a day and month, means; None when nothing settles it."""
    anchor = setting.year_anchor
    if anchor is None:
        return _year_without_anchor(month, day, weekday, setting)
    if aim.direction == 0:
        return anchor.year
    stated = setting.months.get(month, set())
    if aim.direction is None and aim.tense == 0 and len(stated) == 1 and abs(min(stated) - anchor.year) <= 1:
        return min(stated)
    candidates = [made for year in range(anchor.year - 2, anchor.year + 3) if (made := make_day(year, month, day or 1))]
    return _directed(candidates, anchor, day, aim) if candidates else None


def _year_without_anchor(month: int, day: int | None, weekday: int | None, setting: Setting) -> int | None:
    """Of the years that the article names, or those near the latest, the one that fits the weekday; else the commonest.

    A bare year named once ("sejak 1992", "by 2030") tells nothing of the year of another day: only days and months given
    with their years do, or, for a month, a year named again and again.
    """
    latest = setting.latest_dated
    if latest is None:
        return setting.common_year if day is None and setting.years[setting.common_year or 0] > 1 else None
    days = [made for year in range(latest - 2, latest + 3) if (made := make_day(year, month, day or 1))]
    fitting = [made.year for made in days if made.weekday() == weekday]
    if fitting:
        return min(fitting, key=lambda year: (abs(year - latest), -year))
    stated = setting.months.get(month, set())
    if len(stated) == 1:
        return min(stated)
    return latest if day else setting.common_year


def _directed(candidates: list[date], anchor: date, day: int | None, aim: Aim) -> int:
    """The nearest year on the side that the words name, strictly, or that the tense suggests."""
    gaps = {made: _gap(made, anchor, day) for made in candidates}
    strict = 0 if day else 1
    if aim.direction == -1:
        keep = [made for made in candidates if gaps[made] <= -1]
    elif aim.direction == 1:
        keep = [made for made in candidates if gaps[made] >= strict]
    else:
        keep = [made for made in candidates if gaps[made] * aim.tense >= 0]
    return min(keep or candidates, key=lambda made: (-gaps[made] if gaps[made] < 0 else AHEAD * gaps[made], made)).year


def _gap(made: date, anchor: date, day: int | None) -> int:
    """Days, or months where the day is unknown, from the anchor."""
    return (made - anchor).days if day else (made.year - anchor.year) * 12 + made.month - anchor.month


def find_weekday(weekday: int, direction: int | None, tense: int, setting: Setting) -> date | None:
    """The day that a bare weekday means: one given in full elsewhere, else the last one, or the next where it lies ahead."""
    anchor = setting.anchor
    if anchor is None:
        return setting.weekdays.get(weekday)
    stated = setting.weekdays.get(weekday)
    if direction is None and stated and abs((stated - anchor).days) <= NEAR_DAYS and not (tense > 0 and stated < anchor):
        return stated
    back = (anchor.weekday() - weekday) % 7
    if direction == 0:
        return anchor + timedelta(weekday - anchor.weekday())
    if direction == -1:
        return anchor - timedelta(back or 7)
    if direction == 1:
        return anchor + timedelta(7 - back)
    ahead = tense > 0 or (setting.told and back > 3)
    return anchor + timedelta((7 - back) % 7) if ahead else anchor - timedelta(back)


def first_value(items: Sequence[Item], codes: str) -> Item | None:
    """The first item with one of the codes."""
    for item in items:
        if item.code in codes:
            return item
    return None
