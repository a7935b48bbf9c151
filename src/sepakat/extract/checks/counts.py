"""Counts against each other: totals, parts and wholes, factors, changes, targets."""

from collections.abc import Sequence
from itertools import pairwise

from sepakat.extract.checks.amounts import load_rates
from sepakat.extract.checks.common import (
    Flags,
    flag,
    has_phrase,
    is_multiple,
    iter_counted,
    phrase_before,
    quantities_in,
    words_before,
    words_behind,
)
from sepakat.extract.draft import Draft, Sentence
from sepakat.model.mentions import QuantityMention
from sepakat.model.vocabulary import InconsistencyKind
from sepakat.text.tokens import Token

SLIPS = (10, 100, 1000, 1_000_000)
"""Factors by which a slip of the pen changes a total."""
NEAR = 5
"""Tokens between a count and its share in percent."""
POINTS = 2
"""Percentage points by which a rounded share may be off."""
REACH = 80
"""Characters between a whole and its part."""
GENERIC = frozenset({"site", "institution", "building"})
"""Units that take in others: "40 sites, including 31 schools"."""


def check_counts(draft: Draft) -> Flags:
    """Flag totals, parts, factors, changes and targets that do not go together."""
    for index, sentence, counts in iter_counted(draft):
        yield from _check_total(draft, index, sentence, counts)
        yield from _check_parts(draft, counts)
        yield from _check_factor(draft, index, sentence, counts)
        yield from _check_direction(draft, counts)
        yield from _check_share(draft, counts)
    yield from _check_targets(draft)


def _check_total(draft: Draft, index: int, sentence: Sentence, counts: Sequence[QuantityMention]) -> Flags:
    """A total that is a tenth or ten times what the sentence before said of the same unit."""
    before = draft.sentences[index - 1] if index else None
    if before is None or before.line != sentence.line:
        return
    for total in counts:
        if not any(token.lower in draft.pack.checks.numbers.totals for token in words_before(draft, total.start, 3)):
            continue
        for earlier in quantities_in(draft, before):
            small, large = sorted((total.value, earlier.value))
            if earlier.unit == total.unit and small > 0 and any(is_multiple(large, small, slip) for slip in SLIPS):
                words = (draft.text[each.start : each.end] for each in (earlier, total))
                detail = "{} in one sentence, but a total of {} in the next".format(*words)
                yield flag(draft, InconsistencyKind.NUMBER, (before.start, sentence.end), detail, "total-not-of-parts")


def _check_parts(draft: Draft, counts: Sequence[QuantityMention]) -> Flags:
    """A part above its whole: "31 of the 30 engineers", "40 sites, including 91 schools"."""
    words = draft.pack.checks.numbers
    for left, right in pairwise(counts):
        if right.start - left.end > REACH or not (_is_count(draft, left) and _is_count(draft, right)):
            continue
        if _is_between(draft, left, right, words.part_of) and left.unit == right.unit and left.value > right.value:
            part, whole = left, right
        elif phrase_before(draft, right.start, words.including) is not None and _is_part(left, right):
            part, whole = right, left
        else:
            continue
        detail = f"{draft.text[part.start : part.end]} is given as a part of {draft.text[whole.start : whole.end]}"
        yield flag(draft, InconsistencyKind.NUMBER, (left.start, right.end), detail, "part-above-whole")


def _is_between(draft: Draft, left: QuantityMention, right: QuantityMention, phrases: tuple[str, ...]) -> bool:
    start = phrase_before(draft, right.start, phrases)
    return start is not None and not draft.text[left.end : start].strip()


def _is_count(draft: Draft, each: QuantityMention) -> bool:
    """Whether a number counts things, exactly."""
    return (
        each.unit is not None
        and each.unit not in load_rates()
        and each.unit not in draft.pack.units.dimensions
        and each.low is None
    )


def _is_part(whole: QuantityMention, part: QuantityMention) -> bool:
    return 0 < whole.value < part.value and (whole.unit == part.unit or whole.unit in GENERIC) and not whole.approximate


def _check_factor(draft: Draft, index: int, sentence: Sentence, counts: Sequence[QuantityMention]) -> Flags:
    """ "Five times as much" against the two amounts that it compares."""
    for factor in counts:
        behind = words_behind(draft, factor.end, 6)
        if factor.value < 2 or factor.approximate or not _starts_with(behind, draft.pack.checks.numbers.multiples):
            continue
        amounts = _compared(draft, index, factor)
        if len(amounts) != 2 or not min(each.value for each in amounts):
            continue
        ratio = max(each.value for each in amounts) / min(each.value for each in amounts)
        if not 0.88 * factor.value <= ratio <= 1.5 * factor.value:
            words = " and ".join(draft.text[each.start : each.end] for each in amounts)
            detail = f"{words} differ by a factor of {ratio:.2g}, not of {draft.text[factor.start : factor.end]}"
            yield flag(draft, InconsistencyKind.NUMBER, (sentence.start, sentence.end), detail, "factor-not-of-amounts")


def _starts_with(tokens: Sequence[Token], phrases: tuple[str, ...]) -> bool:
    text = " ".join(token.lower for token in tokens)
    return text.startswith(phrases)


def _compared(draft: Draft, index: int, factor: QuantityMention) -> list[QuantityMention]:
    """The two amounts of one currency in the sentence of a factor, else in the next."""
    for number in (index, index + 1):
        by_unit: dict[str, list[QuantityMention]] = {}
        for each in _run(draft, number, number + 1):
            if each is not factor and each.unit in load_rates():
                by_unit.setdefault(each.unit, []).append(each)
        if by_unit:
            first = next(iter(by_unit.values()))
            return first if len(first) == 2 else []
    return []


def _run(draft: Draft, first: int, last: int) -> list[QuantityMention]:
    return [each for sentence in draft.sentences[first:last] for each in quantities_in(draft, sentence)]


def _check_direction(draft: Draft, counts: Sequence[QuantityMention]) -> Flags:
    """ "Rose from 5 to 3"."""
    words = draft.pack.checks.numbers
    for left, right in pairwise(counts):
        start = phrase_before(draft, left.start, words.before)
        if start is None or left.unit != right.unit or not _is_between(draft, left, right, words.after):
            continue
        verb = next(
            (token.lower for token in reversed(words_before(draft, start, 2)) if token.lower in words.rises | words.falls), None
        )
        if (verb in words.rises and left.value > right.value) or (verb in words.falls and left.value < right.value):
            detail = (
                f"{verb} from {draft.text[left.start : left.end]} to {draft.text[right.start : right.end]} goes the other way"
            )
            yield flag(draft, InconsistencyKind.NUMBER, (start, right.end), detail, "change-in-other-direction")


def _check_targets(draft: Draft) -> Flags:
    """A target that is said to be met, and another number given for the target."""
    words = draft.pack.checks.numbers
    met = [
        (start, each)
        for each in draft.quantities
        if (start := phrase_before(draft, each.start, words.reached_target)) is not None
    ]
    for start, reached in met:
        for other in draft.quantities:
            stated = phrase_before(draft, other.start, words.target)
            if stated is None or other.value <= reached.value or other.unit not in (None, reached.unit):
                continue
            given, stated_as = draft.text[reached.start : reached.end], draft.text[other.start : other.end]
            detail = f"{given} is called the target that was reached, yet the target is also given as {stated_as}"
            sentence = draft.sentence_at(other.start)
            if sentence and not has_phrase(draft, sentence, words.reached_target):
                yield flag(draft, InconsistencyKind.NUMBER, (start, reached.end), detail, "two-targets")
                return


def _check_share(draft: Draft, counts: Sequence[QuantityMention]) -> Flags:
    """ "45 of the 60 villages, or 95 percent"."""
    words = draft.pack.checks.numbers
    for part, whole, share in zip(counts, counts[1:], counts[2:], strict=False):
        if share.unit != "percent" or part.unit != whole.unit or not 0 < part.value <= whole.value:
            continue
        between = draft.tokens_in(whole.end, share.start)
        linked = len(between) <= NEAR and any(token.lower in words.same_as for token in between)
        percent = 100 * part.value / whole.value
        if linked and _is_between(draft, part, whole, words.part_of) and abs(percent - share.value) > POINTS:
            detail = f"{draft.text[part.start : part.end]} of {draft.text[whole.start : whole.end]} is {percent:.3g} percent"
            detail += f", not {draft.text[share.start : share.end]}"
            yield flag(draft, InconsistencyKind.NUMBER, (part.start, share.end), detail, "share-not-of-counts")
