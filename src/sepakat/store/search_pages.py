"""Full-text search within filters, with what the finds have in common."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Select,
    Table,
    and_,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)

from sepakat.model.vocabulary import ClaimKind
from sepakat.store.dialects import is_server
from sepakat.store.heads import HEAD, ArticleHead, chunks, head_of
from sepakat.store.record_tables import RECORD_CLAIM
from sepakat.store.search_query import Term, file_query, parse_query, server_query
from sepakat.store.searching import ARTICLES, FINDABLE
from sepakat.store.tables import ARTICLE, CLAIM

RANKED = 1_000
"""Finds that are ranked and counted; further ones are only known to be there."""
MOST_RANKED, MOST_NARROWED = 5_000, 40_000
"""Rows of a file that are weighed, without filters and with them: to weigh all that hold an article would take too long."""
FACETS = ("kind", "language", "outlet", "year")


@dataclass(frozen=True, slots=True)
class SearchFilters:
    """What is searched for, and where."""

    query: str
    kinds: tuple[str, ...] = FINDABLE
    """Kinds of claims, and "article"."""
    language: str | None = None
    outlets: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    without: frozenset[str] = frozenset()
    """Ids of claims that are left out."""
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class FoundText:
    """A find, with the text that holds the words."""

    kind: str
    """"article" or a kind of claim."""
    article: ArticleHead
    score: float
    """The higher, the better it fits."""
    text: str
    """Of an article all of it; of a claim what it says and the words of the article that say it."""
    claim: str | None = None
    """Its id."""
    record: str | None = None
    """The record of the claim."""
    quote: str | None = None
    """The words of the article on which the claim rests first of all."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A part of the finds, and what all of them have in common."""

    hits: tuple[FoundText, ...]
    total: int
    is_whole: bool
    """False where there are more than `RANKED`, and only the best of them were counted."""
    facets: Mapping[str, tuple[tuple[str, int], ...]]
    """For "kind", "language", "outlet" and "year" the values and how many finds have each, the most frequent first."""
    terms: tuple[Term, ...]


class _Ranked(NamedTuple):
    score: float
    kind: str
    id: str
    language: str
    outlet: str | None
    published: str | None


def search_page(connection: Connection, filters: SearchFilters) -> SearchPage:
    """What holds all terms of the query and meets the filters, the best first."""
    terms = parse_query(filters.query)
    if not terms:
        return SearchPage((), 0, True, {name: () for name in FACETS}, ())
    ranked = sorted(_rank(connection, filters, terms), key=lambda each: (-each.score, each.kind, each.id))
    best = [each for each in ranked if each.id not in filters.without][:RANKED]
    shown = best[filters.offset : filters.offset + filters.limit]
    return SearchPage(tuple(_load(connection, shown)), len(best), len(ranked) <= RANKED, _count_facets(best), terms)


def _rank(connection: Connection, filters: SearchFilters, terms: Sequence[Term]) -> Iterator[_Ranked]:
    wanted = [kind for kind in filters.kinds if kind != ARTICLES]
    about = (ARTICLE.c.language, ARTICLE.c.outlet, ARTICLE.c.published_on)
    if ARTICLES in filters.kinds:
        found = _matching(connection, ARTICLE, terms, (literal(ARTICLES), ARTICLE.c.id, *about), filters)
        yield from (_Ranked(*row) for row in connection.execute(found))
    if wanted:
        kinds = () if len(wanted) == len(ClaimKind) else (CLAIM.c.kind.in_(wanted),)
        found = _matching(connection, CLAIM, terms, (CLAIM.c.kind, CLAIM.c.id, *about), filters).where(*kinds)
        yield from (_Ranked(*row) for row in connection.execute(found))


def _lowest(connection: Connection, content: Table, terms: Sequence[Term], filters: SearchFilters) -> int:
    """The number from which rows of a file are ranked: where very many hold the words, only those stored last are."""
    name = f"{content.name}_index"
    index = table(name, column("rowid"))
    match = literal_column(name).op("MATCH", is_comparison=True)(file_query(terms))
    most = MOST_NARROWED if any((filters.language, filters.outlets, filters.since, filters.until)) else MOST_RANKED
    wanted = select(index.c.rowid).select_from(index).where(match).order_by(index.c.rowid.desc()).limit(1).offset(most)
    return connection.execute(wanted).scalar_one_or_none() or 0


def _matching(
    connection: Connection, content: Table, terms: Sequence[Term], columns: Sequence[Any], filters: SearchFilters
) -> Select[Any]:
    source: Any = content if content is ARTICLE else CLAIM.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    if is_server(connection):
        vector: ColumnElement[Any] = literal_column(f"{content.name}.search")
        query = func.to_tsquery("simple", server_query(terms))
        score: ColumnElement[Any]
        condition: ColumnElement[bool]
        score, condition = func.ts_rank(vector, query), vector.op("@@", is_comparison=True)(query)
    else:
        name = f"{content.name}_index"
        whole: ColumnElement[Any] = literal_column(name)
        index = table(name, column("rowid"))
        source = source.join(index, index.c.rowid == content.c.number)
        # SQLite counts the better fit as the lower number.
        lowest = _lowest(connection, content, terms, filters)
        matched = whole.op("MATCH", is_comparison=True)(file_query(terms))
        score, condition = func.bm25(whole) * -1, and_(matched, index.c.rowid >= lowest)
    statement = select(score.label("score"), *columns).select_from(source).where(condition, *_iter_conditions(filters))
    return statement.order_by(literal_column("score").desc(), content.c.id).limit(RANKED + 1 + len(filters.without))


def _iter_conditions(filters: SearchFilters) -> Iterator[ColumnElement[bool]]:
    if filters.language:
        yield ARTICLE.c.language == filters.language
    if filters.outlets:
        yield ARTICLE.c.outlet.in_(sorted(filters.outlets))
    if filters.since:
        yield ARTICLE.c.published_on >= filters.since.isoformat()
    if filters.until:
        yield ARTICLE.c.published_on <= filters.until.isoformat()


def _count_facets(ranked: Sequence[_Ranked]) -> dict[str, tuple[tuple[str, int], ...]]:
    values = {
        "kind": (each.kind for each in ranked),
        "language": (each.language for each in ranked),
        "outlet": (each.outlet for each in ranked),
        "year": (each.published[:4] if each.published else None for each in ranked),
    }
    counts = {name: Counter(value for value in found if value) for name, found in values.items()}
    return {name: tuple(sorted(found.items(), key=lambda each: (-each[1], each[0]))) for name, found in counts.items()}


def _load(connection: Connection, shown: Sequence[_Ranked]) -> Iterator[FoundText]:
    articles = _load_articles(connection, [each.id for each in shown if each.kind == ARTICLES])
    claims = _load_claims(connection, [each.id for each in shown if each.kind != ARTICLES])
    for each in shown:
        row = articles[each.id] if each.kind == ARTICLES else claims[each.id]
        claim = None if each.kind == ARTICLES else each.id
        yield FoundText(each.kind, head_of(row), each.score, row["text"], claim, row.get("record"), row.get("quote"))


def _load_articles(connection: Connection, ids: Collection[str]) -> dict[str, Any]:
    wanted = select(*HEAD, ARTICLE.c.text)
    return {row["of_id"]: row for chunk in chunks(ids) for row in _rows(connection, wanted.where(ARTICLE.c.id.in_(chunk)))}


def _load_claims(connection: Connection, ids: Collection[str]) -> dict[str, Any]:
    written = CLAIM.join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)
    joined = written.outerjoin(RECORD_CLAIM, RECORD_CLAIM.c.claim_id == CLAIM.c.id)
    start, length = CLAIM.c.evidence_start + 1, CLAIM.c.evidence_end - CLAIM.c.evidence_start
    quote = func.substr(ARTICLE.c.text, start, length).label("quote")
    columns = (CLAIM.c.id, CLAIM.c.words.label("text"), RECORD_CLAIM.c.record_id.label("record"), quote)
    wanted = select(*columns, *HEAD).select_from(joined)
    return {row["id"]: row for chunk in chunks(ids) for row in _rows(connection, wanted.where(CLAIM.c.id.in_(chunk)))}


def _rows(connection: Connection, statement: Executable) -> list[Any]:
    return list(connection.execute(statement).mappings())
