"""The properties in which claims of one record are compared: how each is read, when two values agree."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations
from typing import Any

from sepakat.compare.days import dates_agree
from sepakat.compare.sayings import Side
from sepakat.compare.spelling import is_respelling, name_words
from sepakat.model.claims import Commitment, Event, Instrument, Person, Quantity
from sepakat.model.records import Claim, DiscrepancyKind, RecordKind
from sepakat.places import Level, load_places

Sides = tuple[Side, ...]

SAME_OCCASION = timedelta(days=2)
"""Reports this near to each other speak of one state of things; later ones may tell of a newer state."""
SLIPS = (10, 100, 1000)
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
        return _given(claim.body.place) if _is_city(claim.body.place, claim.article.language) else ()
    return _given(tuple(sorted(claim.body.places))) if isinstance(claim.body, Commitment) else ()


def _is_city(place: str | None, language: str) -> bool:
    """Whether the place is a known city: streets, buildings and states are coarser or finer, and need not differ."""
    entry = load_places().get(place, language) if place else None
    return entry is not None and entry.level is Level.CITY


def _parties(claim: Claim) -> tuple[Any, ...]:
    if isinstance(claim.body, Event | Instrument):
        return _given(tuple(sorted(claim.body.parties)))
    return _given(tuple(sorted(claim.body.actor))) if isinstance(claim.body, Commitment) else ()


def _name(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.name) if isinstance(claim.body, Person) else ()


def _office(claim: Claim) -> tuple[Any, ...]:
    return _given(claim.body.office) if isinstance(claim.body, Person) else ()


def is_same_quantity(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are one value, or one of them is a rounding of the other."""
    if one.unit != other.unit:
        return one.value == other.value
    return abs(one.value - other.value) <= ROUNDING * max(abs(one.value), abs(other.value))


def show_quantity(quantity: Quantity) -> str:
    """The number and its unit, for people."""
    return f"{quantity.value} {quantity.unit}" if quantity.unit else str(quantity.value)


def _update(sides: Sides) -> str:
    """An excuse where no two sides have reports of one occasion."""
    pairs = list(combinations(sides, 2))
    if all(one.days and other.days and _apart(one, other) for one, other in pairs):
        return "may be an update: the reports are of different days"
    return ""


def _apart(one: Side, other: Side) -> bool:
    return all(abs(left - right) > SAME_OCCASION for left in one.days for right in other.days)


def _number_update(sides: Sides) -> str:
    if any(_is_slip(one.value.value, other.value.value) for one, other in combinations(sides, 2)):
        return ""
    return _update(sides)


def _is_slip(one: float, other: float) -> bool:
    """Whether the numbers differ by a factor of ten, a hundred or a thousand: a slip of the pen rather than a new state."""
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and high / low in SLIPS


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


def _same_office(one: str, other: str) -> bool:
    """Whether one office says the other in more words; a single word ("Envoy") is too vague to differ from more."""
    lengths = len(name_words(one)), len(name_words(other))
    return (min(lengths) == 1 < max(lengths)) or _nested(one, other)


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
    Aspect(NUMBER, _quantity, is_same_quantity, excuse=_number_update, show=show_quantity),
    Aspect(STAGE, _stage, str.__eq__, keep=_of_one_occasion),
    Aspect(PLACE, _place, _nested, detail=len, excuse=_update, show=_join),
    Aspect(PARTY, _parties, _nested, detail=len, keep=_of_one_occasion, show=_join),
)
PERSON = (
    Aspect(DiscrepancyKind.NAME, _name, str.__eq__, excuse=_spelling),
    Aspect(DiscrepancyKind.ROLE, _office, _same_office, detail=len, excuse=_update),
)
ASPECTS: Mapping[RecordKind, tuple[Aspect, ...]] = {
    RecordKind.EVENT: EVENT,
    RecordKind.INSTRUMENT: EVENT,
    RecordKind.COMMITMENT: COMMITMENT,
    RecordKind.PERSON: PERSON,
}
"""The aspects of each kind of record."""
