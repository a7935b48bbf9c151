"""How likely a later commitment speaks of an earlier one: named signs with amounts between 0 and 1."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import sqrt
from typing import NamedTuple

import msgspec

from sepakat.compare.days import dates_agree
from sepakat.compare.deeds import Deed, Report
from sepakat.compare.units import is_telling
from sepakat.compare.wording import compare_stems
from sepakat.model.claims import Quantity
from sepakat.model.vocabulary import Stage

OUTCOMES = frozenset({Stage.UNDER_WAY, Stage.DELIVERED, Stage.DROPPED})
"""What only a later report can say of a promise."""
TELLING_NUMBER = 10
"""Smaller numbers stand in too many sentences to tell anything."""
STATE_CODE = 3
MUCH_MORE = 2
"""What reaches so many times the number promised was hardly promised by it."""
ENOUGH = 1.5
"""Weight of shared things, or doings, that counts in full."""
TELLING = 0.4
"""Weight from which a sign is worth a word."""


def compare_reports(earlier: Report, later: Report) -> dict[str, float]:
    """The signs that are the same for all commitments of two reports."""
    return {
        "surroundings": _overlap(earlier.names, later.names),
        "subjects": min(1.0, len(earlier.subjects & later.subjects) / 2),
        **({} if earlier.language == later.language else {"other language": 1.0}),
    }


def find_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    """The signs for and against two commitments, each with its amount."""
    return {
        **_side_signs(earlier, later),
        **_topic_signs(earlier, later),
        **_word_signs(earlier, later),
        **_matter_signs(earlier, later),
        "aside": (earlier.is_aside + later.is_aside) / 2,
        **_stage_signs(earlier, later),
        "names": min(1.0, len(_shared_names(earlier, later)) / 3),
        **_place_signs(earlier, later),
        **_number_signs(earlier, later),
        **_due_signs(earlier, later),
    }


def _side_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    states = [frozenset(side for side in deed.sides if len(side) == STATE_CODE) for deed in (earlier, later)]
    return {
        "actors": _overlap(earlier.actors, later.actors),
        "sides": _overlap(earlier.sides, later.sides),
        "other counterpart": float(bool(states[0] - states[1] and states[1] - states[0])),
    }


def _shared_names(earlier: Deed, later: Deed) -> frozenset[str]:
    return (earlier.names & later.names) - earlier.sides - later.sides - earlier.places - later.places


def _word_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    likeness = compare_stems(earlier.stems, later.stems)
    return {"words" if earlier.around.language == later.around.language else "words abroad": likeness}


def _matter_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    things, doings = (
        _share(one & other, earlier.matters, later.matters)
        for one, other in ((earlier.things, later.things), (earlier.doings, later.doings))
    )
    return {
        "things": things,
        "doings": doings,
        "things and doings": things * doings,
        "matters around": compare_stems(earlier.matters_near, later.matters_near),
    }


def _share(shared: Iterable[str], one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of what tells something both name: in full from about two words that the articles do not repeat."""
    weight = sum(sqrt(min(one[name], other[name])) for name in sorted(shared))
    return min(1.0, weight / ENOUGH)


def _stage_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    signs = {}
    if later.stage in OUTCOMES:
        signs["outcome"] = 1.0
    elif later.stage == earlier.stage:
        signs["same stage"] = 1.0
    return signs


def _topic_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    left, right = earlier.topics, later.topics
    if not left or not right:
        return {"no topic": 1.0}
    return {"topics": _jaccard(left, right)} if left & right else {"other topics": 1.0}


def _place_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    if not earlier.places or not later.places:
        return {}
    return {"same place": 1.0} if earlier.places & later.places else {"other place": 1.0}


def _number_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    before, after = earlier.quantity, later.quantity
    signs: dict[str, float] = {}
    if _is_telling(earlier.numbers & later.numbers):
        signs["number repeated"] = 1.0
    elif _is_telling((earlier.numbers & later.numbers_near) | (earlier.numbers_near & later.numbers)):
        signs["number nearby"] = 1.0
    if before and after and before.unit == after.unit:
        signs[_like_numbers(before, after, later.stage)] = 1.0
    elif before and after:
        signs["other unit"] = 1.0
    elif before or after:
        signs["one number"] = 1.0
    return signs


def _is_telling(numbers: Iterable[float]) -> bool:
    return any(number >= TELLING_NUMBER for number in numbers)


def _like_numbers(before: Quantity, after: Quantity, stage: Stage) -> str:
    if before.value == after.value:
        return "same number"
    if not is_telling(before.unit):
        return "same common unit"
    if stage not in OUTCOMES:
        return "other target"
    if after.value >= MUCH_MORE * before.value:
        return "much more than number"
    return "part of number" if after.value < before.value else "more than number"


def _due_signs(earlier: Deed, later: Deed) -> dict[str, float]:
    if not earlier.due or not later.due:
        return {}
    return {"same due": 1.0} if dates_agree(earlier.due, later.due) else {"other due": 1.0}


def _jaccard(one: Collection[object], other: Collection[object]) -> float:
    left, right = frozenset(one), frozenset(other)
    return len(left & right) / len(left | right) if left or right else 0.0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


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
