"""One thing counted twice with two numbers: the headline against the text."""

from collections.abc import Sequence

from sepakat.extract.checks.amounts import SCALES, load_rates
from sepakat.extract.checks.common import Flags, flag, is_multiple, words_before, words_behind
from sepakat.extract.checks.counts import SLIPS
from sepakat.extract.draft import Draft
from sepakat.extract.quantities import read_quantities
from sepakat.model.claims import Inconsistency
from sepakat.model.mentions import QuantityMention
from sepakat.model.vocabulary import InconsistencyKind, LineKind
from sepakat.text.tokens import Token, token_index, tokenize

BACK = 4
"""Numbers that are looked at for what a definite one points back to."""
REACH = 300
"""Characters."""


def check_repeats(draft: Draft) -> Flags:
    """Flag numbers of the text that differ from the headline's, or from the number that they point back to."""
    headline = _headline(draft)
    tokens = tokenize(headline)
    starts = [token.start for token in tokens]
    body = [each for each in draft.quantities if draft.sentence_at(each.start)]
    for each in read_quantities(draft.pack, tokens):
        if any(other.value == each.value for other in body):
            continue
        other = _slipped(each, body) or _recounted(draft, each, _noun(tokens, starts, each), body)
        if other:
            said, given = headline[each.start : each.end], draft.text[other.start : other.end]
            yield _flag(draft, other, f"the headline says {said}, the text {given}", remedy=said)
    yield from _check_definite(draft, body)


def _check_definite(draft: Draft, body: Sequence[QuantityMention]) -> Flags:
    """ "The 25,000 teachers" behind a sentence that has 2,500 teachers, and no others."""
    for index, each in enumerate(body):
        if not _is_exact(draft, each) or not _points_back(draft, each):
            continue
        noun = _noun(draft.tokens, draft.starts, each)
        earlier = [other for other in body[max(0, index - BACK) : index] if other.unit == each.unit]
        if len(earlier) != 1 or noun is None or _noun(draft.tokens, draft.starts, earlier[0]) != noun:
            continue
        small, large = sorted((each.value, earlier[0].value))
        slip = any(is_multiple(large, small, factor) for factor in SLIPS)
        if slip and _is_exact(draft, earlier[0]) and each.start - earlier[0].end < REACH:
            said, given = (draft.text[one.start : one.end] for one in (earlier[0], each))
            yield _flag(
                draft,
                each,
                f"{said} {noun} in one sentence, {given} of them in the next",
                remedy=said,
                rule="same-things-recounted",
            )


def _points_back(draft: Draft, each: QuantityMention) -> bool:
    """Whether a counted noun is marked as named before: "the 25 nurses", "25 perawat itu"."""
    words = draft.pack.checks.numbers
    before, behind = words_before(draft, each.start, 1), words_behind(draft, each.end, 2)
    return any(token.lower in words.definite_before for token in before) or any(
        token.lower in words.definite for token in behind[1:]
    )


def _slipped(each: QuantityMention, body: Sequence[QuantityMention]) -> QuantityMention | None:
    """The amount of the text that differs from the headline's by a scale."""
    if each.unit not in load_rates():
        return None
    for other in body:
        small, large = sorted((each.value, other.value))
        if other.unit == each.unit and small > 0 and any(is_multiple(large, small, scale) for scale in SCALES):
            return other
    return None


def _recounted(draft: Draft, each: QuantityMention, noun: str | None, body: Sequence[QuantityMention]) -> QuantityMention | None:
    """The one number that the text has for the noun that the headline counts."""
    if noun is None or not _is_exact(draft, each):
        return None
    others = [other for other in body if other.unit == each.unit and _noun(draft.tokens, draft.starts, other) == noun]
    return others[0] if len({other.value for other in others}) == 1 and _is_exact(draft, others[0]) else None


def _headline(draft: Draft) -> str:
    line = next((line for line in draft.lines if line.kind is LineKind.HEADLINE), None)
    return draft.article.headline or (draft.text[line.start : line.end] if line else "")


def _is_exact(draft: Draft, each: QuantityMention) -> bool:
    """Whether a number counts things, exactly and in more than a handful."""
    measure = each.unit in draft.pack.units.dimensions or each.unit in load_rates()
    return each.unit is not None and not measure and not each.approximate and each.value > 2


def _noun(tokens: Sequence[Token], starts: list[int], each: QuantityMention) -> str | None:
    """The word right behind a number."""
    index = token_index(starts, each.end)
    return tokens[index].lower if index < len(tokens) and tokens[index].text[0].isalpha() else None


def _flag(draft: Draft, each: QuantityMention, detail: str, *, remedy: str, rule: str = "headline-number") -> Inconsistency:
    sentence = draft.sentence_at(each.start)
    span = (sentence.start, sentence.end) if sentence else (each.start, each.end)
    return flag(draft, InconsistencyKind.NUMBER, span, detail, rule, remedy=remedy)
