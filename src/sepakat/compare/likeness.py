"""How likely a later commitment speaks of an earlier one: named signs with amounts between 0 and 1."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import sqrt
from typing import NamedTuple

import msgspec

from sepakat.compare.contradictions import find_contradictions
from sepakat.compare.deeds import Deed, Report
from sepakat.compare.units import is_telling
from sepakat.model.vocabulary import Stage

OUTCOMES = frozenset({Stage.UNDER_WAY, Stage.DELIVERED, Stage.DROPPED})
"""What only a later report can say of a promise."""
STATE_CODE = 3
TELLING_NUMBER = 10
"""Smaller numbers stand in too many sentences to tell anything."""
MUCH_MORE = 2
"""What reaches so many times the number promised was hardly promised by it."""
ENOUGH = 1.5
"""Weight of shared things, or doings, that counts in full."""
SUBJECTS = 2
"""Subjects in common that count in full."""
NAMES = 3
TELLING = 0.4
"""Weight from which a sign is worth a word."""


class Likeness(NamedTuple):
    """How likely a later commitment speaks of an earlier one."""

    score: float
    """Above 0: it does."""
    signs: tuple[tuple[str, float], ...]
    """Each sign with what it adds."""

    @property
    def why(self) -> str:
        """The telling signs in words, the heaviest first."""
        ranked = sorted(self.signs, key=lambda sign: (-abs(sign[1]), sign[0]))
        pro, contra = (", ".join(name for name, weight in ranked if weight * way >= TELLING) for way in (1, -1))
        return "; but ".join(filter(None, (f"alike in {pro}" if pro else "", contra)))

    @property
    def brief(self) -> "Likeness":
        """The same with the telling signs only."""
        return Likeness(self.score, tuple(sign for sign in self.signs if abs(sign[1]) >= TELLING))

    def with_sign(self, name: str, weight: float) -> "Likeness":
        """The likeness with one sign more."""
        return Likeness(self.score + weight, (*self.signs, (name, weight)))


@cache
def load_weights() -> Mapping[str, float]:
    """The weight of every sign."""
    return msgspec.toml.decode(files("sepakat.compare").joinpath("weights.toml").read_bytes(), type=dict[str, float])


def compare_deeds(earlier: Deed, later: Deed, between: Mapping[str, float]) -> Likeness:
    """Weigh all signs of two commitments, and those between their reports."""
    weights = load_weights()
    found = {**between, **find_signs(earlier, later)}
    signs = tuple((name, round(weights[name] * amount, 3)) for name, amount in found.items() if amount)
    return Likeness(round(weights["base"] + sum(weight for _, weight in signs), 6), signs)


def compare_reports(earlier: Report, later: Report) -> dict[str, float]:
    """The signs that are the same for all commitments of two reports."""
    least = min(len(earlier.names), len(later.names))
    return {
        "surroundings": len(earlier.names & later.names) / least if least else 0.0,
        "subjects": min(1.0, len(earlier.subjects & later.subjects) / SUBJECTS),
    }


def find_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    """The signs for and against two commitments, each with its amount."""
    return {
        "topics": _share_of_topics(earlier, later),
        "things": _share(earlier.things & later.things, earlier.matters, later.matters),
        "doings": _share(earlier.doings & later.doings, earlier.matters, later.matters),
        "names": min(1.0, len(_shared_names(earlier, later)) / NAMES),
        "outcome": float(later.stage in OUTCOMES),
        "aside": (earlier.is_aside + later.is_aside) / 2,
        "same unit": float(_is_of_one_count(earlier, later)),
        "other counterpart": float(_has_other_counterpart(earlier, later)),
        **_place_signs(earlier, later),
        **_number_signs(earlier, later),
        **dict.fromkeys(find_contradictions(earlier, later), 1.0),
    }


def _share_of_topics(earlier: Deed, later: Deed) -> float:
    every = earlier.topics | later.topics
    return len(earlier.topics & later.topics) / len(every) if every else 0.0


def _share(shared: Iterable[str], one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of what tells something both name: in full from about two words that the articles do not repeat."""
    weight = sum(sqrt(min(one[name], other[name])) for name in sorted(shared))
    return min(1.0, weight / ENOUGH)


def _shared_names(earlier: Deed, later: Deed) -> frozenset[str]:
    return (earlier.names & later.names) - earlier.sides - later.sides - earlier.places - later.places


def _has_other_counterpart(earlier: Deed, later: Deed) -> bool:
    """Whether each has a state that the other lacks."""
    before, after = (frozenset(side for side in deed.sides if len(side) == STATE_CODE) for deed in (earlier, later))
    return not (before <= after or after <= before)


def _is_of_one_count(earlier: Deed, later: Deed) -> bool:
    """Whether both count the same: one number of one unit, or numbers of a unit that says much and hardly outgrow the promise."""
    before, after = earlier.quantity, later.quantity
    if not before or not after or before.unit != after.unit:
        return False
    outgrown = later.stage in OUTCOMES and after.value >= MUCH_MORE * before.value
    return before.value == after.value or (is_telling(before.unit) and not outgrown)


def _place_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    if not earlier.places or not later.places:
        return {}
    return {"same place": 1.0} if earlier.places & later.places else {"other place": 1.0}


def _number_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    if _is_telling(earlier.numbers & later.numbers):
        return {"number repeated": 1.0}
    nearby = (earlier.numbers & later.numbers_near) | (earlier.numbers_near & later.numbers)
    return {"number nearby": 1.0} if _is_telling(nearby) else {}


def _is_telling(numbers: Iterable[float]) -> bool:
    return any(number >= TELLING_NUMBER for number in numbers)
