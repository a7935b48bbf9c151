"""Signed or negotiated texts, put together from the sentences that name them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from sepakat.extract.draft import Draft, Sentence
from sepakat.extract.encounters import dates_an_act
from sepakat.extract.sides import Sides
from sepakat.extract.times import timex_iso
from sepakat.extract.topics import find_topics
from sepakat.extract.verbs import word_sets
from sepakat.lang.pack import LanguagePack
from sepakat.model.article import Span
from sepakat.model.claims import Instrument
from sepakat.model.vocabulary import InstrumentStatus, InstrumentType, Topic
from sepakat.text.phrases import Match


@dataclass(frozen=True, slots=True)
class Naming:
    """One sentence's word of an instrument."""

    type: InstrumentType
    status: InstrumentStatus | None
    date: str | None
    parties: tuple[str, ...]
    topics: tuple[Topic, ...]
    spans: tuple[Span, ...]
    title: str | None = None


CONCLUDED = (InstrumentStatus.SIGNED, InstrumentStatus.IN_FORCE, InstrumentStatus.PLANNED)
"""One instrument may be called each of these in one article; the first holds."""


@cache
def _planned_words(pack: LanguagePack) -> frozenset[str]:
    return frozenset(word for words in pack.cues.modal.values() for word in words)


def find_instruments(draft: Draft, sides: Sides) -> None:
    """Add the instruments of an article to the draft."""
    if len(sides.main) < 2:
        return
    found: list[Naming] = []
    for sentence in draft.sentences:
        for naming in _namings(draft, sides, sentence):
            _join(found, naming)
    draft.instruments.extend(_instrument(draft, naming, sides) for naming in found if naming.status is not None)


def _namings(draft: Draft, sides: Sides, sentence: Sentence) -> Iterator[Naming]:
    matches = draft.finds.within("instrument", sentence.first, sentence.last)
    seen: set[InstrumentType] = set()
    for match in matches:
        if match.payload in seen or _is_denied(draft, sentence, match):
            continue
        seen.add(match.payload)
        yield Naming(
            type=match.payload,
            status=_status(draft, sentence, match),
            date=_date(draft, sentence),
            parties=_parties(sides, sentence),
            topics=tuple(find_topics(draft, sentence.first, sentence.last)[:6]),
            spans=(Span(sentence.start, sentence.end),),
            title=_title(draft, sentence, match),
        )


def _is_denied(draft: Draft, sentence: Sentence, match: Match[InstrumentType]) -> bool:
    return any(found.payload == "denial" for found in draft.finds.within("context", sentence.first, match.first))


def _title(draft: Draft, sentence: Sentence, match: Match[InstrumentType]) -> str | None:
    """The proper name that an instrument is given: a run of capitalised words, small words between."""
    if match.first == sentence.first or not draft.tokens[match.first].text[0].isupper():
        return None
    connectors, last, capitals = draft.pack.encounters.instrument_title["connectors"], match.first, 0
    for index in range(match.first, min(sentence.last, match.first + 15)):
        token = draft.tokens[index]
        if token.text[0].isupper() or (token.text.isdigit() and len(token.text) == 4):
            last, capitals = index + 1, capitals + 1
        elif token.lower not in connectors:
            break
    return draft.text[draft.tokens[match.first].start : draft.tokens[last - 1].end] if capitals > 2 else None


def _status(draft: Draft, sentence: Sentence, match: Match[InstrumentType]) -> InstrumentStatus | None:
    """The status whose word stands nearest to the instrument in its sentence."""
    found = draft.finds.within("instrument status", sentence.first, sentence.last)
    if not found:
        return None
    nearest = min(found, key=lambda each: max(each.first - match.last, match.first - each.last))
    if max(nearest.first - match.last, match.first - nearest.last) > 12:
        return None
    before = {token.lower for token in draft.tokens[max(sentence.first, nearest.first - 4) : nearest.first]}
    if nearest.payload is InstrumentStatus.SIGNED:
        if before & word_sets(draft.pack)["negation"] or before & _planned_words(draft.pack):
            return InstrumentStatus.PLANNED
    elif before & word_sets(draft.pack)["negation"]:
        return None
    return InstrumentStatus(nearest.payload)


def _date(draft: Draft, sentence: Sentence) -> str | None:
    for timex in draft.times_in(sentence.start, sentence.end):
        if dates_an_act(draft, timex):
            return timex_iso(timex)
    return None


def _parties(sides: Sides, sentence: Sentence) -> tuple[str, ...]:
    named: dict[str, None] = {}
    for mention in sides.within(sentence.first, sentence.last):
        if mention.kind not in ("place", "speaker", "person"):
            named.update(dict.fromkeys(sides.resolve(mention)))
    main = tuple(side for side in named if side in sides.main)
    return main if len(main) > 1 else tuple(named)[:2] if len(named) > 1 else ()


def _join(found: list[Naming], naming: Naming) -> None:
    for index in range(len(found) - 1, -1, -1):
        if _is_same(found[index], naming):
            found[index] = _union(found[index], naming)
            return
    found.append(naming)


def _is_same(left: Naming, right: Naming) -> bool:
    if left.type is not right.type or (left.parties and right.parties and set(left.parties) != set(right.parties)):
        return False
    if left.title and right.title and left.title != right.title:
        return False
    if left.status and right.status and left.status is not right.status and not {left.status, right.status} <= set(CONCLUDED):
        return False
    return not left.date or not right.date or left.date.startswith(right.date) or right.date.startswith(left.date)


def _union(left: Naming, right: Naming) -> Naming:
    return replace(
        left,
        status=min(
            (each for each in (left.status, right.status) if each in CONCLUDED),
            key=CONCLUDED.index,
            default=left.status or right.status,
        ),
        title=left.title or right.title,
        date=max((left.date or "", right.date or ""), key=len) or None,
        parties=left.parties or right.parties,
        topics=tuple(dict.fromkeys(left.topics + right.topics)),
        spans=left.spans + right.spans,
    )


def _instrument(draft: Draft, naming: Naming, sides: Sides) -> Instrument:
    signed = naming.status in (InstrumentStatus.SIGNED, InstrumentStatus.IN_FORCE, InstrumentStatus.EXPIRED)
    return Instrument(
        type=naming.type,
        title=naming.title,
        parties=naming.parties or sides.main,
        date=naming.date if signed else None,
        status=naming.status or InstrumentStatus.PLANNED,
        topics=naming.topics or (Topic.OTHER,),
        evidence=tuple(draft.article.evidence(*span) for span in naming.spans),
        rule=f"{naming.type.value}-named",
    )
