"""Ids of claims: hashes of what identifies them, so that a second reading gives the same ids."""

from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

from sepakat.model.claims import Claim, Commitment, Event, Inconsistency, Instrument, Person, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import ClaimKind

DIGITS = frozenset("0123456789abcdef")


class IdentifiedClaim(NamedTuple):
    """A claim with its id, its kind and its position among the article's claims of that kind."""

    id: str
    kind: ClaimKind
    position: int
    claim: Claim


def identify_claims(extraction: Extraction) -> Iterator[IdentifiedClaim]:
    """All claims of an extraction with their ids: 16 hexadecimal digits each, never twice the same in one article.

    What identifies a claim is the article, the kind, where its evidence stands and what it is about. Its stage,
    date and the like are left out, so that a better reading of the same words keeps the id.
    """
    positions: Counter[ClaimKind] = Counter()
    alike: Counter[tuple[str, ...]] = Counter()
    for kind, claim in extraction.iter_claims():
        key = (extraction.article.id, kind.value, *_key(claim))
        yield IdentifiedClaim(hash_parts(*key, str(alike[key])), kind, positions[kind], claim)
        positions[kind] += 1
        alike[key] += 1


def can_begin_id(text: str) -> bool:
    """Whether the id of a claim or record can begin so: with nothing but hexadecimal digits, letters small."""
    return DIGITS.issuperset(text)


def hash_parts(*parts: str) -> str:
    """16 hexadecimal digits that stand for some texts in their order."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _key(claim: Claim) -> tuple[str, ...]:
    match claim:
        case Person():
            return (claim.name,)
        case Event() | Instrument():
            return (claim.type.value, *_where(claim.evidence[0].start, claim.evidence[0].end))
        case Commitment():
            amount = f"{claim.quantity.value} {claim.quantity.unit}" if claim.quantity else ""
            return (*_where(claim.evidence.start, claim.evidence.end), amount, *sorted(claim.actor))
        case Quotation():
            return _where(claim.evidence.start, claim.evidence.end)
        case Inconsistency():
            return (claim.kind.value, *_where(claim.evidence.start, claim.evidence.end))


def _where(start: int, end: int) -> tuple[str, str]:
    return str(start), str(end)
