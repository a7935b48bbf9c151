"""Several amounts of one verb, each for something else: a deed apiece."""

import dataclasses

from msgspec.structs import replace

from sepakat.extract.actions import EDGES, action_text
from sepakat.extract.candidates import Candidate
from sepakat.extract.deeds import find_places
from sepakat.extract.draft import Draft
from sepakat.extract.dues import find_due
from sepakat.extract.topics import MOST as MOST_TOPICS
from sepakat.extract.topics import find_topics
from sepakat.extract.verbs import word_sets
from sepakat.model.article import Span
from sepakat.model.claims import Quantity
from sepakat.model.mentions import QuantityMention

TOTAL = ":"
"""Between a total and its parts."""
MARKS = frozenset(",;:")
MOST = 8
"""Parts at most."""
BEHIND = 3
"""Words behind an amount among which what it is for is introduced."""


def split_amounts(draft: Draft, candidate: Candidate) -> list[Candidate]:
    """The parts of a deed: "3 million for a school and 2 million for a clinic"; the deed itself where it has no parts."""
    amounts = _chain(draft, candidate)
    if len(amounts) < 2:
        return [candidate]
    start, end = candidate.commitment.evidence.span
    starts = [start, *[amount.start for amount in amounts[1:]]]
    ends = [*[_end_before(draft, amount) for amount in amounts[1:]], end]
    return [_part(draft, candidate, amount, Span(*span)) for amount, *span in zip(amounts, starts, ends, strict=True)]


def _chain(draft: Draft, candidate: Candidate) -> list[QuantityMention]:
    """The amount of a deed and those of its unit that follow, each joined to the one before and each for something."""
    quantity, end = candidate.commitment.quantity, candidate.commitment.evidence.end
    if quantity is None or quantity.unit is None:
        return []
    start = draft.tokens[candidate.frame.cue.first].start
    chain: list[QuantityMention] = []
    for each in draft.quantities_in(start, end)[:MOST]:
        if not chain:
            chain += [each] if each.value == quantity.value and each.unit == quantity.unit else []
        elif each.unit == quantity.unit and _is_joined(draft, chain[-1], each, end):
            chain.append(each)
    return chain


def _is_joined(draft: Draft, left: QuantityMention, right: QuantityMention, end: int) -> bool:
    """Whether "and" or a mark stands right before an amount, and both amounts are for something, or the first is the total."""
    gap = [token.lower for token in draft.tokens_in(left.end, right.start)]
    behind = [token.lower for token in draft.tokens_in(right.end, end)][:BEHIND]
    sets = word_sets(draft.pack)
    if sets["parting"].isdisjoint(behind) or not gap:
        return False
    joined = gap[-1] in MARKS or gap[-1] in sets["conjunction"]
    return gap[-1] == TOTAL or (joined and not sets["parting"].isdisjoint(gap))


def _end_before(draft: Draft, amount: QuantityMention) -> int:
    """Where the part before an amount ends: before the mark or the "and" that joins them."""
    before = draft.tokens_in(0, amount.start)[-3:]
    while before and (before[-1].lower in MARKS or before[-1].lower in word_sets(draft.pack)["conjunction"]):
        before.pop()
    return before[-1].end if before else amount.start


def _part(draft: Draft, candidate: Candidate, amount: QuantityMention, span: Span) -> Candidate:
    frame, run = candidate.frame, draft.token_range(*span)
    first = span.start == candidate.commitment.evidence.start
    part = dataclasses.replace(
        candidate.commitment,
        quantity=Quantity(amount.value, amount.unit),
        action=action_text(draft, frame, span.end) if first else draft.text[span.start : span.end].strip(EDGES),
        topics=tuple(find_topics(draft, run.start, run.stop)[:MOST_TOPICS]) or candidate.commitment.topics,
        places=find_places(draft, *span),
        due=find_due(draft, frame, *span),
        evidence=draft.article.evidence(*span),
    )
    return replace(candidate, commitment=part)
