"""The doubts about a record, from which the review desk takes its order."""

from sepakat.model.claims import Commitment
from sepakat.model.coverage import Coverage
from sepakat.model.doubts import Doubt
from sepakat.model.records import Record
from sepakat.resolve.voices import Voices, is_doubted

HARD = ("date", "due", "quantity", "status", "stage", "type", "parties", "actor", "country")
"""Fields in which reports that differ cannot be two ways of saying the same."""


def find_doubts(record: Record, coverage: Coverage, contradictions: int, voices: Voices) -> Doubt:
    """All doubts about a record; of persons and organisations no claims are looked at."""
    commitments = [claim.body for claim in record.claims if isinstance(claim.body, Commitment)]
    lone = voices.are_one(coverage.articles)
    found = {
        Doubt.CONTRADICTION: contradictions > 0,
        Doubt.DISSENT: any(record.fields[name].dissent for name in HARD if name in record.fields),
        Doubt.INCONSISTENCY: any(is_doubted(claim) for claim in record.claims),
        Doubt.HEARSAY: bool(commitments) and all(each.hearsay for each in commitments),
        Doubt.WEAK: lone and not coverage.known,
        Doubt.LONE: lone,
    }
    return Doubt(sum(doubt for doubt, holds in found.items() if holds))
