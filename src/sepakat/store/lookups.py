"""Lists that pages show beside those of the records: quotations, finds of a search, heads of articles, counts."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, func, select

from sepakat.model.records import CopyGroup
from sepakat.store import quotations
from sepakat.store.facets import FacetIndex, load_facet
from sepakat.store.filters import Filters
from sepakat.store.heads import HEAD, ArticleHead, chunks, head_of, load_heads
from sepakat.store.matching import holds
from sepakat.store.queries import select_articles
from sepakat.store.quotations import QuotationFilters, SpeakerKey, StoredQuotation
from sepakat.store.record_entries import Page
from sepakat.store.record_filters import RecordFilters, StatusWindow
from sepakat.store.record_queries import select_beginnings
from sepakat.store.record_rows import copy_group_of
from sepakat.store.record_tables import COPY_GROUP, COPY_MEMBER, RECORD_CLAIM
from sepakat.store.search_pages import SearchFilters, SearchPage, search_page
from sepakat.store.search_query import parse_query
from sepakat.store.tables import ARTICLE, CLAIM

Opener = Callable[[], AbstractContextManager[Connection]]


class Lookups:
    """Reading that changes nothing; `Store.lookups` gives it."""

    def __init__(self, reading: Opener) -> None:
        self._reading = reading

    def heads(self, article_ids: Collection[str]) -> dict[str, ArticleHead]:
        """These articles without their texts, by id."""
        with self._reading() as connection:
            return load_heads(connection, article_ids)

    def page_of_heads(self, filters: Filters, offset: int = 0) -> Page[ArticleHead]:
        """A page of articles without their texts, the newest first."""
        wanted = select_articles(filters).with_only_columns(*HEAD).limit(None).order_by(None)
        order = (ARTICLE.c.published_on.is_(None), ARTICLE.c.published_on.desc(), ARTICLE.c.id)
        with self._reading() as connection:
            total = connection.execute(select(func.count()).select_from(wanted.subquery())).scalar_one()
            rows = connection.execute(wanted.order_by(*order).limit(filters.limit).offset(offset or None)).mappings()
            return Page(tuple(head_of(row) for row in rows), total, offset, filters.limit)

    def quotations(self, filters: QuotationFilters) -> Page[StoredQuotation]:
        """A page of quotations, the newest first."""
        with self._reading() as connection:
            items, total = quotations.page_quotations(connection, filters)
            return Page(items, total, filters.offset, filters.limit)

    def quotations_by_id(self, ids: Collection[str]) -> tuple[StoredQuotation, ...]:
        """These quotations; what is none is left out."""
        with self._reading() as connection:
            return tuple(quotations.load_quotations(connection, ids))

    def quotations_in(self, article_ids: Collection[str]) -> tuple[StoredQuotation, ...]:
        """All quotations of these articles."""
        with self._reading() as connection:
            return tuple(quotations.quotations_in(connection, article_ids))

    def speakers(self, article_ids: Collection[str]) -> tuple[SpeakerKey, ...]:
        """The people of these articles, and their records."""
        with self._reading() as connection:
            return tuple(quotations.load_speakers(connection, article_ids))

    def articles_naming(self, record_ids: Collection[str], first: str | None, last: str | None, limit: int) -> list[str]:
        """At most so many articles that name one of these people, of days from `first` to `last`."""
        with self._reading() as connection:
            return quotations.articles_naming(connection, record_ids, first, last, limit)

    def mentions(self, article_ids: Collection[str]) -> dict[str, dict[str, Any]]:
        """The mentions of these articles as the extraction contract has them."""
        with self._reading() as connection:
            return quotations.load_mentions(connection, article_ids)

    def copies(self, article_ids: Collection[str]) -> tuple[CopyGroup, ...]:
        """The groups of articles that repeat each other to which these articles belong."""
        found: dict[str, CopyGroup] = {}
        with self._reading() as connection:
            for chunk in chunks(article_ids):
                wanted = select(COPY_GROUP).join(COPY_MEMBER).where(COPY_MEMBER.c.article_id.in_(chunk)).distinct()
                found.update((row.leader, copy_group_of(row.body)) for row in connection.execute(wanted))
        return tuple(group for _, group in sorted(found.items()))

    def search(self, filters: SearchFilters) -> SearchPage:
        """What holds the words of a query."""
        with self._reading() as connection:
            return search_page(connection, filters)

    def facet(self, filters: RecordFilters, window: StatusWindow, shown: int) -> FacetIndex:
        """The counts, and the first records of each list, of those that meet the filters."""
        with self._reading() as connection:
            return load_facet(connection, filters, window, shown)

    def beginnings(self, filters: RecordFilters) -> list[tuple[str, str]]:
        """The ids of records, and days before which nothing is told of them, by these days."""
        with self._reading() as connection:
            return [(id, day) for id, day in connection.execute(select_beginnings(filters))]

    def ids_about(self, words: str, limit: int) -> frozenset[str]:
        """The ids of at most so many records of which a claim holds the words of a query."""
        terms = parse_query(words)
        if not terms:
            return frozenset()
        held = select(RECORD_CLAIM.c.record_id).join(CLAIM, CLAIM.c.id == RECORD_CLAIM.c.claim_id).distinct()
        with self._reading() as connection:
            return frozenset(connection.execute(held.where(holds(connection, CLAIM, terms)).limit(limit)).scalars())
