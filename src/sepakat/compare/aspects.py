"""The properties in which claims of one record are compared: how each is read, when two values agree."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sepakat.compare.agreeing import is_nested, is_one_name, is_same_office, is_same_status, join_names
from sepakat.compare.choosing import Choice, choose_fullest, choose_latest
from sepakat.compare.days import dates_agree
from sepakat.compare.occasions import (
    Sides,
    excuse_more_parties,
    excuse_near_stage,
    excuse_number_update,
    excuse_occasion,
    excuse_other_way,
    excuse_short_form,
    excuse_update,
    keep_akin,
    keep_one_occasion,
    keep_other_doers,
    keep_other_offices,
)
from sepakat.compare.properties import (
    Doers,
    leave_parts,
    read_actor_name,
    read_date,
    read_doers,
    read_due,
    read_name,
    read_office,
    read_parties,
    read_place,
    read_quantity,
    read_stage,
    read_status,
    read_type,
)
from sepakat.compare.quantities import count_digits, is_same_quantity, show_quantity
from sepakat.compare.sites import excuse_nesting, is_same_site, read_site, show_site, weigh_site
from sepakat.compare.spelling import is_short_form
from sepakat.model.claims import Quantity
from sepakat.model.records import Claim, DiscrepancyKind, RecordKind


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
    decide: Callable[[Sides], Choice | None] = choose_latest
    """Which side holds where there is an excuse; None where the general grounds decide."""
    show: Callable[[Any], Any] = lambda value: value
    choose: Callable[[Sequence[Claim]], Sequence[Claim]] = lambda claims: claims
    """The claims that tell the property; others tell something else in its place."""
    is_worded: bool = True
    """Whether its values are words that a translation may change, and no dates, numbers or yes and no."""


def _digits(quantity: Quantity) -> int:
    return count_digits(quantity.value)


def _is_same_doer(one: Doers, other: Doers) -> bool:
    return is_nested(one.actors, other.actors)


def _is_written_alike(one: str, other: str) -> bool:
    """Whether two names are letter by letter the same, but for stops and capitals, or one is the other's family name alone."""
    left, right = (name.replace(".", "").casefold() for name in (one, other))
    return left == right or (is_short_form(left, right) and 1 in (len(left.split()), len(right.split())))


def _count_doers(doers: Doers) -> int:
    return len(doers.actors)


def _show_doers(doers: Doers) -> str:
    return join_names(doers.actors)


DATE, NUMBER, STAGE = DiscrepancyKind.DATE, DiscrepancyKind.NUMBER, DiscrepancyKind.STAGE
STATUS, PLACE, PARTY = DiscrepancyKind.STATUS, DiscrepancyKind.PLACE, DiscrepancyKind.PARTY

EVENT = (
    Aspect(DATE, read_date, dates_agree, detail=len, is_worded=False),
    Aspect(
        PLACE,
        read_site,
        is_same_site,
        detail=weigh_site,
        excuse=excuse_nesting,
        decide=lambda _: None,
        show=show_site,
        is_worded=False,
    ),
    Aspect(PARTY, read_parties, is_nested, detail=len, excuse=excuse_more_parties, decide=lambda _: None, show=join_names),
    Aspect(STATUS, read_status, is_same_status, keep=keep_one_occasion, is_worded=False),
    Aspect(STATUS, read_type, str.__eq__, excuse=excuse_occasion, decide=lambda _: None),
)
COMMITMENT = (
    Aspect(DATE, read_due, dates_agree, detail=len, excuse=excuse_update, is_worded=False),
    Aspect(
        NUMBER,
        read_quantity,
        is_same_quantity,
        _digits,
        excuse=excuse_number_update,
        show=show_quantity,
        choose=leave_parts,
        is_worded=False,
    ),
    Aspect(STAGE, read_stage, str.__eq__, keep=keep_one_occasion, excuse=excuse_near_stage, decide=lambda _: None),
    Aspect(PLACE, read_place, is_nested, detail=len, excuse=excuse_update, show=join_names),
    Aspect(
        PARTY,
        read_doers,
        _is_same_doer,
        detail=_count_doers,
        keep=keep_other_doers,
        excuse=excuse_other_way,
        decide=lambda _: None,
        show=_show_doers,
    ),
    Aspect(DiscrepancyKind.NAME, read_actor_name, is_one_name, keep=keep_akin),
)
PERSON = (
    Aspect(DiscrepancyKind.NAME, read_name, _is_written_alike, excuse=excuse_short_form, decide=choose_fullest),
    Aspect(DiscrepancyKind.ROLE, read_office, is_same_office, detail=len, keep=keep_other_offices, excuse=excuse_update),
)
ASPECTS: Mapping[RecordKind, tuple[Aspect, ...]] = {
    RecordKind.EVENT: EVENT,
    RecordKind.INSTRUMENT: EVENT,
    RecordKind.COMMITMENT: COMMITMENT,
    RecordKind.PERSON: PERSON,
}
"""The aspects of each kind of record."""
