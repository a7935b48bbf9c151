"""The minutes of a meeting sentence by sentence, and the decisions that are entered from them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sepakat.errors import InputError
from sepakat.lang.pack import load_pack
from sepakat.model.article import Span
from sepakat.model.contract import claim_to_dict
from sepakat.model.groups import Group, Meeting
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.extracting import extract_text
from sepakat.service.following import StandingRecord
from sepakat.service.judging import Minutes
from sepakat.service.ledger import Ledger
from sepakat.store import ClaimEntry
from sepakat.text.sentences import find_sentences
from sepakat.wording import load_wording


@dataclass(frozen=True, slots=True)
class Decision:
    """A commitment that was entered with the minutes as its evidence."""

    meeting: Meeting
    claim: ClaimEntry
    judgement: Judgement | None
    """The entry; None where it was corrected so that no entry has its id."""
    standing: StandingRecord | None
    """Where it stands; None where it only tells on of another commitment."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of minutes."""

    number: int
    text: str
    proposal: Mapping[str, Any] | None
    """The commitment that the program finds in it."""
    decisions: tuple[Decision, ...]
    """What was entered from it."""


def split_minutes(group: Group, meeting: Meeting, decisions: tuple[Decision, ...] = ()) -> tuple[Sentence, ...]:
    """The sentences of minutes, each with what may be entered from it and what was."""
    text = meeting.minutes
    spans = list(_iter_spans(text, group.language))
    proposals = _propose(group, meeting, spans)
    own = [each for each in decisions if each.claim.article.text == text]
    return tuple(
        Sentence(
            number,
            text[span.start : span.end],
            proposals.get(span),
            tuple(each for each in own if _overlaps(_span_of(each), span)),
        )
        for number, span in enumerate(spans, 1)
    )


def enter_decision(
    ledger: Ledger, group: Group, meeting: Meeting, properties: Mapping[str, Any], quote: str, *, by: str
) -> Judgement:
    """Enter a commitment with words of the minutes as its evidence.

    Raises InputError for words that the minutes do not have, and for a deed that nobody owns or that has no words.
    """
    if not properties.get("actor"):
        raise InputError("a decision has an owner; say who is to do it", code="input.owner")
    if not properties.get("action"):
        raise InputError("say in a few words what is to be done", code="input.deed")
    minutes = Minutes(meeting.minutes, group.language, meeting.held_on, group.name)
    entered = ledger.enter(ClaimKind.COMMITMENT, properties, minutes, quote, by=by)
    ledger.groups.note_text(meeting, entered.claims[0].article_id)
    return entered


def list_decisions(ledger: Ledger, meeting: Meeting, on: date) -> tuple[Decision, ...]:
    """What was entered from the minutes of a meeting and was not taken back, and where it stands on a day."""
    found: list[Decision] = []
    texts = ledger.groups.texts(meeting)
    entries = _entries(ledger) if texts else {}
    for article_id in texts:
        standings = {each.record.id: each for each in ledger.list_standings(on, article=article_id, limit=None).items}
        homes = ledger.homes(article_id)
        for claim in ledger.claims_of(article_id):
            standing = standings.get(homes.get(claim.id, ""))
            found.append(Decision(meeting, claim, entries.get(claim.id), standing))
    return tuple(sorted(found, key=lambda each: _span_of(each)))


def _entries(ledger: Ledger) -> dict[str, Judgement]:
    """Claim ids to the entries that stand, the later outranking the earlier."""
    standing = (each for each in ledger.judgements() if each.stands and each.judgement.kind is JudgementKind.ENTRY)
    return {each.judgement.claims[0].claim_id: each.judgement for each in standing}


def _propose(group: Group, meeting: Meeting, spans: list[Span]) -> dict[Span, Mapping[str, Any]]:
    """The commitments that the program finds in the minutes, by the sentences that hold them; the first of several."""
    if not meeting.minutes:
        return {}
    found: dict[Span, Mapping[str, Any]] = {}
    # Minutes speak of "both sides"; a line before them says who they are.
    head = f"{load_wording(group.language).sides(group.sides)}.\n"
    extraction = extract_text(head + meeting.minutes, language=group.language, published_on=meeting.held_on)
    for commitment in extraction.commitments:
        start, end = (offset - len(head) for offset in commitment.evidence.span)
        home = next((span for span in spans if _overlaps(Span(start, end), span)), None)
        if home is not None:
            found.setdefault(home, claim_to_dict(commitment))
    return found


def _iter_spans(text: str, language: str) -> Iterator[Span]:
    abbreviations = load_pack(language).abbreviations.words
    start = 0
    for line in text.splitlines(keepends=True):
        yield from find_sentences(text, start, start + len(line), abbreviations)
        start += len(line)


def _span_of(decision: Decision) -> Span:
    claim = decision.claim.claim
    evidence = getattr(claim, "evidence", ())
    first = evidence[0] if isinstance(evidence, tuple) else evidence
    return Span(first.start, first.end)


def _overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
