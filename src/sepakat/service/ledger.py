"""The ledger as programs use it: read inputs into it, list what it holds, show one claim."""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from sepakat.extract.engine import engine_version
from sepakat.ingest import InputProblem
from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.choices import parse_choice, parse_kind, unknown_word
from sepakat.service.claim_filters import make_claim_filters
from sepakat.service.exporting import EXPORTS
from sepakat.service.extracting import extract_stream, extract_text
from sepakat.service.forgetting import Leaving, forget, look_at_leaving
from sepakat.service.inputs import LocatedArticle, read_located
from sepakat.service.judging import Minutes, Rulings, apply_rulings, enter, judge, rulings_of, withdraw
from sepakat.service.keeping import back_up, examine
from sepakat.service.reading import LedgerReader, replace_items
from sepakat.service.record_filters import Words, split_words
from sepakat.service.referring import find_meant
from sepakat.service.showing import ShownClaim, judgements_on, show_claim
from sepakat.service.unfamiliar import Unfamiliar, find_unfamiliar
from sepakat.store import (
    FINDABLE,
    ArticleEntry,
    Change,
    ClaimEntry,
    Filters,
    Finding,
    Hit,
    JudgementEntry,
    Origin,
    Page,
    find_flaw,
    hash_article,
    open_store,
)

if TYPE_CHECKING:
    from sepakat.service.accounts import Accounts
    from sepakat.service.facets import Facet
    from sepakat.service.groups import Groups
    from sepakat.service.lookups import LedgerLookups
    from sepakat.service.remembering import Remembered

FACETS = 64
"""Pages of sides, topics and places that are kept while the ledger stays as it is."""


@dataclass(frozen=True, slots=True)
class WrittenArticle:
    """An article that was read into the ledger, and what that changed."""

    article_id: str
    change: Change
    counts: Counter[ClaimKind] = field(default_factory=Counter)
    """Claims found in it; empty when it was already there."""


@dataclass(slots=True)
class ReadSummary:
    """What a reading did; `add` takes what happened one by one."""

    articles: Counter[Change] = field(default_factory=Counter)
    claims: Counter[ClaimKind] = field(default_factory=Counter)
    problems: list[InputProblem] = field(default_factory=list)

    def add(self, outcome: WrittenArticle | InputProblem) -> None:
        """Count one article or problem."""
        if isinstance(outcome, InputProblem):
            self.problems.append(outcome)
        else:
            self.articles[outcome.change] += 1
            self.claims += outcome.counts


class Ledger(LedgerReader):
    """A ledger in a file or on a server; use it as a context manager, or call `close`."""

    def __init__(self, path: str | os.PathLike[str] = "sepakat.db", *, create: bool = True) -> None:
        """Open the ledger, and make it first when there is none and `create` is true.

        Raises StoreError when it cannot be opened.
        """
        self._store = open_store(path, create=create)
        super().__init__()
        self.name = self._store.name
        """What messages call the ledger: its path, or its address without the password."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._store.close()

    @cached_property
    def _facets(self) -> "Remembered[Facet]":
        from sepakat.service.remembering import Remembered

        return Remembered(FACETS)

    @property
    def lookups(self) -> "LedgerLookups":
        """What the pages list besides records: quotations and their versions, finds of a search, heads of articles."""
        from sepakat.service.lookups import LedgerLookups

        return LedgerLookups(self, self._settled(), self._facets)

    @cached_property
    def accounts(self) -> "Accounts":
        """Who may use the ledger over the network, and what they did."""
        from sepakat.service.accounts import Accounts

        return Accounts(self._store.accounts)

    @cached_property
    def groups(self) -> "Groups":
        """Working groups and their meetings."""
        from sepakat.service.groups import Groups

        return Groups(self._store.groups)

    def read(
        self,
        inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
        *,
        language: str | None = None,
        reference_date: date | None = None,
        jobs: int = 1,
    ) -> ReadSummary:
        """Read files and folders into the ledger, each article in one transaction; problems stop nothing."""
        names = [os.fspath(inputs)] if isinstance(inputs, str | os.PathLike) else [os.fspath(name) for name in inputs]
        summary = ReadSummary()
        for outcome in self.iter_read(names, language=language, reference_date=reference_date, jobs=jobs):
            summary.add(outcome)
        return summary

    def iter_read(
        self,
        inputs: Sequence[str],
        *,
        language: str | None = None,
        reference_date: date | None = None,
        jobs: int = 1,
        stdin: BinaryIO | None = None,
    ) -> Iterator[WrittenArticle | InputProblem]:
        """Read inputs into the ledger, and tell of each article once it is safely stored."""
        yield from self._iter_written(read_located(inputs, language=language, reference_date=reference_date, stdin=stdin), jobs)

    def iter_rebuild(self, *, jobs: int = 1) -> Iterator[WrittenArticle | InputProblem]:
        """Read the stored articles again with the present rules, and tell of each; judgements stay.

        Articles that these rules have read already are not read anew. Minutes of hand-written entries are left alone.
        """
        ids = [entry.article.id for entry in self._store.iter_articles(Filters()) if entry.origin is Origin.REPORT]
        yield from self._iter_written((LocatedArticle(id, self._store.find_article(id).article) for id in ids), jobs)

    def _iter_written(
        self, located: Iterable[LocatedArticle | InputProblem], jobs: int
    ) -> Iterator[WrittenArticle | InputProblem]:
        unchanged: list[WrittenArticle] = []
        for extraction in extract_stream(self._iter_unread(located, unchanged.append), jobs=jobs):
            yield from _drain(unchanged)
            yield extraction if isinstance(extraction, InputProblem) else self.add(extraction)
        yield from _drain(unchanged)

    def add(self, extraction: Extraction) -> WrittenArticle:
        """Store an extraction; its claims replace those that the article had before.

        Raises StoreError when it cannot be stored; the ledger is then as before.
        """
        change = self._store.write(extraction, engine_version())
        counts = Counter(kind for kind, _ in extraction.iter_claims()) if change is not Change.UNCHANGED else Counter[ClaimKind]()
        return WrittenArticle(extraction.article.id, change, counts)

    def read_text(self, text: str, **about: Any) -> WrittenArticle:
        """Read one text into the ledger; `about` are the keywords of `extract_text`.

        Raises InputError for what cannot be read, StoreError when it cannot be stored.
        """
        return self.add(extract_text(text, **about))

    def look_at_leaving(self, *article_ids: str) -> Leaving:
        """What `forget` would take away; nothing is changed."""
        return look_at_leaving(self._store, article_ids)

    def forget(self, *article_ids: str) -> Leaving:
        """Take articles out with their claims, all or none; judgements on them stay, and are stale.

        Raises NotFound for an id that is not there, InputError for the minutes of a hand-written entry.
        """
        return forget(self._store, article_ids)

    def list(self, kind: str | ClaimKind, *, limit: int | None = None, **filters: Any) -> tuple[ClaimEntry, ...]:
        """The claims of one kind ("commitments") that meet all filters, in the order of time.

        The filters are the keywords of `service.claim_filters.make_claim_filters`. Raises InputError for a word that is in
        no list.
        """
        rulings = self.rulings()
        most = None if limit is None else limit + len(rulings.rejected)
        asked = self._claims_asked(kind=kind, limit=most, **filters)
        return tuple(islice(apply_rulings(self._store.iter_claims(asked), rulings), limit))

    def list_claims(self, kind: str | ClaimKind, *, limit: int = 50, offset: int = 0, **filters: Any) -> Page[ClaimEntry]:
        """A page of the claims that `list` gives."""
        rulings = self.rulings()
        asked = self._claims_asked(kind=kind, limit=limit, **filters)
        page = self._store.page_of_claims(asked, without=rulings.rejected, offset=offset)
        return replace_items(page, [*apply_rulings(page.items, rulings)])

    def articles(self, *, limit: int | None = None, **filters: Any) -> tuple[ArticleEntry, ...]:
        """The articles that meet all filters - `between`, `since`, `outlet` -, in the order of their dates."""
        return tuple(self._store.iter_articles(self._claims_asked(limit=limit, **filters)))

    def list_articles(self, *, limit: int = 50, offset: int = 0, **filters: Any) -> Page[ArticleEntry]:
        """A page of the articles that `articles` gives."""
        asked = self._claims_asked(limit=limit, **filters)
        found = tuple(self._store.iter_articles(asked, offset=offset))
        return Page(found, self._store.count_articles(asked), offset, limit)

    def _claims_asked(self, *, between: Words = (), **words: Any) -> Filters:
        # What articles say together is looked at only where sides are asked for.
        settled = bool(split_words(between)) and self.is_settled
        return make_claim_filters(self._store, between=between, settled=settled, **words)

    def list_unjudged(
        self, kind: str | ClaimKind, *, between: Words = (), limit: int | None = 50, offset: int = 0
    ) -> Page[ClaimEntry]:
        """A page of the claims of one kind that nobody has judged, in the order of time; a note is no judgement."""
        filters = self._claims_asked(kind=kind, between=between, limit=limit)
        verdicts = (each for each in self.judgements() if each.stands and each.judgement.kind is not JudgementKind.NOTE)
        judged = {id for each in verdicts for id in each.claim_ids if id}
        return self._store.page_of_claims(filters, without=judged, offset=offset)

    def show(self, id: str) -> ShownClaim:
        """The claim whose id is, or alone begins with, `id`, in the paragraphs that it rests on.

        Raises NotFound when there is none or more than one.
        """
        entry = self._store.find_claim(id)
        corrected = next(iter(apply_rulings([entry], self.rulings())), entry)
        return show_claim(corrected, judgements_on(self._store.judgements(), [entry.id]))

    def article(self, id: str) -> ArticleEntry:
        """The article with this id.

        Raises NotFound when there is none.
        """
        return self._store.find_article(id)

    def claims_of(self, article_id: str) -> tuple[ClaimEntry, ...]:
        """The claims of one article, as people have judged them, in the order of time."""
        return tuple(apply_rulings(self._store.iter_claims(Filters(article_id=article_id)), self.rulings()))

    def has_claim(self, id: str) -> bool:
        """Whether the id of a claim is, or begins with, `id`."""
        return any(self._store.iter_claims(Filters(id_prefix=id.lower(), limit=1)))

    def export(self, form: str = "json") -> str:
        """The whole ledger as text in one of the exchange formats, `json` or `csv`.

        Equal ledgers give equal text, in whatever order they were read. Raises InputError for another format.
        """
        if form not in EXPORTS:
            raise unknown_word("format", form, EXPORTS)
        return EXPORTS[form](self.overview())

    def count(self) -> tuple[int, Counter[ClaimKind]]:
        """How many articles, and how many claims of each kind, the ledger holds."""
        return self._store.count_articles(), self._store.count_claims()

    def search(self, query: str, kinds: Collection[str] = FINDABLE, *, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """Articles and claims that hold all words of the query, "words in quotes" and beginnings* of words; the best first.

        `kinds` are those of claims, and "article". No query is an error. Rejected claims are not found.
        """
        rejected = self.rulings().rejected
        hits = self._store.search(query, kinds, limit=limit + len(rejected), offset=offset)
        return tuple(hit for hit in hits if not hit.entry or hit.entry.id not in rejected)[:limit]

    def list_hits(self, query: str, kinds: Collection[str] = FINDABLE, *, limit: int = 20, offset: int = 0) -> Page[Hit]:
        """A page of what `search` finds; of very many finds only 10,000 are counted."""
        rejected = self.rulings().rejected
        total = self._store.count_hits(query, kinds, without=rejected)
        skipped = 0 if rejected else offset
        hits = self._store.search(query, kinds, limit=offset - skipped + limit + len(rejected), offset=skipped)
        kept = [hit for hit in hits if not hit.entry or hit.entry.id not in rejected]
        return Page(tuple(kept[offset - skipped :][:limit]), total, offset, limit)

    def judge(self, kind: str | JudgementKind, *claims: str, by: str, **said: Any) -> Judgement:
        """Store a judgement on claims by their ids, or on all claims of a record by its id.

        `said` are the keywords of `service.judging.judge`. Raises NotFound for an id that is not there, InputError for a
        judgement that lacks something.
        """
        chosen = parse_choice(kind, JudgementKind)
        meant = find_meant(self._settled(), claims, chosen)
        if chosen is JudgementKind.KEEP_APART:
            said["value"] = list(meant.groups) or None
        return judge(self._store, chosen, meant.claims, records=meant.records, by=by, **said)

    def parties(self) -> Sequence[str]:
        """The sides that claims name."""
        return self._store.parties()

    def find_unfamiliar(self, made: Judgement) -> tuple[Unfamiliar, ...]:
        """The sides and units of a correction or an entry that nothing else in the ledger or the program knows."""
        return find_unfamiliar(self._store, made)

    def withdraw(self, judgement_id: str, *, by: str, reason: str | None = None) -> Judgement:
        """Take back a judgement by its id, or the beginning of it; both are kept."""
        return withdraw(self._store, judgement_id, by=by, reason=reason)

    def enter(
        self,
        kind: str | ClaimKind,
        properties: Mapping[str, Any],
        minutes: Minutes,
        quote: str,
        *,
        by: str,
        reason: str | None = None,
    ) -> Judgement:
        """Store a claim by hand, with the words of the minutes that say it."""
        return enter(self._store, parse_kind(kind), properties, minutes, quote, by=by, reason=reason)

    def judgements(self, *, stale: bool = False) -> tuple[JudgementEntry, ...]:
        """All judgements, the oldest first; or those that stand and speak of a claim that is gone."""
        return tuple(self._store.stale_judgements() if stale else self._store.judgements())

    def rulings(self) -> Rulings:
        """What the judgements that stand say together."""
        return rulings_of(self._store.judgements())

    def extractions(self, article_ids: Collection[str] | None = None) -> Iterator[Extraction]:
        """The extractions of these articles, or of all, as they were read, in the order of the articles' ids."""
        return self._store.iter_extractions(article_ids)

    def backup(self, target: str | os.PathLike[str], *, replace: bool = True) -> Path:
        """Copy the ledger to a file while it is in use: a file as such, a server's as JSON Lines; gives the file.

        Raises StoreError where it cannot be written, and without `replace` where it is there already.
        """
        return back_up(self._store, target, replace=replace)

    def doctor(self) -> tuple[Finding, ...]:
        """All that is wrong with the ledger; empty where it is whole."""
        return tuple(examine(self._store))

    def _iter_unread(
        self, stream: Iterable[LocatedArticle | InputProblem], tell: Callable[[WrittenArticle], None]
    ) -> Iterator[LocatedArticle | InputProblem]:
        """What the ledger does not have as it is; of the rest `tell` is told."""
        hashes: dict[str, str] = {}
        for located in stream:
            if isinstance(located, InputProblem):
                yield located
            elif flaw := find_flaw(located.article):
                yield InputProblem(located.where, f"it holds {flaw} and cannot be stored", "mend the input")
            elif self._is_other(located.article, hashes):
                what = f"another article of this reading has the id {located.article.id!r} and other content"
                yield InputProblem(located.where, what, "it was not stored; give it an id of its own")
            elif self._store.change_of(located.article, engine_version()) is Change.UNCHANGED:
                tell(WrittenArticle(located.article.id, Change.UNCHANGED))
            else:
                yield located

    @staticmethod
    def _is_other(article: Article, hashes: dict[str, str]) -> bool:
        """Whether `hashes`, which remember the articles of a reading, have another one of the same id."""
        found = hash_article(article)
        return hashes.setdefault(article.id, found) != found


def _drain(outcomes: list[WrittenArticle]) -> Iterator[WrittenArticle]:
    while outcomes:
        yield outcomes.pop(0)
