"""Several verbs, doers or amounts of one cue, each with what is its own: a deed apiece."""

import dataclasses

from msgspec.structs import replace

from sepakat.extract.actions import EDGES, action_text
from sepakat.extract.candidates import Candidate
from sepakat.extract.content_words import ContentWords
from sepakat.extract.deeds import find_places, find_quantity
from sepakat.extract.draft import Draft
from sepakat.extract.dues import find_due
from sepakat.extract.joined import end_before, joined_amounts, joined_doers, joined_verbs
from sepakat.extract.predicates import Frame
from sepakat.extract.topics import MOST as MOST_TOPICS
from sepakat.extract.topics import find_topics
from sepakat.model.article import Span
from sepakat.model.claims import Quantity


def split_parts(draft: Draft, candidate: Candidate) -> list[Candidate]:
    """The parts of a deed, by its verbs, else by its doers or its amounts; the deed itself where it has no parts."""
    span = candidate.commitment.evidence.span
    told = len(draft.quantities_in(*span)) + len(draft.times_in(*span))
    if not told:
        return [candidate]
    by_verbs = _split_verbs(draft, candidate)
    if by_verbs or told < 2:
        return by_verbs or [candidate]
    return _split_doers(draft, candidate) or _split_amounts(draft, candidate) or [candidate]


def _split_verbs(draft: Draft, candidate: Candidate) -> list[Candidate]:
    """A part for the first verb and for each other with an amount or day of its own: "build a port and train 200 pilots".

    A verb without either stays with the part before it; none where no other verb has them.
    """
    frame, (start, end) = candidate.frame, candidate.commitment.evidence.span
    verbs = joined_verbs(draft, frame)
    stops = [*[draft.tokens[behind - 1].end for _, behind in verbs[1:]], end]
    spans = [Span(draft.tokens[verb].start, stop) for (verb, _), stop in zip(verbs, stops, strict=True)] if verbs else []
    own = [index for index, span in enumerate(spans) if _measures(draft, frame, span) != (None, None)]
    if not own:
        return []
    starts = [start, *[spans[index].start for index in own]]
    ends = [*[draft.tokens[verbs[index][1] - 1].end for index in own], end]
    return [_part(draft, candidate, _measures(draft, frame, span)[0], span) for span in map(Span, starts, ends)]


def _measures(draft: Draft, frame: Frame, span: Span) -> tuple[Quantity | None, str | None]:
    """How much a span is about and by when it is due."""
    return find_quantity(draft, frame, *span), find_due(draft, frame, *span)


def _split_doers(draft: Draft, candidate: Candidate) -> list[Candidate]:
    """A part for each doer with its amount ("Chile will lend $3 million, Peru $2 million"); none where there is but one."""
    quantity, (start, end) = candidate.commitment.quantity, candidate.commitment.evidence.span
    others = joined_doers(draft, quantity, _cue_start(draft, candidate), end) if quantity else []
    if not others:
        return []
    doers = [name.side for name, _ in others]
    recipient = tuple(side for side in candidate.commitment.recipient if side not in doers)
    shared = replace(candidate, commitment=dataclasses.replace(candidate.commitment, recipient=recipient))
    ends = [*[end_before(draft, name) for name, _ in others], end]
    parts = [_part(draft, shared, quantity, Span(start, ends[0]))]
    for (name, amount), stop in zip(others, ends[1:], strict=True):
        part = _part(draft, shared, Quantity(amount.value, amount.unit), Span(name.start, stop))
        actor = (name.side,) if name.side else part.commitment.actor
        parts.append(replace(part, commitment=dataclasses.replace(part.commitment, actor=actor)))
    return parts


def _split_amounts(draft: Draft, candidate: Candidate) -> list[Candidate]:
    """A part for each amount: "3 million for a school and 2 million for a clinic"; none where there is but one."""
    quantity, (start, end) = candidate.commitment.quantity, candidate.commitment.evidence.span
    amounts = joined_amounts(draft, quantity, _cue_start(draft, candidate), end) if quantity else []
    if len(amounts) < 2:
        return []
    starts = [start, *[amount.start for amount in amounts[1:]]]
    ends = [*[end_before(draft, amount) for amount in amounts[1:]], end]
    spans = map(Span, starts, ends)
    return [_part(draft, candidate, Quantity(each.value, each.unit), span) for each, span in zip(amounts, spans, strict=True)]


def _cue_start(draft: Draft, candidate: Candidate) -> int:
    return draft.tokens[candidate.frame.cue.first].start


def _part(draft: Draft, candidate: Candidate, quantity: Quantity | None, span: Span) -> Candidate:
    frame, run = candidate.frame, draft.token_range(*span)
    first = span.start == candidate.commitment.evidence.start
    part = dataclasses.replace(
        candidate.commitment,
        quantity=quantity,
        recipient=_named(draft, candidate.commitment.recipient, span),
        action=action_text(draft, frame, span.end) if first else draft.text[span.start : span.end].strip(EDGES),
        topics=tuple(find_topics(draft, run.start, run.stop)[:MOST_TOPICS]) or candidate.commitment.topics,
        places=find_places(draft, *span),
        due=find_due(draft, frame, *span),
        evidence=draft.article.evidence(*span),
    )
    return replace(candidate, commitment=part, words=ContentWords(draft, frame, span))


def _named(draft: Draft, sides: tuple[str, ...], span: Span) -> tuple[str, ...]:
    """The sides that a span names; all where it names none."""
    named = {name.side for name in draft.names_in(*span)}
    return tuple(side for side in sides if side in named) or sides
