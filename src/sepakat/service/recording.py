"""The sides that claims name, and claims in the order of time."""

from collections.abc import Iterator, Sequence

from sepakat.model.claims import Commitment, Event, Instrument, Person
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Record
from sepakat.store.record_rows import UNDATED


def sides_of(record: Record) -> frozenset[str]:
    """The sides that the claims of a record name."""
    return frozenset(side for claim in record.claims for side in _sides_of_claim(claim.body))


def sides_of_article(extraction: Extraction) -> frozenset[str]:
    """The sides that the claims of an article name."""
    return frozenset(side for _, claim in extraction.iter_claims() for side in _sides_of_claim(claim))


def _sides_of_claim(body: object) -> Iterator[str]:
    match body:
        case Event() | Instrument():
            yield from body.parties
        case Commitment():
            yield from (*body.actor, *body.recipient)
        case Person(country=str(country)):
            yield country


def sort_claims(claims: Sequence[Claim]) -> list[Claim]:
    """The claims by the dates of their articles, those without one last."""
    return sorted(claims, key=lambda claim: (str(claim.article.published_on or UNDATED), claim.key))
