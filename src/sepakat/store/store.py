"""Writing extractions into a ledger and reading claims back."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from sepakat.errors import NotFound, StoreError
from sepakat.model.article import Article
from sepakat.model.claims import Claim
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import ClaimKind
from sepakat.store.failures import clear_failures
from sepakat.store.filters import Filters
from sepakat.store.queries import select_articles, select_claims
from sepakat.store.rows import Row, article_of, article_row, claim_of, claim_rows, hash_article
from sepakat.store.tables import ARTICLE, CLAIM, CLAIM_PARTY, CLAIM_TOPIC

ROWS_AT_ONCE = 500


class Change(StrEnum):
    """What the writing of an article did to the ledger."""

    NEW = "new"
    CHANGED = "changed"
    """The article itself differs from the one stored under its id."""
    REREAD = "read again"
    """The article is the same, the engine is another one."""
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim in the ledger, with its id and the article that makes it."""

    id: str
    kind: ClaimKind
    claim: Claim
    article: Article


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in the ledger, when it was read, and how many claims of each kind it makes."""

    article: Article
    first_read_at: str
    read_at: str
    engine: str
    counts: dict[ClaimKind, int] = field(default_factory=dict)


class Store:
    """A ledger that is open; made by `open_store` only."""

    def __init__(self, engine: Engine, name: str, now: Callable[[], str]) -> None:
        self.name = name
        self._engine = engine
        self._now = now
        self._writer: Connection | None = None

    def close(self) -> None:
        """Let go of the file."""
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
            return _change_of(connection, article, engine)

    def write(self, extraction: Extraction, engine: str) -> Change:
        """Store an article and its claims in one transaction; they replace all that its id had before.

        Writing the same again changes nothing. Raises StoreError; the ledger is then as before.
        """
        claims, parties, topics = claim_rows(extraction)
        row = article_row(extraction.article, engine, self._now())
        with self._writing() as connection:
            change = _change_of(connection, extraction.article, engine)
            if change is not Change.UNCHANGED:
                _upsert_article(connection, row)
                connection.execute(delete(CLAIM).where(CLAIM.c.article_id == extraction.article.id))
                for table, rows in ((CLAIM, claims), (CLAIM_PARTY, parties), (CLAIM_TOPIC, topics)):
                    if rows:
                        connection.execute(table.insert(), rows)
        return change

    def iter_claims(self, filters: Filters) -> Iterator[ClaimEntry]:
        """The claims that meet the filters, in the order of time, those without a date last."""
        articles: dict[str, Article] = {}
        with self._reading() as connection:
            for row in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(select_claims(filters)).mappings():
                article = articles.get(row["article_id"])
                if article is None:
                    article = articles[row["article_id"]] = _joined_article(dict(row))
                yield ClaimEntry(row["id"], ClaimKind(row["kind"]), claim_of(dict(row), article), article)

    def find_claim(self, prefix: str) -> ClaimEntry:
        """The one claim whose id begins with `prefix`.

        Raises NotFound when there is none, and when there are several.
        """
        found = list(self.iter_claims(Filters(id_prefix=prefix.lower(), limit=6)))
        if not found:
            raise NotFound(f"{self.name}: no claim has the id {prefix!r}; `sepakat list KIND` shows the ids")
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
        raise NotFound(f"{self.name}: no article has the id {article_id!r}; `sepakat list articles` shows them")

    def iter_articles(self, filters: Filters) -> Iterator[ArticleEntry]:
        """Articles that meet the filters for articles (`between`, `since`, `outlets`, `article_id`), by date."""
        with self._reading() as connection:
            counts = _counts_by_article(connection)
            for row in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(select_articles(filters)).mappings():
                times = (row["first_read_at"], row["read_at"], row["engine"])
                yield ArticleEntry(article_of(dict(row)), *times, counts.get(row["id"], {}))

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

    def count_articles(self) -> int:
        """How many articles there are."""
        with self._reading() as connection:
            return connection.execute(select(func.count()).select_from(ARTICLE)).scalar_one()

    def count_claims(self) -> Counter[ClaimKind]:
        """How many claims of each kind there are."""
        with self._reading() as connection:
            rows = connection.execute(select(CLAIM.c.kind, func.count()).group_by(CLAIM.c.kind))
            return Counter({ClaimKind(kind): count for kind, count in rows})

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with clear_failures(self.name), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with clear_failures(self.name), _clear_text(self.name):
            if self._writer is None:
                self._writer = self._engine.connect().execution_options(writes=True)
            with self._writer.begin():
                yield self._writer


@contextmanager
def _clear_text(name: str) -> Iterator[None]:
    try:
        yield
    except UnicodeEncodeError as error:
        raise StoreError(f"{name}: the text holds half a character and cannot be stored; mend the input") from error


def _change_of(connection: Connection, article: Article, engine: str) -> Change:
    statement = select(ARTICLE.c.content_hash, ARTICLE.c.engine).where(ARTICLE.c.id == article.id)
    stored = connection.execute(statement).one_or_none()
    if stored is None:
        return Change.NEW
    if stored.content_hash != hash_article(article):
        return Change.CHANGED
    return Change.UNCHANGED if stored.engine == engine else Change.REREAD


def _upsert_article(connection: Connection, row: Row) -> None:
    insert = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(ARTICLE).values(row)
    kept = {"id", "first_read_at"}
    connection.execute(
        insert.on_conflict_do_update(
            index_elements=["id"], set_={name: insert.excluded[name] for name in row if name not in kept}
        )
    )


def _joined_article(row: dict[str, Any]) -> Article:
    return article_of({column.name: row[f"of_{column.name}"] for column in ARTICLE.c})


def _counts_by_article(connection: Connection) -> dict[str, dict[ClaimKind, int]]:
    counts: dict[str, dict[ClaimKind, int]] = {}
    rows = connection.execute(select(CLAIM.c.article_id, CLAIM.c.kind, func.count()).group_by(CLAIM.c.article_id, CLAIM.c.kind))
    for article_id, kind, count in rows:
        counts.setdefault(article_id, {})[ClaimKind(kind)] = count
    return counts
