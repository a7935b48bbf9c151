"""Words of a judgement that nothing in the ledger or the program knows: perhaps slips."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.service.amounts import known_units
from sepakat.service.sides import is_side
from sepakat.store import Filters, Store

SIDES = frozenset({"parties", "actor", "recipient", "country"})


class Unfamiliar(NamedTuple):
    """A side that is no state and no name of the gazetteer or the ledger, or a unit in which nothing else is counted."""

    field: str
    word: str
    is_unit: bool = False

    def __str__(self) -> str:
        if self.is_unit:
            return f"{self.field}: nothing else is counted in {self.word!r}; was it meant so?"
        return f"{self.field}: {self.word!r} is no state and no name that the ledger knows; was it meant so?"


def find_unfamiliar(store: Store, made: Judgement) -> tuple[Unfamiliar, ...]:
    """The sides and units of a correction or an entry that are known from nowhere else; they are kept as they are."""
    if made.kind is JudgementKind.CORRECT:
        return tuple(list_unfamiliar({made.field or "": made.value}, lambda side: _is_named(store, side, frozenset())))
    if made.kind is JudgementKind.ENTRY:
        own = frozenset(ref.claim_id for ref in made.claims)
        return tuple(list_unfamiliar(made.value, lambda side: _is_named(store, side, own)))
    return ()


def list_unfamiliar(values: Mapping[str, Any], is_named: Callable[[str], bool]) -> Iterator[Unfamiliar]:
    """The unfamiliar words among properties; `is_named` tells whether claims name a side."""
    for field, value in values.items():
        match value:
            case {"unit": str(unit)} if field == "quantity" and unit not in known_units():
                yield Unfamiliar(field, unit, is_unit=True)
            case str() | list() if field in SIDES:
                sides = [value] if isinstance(value, str) else value
                yield from (Unfamiliar(field, side) for side in map(str, sides) if not is_side(side) and not is_named(side))


def _is_named(store: Store, side: str, own: frozenset[str]) -> bool:
    """Whether a claim but these names a side."""
    found = store.iter_claims(Filters(between=frozenset({side}), limit=len(own) + 1))
    return any(entry.id not in own for entry in found)
