"""Amounts of money against each other: slips of a scale and impossible rates of exchange."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from sepakat.extract.checks.common import Flags, flag, words_before, words_behind
from sepakat.extract.draft import Draft
from sepakat.lang.section import Section, load_section
from sepakat.model.claims import Inconsistency
from sepakat.model.mentions import QuantityMention
from sepakat.model.vocabulary import InconsistencyKind

SCALES = (1000, 1_000_000)
"""Factors by which a slip of the scale word changes an amount."""


class Rates(Section, frozen=True):
    """rates.toml"""

    per_dollar: dict[str, tuple[float, float]]


@cache
def load_rates() -> dict[str, tuple[float, float]]:
    """Units of each currency for one US dollar, least and most."""
    return load_section(files("sepakat.extract.checks").joinpath("rates.toml"), Rates).per_dollar


def check_amounts(draft: Draft) -> Flags:
    """Flag amounts of money that differ by a scale, and conversions beyond any rate of exchange."""
    money = [each for each in draft.quantities if each.unit in load_rates() and each.value > 0]
    yield from _check_scales(draft, money)
    for left, right in pairwise(money):
        yield from _check_rate(draft, left, right)


def _check_scales(draft: Draft, money: Sequence[QuantityMention]) -> Iterator[Inconsistency]:
    counts = Counter((each.unit, each.value) for each in money)
    first: dict[tuple[str | None, float], QuantityMention] = {}
    for each in money:
        for value in (each.value * scale for scale in (*SCALES, *(1 / scale for scale in SCALES))):
            earlier = first.get((each.unit, round(value, 6)))
            if earlier and (_digits(each.value) > 1 or _points_back(draft, each)):
                wrong = earlier if counts[earlier.unit, earlier.value] < counts[each.unit, each.value] else each
                yield _flag_slip(draft, each if wrong is earlier else earlier, wrong)
                return
        first.setdefault((each.unit, round(each.value, 6)), each)


def _digits(value: float) -> int:
    """How many digits the number has before its zeros."""
    return len(f"{value:.10g}".replace(".", "").split("e")[0].strip("0"))


def _points_back(draft: Draft, each: QuantityMention) -> bool:
    """Whether the amount is one that was named before: "the $2 million", "dana US$2 juta itu"."""
    words = draft.pack.checks.numbers
    behind = words_behind(draft, each.end, 1)
    before = words_before(draft, each.start, 1)
    return any(token.lower in words.definite for token in behind) or any(token.lower in words.definite_before for token in before)


def _flag_slip(draft: Draft, right: QuantityMention, wrong: QuantityMention) -> Inconsistency:
    right_words, wrong_words = (draft.text[each.start : each.end] for each in (right, wrong))
    detail = f"the amount is {right_words} in one place and {wrong_words} in another"
    return flag(draft, InconsistencyKind.NUMBER, _place(draft, wrong), detail, "scale-slip", remedy=right_words)


def _place(draft: Draft, each: QuantityMention) -> tuple[int, int]:
    """The sentence of a number, or the number where it stands in none."""
    sentence = draft.sentence_at(each.start)
    return (sentence.start, sentence.end) if sentence else (each.start, each.end)


def _check_rate(draft: Draft, left: QuantityMention, right: QuantityMention) -> Flags:
    """An amount and its conversion in brackets: "US$2 million (Rp32 billion)"."""
    between = draft.text[left.end : right.start]
    if left.unit == right.unit or len(between) > 24 or "(" not in between or ")" in between or not left.unit or not right.unit:
        return
    if draft.text[right.end : right.end + 1] not in (")", ",", ";", "/"):
        return
    low, high = _band(left.unit, right.unit)
    rate = right.value / left.value
    if low <= rate <= high:
        return
    words = draft.text[left.start : right.end]
    detail = f"{words}) means {rate:.4g} {right.unit} for one {left.unit}, outside {low:.4g} to {high:.4g}"
    yield flag(draft, InconsistencyKind.NUMBER, (left.start, right.end), detail, "no-such-rate")


def _band(left: str, right: str) -> tuple[float, float]:
    rates = load_rates()
    return rates[right][0] / rates[left][1], rates[right][1] / rates[left][0]
