"""Quotations as lists show them: who says what in which article, without the articles' texts."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from sepakat.model.vocabulary import ClaimKind
from sepakat.store.heads import HEAD, ArticleHead, chunks, head_of
from sepakat.store.matching import holds
from sepakat.store.record_tables import RECORD_CLAIM
from sepakat.store.rows import Stored
from sepakat.store.search_query import WORD, Term, parse_query
from sepakat.store.tables import ARTICLE, CLAIM, CLAIM_PARTY, MENTIONS

COUNTED = 10_000
"""Longer lists are not counted to their end where filters narrow them."""
OWN = (CLAIM.c.id, CLAIM.c.position, CLAIM.c.evidence_start, CLAIM.c.evidence_end, CLAIM.c.body, CLAIM.c.words)
SPOKEN = CLAIM.c.kind == ClaimKind.QUOTATION.value
WRITTEN = CLAIM.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
WALKED = ARTICLE.join(CLAIM, CLAIM.c.article_id == func.coalesce(ARTICLE.c.id, ""))
"""The same, written so that SQLite walks from article to article, the newest first, and stops when a page is full."""
NEWEST = (ARTICLE.c.published_on.desc().nulls_last(), ARTICLE.c.id, CLAIM.c.position)


@dataclass(frozen=True, slots=True)
class QuotationFilters:
    """Conditions that a quotation must all meet; an empty one asks for nothing."""

    speaker: str | None = None
    """Words of the speaker's name, or their beginnings."""
    side: str | None = None
    """Whom the speaker speaks for."""
    outlets: frozenset[str] = frozenset()
    language: str | None = None
    since: date | None = None
    until: date | None = None
    words: str | None = None
    """A search in what is said."""
    without: frozenset[str] = frozenset()
    """Ids that are left out."""
    limit: int | None = None
    offset: int = 0

    @property
    def is_narrow(self) -> bool:
        """Whether it asks for anything."""
        return any((self.speaker, self.side, self.outlets, self.language, self.since, self.until, self.words))


@dataclass(frozen=True, slots=True)
class StoredQuotation:
    """A quotation in the ledger."""

    id: str
    speaker: str | None
    direct: bool
    quote: str
    start: int
    end: int
    position: int
    """Among the quotations of its article."""
    article: ArticleHead


@dataclass(frozen=True, slots=True)
class SpeakerKey:
    """Who a speaker of an article is: the record of the person."""

    article: str
    name: str
    record: str


def page_quotations(connection: Connection, filters: QuotationFilters) -> tuple[tuple[StoredQuotation, ...], int]:
    """The quotations that meet the filters, the newest first, and how many there are; of many at least `COUNTED`."""
    conditions = list(_iter_conditions(connection, filters))
    joined = WRITTEN if filters.speaker or filters.words else WALKED
    statement = select(*OWN, *HEAD).select_from(joined).where(*conditions).order_by(*NEWEST)
    rows = connection.execute(statement.limit(filters.limit).offset(filters.offset or None)).mappings()
    found = tuple(_quotation_of(row) for row in rows)
    if filters.is_narrow:
        some = select(CLAIM.c.id).select_from(joined).where(*conditions).limit(COUNTED).subquery()
        return found, connection.execute(select(func.count()).select_from(some)).scalar_one()
    every = connection.execute(select(func.count()).select_from(CLAIM).where(SPOKEN)).scalar_one()
    return found, max(0, every - len(filters.without))


def load_quotations(connection: Connection, ids: Collection[str]) -> Iterator[StoredQuotation]:
    """These quotations; what is none is left out."""
    for chunk in chunks(ids):
        yield from _select(connection, CLAIM.c.id.in_(chunk))


def quotations_in(connection: Connection, article_ids: Collection[str]) -> Iterator[StoredQuotation]:
    """The quotations of these articles, in their order."""
    for chunk in chunks(article_ids):
        yield from _select(connection, CLAIM.c.article_id.in_(chunk))


def load_speakers(connection: Connection, article_ids: Collection[str]) -> Iterator[SpeakerKey]:
    """The people of these articles, and their records."""
    for chunk in chunks(article_ids):
        joined = RECORD_CLAIM.join(CLAIM, CLAIM.c.id == RECORD_CLAIM.c.claim_id)
        people = (RECORD_CLAIM.c.kind == ClaimKind.PERSON.value, RECORD_CLAIM.c.article_id.in_(chunk))
        wanted = select(CLAIM.c.article_id, CLAIM.c.body, RECORD_CLAIM.c.record_id).select_from(joined).where(*people)
        for article, body, record in connection.execute(wanted):
            yield SpeakerKey(article, str(json.loads(body).get("name")), record)


def articles_naming(
    connection: Connection, record_ids: Collection[str], first: str | None, last: str | None, limit: int
) -> list[str]:
    """The articles that name one of these people, of days from `first` to `last` where they are given, or of no known day;
    the latest first.
    """
    joined = RECORD_CLAIM.join(ARTICLE, ARTICLE.c.id == RECORD_CLAIM.c.article_id)
    found: dict[str, None] = {}
    for chunk in chunks(record_ids):
        conditions: list[ColumnElement[bool]] = [RECORD_CLAIM.c.record_id.in_(chunk)]
        if first and last:
            conditions.append(or_(ARTICLE.c.published_on.between(first, last), ARTICLE.c.published_on.is_(None)))
        named = select(ARTICLE.c.id, ARTICLE.c.published_on).select_from(joined).where(*conditions).distinct()
        wanted = named.order_by(ARTICLE.c.published_on.desc().nulls_last(), ARTICLE.c.id).limit(limit)
        found.update(dict.fromkeys(connection.execute(wanted).scalars()))
    return list(found)[:limit]


def load_mentions(connection: Connection, article_ids: Collection[str]) -> dict[str, dict[str, Any]]:
    """The mentions of these articles as the extraction contract has them."""
    found: dict[str, dict[str, Any]] = {}
    for chunk in chunks(article_ids):
        rows = connection.execute(select(MENTIONS.c.article_id, MENTIONS.c.body).where(MENTIONS.c.article_id.in_(chunk)))
        found.update((id, json.loads(body)) for id, body in rows)
    return found


def _select(connection: Connection, wanted: ColumnElement[bool]) -> Iterator[StoredQuotation]:
    order = (CLAIM.c.article_id, CLAIM.c.position)
    statement: Select[Any] = select(*OWN, *HEAD).select_from(WRITTEN).where(SPOKEN, wanted).order_by(*order)
    for row in connection.execute(statement).mappings():
        yield _quotation_of(row)


def _quotation_of(row: Stored) -> StoredQuotation:
    body = json.loads(row["body"])
    speaker = body["speaker"]
    # What a claim is found by begins with who says it.
    said = str(row["words"]).removeprefix(f"{speaker}\n") if speaker else str(row["words"])
    return StoredQuotation(
        row["id"], speaker, body["direct"], said, row["evidence_start"], row["evidence_end"], row["position"], head_of(row)
    )


def _iter_conditions(connection: Connection, filters: QuotationFilters) -> Iterator[ColumnElement[bool]]:
    yield SPOKEN
    if filters.speaker:
        yield from _spoken_by(connection, filters.speaker)
    if filters.side:
        yield CLAIM.c.id.in_(select(CLAIM_PARTY.c.claim_id).where(CLAIM_PARTY.c.party == filters.side))
    if filters.outlets:
        yield ARTICLE.c.outlet.in_(sorted(filters.outlets))
    if filters.language:
        yield ARTICLE.c.language == filters.language
    if filters.since:
        yield ARTICLE.c.published_on >= filters.since.isoformat()
    if filters.until:
        yield ARTICLE.c.published_on <= filters.until.isoformat()
    if filters.words:
        terms = parse_query(filters.words)
        yield holds(connection, CLAIM, terms) if terms else CLAIM.c.id.is_(None)
    if filters.without:
        yield CLAIM.c.id.not_in(sorted(filters.without))


def _spoken_by(connection: Connection, name: str) -> Iterator[ColumnElement[bool]]:
    """Beginnings of the words of a name: looked up in the index first, for no index holds parts of words."""
    words = [word for term in parse_query(name) for word in term.words]
    if not words:
        yield CLAIM.c.id.is_(None)
        return
    yield holds(connection, CLAIM, [Term((word,), prefix=True) for word in words])
    for word in WORD.findall(name.casefold()):
        yield CLAIM.c.speaker.contains(word, autoescape=True)
