"""Signed or negotiated texts, put together from the sentences that name them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from sepakat.extract.draft import Draft, Sentence
from sepakat.extract.encounters import dates_an_act
from sepakat.extract.parties import named_sides, signers, text_parties
from sepakat.extract.sides import Sides
from sepakat.extract.times import timex_iso
from sepakat.extract.topics import SEVERAL, find_topics, main_topics
from sepakat.extract.verbs import word_sets
from sepakat.lang.pack import LanguagePack
from sepakat.model.article import Span
from sepakat.model.claims import Instrument
from sepakat.model.vocabulary import EventStatus, EventType, InstrumentStatus, InstrumentType, Topic
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
    definite: bool = False
    """Whether it points back to one told before: "the memorandum", "MoU itu"."""
    another: bool = False
    """Whether it is said to be one more."""


STATUS_REACH = 12
"""Most words between an instrument and the word for its status."""
SIGNING = (InstrumentStatus.SIGNED, InstrumentStatus.PLANNED)
LATER = (InstrumentStatus.IN_FORCE, InstrumentStatus.EXPIRED)
"""What follows the signing; the day of it is not that of the instrument."""
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
    matches = draft.finds.within("instrument", sentence.first, sentence.last) or _signed_deals(draft, sentence)
    seen: set[InstrumentType] = set()
    for number, match in enumerate(matches):
        within = number > 0 and _is_one_name(draft, matches[number - 1], match)
        if within or match.payload in seen or _is_denied(draft, sentence, match):
            continue
        seen.add(match.payload)
        status = _status(draft, sentence, match)
        yield Naming(
            type=match.payload,
            status=status,
            date=_date(draft, sentence) if status not in LATER else None,
            parties=_parties(draft, sides, sentence, match),
            topics=tuple(find_topics(draft, sentence.first, sentence.last)[:SEVERAL]),
            spans=(Span(sentence.start, sentence.end),),
            title=_title(draft, sentence, match),
            definite=_is_definite(draft, match),
            another=_is_another(draft, sentence, match),
        )


def _is_one_name(draft: Draft, left: Match[InstrumentType], right: Match[InstrumentType]) -> bool:
    """Whether two words for instruments name one: "memorandum of arrangement"."""
    gap = draft.words[left.last : right.first]
    joined = word_sets(draft.pack)["conjunction"]
    return len(gap) == 1 and gap[0] in draft.pack.encounters.instrument_title["connectors"] and gap[0] not in joined


def _is_definite(draft: Draft, match: Match[InstrumentType]) -> bool:
    mention, words = draft.pack.offices.mention, draft.words
    behind = words[match.last] if match.last < len(words) else ""
    return (match.first > 0 and words[match.first - 1] in mention.before) or behind in mention.after


def _is_another(draft: Draft, sentence: Sentence, match: Match[InstrumentType]) -> bool:
    """Whether "also" or "another" stands at the signing or right before the instrument."""
    nearest, words = _nearest_status(draft, sentence, match), draft.pack.encounters.another["words"]
    if nearest is None or nearest.payload is not InstrumentStatus.SIGNED:
        return False
    near = (
        draft.words[max(sentence.first, nearest.first - 2) : nearest.first]
        + draft.words[max(sentence.first, match.first - 2) : match.first]
    )
    return any(word in words for word in near)


def _signed_deals(draft: Draft, sentence: Sentence) -> list[Match[InstrumentType]]:
    """What is no instrument by itself but is signed: "menandatangani kerja sama"."""
    signings = [
        found for found in draft.finds.within("event", sentence.first, sentence.last) if found.payload is EventType.SIGNING
    ]
    return [
        Match(deal.first, deal.last, InstrumentType.AGREEMENT)
        for deal in (draft.finds.within("signable", sentence.first, sentence.last) if signings else ())
        if any(0 <= deal.first - each.last <= 2 or 0 <= each.first - deal.last <= 4 for each in signings)
    ][:1]


def _is_denied(draft: Draft, sentence: Sentence, match: Match[InstrumentType]) -> bool:
    """Whether it is said that there is none ("no agreement", "belum ada perjanjian"), or the word of it is denied."""
    before = draft.words[max(sentence.first, match.first - 2) : match.first]
    if any(word in word_sets(draft.pack)["negation"] for word in before) and not draft.finds.has(
        "instrument status", max(sentence.first, match.first - 2), match.first
    ):
        return True
    if draft.finds.has("denying", sentence.first, match.first) or draft.finds.has("rumour", sentence.first, match.first):
        return True
    return any(
        found.payload == "denial" and (found.first == sentence.first or draft.words[found.first] not in draft.pack.sides.relative)
        for found in draft.finds.within("context", sentence.first, match.first)
    )


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
    nearest = _nearest_status(draft, sentence, match)
    if nearest is None:
        return None
    before = {token.lower for token in draft.tokens[max(sentence.first, nearest.first - 4) : nearest.first]}
    if nearest.payload is InstrumentStatus.SIGNED:
        if before & word_sets(draft.pack)["negation"] or before & _planned_words(draft.pack) or _is_to_come(draft, sentence):
            return InstrumentStatus.PLANNED
    elif before & word_sets(draft.pack)["negation"]:
        return None
    elif nearest.payload is InstrumentStatus.EXPIRED and before & _planned_words(draft.pack):
        return InstrumentStatus.IN_FORCE
    return InstrumentStatus(nearest.payload)


def _nearest_status(draft: Draft, sentence: Sentence, match: Match[InstrumentType]) -> Match[InstrumentStatus] | None:
    found = draft.finds.within("instrument status", sentence.first, sentence.last)
    alone = len(draft.finds.within("instrument", sentence.first, sentence.last)) == 1
    reach = STATUS_REACH * 2 if alone else STATUS_REACH
    distances = [(max(each.first - match.last, match.first - each.last), number) for number, each in enumerate(found)]
    distance, number = min(distances, default=(reach + 1, 0))
    return found[number] if distance <= reach else None


def _is_to_come(draft: Draft, sentence: Sentence) -> bool:
    """Whether the sentence puts a signing off or sets a day for it."""
    statuses = draft.finds.within("set event status", sentence.first, sentence.last)
    return any(found.payload is EventStatus.PLANNED for found in statuses)


def _date(draft: Draft, sentence: Sentence) -> str | None:
    for timex in draft.times_in(sentence.start, sentence.end):
        if dates_an_act(draft, timex):
            return timex_iso(timex)
    return None


def _parties(draft: Draft, sides: Sides, sentence: Sentence, match: Match[InstrumentType]) -> tuple[str, ...]:
    """Those who sign the instrument, else the two that its sentence names."""
    if told := text_parties(draft, sides, sentence, match):
        return told
    nearest = _nearest_status(draft, sentence, match)
    if nearest and nearest.payload in SIGNING:
        parties = signers(draft, sides, sentence, nearest)
        if parties:
            return parties
    named = named_sides(draft, sides, sentence, ("place", "speaker", "person"))
    return named if len(named) > 1 else ()


def _join(found: list[Naming], naming: Naming) -> None:
    for index in range(len(found) - 1, -1, -1):
        if _is_same(found[index], naming):
            found[index] = _union(found[index], naming)
            return
    found.append(naming)


def _is_same(left: Naming, right: Naming) -> bool:
    if left.type is right.type and right.definite and left.status is not None:
        return True
    if right.another and left.status is InstrumentStatus.SIGNED:
        return False
    if left.type is not right.type or (left.parties and right.parties and set(left.parties) != set(right.parties)):
        return False
    if left.title and right.title and left.title != right.title:
        return False
    if left.status and right.status and left.status is not right.status and not {left.status, right.status} <= set(CONCLUDED):
        return False
    return not left.date or not right.date or left.date.startswith(right.date) or right.date.startswith(left.date)


def _union(left: Naming, right: Naming) -> Naming:
    if right.definite and left.status is not None and left.status is not right.status:
        return replace(left, title=left.title or right.title, spans=left.spans + right.spans)
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
        topics=naming.topics or tuple(main_topics(draft, 3)) or (Topic.OTHER,),
        evidence=tuple(draft.article.evidence(*span) for span in naming.spans),
        rule=f"{naming.type.value}-named",
    )
