"""The doubts about a record, from which the review desk takes its order."""

from sepakat.model.claims import Commitment
from sepakat.model.doubts import Doubt
from sepakat.model.records import Record
from sepakat.resolve.voices import Voices, is_doubted

HARD = ("date", "due", "quantity", "status", "stage", "type", "parties", "actor", "country")
"""Fields in which reports that differ cannot be two ways of saying the same."""


def find_doubts(record: Record, contradictions: int, voices: Voices) -> Doubt:
    """All doubts about a record."""
    articles = {claim.article.id: claim.article for claim in record.claims}
    hearsay = [isinstance(claim.body, Commitment) and claim.body.hearsay for claim in record.claims]
    lone = voices.count(articles) <= 1
    known = any(article.published_on and (article.outlet or article.url) for article in articles.values())
    found = {
        Doubt.CONTRADICTION: contradictions > 0,
        Doubt.DISSENT: any(record.fields[name].dissent for name in HARD if name in record.fields),
        Doubt.INCONSISTENCY: any(is_doubted(claim) for claim in record.claims),
        Doubt.HEARSAY: all(hearsay),
        Doubt.WEAK: lone and not known,
        Doubt.LONE: lone,
    }
    return Doubt(sum(doubt for doubt, holds in found.items() if holds))
