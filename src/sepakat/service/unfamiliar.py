"""Words of a judgement that nothing in the ledger or the program knows: perhaps slips."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from sepakat.service.amounts import known_units
from sepakat.service.sides import is_side

SIDES = frozenset({"parties", "actor", "recipient", "country"})


def list_unfamiliar(values: Mapping[str, Any], parties: Callable[[], Collection[str]]) -> list[str]:
    """A line for each side that is no state and no name of the gazetteer or the ledger, and for each unknown unit.

    `parties` gives the sides that claims name.
    """
    return [line for field, value in values.items() for line in _iter_lines(field, value, parties)]


def _iter_lines(field: str, value: Any, parties: Callable[[], Collection[str]]) -> Iterator[str]:
    match value:
        case {"unit": str(unit)} if field == "quantity" and unit not in known_units():
            yield f"quantity: nothing else is counted in {unit!r}; was it meant so?"
        case str() | list() if field in SIDES:
            for word in [value] if isinstance(value, str) else value:
                if not is_side(str(word)) and str(word) not in parties():
                    yield f"{field}: {word!r} is no state and no name that the ledger knows; was it meant so?"
