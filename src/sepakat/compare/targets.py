"""Numeric targets over time: the reported values, and the pace that is needed to reach them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sepakat.compare.history import Mention, find_due, find_promised, make_history
from sepakat.compare.outcomes import DONE
from sepakat.compare.units import is_one_unit
from sepakat.model.claims import Commitment, Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.periods import parse_period
from sepakat.model.records import Follow, FollowKind, Record
from sepakat.model.vocabulary import Stage

MONTH = 30.4375
"""Days."""


class NumberRole(StrEnum):
    """What a number in a claim stands for; only values that are reached are progress."""

    NEED = "need"
    """Somebody hopes or asks for it."""
    PROJECTION = "projection"
    """It is said to be coming, or depends on a condition."""
    TARGET = "target"
    PLEDGE = "pledge"
    REACHED = "reached"


PLEDGED = frozenset({Stage.PLEDGED, Stage.AGREED, Stage.SIGNED})


@dataclass(frozen=True, slots=True)
class Point:
    """One number of a series."""

    day: date | None
    """Of the report."""
    value: float | int
    role: NumberRole
    article: str


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers that were reported of one target, by day."""

    record: str
    unit: str | None
    target: float | int
    due: str | None
    points: tuple[Point, ...]

    def last_reached(self, day: date) -> Point | None:
        """The last value reached that was reported until a day."""
        reached = [point for point in self.points if point.role is NumberRole.REACHED and point.day and point.day <= day]
        return max(reached, key=lambda point: (point.day or date.min, point.value), default=None)

    def gap(self, day: date) -> float | int:
        """What is missing on a day; nothing reported counts as nothing reached."""
        point = self.last_reached(day)
        return max(0, self.target - (point.value if point else 0))

    def pace_needed(self, day: date) -> float | None:
        """Units a month from a day on to reach the target in time; None without a date or once it has passed."""
        period = parse_period(self.due)
        if not period or period.last <= day:
            return None
        return self.gap(day) / ((period.last - day).days / MONTH)


def make_series(record: Record, follows: Iterable[Follow], extractions: Iterable[Extraction]) -> Series | None:
    """The series of a commitment's record; None where no target, pledge or projection with a number is among its claims."""
    return trace_series(record.id, make_history(record, follows, extractions))


def trace_series(record_id: str, history: Sequence[Mention]) -> Series | None:
    """The series of a commitment of which all reports are given, by day."""
    has_aim = any(mention.body.quantity and role_of(mention) is not NumberRole.REACHED for mention in history)
    promised = find_promised(history) if has_aim else None
    if not promised:
        return None
    value, unit = promised
    points = (_make_point(mention, Quantity(value, unit)) for mention in history)
    return Series(record_id, unit, value, find_due(history), tuple(point for point in points if point))


def role_of(mention: Mention) -> NumberRole:
    """What the number of a report stands for: reached, where it tells how far an earlier promise has come."""
    if mention.reached:
        return NumberRole.REACHED
    is_promised = mention.what in (FollowKind.RESTATED, FollowKind.DELAYED) and mention.body.stage in DONE
    return NumberRole.TARGET if is_promised else number_role(mention.body)


def number_role(body: Commitment) -> NumberRole:
    """What the number of a claim stands for, as far as its stage tells."""
    if body.stage in DONE:
        return NumberRole.REACHED
    if body.hearsay or body.conditional:
        return NumberRole.PROJECTION
    if body.stage in PLEDGED:
        return NumberRole.PLEDGE
    return NumberRole.TARGET if body.stage in (Stage.PLANNED, Stage.DROPPED) else NumberRole.NEED


def _make_point(mention: Mention, aim: Quantity) -> Point | None:
    quantity = mention.body.quantity
    if not quantity or not is_one_unit(quantity.unit, aim.unit):
        return None
    whole = mention.body.stage is Stage.UNDER_WAY and not mention.reached and quantity.value == aim.value
    role = NumberRole.TARGET if whole else role_of(mention)
    return Point(mention.day, quantity.value, role, mention.end.article)
