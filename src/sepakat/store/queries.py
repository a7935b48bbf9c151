"""Filters to SQL that every dialect understands."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from sepakat.model.vocabulary import ClaimKind
from sepakat.store.filters import Filters
from sepakat.store.tables import ARTICLE, CLAIM, CLAIM_PARTY, CLAIM_TOPIC

Condition = ColumnElement[bool]

DATED = (ClaimKind.EVENT.value, ClaimKind.INSTRUMENT.value)
"""Kinds whose own date says when; a commitment's date is when it is due."""
UNDATED = "9999"
"""Sorts behind every date."""


def select_claims(filters: Filters) -> Select[tuple[object, ...]]:
    """Claims that meet the filters, with their articles, in the order of time."""
    conditions = list(_iter_conditions(filters))
    when = case((CLAIM.c.kind.in_(DATED), func.coalesce(CLAIM.c.first_day, ARTICLE.c.published_on)), else_=ARTICLE.c.published_on)
    article = [column.label(f"of_{column.name}") for column in ARTICLE.c]
    statement = select(CLAIM, *article).join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).where(*conditions)
    order = (func.coalesce(when, UNDATED), CLAIM.c.article_id, CLAIM.c.kind, CLAIM.c.position)
    return statement.order_by(*order).limit(filters.limit)


def select_articles(filters: Filters) -> Select[tuple[object, ...]]:
    """Articles that meet the filters that articles have, in the order of time."""
    conditions: list[Condition] = [ARTICLE.c.id.in_(_articles_with(side)) for side in filters.between]
    if filters.since:
        conditions.append(ARTICLE.c.published_on >= filters.since.isoformat())
    if filters.outlets:
        conditions.append(ARTICLE.c.outlet.in_(filters.outlets))
    if filters.article_id is not None:
        conditions.append(ARTICLE.c.id == filters.article_id)
    order = (func.coalesce(ARTICLE.c.published_on, UNDATED), ARTICLE.c.id)
    return select(ARTICLE).where(*conditions).order_by(*order).limit(filters.limit)


def _iter_conditions(filters: Filters) -> Iterator[Condition]:
    if filters.kind:
        yield CLAIM.c.kind == filters.kind.value
    if filters.between:
        yield _between(filters.between)
    if filters.stages:
        yield CLAIM.c.stage.in_([stage.value for stage in filters.stages])
    if filters.topics:
        topics = select(CLAIM_TOPIC.c.claim_id).where(CLAIM_TOPIC.c.topic.in_([topic.value for topic in filters.topics]))
        yield CLAIM.c.id.in_(topics)
    if filters.since:
        yield _since(filters.since.isoformat())
    if filters.due_before:
        yield CLAIM.c.last_day < filters.due_before.isoformat()
    yield from _iter_named(filters)


def _iter_named(filters: Filters) -> Iterator[Condition]:
    if filters.speaker:
        yield CLAIM.c.speaker.contains(filters.speaker.casefold(), autoescape=True)
    if filters.outlets:
        yield ARTICLE.c.outlet.in_(filters.outlets)
    if filters.article_id is not None:
        yield CLAIM.c.article_id == filters.article_id
    if filters.id_prefix is not None:
        yield CLAIM.c.id.startswith(filters.id_prefix, autoescape=True)


def _since(day: str) -> Condition:
    own_date = and_(CLAIM.c.kind.in_(DATED), CLAIM.c.last_day.is_not(None))
    return or_(and_(own_date, CLAIM.c.last_day >= day), and_(~own_date, ARTICLE.c.published_on >= day))


def _between(sides: frozenset[str]) -> Condition:
    others = select(CLAIM_PARTY.c.claim_id).where(CLAIM_PARTY.c.party.not_in(sides))
    in_article = and_(CLAIM.c.id.not_in(others), *(CLAIM.c.article_id.in_(_articles_with(side)) for side in sides))
    return or_(and_(*(CLAIM.c.id.in_(_claims_with(side)) for side in sides)), in_article)


def _claims_with(side: str) -> Select[tuple[str]]:
    return select(CLAIM_PARTY.c.claim_id).where(CLAIM_PARTY.c.party == side)


def _articles_with(side: str) -> Select[tuple[str]]:
    inner = CLAIM.alias()
    return select(inner.c.article_id).join(CLAIM_PARTY, CLAIM_PARTY.c.claim_id == inner.c.id).where(CLAIM_PARTY.c.party == side)
