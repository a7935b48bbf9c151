"""The explained score of two claims: named signs, with the weights that weights.toml gives them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import inf
from typing import NamedTuple

import msgspec

from sepakat.model.records import RecordKind
from sepakat.resolve.profiles import Key, Profile
from sepakat.resolve.signs import LIKENESSES, Sign, commitment_signs, common_signs, event_signs, instrument_signs, word_signs

SIGNS: Mapping[RecordKind, Callable[[Profile, Profile], Iterator[Sign]]] = {
    RecordKind.EVENT: event_signs,
    RecordKind.INSTRUMENT: instrument_signs,
    RecordKind.COMMITMENT: commitment_signs,
}
CLEAR = 1.5
"""By how much a pair must lead its rivals to be clearly the nearest."""
MARGIN = 0.01
"""More than rounding can add."""
TELLING = 0.3
"""Weight times amount from which a sign is worth a word."""
MOST_PRO = 6
MOST_CONTRA = 3
"""Signs that a reason names at most."""


class Weight(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a sign counts and how it is worded."""

    weight: float
    says: str


class Comparison(NamedTuple):
    """How alike two claims are, and why."""

    left: Profile
    right: Profile
    score: float
    """Above 0: the same thing."""
    signs: tuple[Sign, ...]

    @property
    def order(self) -> tuple[float, tuple[str, str, int], tuple[str, str, int]]:
        """The best first; ties by key."""
        return -self.score, self.left.key, self.right.key

    @property
    def why(self) -> str:
        """The reason in words: what speaks for it, then what against."""
        return explain_signs(self.left.kind, self.signs)


@cache
def load_weights(kind: RecordKind) -> tuple[float, Mapping[str, Weight]]:
    """The base and the weight of every sign for one kind of record."""
    table = msgspec.toml.decode(files("sepakat.resolve").joinpath("weights.toml").read_bytes())[kind.value]
    base: float = table.pop("base")
    return base, msgspec.convert(table, dict[str, Weight])


@cache
def _load_numbers(kind: RecordKind) -> tuple[float, Mapping[str, float]]:
    base, weights = load_weights(kind)
    return base, {name: each.weight for name, each in weights.items()}


def compare_claims(left: Profile, right: Profile) -> Comparison:
    """Compare two claims of one kind; the same in either order."""
    return _compare(left, right, -inf) or Comparison(left, right, -inf, ())


def compare_near(left: Profile, right: Profile) -> Comparison | None:
    """The comparison of two claims of one kind; None where they are hopelessly unlike."""
    hopeless = _hopeless(left.kind)
    found = _compare(left, right, hopeless)
    return found if found and found.score > hopeless else None


@cache
def _hopeless(kind: RecordKind) -> float:
    """The score from which neither having no rivals nor a shared event can bring a pair above 0."""
    _, weights = load_weights(kind)
    return -sum(weights[name].weight for name in ("nearest", "reports of one event") if name in weights) - MARGIN


def _compare(left: Profile, right: Profile, floor: float) -> Comparison | None:
    """The comparison; None where not even like words could bring the score above the floor."""
    if right.key < left.key:
        left, right = right, left
    kind = left.kind
    base, weights = _load_numbers(kind)
    signs = [*common_signs(left, right), *SIGNS[kind](left, right)]
    words = word_signs(left, right)
    score = base + sum([weights[sign.name] * sign.amount for sign in signs])
    for most in _most_by_words(kind, left.around.language == right.around.language):
        if score + most <= floor:
            return None
        sign = next(words)
        signs.append(sign)
        score += weights[sign.name] * sign.amount
    return Comparison(left, right, round(score, 6), tuple(signs))


@cache
def _most_by_words(kind: RecordKind, one_language: bool) -> tuple[float, ...]:
    """What like words can add at most: all of them together, then those that are left after the first, and so on."""
    _, weights = load_weights(kind)
    most = [max(0.0, weights[name].weight) for name in LIKENESSES[one_language]]
    return tuple(sum(most[place:]) + MARGIN for place in range(len(most)))


def weigh_rivals(comparisons: Iterable[Comparison]) -> list[Comparison]:
    """The comparisons, each with a sign of whether either claim has something nearer in the other's report."""
    compared = list(comparisons)
    best: dict[tuple[Key, str], float] = defaultdict(lambda: -inf)
    second = dict[tuple[Key, str], float]()
    for each in compared:
        for end in _ends(each):
            second[end] = max(second.get(end, -inf), min(best[end], each.score))
            best[end] = max(best[end], each.score)
    return [
        _with_rivals(each, [best[end] if best[end] > each.score else second[end] for end in _ends(each)]) for each in compared
    ]


def _ends(comparison: Comparison) -> tuple[tuple[Key, str], tuple[Key, str]]:
    left, right = comparison.left, comparison.right
    return (left.key, right.key[0]), (right.key, left.key[0])


def _with_rivals(comparison: Comparison, rivals: list[float]) -> Comparison:
    margin = comparison.score - max(rivals)
    return add_sign(comparison, Sign("nearest" if margin >= 0 else "outdone", min(1.0, abs(margin) / CLEAR)))


def add_sign(comparison: Comparison, sign: Sign) -> Comparison:
    """The comparison with one more sign."""
    _, weights = load_weights(comparison.left.kind)
    score = round(comparison.score + weights[sign.name].weight * sign.amount, 6)
    return comparison._replace(score=score, signs=(*comparison.signs, sign))


def explain_signs(kind: RecordKind, signs: tuple[Sign, ...]) -> str:
    """The heaviest signs in words: "same day, same sides (IDN, IND); but different places"."""
    _, weights = load_weights(kind)
    weighed = [(weights[sign.name].weight * sign.amount, sign) for sign in signs]
    weighed.sort(key=lambda each: (-abs(each[0]), each[1]))
    pro = [sign for weight, sign in weighed if weight >= TELLING][:MOST_PRO]
    contra = [sign for weight, sign in weighed if weight <= -TELLING][:MOST_CONTRA]
    worded = (", ".join(weights[sign.name].says.replace("{}", sign.words) for sign in each) for each in (pro, contra))
    return "; but ".join(filter(None, worded))
