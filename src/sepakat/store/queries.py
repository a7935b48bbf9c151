"""Filters to SQL that every dialect understands."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, or_, select, union_all

from sepakat.model.identity import can_begin_id
from sepakat.model.vocabulary import ClaimKind
from sepakat.store.filters import Filters
from sepakat.store.record_sides import holding
from sepakat.store.record_tables import ARTICLE_SIDE
from sepakat.store.tables import ARTICLE, CLAIM, CLAIM_PARTY, CLAIM_TOPIC

Condition = ColumnElement[bool]

DATED = (ClaimKind.EVENT, ClaimKind.INSTRUMENT)
"""Kinds whose own date says when; a commitment's date is when it is due."""
UNDATED = "9999"
"""Sorts behind every date."""
PUBLISHED = ARTICLE.c.published_on


def select_claims(filters: Filters, offset: int = 0, *, without: Condition | None = None) -> Select[Any]:
    """Claims that meet the filters and not the condition `without`, with their articles, in the order of time."""
    conditions = [*_iter_conditions(filters), *([] if without is None else [~without])]
    article = [column.label(f"of_{column.name}") for column in ARTICLE.c]
    order = (_when(filters).label("day"), CLAIM.c.article_id, CLAIM.c.kind, CLAIM.c.position)
    statement = select(CLAIM, *article).join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id).order_by(*order)
    if filters.limit is None:
        return statement.where(*conditions).offset(offset or None)
    ids = select(CLAIM.c.id, *order).join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    if _asks_only_for_undated(filters):
        # Articles are gone through by day until there are enough; an index of kinds would lead to all claims of one.
        own = CLAIM.c.kind + "" == filters.kind, *conditions[1:]
        parts = (
            _first_of(ids.where(*own, part), offset + filters.limit) for part in (PUBLISHED.is_not(None), PUBLISHED.is_(None))
        )
        found = union_all(*(select(part.subquery()) for part in parts)).subquery()
        page = select(found.c.id).order_by(*list(found.c)[1:])
    else:
        page = ids.with_only_columns(CLAIM.c.id).where(*conditions).order_by(*order)
    page = page.limit(filters.limit).offset(offset or None)
    return statement.where(CLAIM.c.id.in_(select(page.subquery().c.id)))


def _first_of(claims: Select[Any], most: int) -> Select[Any]:
    return claims.order_by(PUBLISHED, ARTICLE.c.id, CLAIM.c.kind, CLAIM.c.position).limit(most)


def count_claims(filters: Filters) -> Select[int]:
    """How many claims meet the filters."""
    counted = select(func.count()).select_from(CLAIM)
    if filters.since or filters.outlets:
        counted = counted.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    return counted.where(*_iter_conditions(filters))


def _when(filters: Filters) -> ColumnElement[str]:
    published = func.coalesce(ARTICLE.c.published_on, UNDATED)
    if filters.kind and filters.kind not in DATED:
        return published
    return case((CLAIM.c.kind.in_(DATED), func.coalesce(CLAIM.c.first_day, published)), else_=published)


def _asks_only_for_undated(filters: Filters) -> bool:
    return filters.kind not in (None, *DATED) and replace(filters, kind=None, limit=None, settled=False) == Filters()


def select_articles(filters: Filters) -> Select[Any]:
    """Articles that meet the filters that articles have, in the order of time."""
    conditions = list(_iter_reported(ARTICLE.c.id, filters))
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
        yield _between(filters)
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
        yield begins_with(CLAIM.c.id, filters.id_prefix)


def begins_with(id: ColumnElement[str], prefix: str) -> Condition:
    """That an id begins so; no database is asked for what is none."""
    return id.startswith(prefix, autoescape=True) if can_begin_id(prefix) else false()


def _since(day: str) -> Condition:
    own_date = and_(CLAIM.c.kind.in_(DATED), CLAIM.c.last_day.is_not(None))
    return or_(and_(own_date, CLAIM.c.last_day >= day), and_(~own_date, ARTICLE.c.published_on >= day))


def _between(filters: Filters) -> Condition:
    sides, named = sorted(filters.between), CLAIM_PARTY.c.claim_id == CLAIM.c.id
    foreign = exists(select(CLAIM_PARTY.c.party).where(named, CLAIM_PARTY.c.party.not_in(sides)))
    in_article = and_(~foreign, *_iter_reported(CLAIM.c.article_id, filters))
    if filters.settled:
        # The article of a claim that names all sides names them too.
        each = (exists(select(CLAIM_PARTY.c.party).where(named, CLAIM_PARTY.c.party == side)) for side in sides)
        return and_(or_(~foreign, and_(*each)), *_iter_reported(CLAIM.c.article_id, filters))
    return or_(and_(*(CLAIM.c.id.in_(_claims_with(side)) for side in sides)), in_article)


def _iter_reported(article_id: ColumnElement[str], filters: Filters) -> Iterator[Condition]:
    """That an article names all sides."""
    if filters.settled and filters.between:
        yield article_id.in_(holding(ARTICLE_SIDE, ARTICLE_SIDE.c.article_id, filters.between))
    elif filters.between:
        yield from (article_id.in_(_articles_with(side)) for side in sorted(filters.between))


def _claims_with(side: str) -> Select[tuple[str]]:
    return select(CLAIM_PARTY.c.claim_id).where(CLAIM_PARTY.c.party == side)


def _articles_with(side: str) -> Select[tuple[str]]:
    inner = CLAIM.alias()
    return select(inner.c.article_id).join(CLAIM_PARTY, CLAIM_PARTY.c.claim_id == inner.c.id).where(CLAIM_PARTY.c.party == side)
