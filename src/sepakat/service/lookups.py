"""What pages list besides records: quotations and their versions, finds of a search, heads of articles, counts."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from sepakat.errors import InputError
from sepakat.lang.pack import LANGUAGES
from sepakat.model.records import CopyGroup
from sepakat.service.choices import unknown_word
from sepakat.service.facets import Facet, make_facet
from sepakat.service.judging import Rulings, rulings_of
from sepakat.service.quoting import Family, correct_speakers, find_families, find_family, group_families
from sepakat.service.reading import LedgerReader
from sepakat.service.record_filters import Words, find_outlets, split_words
from sepakat.service.remembering import Remembered
from sepakat.service.sides import parse_sides
from sepakat.store import (
    FINDABLE,
    ArticleHead,
    Filters,
    Page,
    QuotationFilters,
    SearchFilters,
    SearchPage,
    Store,
    StoredQuotation,
)

__all__ = ["ABOUT", "LOOKED_THROUGH", "ArticleHead", "LedgerLookups"]

ABOUT = 1_000
"""Records that a word may lead to."""
LOOKED_THROUGH = 600
"""Quotations of which the newest are looked through for those with several versions."""


class LedgerLookups:
    """Lists beside those of the records; `Ledger.lookups` gives it."""

    def __init__(self, reader: LedgerReader, store: Store, remembered: Remembered[Facet]) -> None:
        self._reader = reader
        self._remembered = remembered
        self._store = store

    def heads(self, article_ids: Collection[str]) -> dict[str, ArticleHead]:
        """These articles without their texts, by id; those that are not there are left out."""
        return self._store.lookups.heads(article_ids)

    def copies(self, article_ids: Collection[str]) -> tuple[CopyGroup, ...]:
        """The groups of articles that repeat each other to which these articles belong."""
        return self._store.lookups.copies(article_ids)

    def find_earlier(self, article_ids: Collection[str]) -> dict[str, str]:
        """Of articles that were just read those that seem to correct an older one: nearly the same words, from the same source.

        Gives the older one, which stays, by the id of the new one.
        """
        new = set(article_ids)
        groups = [each for each in self.copies(new) if not new.issuperset(each.articles)]
        heads = self.heads({id for each in groups for id in each.articles})
        found: dict[str, str] = {}
        for each in groups:
            older = {_source_of(heads[id]): id for id in reversed(each.articles) if id not in new and id in heads}
            fresh = (id for id in each.articles if id in new and id in heads)
            found |= {id: older[_source_of(heads[id])] for id in fresh if _source_of(heads[id]) in older}
        return found

    def articles(
        self, *, between: Words = (), outlet: str | None = None, since: date | None = None, limit: int = 50, offset: int = 0
    ) -> Page[ArticleHead]:
        """A page of the articles without their texts, the newest first."""
        sides = parse_sides(split_words(between), self._store.parties)
        settled = bool(sides) and self._reader.is_settled
        filters = Filters(between=sides, since=since, outlets=find_outlets(self._store, outlet), limit=limit, settled=settled)
        return self._store.lookups.page_of_heads(filters, offset)

    def quotations(self, *, limit: int | None = 50, offset: int = 0, **words: Any) -> Page[StoredQuotation]:
        """A page of who said what, the newest first."""
        rulings = self._rulings()
        page = self._store.lookups.quotations(replace(self._quotation_filters(rulings, **words), limit=limit, offset=offset))
        return replace(page, items=correct_speakers(page.items, rulings))

    def families(self, quotations: Collection[StoredQuotation]) -> tuple[Family, ...]:
        """These quotations with their versions in other reports."""
        return find_families(self._store, [*quotations], self._rulings())

    def family(self, id: str) -> Family:
        """A quotation with its versions.

        Raises NotFound when there is none of this id.
        """
        return find_family(self._store, id, self._rulings())

    def versions(self, *, limit: int = 20, offset: int = 0, **words: Any) -> Page[Family]:
        """A page of the quotations that several reports give, out of the newest that meet the filters."""
        rulings = self._rulings()
        filters = replace(self._quotation_filters(rulings, **words), limit=LOOKED_THROUGH)
        found = correct_speakers(self._store.lookups.quotations(filters).items, rulings)
        families = group_families(find_families(self._store, found, rulings))
        return Page(families[offset : offset + limit], len(families), offset, limit)

    def search(  # noqa: PLR0913 - one keyword for each filter
        self,
        query: str,
        *,
        kind: str | None = None,
        language: str | None = None,
        outlet: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> SearchPage:
        """Articles and claims that hold all words of the query, the best first, with what they have in common.

        `kind` is that of claims, or "article". Raises InputError for a word that is in no list.
        """
        if kind and kind not in FINDABLE:
            raise unknown_word("kind", kind, FINDABLE)
        outlets = find_outlets(self._store, outlet)
        kinds = (kind,) if kind else FINDABLE
        rejected = frozenset(self._rulings().rejected)
        chosen = _language(language)
        return self._store.lookups.search(
            SearchFilters(query, kinds, chosen, outlets, since, until, rejected, limit, offset),
        )

    def facet(self, on: date, **filters: Any) -> Facet:
        """What there is of one thing on a day; the filters are those of `Ledger.list_records`, as plain words."""
        words = {name: tuple(sorted(value)) if isinstance(value, frozenset) else value for name, value in filters.items()}
        key = (self._store.records.state().revision, on, *sorted(words.items()))
        return self._remembered.get(key, lambda: make_facet(self._reader, self._store, on, filters))

    def ids_about(self, words: str) -> frozenset[str]:
        """The ids of records of which a claim holds all these words, for the filter `among`; of many only `ABOUT`."""
        return self._store.lookups.ids_about(words, ABOUT)

    def sides(self, words: str) -> tuple[str, ...]:
        """The sides that words name, commas between, in the order in which they are named.

        Raises InputError for a word that names none.
        """
        found = (parse_sides([word], self._store.parties) for word in words.split(","))
        return tuple(dict.fromkeys(side for each in found for side in each))

    def _quotation_filters(  # noqa: PLR0913 - one keyword for each filter
        self,
        rulings: Rulings,
        *,
        speaker: str | None = None,
        side: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
        since: date | None = None,
        until: date | None = None,
        q: str | None = None,
    ) -> QuotationFilters:
        found = self.sides(side) if side else ()
        if len(found) > 1:
            raise InputError("a quotation has one speaker; name one side", code="input.choice")
        outlets = find_outlets(self._store, outlet)
        rejected = frozenset(rulings.rejected)
        chosen = _language(language)
        return QuotationFilters(speaker, next(iter(found), None), outlets, chosen, since, until, q, rejected)

    def _rulings(self) -> Rulings:
        return rulings_of(self._store.judgements())


def _language(word: str | None) -> str | None:
    if word and word not in LANGUAGES:
        raise unknown_word("language", word, LANGUAGES)
    return word or None


def _source_of(head: ArticleHead) -> tuple[str | None, ...]:
    """Outlet, address and day."""
    return head.outlet, head.url, head.published
