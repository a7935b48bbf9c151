"""What was said of a commitment over time: its own claims and the follows on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from sepakat.compare.days import find_dates, last_ahead, reported_on
from sepakat.compare.outcomes import DONE, PART, find_unit
from sepakat.compare.wording import find_sentence
from sepakat.model.claims import Commitment
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Dissent, Field, Follow, FollowEnd, FollowKind, Record
from sepakat.model.vocabulary import Stage

AHEAD = (None, FollowKind.RESTATED, FollowKind.DELAYED)
"""What a report says whose number is still to come."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One report of a commitment."""

    day: date | None
    end: FollowEnd
    body: Commitment
    what: FollowKind | None
    """What it says of earlier reports; None for a first one."""
    reached: tuple[float | int, str | None] | None
    """The number reached and its unit, where it gives one of a number promised."""


def make_history(record: Record, follows: Iterable[Follow], extractions: Iterable[Extraction]) -> tuple[Mention, ...]:
    """The reports of a commitment's record and the later ones that follow them, by day; undated ones first."""
    known = {extraction.article.id: extraction for extraction in extractions}
    own = [_end(claim, claim.body) for claim in record.claims if isinstance(claim.body, Commitment)]
    known |= {claim.article.id: claim.extraction for claim in record.claims}
    later = _strongest(follow for follow in follows if follow.earlier in own)
    mentions = (_make_mention(end, later.get(end), known) for end in {*own, *later})
    return tuple(_tell_parts(sorted((mention for mention in mentions if mention), key=_order)))


def find_due(history: Sequence[Mention]) -> str | None:
    """The date by which it is to be done, as the last report that gives one has it."""
    return next((mention.body.due for mention in reversed(history) if mention.body.due), None)


def find_promised(history: Sequence[Mention]) -> tuple[float | int, str | None] | None:
    """The number promised: the last that a report still ahead of the deed gives.

    What is being done or done gives it only where no report tells what is to be done.
    """
    ahead = [mention.body for mention in reversed(history) if mention.what in AHEAD]
    bodies = sorted(ahead, key=lambda body: body.stage in DONE)
    quantity = next((body.quantity for body in bodies if body.quantity), None)
    return (quantity.value, quantity.unit) if quantity else None


def tell_promised(record: Record) -> Record:
    """A commitment's record with the number promised, where the one chosen only tells how far that has come."""
    chosen = record.fields.get("quantity")
    if not chosen or not chosen.dissent:
        return record
    history = make_history(record, (), ())
    promised = find_promised(history)
    told = next((each for each in chosen.dissent if promised == (each.value["value"], each.value["unit"])), None)
    if not told or not _is_part_of(chosen.value, told.value, history):
        return record
    others = (each for each in chosen.dissent if each is not told)
    field = Field(told.value, told.support, (Dissent(chosen.value, chosen.support), *others), PART)
    return replace(record, fields=record.fields | {"quantity": field})


def _is_part_of(part: Mapping[str, Any], whole: Mapping[str, Any], history: Iterable[Mention]) -> bool:
    """Whether a number is one that was reached on the way to another."""
    amounts = (each.body.quantity for each in history if each.reached)
    reached = any(each and (each.value, each.unit) == (part["value"], part["unit"]) for each in amounts)
    return reached and part["value"] < whole["value"]


def _tell_parts(history: Iterable[Mention]) -> Iterator[Mention]:
    """The reports by day; where a number was promised until then, that of a deed done is what is reached of it."""
    promised: dict[str | None, float | int] = {}
    for _, group in groupby(history, key=lambda mention: mention.day):
        mentions = tuple(group)
        numbers = (mention.body.quantity for mention in mentions if mention.body.stage not in DONE)
        promised |= {quantity.unit: quantity.value for quantity in numbers if quantity}
        yield from (_tell_part(mention, promised) for mention in mentions)


def _tell_part(mention: Mention, promised: Mapping[str | None, float | int]) -> Mention:
    quantity, stage = mention.body.quantity, mention.body.stage
    if not quantity or mention.reached or stage not in DONE or mention.what not in (None, FollowKind.PROGRESS):
        return mention
    unit = find_unit(quantity, promised)
    is_whole = stage is Stage.UNDER_WAY and quantity.value == promised.get(unit)
    return mention if is_whole or unit not in promised else replace(mention, reached=(quantity.value, unit))


def _end(claim: Claim, body: Commitment) -> FollowEnd:
    return FollowEnd(claim.article.id, body.evidence.span, claim.index)


def _strongest(follows: Iterable[Follow]) -> dict[FollowEnd, Follow]:
    """Of the follows with one later end the one that says most: delivered before progress before restated."""
    kinds = list(FollowKind)
    best: dict[FollowEnd, Follow] = {}
    for follow in sorted(follows, key=lambda one: -kinds.index(one.what)):
        best[follow.later] = follow
    return best


def _make_mention(end: FollowEnd, follow: Follow | None, known: Mapping[str, Extraction]) -> Mention | None:
    extraction = known.get(end.article)
    bodies = (*extraction.commitments, *extraction.asides) if extraction else ()
    body = bodies[end.index] if end.index < len(bodies) else None
    if not extraction or not body or body.evidence.span != end.evidence:
        return None
    day = reported_on(extraction)
    if follow and follow.what is FollowKind.DELAYED and not body.due and day:
        sentence = find_sentence(extraction.article.text, end.evidence.start, end.evidence.end)
        body = replace(body, due=last_ahead(find_dates(extraction, sentence), day))
    return Mention(day, end, body, follow.what if follow else None, follow.progress if follow else None)


def _order(mention: Mention) -> tuple[date, str, int, int]:
    return mention.day or date.min, mention.end.article, mention.end.evidence.start, mention.end.index
