"""One record with all that is known about it: its claims side by side, discrepancies, history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sepakat.compare import Mention
from sepakat.model.judgements import Judgement
from sepakat.model.records import Claim, Discrepancy, Record
from sepakat.service.recording import sort_claims
from sepakat.service.ruling import ClaimKey
from sepakat.service.showing import Passage, cut_passages, judgements_on, spans_of
from sepakat.store import JudgementEntry


@dataclass(frozen=True, slots=True)
class RecordClaim:
    """A claim of a record with the passages that it rests on."""

    id: str | None
    """None for the names behind an organisation."""
    claim: Claim
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """A record with the sentences behind it."""

    record: Record
    claims: tuple[RecordClaim, ...]
    """By the dates of their articles."""
    discrepancies: tuple[Discrepancy, ...]
    history: tuple[Mention, ...]
    """Of a commitment: its reports and those of what came of it, by day."""
    judgements: tuple[Judgement, ...]
    """What people said of its claims and did not take back, the oldest first."""


def show_stored(
    record: Record,
    ids: Mapping[ClaimKey, str],
    discrepancies: tuple[Discrepancy, ...],
    history: tuple[Mention, ...],
    judgements: Iterable[JudgementEntry],
) -> ShownRecord:
    """A record with the passages behind its claims; `ids` are those of the claims."""
    known = [ids[claim.key] for claim in record.claims if claim.key in ids]
    claims = tuple(
        RecordClaim(ids.get(claim.key), claim, cut_passages(claim.article.text, spans_of(claim.body)))
        for claim in sort_claims(record.claims)
    )
    return ShownRecord(record, claims, discrepancies, history, judgements_on(judgements, known))
