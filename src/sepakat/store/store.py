"""Writing extractions into a ledger and reading claims back."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, RowMapping, func, select

from sepakat.errors import NotFound, StoreError
from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.model.judgements import Judgement
from sepakat.model.vocabulary import ClaimKind
from sepakat.store.accounts import AccountStore
from sepakat.store.backups import back_up
from sepakat.store.claim_pages import load_claim_page
from sepakat.store.doctor import Finding, examine, examine_index
from sepakat.store.dumping import dump_ledger, restore_ledger
from sepakat.store.entries import ArticleEntry, Change, ClaimEntry, Hit, Origin
from sepakat.store.extractions import load_extractions
from sepakat.store.failures import clear_failures
from sepakat.store.filters import Filters
from sepakat.store.groups import GroupStore
from sepakat.store.judging import JudgementEntry, insert_judgement, load_judgements
from sepakat.store.lookups import Lookups
from sepakat.store.minutes import insert_minutes, rewrite_entries
from sepakat.store.queries import select_articles, select_claims
from sepakat.store.record_entries import Page
from sepakat.store.records import Records
from sepakat.store.rows import article_of, claim_of
from sepakat.store.searching import FINDABLE, count_hits, search
from sepakat.store.settling import Settling
from sepakat.store.tables import ARTICLE, CLAIM, CLAIM_PARTY
from sepakat.store.writing import delete_article, find_change, replace_article

STREAMED = {"yield_per": 500}
ARTICLES_AT_ONCE = 1_000
"""Articles that are kept for further claims of theirs."""


class Store:
    """A ledger that is open; made by `open_store` only."""

    def __init__(self, engine: Engine, name: str, now: Callable[[], str]) -> None:
        self.name = name
        self._engine = engine
        self.now = now
        """The time of now, ISO 8601 in UTC."""
        self._writer: Connection | None = None
        self._writers_turn = RLock()
        self.records = Records(self._reading, self._writing)
        """The records that were worked out."""

    def close(self) -> None:
        """Let go of the file or the server."""
        if self._writer is not None:
            self._writer.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def change_of(self, article: Article, engine: str) -> Change:
        """What writing this article, as read by this engine, would do."""
        with self._reading() as connection:
            return find_change(connection, article, engine)

    def write(self, extraction: Extraction, engine: str) -> Change:
        """Store an article and its claims in one transaction; they replace all that its id had before.

        Writing the same again changes nothing. Raises StoreError; the ledger is then as before.
        """
        with self._writing() as connection:
            change = find_change(connection, extraction.article, engine)
            if change is not Change.UNCHANGED:
                replace_article(connection, extraction, engine, self.now())
        return change

    def forget(self, article_ids: Iterable[str]) -> None:
        """Take out articles with their claims, all or none; judgements on them stay, and are stale."""
        with self._writing() as connection:
            for id in article_ids:
                delete_article(connection, id)

    def iter_claims(self, filters: Filters) -> Iterator[ClaimEntry]:
        """The claims that meet the filters, in the order of time, those without a date last."""
        articles: dict[str, Article] = {}
        with self._reading() as connection, connection.execute(select_claims(filters), execution_options=STREAMED) as found:
            for row in found.mappings():
                article = articles.get(row["article_id"])
                if article is None:
                    if len(articles) >= ARTICLES_AT_ONCE:
                        articles.clear()
                    article = articles[row["article_id"]] = _joined_article(row)
                yield ClaimEntry(row["id"], ClaimKind(row["kind"]), claim_of(row, article), article)

    def page_of_claims(self, filters: Filters, *, without: Collection[str] = (), offset: int = 0) -> Page[ClaimEntry]:
        """A page of the claims that meet the filters and have none of the ids `without`, in the order of time."""
        with self._reading() as connection:
            return load_claim_page(connection, filters, without, offset)

    def find_claim(self, prefix: str) -> ClaimEntry:
        """The one claim whose id begins with `prefix`.

        Raises NotFound when there is none, and when there are several.
        """
        found = list(self.iter_claims(Filters(id_prefix=prefix.lower(), limit=6)))
        if not found:
            raise NotFound(f"{self.name}: no claim has the id {prefix!r}", remedy="`sepakat list KIND` shows the ids")
        if len(found) > 1 and found[0].id != prefix.lower():
            ids = ", ".join(entry.id for entry in found[:5])
            more = " and others" if len(found) > 5 else ""
            raise NotFound(f"{self.name}: several claims have ids that begin with {prefix!r}: {ids}{more}; give more of it")
        return found[0]

    def find_article(self, article_id: str) -> ArticleEntry:
        """The article with this id.

        Raises NotFound when there is none.
        """
        for entry in self.iter_articles(Filters(article_id=article_id)):
            return entry
        raise NotFound(f"{self.name}: no article has the id {article_id!r}", remedy="`sepakat list articles` shows them")

    def iter_articles(self, filters: Filters, offset: int = 0) -> Iterator[ArticleEntry]:
        """Articles that meet the filters for articles (`between`, `since`, `outlets`, `article_id`), by date."""
        wanted = select_articles(filters).offset(offset or None)
        with self._reading() as connection, connection.execute(wanted, execution_options=STREAMED) as found:
            for rows in found.mappings().partitions():
                counts = _counts_by_article(connection, [row["id"] for row in rows])
                for row in rows:
                    times = (row["first_read_at"], row["read_at"], row["engine"])
                    yield ArticleEntry(article_of(row), *times, counts.get(row["id"], {}), Origin(row["origin"]))

    def iter_extractions(self, article_ids: Collection[str] | None = None) -> Iterator[Extraction]:
        """The extractions of these articles, or of all, as they were written, in the order of the articles' ids."""
        with self._reading() as connection:
            yield from load_extractions(connection, article_ids)

    def add_judgement(self, judgement: Judgement) -> bool:
        """Store a judgement for ever, and tell whether it is new; the claims of hand-written entries follow at once.

        Raises InputError for one that lacks something, NotFound when it takes back one that is not there.
        """
        with self._writing() as connection:
            return self._insert(connection, judgement)

    def add_entry(self, minutes: Article, judgement: Judgement) -> bool:
        """Store a hand-written entry with its minutes, and tell whether it is new."""
        with self._writing() as connection:
            insert_minutes(connection, minutes, self.now())
            return self._insert(connection, judgement)

    def judgements(self) -> list[JudgementEntry]:
        """All judgements, the oldest first, also those taken back, with the present ids of their claims."""
        with self._reading() as connection:
            return load_judgements(connection)

    def stale_judgements(self) -> list[JudgementEntry]:
        """The judgements that stand and speak of a claim that is gone."""
        return [entry for entry in self.judgements() if entry.stands and entry.is_stale]

    def search(self, query: str, kinds: Collection[str] = FINDABLE, *, limit: int = 20, offset: int = 0) -> list[Hit]:
        """What holds all words of the query, "words in quotes" and beginnings* of words; the best first.

        `kinds` are those of claims, and "article". No query is an error.
        """
        with self._reading() as connection:
            return search(connection, query, kinds, limit, offset)

    def count_hits(self, query: str, kinds: Collection[str] = FINDABLE, *, without: Collection[str] = ()) -> int:
        """How many finds `search` has, but for claims with the ids `without`; 10,000 at most."""
        with self._reading() as connection:
            return count_hits(connection, query, kinds, without)

    def backup(self, target: Path, *, as_lines: bool = False) -> None:
        """Copy the ledger to a file while it is in use: a file as such, a server's as JSON Lines for `restore`.

        `as_lines` asks for JSON Lines of a file too. Raises StoreError; the target is then as before.
        """
        if target.exists() and Path(self.name).exists() and target.samefile(self.name):
            raise StoreError(f"{self.name}: a copy cannot take the place of the ledger; give another path", code="store.backup")
        with self._reading() as connection:
            back_up(connection, target, self.name, as_lines=as_lines)

    def restore(self, lines: Iterable[str]) -> int:
        """Fill this ledger, which must be empty, with the lines of a dump; gives how many rows they held.

        Raises InputError for what is no whole dump; the ledger is then empty as before.
        """
        with self._writing() as connection:
            return restore_ledger(connection, lines)

    def dump(self) -> Iterator[str]:
        """The ledger as it is at one moment, as lines for `restore`, whatever the database."""
        with self._reading() as connection:
            yield from dump_ledger(connection)

    def doctor(self) -> list[Finding]:
        """All that is wrong with the ledger; empty where it is whole."""
        with self._reading() as connection:
            found = list(examine(connection, self.name))
        try:
            with self._writing() as connection:
                return found + list(examine_index(connection))
        except StoreError as error:
            if error.code == "store.read_only":
                return found
            raise

    @property
    def lookups(self) -> Lookups:
        """Lists beside those of the records."""
        return Lookups(self._reading)

    @property
    def accounts(self) -> AccountStore:
        """Who may use the ledger over the network, and what they did."""
        return AccountStore(self._reading, self._writing, self.now)

    @property
    def groups(self) -> GroupStore:
        """Working groups and their meetings."""
        return GroupStore(self._reading, self._writing, self.now)

    def outlets(self) -> list[str]:
        """The names of all outlets."""
        with self._reading() as connection:
            named = connection.execute(select(ARTICLE.c.outlet).where(ARTICLE.c.outlet.is_not(None)).distinct())
            return sorted(named.scalars())

    def parties(self) -> list[str]:
        """All sides that claims name, those that most claims name first."""
        named = select(CLAIM_PARTY.c.party).group_by(CLAIM_PARTY.c.party).order_by(func.count().desc(), CLAIM_PARTY.c.party)
        with self._reading() as connection:
            return list(connection.execute(named).scalars())

    def count_articles(self, filters: Filters | None = None) -> int:
        """How many articles there are, or meet the filters for articles."""
        wanted = select_articles(filters or Filters()).with_only_columns(ARTICLE.c.id).order_by(None).limit(None)
        with self._reading() as connection:
            return connection.execute(select(func.count()).select_from(wanted.subquery())).scalar_one()

    def count_claims(self) -> Counter[ClaimKind]:
        """How many claims of each kind there are."""
        with self._reading() as connection:
            rows = connection.execute(select(CLAIM.c.kind, func.count()).group_by(CLAIM.c.kind))
            return Counter({ClaimKind(kind): count for kind, count in rows})

    @contextmanager
    def settling(self) -> Iterator[Settling]:
        """One transaction in which everything that is worked out is brought up to date."""
        with self._writing() as connection:
            yield Settling(connection)

    @staticmethod
    def _insert(connection: Connection, judgement: Judgement) -> bool:
        is_new = insert_judgement(connection, judgement)
        if is_new:
            rewrite_entries(connection, judgement)
        return is_new

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with clear_failures(self.name), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._writers_turn, clear_failures(self.name), _clear_text(self.name):
            if self._writer is None:
                self._writer = self._engine.connect().execution_options(writes=True)
            with self._writer.begin():
                yield self._writer


@contextmanager
def _clear_text(name: str) -> Iterator[None]:
    try:
        yield
    except UnicodeEncodeError as error:
        raise StoreError(
            f"{name}: the text holds half a character and cannot be stored; mend the input", code="store.text"
        ) from error


def _joined_article(row: RowMapping) -> Article:
    return article_of({column.name: row[f"of_{column.name}"] for column in ARTICLE.c})


def _counts_by_article(connection: Connection, ids: Collection[str]) -> dict[str, dict[ClaimKind, int]]:
    counts: dict[str, dict[ClaimKind, int]] = {}
    counted = select(CLAIM.c.article_id, CLAIM.c.kind, func.count()).group_by(CLAIM.c.article_id, CLAIM.c.kind)
    for article_id, kind, count in connection.execute(counted.where(CLAIM.c.article_id.in_(ids))):
        counts.setdefault(article_id, {})[ClaimKind(kind)] = count
    return counts
