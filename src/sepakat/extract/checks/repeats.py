"""One thing counted twice with two numbers: the headline against the text, a sentence against another."""

from collections.abc import Iterator, Sequence

from sepakat.extract.checks.amounts import load_rates
from sepakat.extract.checks.common import Flags, flag
from sepakat.extract.draft import Draft
from sepakat.extract.quantities import read_quantities
from sepakat.model.claims import Inconsistency
from sepakat.model.mentions import QuantityMention
from sepakat.model.vocabulary import InconsistencyKind, LineKind
from sepakat.text.tokens import Token, token_index, tokenize

SAME = 5
"""Words behind two numbers that must agree for them to count the same thing."""


def check_repeats(draft: Draft) -> Flags:
    """Flag numbers of the text that differ from the headline's or from those of a sentence in the same words."""
    body = [each for each in draft.quantities if draft.sentence_at(each.start)]
    yield from _check_headline(draft, body)
    yield from _check_body(draft, body)


def _check_headline(draft: Draft, body: Sequence[QuantityMention]) -> Iterator[Inconsistency]:
    headline = _headline(draft)
    tokens = tokenize(headline)
    for each in read_quantities(draft.pack, tokens):
        if not _is_exact(draft, each):
            continue
        noun = _behind(tokens, [token.start for token in tokens], each.end, 1)
        others = [
            other for other in body if other.unit == each.unit and _behind(draft.tokens, draft.starts, other.end, 1) == noun
        ]
        if noun and len({other.value for other in others}) == 1 and others[0].value != each.value and _is_exact(draft, others[0]):
            said, given = headline[each.start : each.end], draft.text[others[0].start : others[0].end]
            if not any(other.value == each.value for other in body):
                yield _flag(draft, others[0], f"the headline says {said} {noun[0]}, the text {given}", "headline-number", said)


def _headline(draft: Draft) -> str:
    line = next((line for line in draft.lines if line.kind is LineKind.HEADLINE), None)
    return draft.article.headline or (draft.text[line.start : line.end] if line else "")


def _check_body(draft: Draft, body: Sequence[QuantityMention]) -> Iterator[Inconsistency]:
    seen: dict[tuple[str, ...], QuantityMention] = {}
    for each in body:
        words = _behind(draft.tokens, draft.starts, each.end, SAME) if _is_exact(draft, each) else ()
        if not words:
            continue
        earlier = seen.setdefault(words, each)
        if earlier.value != each.value and draft.sentence_at(earlier.start) != draft.sentence_at(each.start):
            given, said = (draft.text[one.start : one.end] for one in (each, earlier))
            yield _flag(draft, each, f"{said} and {given} of the same thing: {' '.join(words)}", "same-thing-two-numbers", said)


def _is_exact(draft: Draft, each: QuantityMention) -> bool:
    """Whether a number counts things, exactly and in more than a handful."""
    measure = each.unit in draft.pack.units.dimensions or each.unit in load_rates()
    return each.unit is not None and not measure and not each.approximate and each.value > 2


def _behind(tokens: Sequence[Token], starts: list[int], end: int, count: int) -> tuple[str, ...]:
    """The words right behind a number; empty when a mark comes before the last of them."""
    index = token_index(starts, end)
    words = tuple(token.lower for token in tokens[index : index + count] if token.text[0].isalpha())
    return words if len(words) == count else ()


def _flag(draft: Draft, each: QuantityMention, detail: str, rule: str, remedy: str) -> Inconsistency:
    sentence = draft.sentence_at(each.start)
    span = (sentence.start, sentence.end) if sentence else (each.start, each.end)
    return flag(draft, InconsistencyKind.NUMBER, span, detail, rule, remedy=remedy)
