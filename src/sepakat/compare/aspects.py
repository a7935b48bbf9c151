"""The properties in which claims of one record are compared: how each is read, when two values agree."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sepakat.compare.days import dates_agree
from sepakat.compare.sayings import Side
from sepakat.compare.spelling import is_respelling, name_words
from sepakat.model.claims import Commitment, Event, Instrument, Person
from sepakat.model.records import Claim, DiscrepancyKind, RecordKind

Sides = tuple[Side, ...]

SAME_OCCASION = timedelta(days=2)
"""Reports this near to each other speak of one state of things; later ones may tell of a newer state."""
ROUNDING = 0.02
"""Numbers that differ by less are one number, rounded."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One property of the claims of a kind."""

    kind: DiscrepancyKind
    read: Callable[[Claim], tuple[Any, ...]]
    same: Callable[[Any, Any], bool]
    detail: Callable[[Any], int] = lambda _: 0
    """Of two agreeing values the one with more detail stands for both."""
    keep: Callable[[Sides], Sides] = lambda sides: sides
    excuse: Callable[[Sides], str] = lambda _: ""
    """Why the sides need not contradict each other; empty where they do."""
    show: Callable[[Any], Any] = lambda value: value


def _given(value: Any) -> tuple[Any, ...]:
    return () if value is None or value == () else (value,)


def _date(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.date) if isinstance(claim.body, Event | Instrument) else ()


def _due(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.due) if isinstance(claim.body, Commitment) else ()


def _status(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.status.value) if isinstance(claim.body, Event | Instrument) else ()


def _stage(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.stage.value) if isinstance(claim.body, Commitment) else ()


def _quantity(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.quantity) if isinstance(claim.body, Commitment) else ()


def _place(claim: Claim) -> tuple[Any, ...]:
    if isinstance(claim.body, Event):
        return _given(claim.body.place)
    return _given(tuple(sorted(claim.body.places))) if isinstance(claim.body, Commitment) else ()


def _parties(claim: Claim) -> tuple[Any, ...]:
    if isinstance(claim.body, Event | Instrument):
        return _given(tuple(sorted(claim.body.parties)))
    return _given(tuple(sorted(claim.body.actor))) if isinstance(claim.body, Commitment) else ()


def _name(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.name) if isinstance(claim.body, Person) else ()


def _office(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.office) if isinstance(claim.body, Person) else ()


def _same_quantity(one: Any, other: Any) -> bool:
    if one.unit != other.unit:
        return one.value == other.value
    return abs(one.value - other.value) <= ROUNDING * max(abs(one.value), abs(other.value))


def _show_quantity(quantity: Any) -> str:
    return f"{quantity.value} {quantity.unit}" if quantity.unit else str(quantity.value)


def _update(sides: Sides) -> str:
    days = [(side.days[0], side.days[-1]) for side in sides if side.days]
    if len(days) == len(sides) and max(last for _, last in days) - min(first for first, _ in days) > SAME_OCCASION:
        return "may be an update: the reports are of different days"
    return ""


def _of_one_occasion(sides: Sides) -> Sides:
    """Only the sayings of the day about which most different values are told, with the undated ones."""
    days = sorted({day for side in sides for day in side.days})
    options = [sides] if not days else [_around(sides, day) for day in days]
    return max(options, key=lambda kept: (len(kept), sum(len(side.articles) for side in kept)))


def _around(sides: Sides, day: Any) -> Sides:
    kept = (
        replace(side, sayings=tuple(s for s in side.sayings if s.day is None or day <= s.day <= day + SAME_OCCASION))
        for side in sides
    )
    return tuple(side for side in kept if side.sayings)


def _nested(one: Any, other: Any) -> bool:
    left, right = ({word for name in names for word in name_words(name)} for names in (_names(one), _names(other)))
    return left <= right or right <= left


def _names(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _join(value: Any) -> str:
    return ", ".join(_names(value))


def _spelling(sides: Sides) -> str:
    return "" if all(is_respelling(sides[0].value, side.value) for side in sides[1:]) else "a short form of the name"


DATE, NUMBER, STAGE = DiscrepancyKind.DATE, DiscrepancyKind.NUMBER, DiscrepancyKind.STAGE
STATUS, PLACE, PARTY = DiscrepancyKind.STATUS, DiscrepancyKind.PLACE, DiscrepancyKind.PARTY

EVENT = (
    Aspect(DATE, _date, dates_agree, detail=len),
    Aspect(PLACE, _place, _nested, detail=len, show=_join),
    Aspect(PARTY, _parties, _nested, detail=len, show=_join),
    Aspect(STATUS, _status, str.__eq__, keep=_of_one_occasion),
)
COMMITMENT = (
    Aspect(DATE, _due, dates_agree, detail=len, excuse=_update),
    Aspect(NUMBER, _quantity, _same_quantity, excuse=_update, show=_show_quantity),
    Aspect(STAGE, _stage, str.__eq__, keep=_of_one_occasion),
    Aspect(PLACE, _place, _nested, detail=len, excuse=_update, show=_join),
    Aspect(PARTY, _parties, _nested, detail=len, excuse=_update, show=_join),
)
PERSON = (
    Aspect(DiscrepancyKind.NAME, _name, str.__eq__, excuse=_spelling),
    Aspect(DiscrepancyKind.ROLE, _office, _nested, detail=len, excuse=_update, show=_join),
)
ASPECTS: Mapping[RecordKind, tuple[Aspect, ...]] = {
    RecordKind.EVENT: EVENT,
    RecordKind.INSTRUMENT: EVENT,
    RecordKind.COMMITMENT: COMMITMENT,
    RecordKind.PERSON: PERSON,
}
"""The aspects of each kind of record."""
