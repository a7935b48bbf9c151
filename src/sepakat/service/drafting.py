"""What the ledger keeps of a record beside its fields: its doubts, and what came of a commitment."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import msgspec

from sepakat.compare import Mention, foresee, make_history, trace_series
from sepakat.model.coverage import cover
from sepakat.model.extraction import Extraction
from sepakat.model.judgements import TOGETHER, JudgementKind
from sepakat.model.records import Follow, Record
from sepakat.resolve.voices import Voices
from sepakat.service.bearing import MadeBearer
from sepakat.service.doubting import find_doubts
from sepakat.service.recording import sides_of
from sepakat.store import JudgementEntry, RecordDraft

DECISIVE = TOGETHER | {JudgementKind.CORRECT}
HISTORY = msgspec.json.Decoder(tuple[Mention, ...])


def make_draft(
    record: Record, claim_ids: Sequence[str | None], contradictions: int, voices: Voices, judged: Collection[str | None]
) -> RecordDraft:
    """What the ledger keeps of a record, but for what came of it; `judged` are the ids of all claims that were judged."""
    coverage = cover(record.claims)
    doubt = find_doubts(record, coverage, contradictions, voices)
    sides = tuple(sorted(sides_of(record)))
    is_judged = any(id in judged for id in claim_ids)
    return RecordDraft(record, coverage, tuple(claim_ids), contradictions, is_judged, sides, doubt=doubt)


def make_bearer_draft(bearer: MadeBearer, voices: Voices) -> RecordDraft:
    """What the ledger keeps of a person or organisation; `voices` need to know the first of its articles and its copies."""
    record, coverage = bearer.record, bearer.coverage
    doubt = find_doubts(record, coverage, 0, voices)
    return RecordDraft(record, coverage, (), 0, bearer.judged, bearer.sides, doubt=doubt)


def add_history(draft: RecordDraft, follows: Iterable[Follow], later: Iterable[Extraction], *, leads: bool) -> RecordDraft:
    """A commitment with all that was reported of it; `leads` is False for what only tells on of another record."""
    history = make_history(draft.record, follows, later)
    outlook = foresee(history)
    begun = next((mention.day for mention in history if mention.day), None)
    return replace(
        draft,
        begun_on=begun.isoformat() if begun else None,
        leads=leads,
        aims=trace_series(draft.record.id, history) is not None,
        settled=outlook.settled,
        has_share=outlook.has_share,
        due_on=outlook.due_on.isoformat() if outlook.due_on else None,
        mentioned_on=outlook.mentioned_on.isoformat() if outlook.mentioned_on else None,
        history=msgspec.json.encode(history).decode(),
    )


def list_judged(entries: Iterable[JudgementEntry]) -> set[str | None]:
    """The ids of the claims of which a standing judgement tells more than a note."""
    verdicts = (entry for entry in entries if entry.stands and entry.judgement.kind is not JudgementKind.NOTE)
    return {id for entry in verdicts for id in entry.named}


def list_decisive(entries: Iterable[JudgementEntry]) -> set[str]:
    """The ids of the claims that standing judgements merge, keep apart or correct."""
    return {id for entry in entries if entry.stands and entry.judgement.kind in DECISIVE for id in entry.named}


def read_history(history: str | None) -> tuple[Mention, ...]:
    """The reports of a commitment as the ledger keeps them."""
    return HISTORY.decode(history) if history else ()
