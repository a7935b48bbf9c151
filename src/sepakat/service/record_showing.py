"""One record with all that is known about it: its claims side by side, discrepancies, history."""

from collections.abc import Iterable
from dataclasses import dataclass

from sepakat.compare import Mention
from sepakat.errors import NotFound
from sepakat.model.judgements import Judgement
from sepakat.model.records import Claim, Discrepancy, Record
from sepakat.service.following import iter_trails
from sepakat.service.overview import Overview
from sepakat.service.recording import sort_claims
from sepakat.service.showing import Passage, cut_passages, judgements_on, spans_of
from sepakat.store import JudgementEntry

LISTED = 5
"""Ids that a message lists at most."""


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


def show_record(overview: Overview, id: str, ledger: str, judgements: Iterable[JudgementEntry] = ()) -> ShownRecord:
    """The record whose id is, or alone begins with, `id`; messages name the ledger.

    Raises NotFound when there is none or more than one.
    """
    record = find_record(overview, id, ledger)
    trail = next(iter_trails(overview, [record]), None)
    return ShownRecord(
        record,
        tuple(_show_claim(overview, claim) for claim in sort_claims(record.claims)),
        tuple(one for one in overview.discrepancies if one.record == record.id),
        trail.history if trail else (),
        judgements_on(judgements, [known for claim in record.claims if (known := overview.id_of(claim))]),
    )


def find_record(overview: Overview, id: str, ledger: str) -> Record:
    """The record whose id is, or alone begins with, `id`; messages name the ledger.

    Raises NotFound when there is none or more than one.
    """
    found = [record for record in overview.records if record.id.startswith(id.lower())]
    if not found:
        raise NotFound(f"{ledger}: no claim or record has the id {id!r}; `sepakat list KIND` shows the ids")
    if len(found) > 1:
        ids = ", ".join(record.id for record in found[:LISTED])
        raise NotFound(f"{ledger}: several records have ids that begin with {id!r}: {ids}; give more of it")
    return found[0]


def _show_claim(overview: Overview, claim: Claim) -> RecordClaim:
    return RecordClaim(overview.id_of(claim), claim, cut_passages(claim.article.text, spans_of(claim.body)))
