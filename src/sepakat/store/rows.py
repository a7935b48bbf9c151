"""Between the objects of the model and the rows of the tables."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import blake2b
from typing import Any

from sqlalchemy import RowMapping

from sepakat.errors import StoreError
from sepakat.model.article import Article, Span
from sepakat.model.claims import Claim, Commitment, Event, Inconsistency, Instrument, Person, Quotation, evidence_of
from sepakat.model.contract import claim_from_dict, claim_to_dict
from sepakat.model.extraction import Extraction, mentions_from_dict, mentions_to_dict
from sepakat.model.identity import IdentifiedClaim, identify_claims
from sepakat.model.vocabulary import ClaimKind
from sepakat.store.days import day_bounds
from sepakat.store.words import words_of

UNFIT = re.compile("[\0\ud800-\udfff]")

Row = dict[str, Any]
Stored = Mapping[str, Any] | RowMapping
"""A row as the database gives it."""


def hash_article(article: Article) -> str:
    """The hash of all that an article is: a change of text, date or outlet changes it."""
    fields = [article.text, article.language, article.url, article.outlet, article.headline, article.published_basis]
    published = article.published_on.isoformat() if article.published_on else None
    return blake2b(json.dumps([*fields, published]).encode(), digest_size=16).hexdigest()


def find_flaw(article: Article) -> str | None:
    """What an article holds that not every database stores."""
    parts = (article.id, article.text, article.outlet, article.headline, article.url)
    found = next((found for part in parts if part and (found := UNFIT.search(part))), None)
    if found is None:
        return None
    return "a NUL character" if found[0] == "\0" else "half a character"


def article_row(article: Article, engine: str, read_at: str) -> Row:
    """The row of an article, as read by an engine at a time.

    Raises StoreError for a character that not every database stores.
    """
    if flaw := find_flaw(article):
        raise StoreError(f"article {article.id!r}: it holds {flaw} and cannot be stored; mend the input", code="store.text")
    return {
        "id": article.id,
        "content_hash": hash_article(article),
        "engine": engine,
        "language": article.language,
        "url": article.url,
        "outlet": article.outlet,
        "headline": article.headline,
        "published_on": article.published_on.isoformat() if article.published_on else None,
        "published_basis": article.published_basis,
        "first_read_at": read_at,
        "read_at": read_at,
        "text": article.text,
    }


def article_of(row: Stored) -> Article:
    """The article of a row."""
    return Article(
        id=row["id"],
        text=row["text"],
        language=row["language"],
        url=row["url"],
        outlet=row["outlet"],
        headline=row["headline"],
        published_on=date.fromisoformat(row["published_on"]) if row["published_on"] else None,
        published_basis=row["published_basis"],
    )


def claim_rows(extraction: Extraction) -> tuple[list[Row], list[Row], list[Row]]:
    """The rows of an extraction's claims, of their parties and of their topics.

    Raises StoreError when the evidence of a claim is not what the text says.
    """
    speakers = {person.name: person.country for person in extraction.people}
    claims, parties, topics = [], [], []
    for identified in identify_claims(extraction):
        _check_evidence(extraction.article, identified.claim)
        claims.append(_claim_row(extraction.article, identified))
        named = dict.fromkeys(_iter_parties(identified.claim, speakers))
        parties += [{"claim_id": identified.id, "party": party} for party in named]
        topics += [{"claim_id": identified.id, "topic": topic.value} for topic in dict.fromkeys(_topics(identified.claim))]
    return claims, parties, topics


def mentions_row(extraction: Extraction) -> Row:
    """The row of an article's mentions."""
    return {"article_id": extraction.article.id, "body": json.dumps(mentions_to_dict(extraction), ensure_ascii=False)}


def extraction_of(article: Article, claims: Iterable[tuple[ClaimKind, Claim]], mentions: str | None = None) -> Extraction:
    """The extraction of an article, its claims in their order, and the body of its mentions."""
    fields: dict[str, Any] = mentions_from_dict(json.loads(mentions), article) if mentions else {}
    for kind, claim in claims:
        fields[kind.plural] = (*fields.get(kind.plural, ()), claim)
    return Extraction(article, **fields)


def claim_of(row: Stored, article: Article) -> Claim:
    """The claim of a row."""
    return claim_from_dict(ClaimKind(row["kind"]), json.loads(row["body"]), article)


def _claim_row(article: Article, identified: IdentifiedClaim) -> Row:
    claim = identified.claim
    quantity = claim.quantity if isinstance(claim, Commitment) else None
    spans: list[Span] = list(claim.mentions) if isinstance(claim, Person) else [each.span for each in evidence_of(claim)]
    first_day, last_day = day_bounds(_dated(claim))
    return {
        "id": identified.id,
        "article_id": article.id,
        "kind": identified.kind.value,
        "position": identified.position,
        "rule": claim.rule,
        "evidence_start": spans[0].start if spans else None,
        "evidence_end": spans[0].end if spans else None,
        "stage": claim.stage.value if isinstance(claim, Commitment) else None,
        "first_day": first_day,
        "last_day": last_day,
        "speaker": claim.speaker.casefold() if isinstance(claim, Quotation) and claim.speaker else None,
        "body": json.dumps(claim_to_dict(claim), ensure_ascii=False),
        "words": words_of(claim),
        "amount": quantity.value if quantity else None,
        "unit": quantity.unit if quantity else None,
    }


def _check_evidence(article: Article, claim: Claim) -> None:
    for evidence in evidence_of(claim):
        if article.text[evidence.start : evidence.end] != evidence.quote or not evidence.quote:
            raise StoreError(
                f"article {article.id}: the text at [{evidence.start}, {evidence.end}) is not the evidence of rule {claim.rule}; "
                "read the article again",
                code="store.evidence",
            )


def _dated(claim: Claim) -> str | None:
    match claim:
        case Event() | Instrument():
            return claim.date
        case Commitment():
            return claim.due
        case _:
            return None


def _iter_parties(claim: Claim, speakers: Mapping[str, str | None]) -> Iterator[str]:
    match claim:
        case Event() | Instrument():
            yield from claim.parties
        case Commitment():
            yield from (*claim.actor, *claim.recipient)
        case Person(country=str(country)):
            yield country
        case Quotation(speaker=str(speaker)):
            yield speakers.get(speaker, speaker) or speaker
        case Inconsistency() | _:
            return


def _topics(claim: Claim) -> tuple[Any, ...]:
    return claim.topics if isinstance(claim, Event | Instrument | Commitment) else ()
