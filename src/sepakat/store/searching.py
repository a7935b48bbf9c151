"""Full-text search over articles and claims."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, column, func, literal_column, select, table

from sepakat.model.vocabulary import ClaimKind
from sepakat.store.dialects import is_server
from sepakat.store.entries import ClaimEntry, Hit
from sepakat.store.rows import article_of, claim_of
from sepakat.store.search_query import Term, file_query, parse_query, server_query
from sepakat.store.tables import ARTICLE, CLAIM

ARTICLES = "article"
"""Stands for articles among the kinds of claims."""
MOST_RANKED = 10_000
"""Finds that are counted; in a file also those that are weighed, of more the ones stored last."""
FINDABLE = (ARTICLES, *(kind.value for kind in ClaimKind))


def search(connection: Connection, query: str, kinds: Collection[str], limit: int, offset: int) -> list[Hit]:
    """What holds all terms of the query, best first: articles, claims or both, as `kinds` says."""
    terms = parse_query(query)
    if not terms:
        return []
    ranked: list[tuple[float, str, str]] = []
    if ARTICLES in kinds:
        ranked += [(-score, id, "") for score, id in connection.execute(_ranked(connection, ARTICLE, terms, limit + offset))]
    wanted = [kind for kind in kinds if kind != ARTICLES]
    if wanted:
        found = _ranked(connection, CLAIM, terms, limit + offset).where(CLAIM.c.kind.in_(wanted))
        ranked += [(-score, "", id) for score, id in connection.execute(found)]
    return [_load(connection, *each) for each in sorted(ranked)[offset : offset + limit]]


def count_hits(connection: Connection, query: str, kinds: Collection[str], without: Collection[str] = ()) -> int:
    """How many articles and claims hold all terms of the query, but for claims with the ids `without`; `MOST_RANKED` at most."""
    terms = parse_query(query)
    wanted = [kind for kind in kinds if kind != ARTICLES]
    total = _count(connection, ARTICLE, terms, ()) if terms and ARTICLES in kinds else 0
    if terms and wanted:
        conditions = [] if len(wanted) == len(ClaimKind) else [CLAIM.c.kind.in_(wanted)]
        total += _count(connection, CLAIM, terms, conditions)
        total -= _count(connection, CLAIM, terms, [*conditions, CLAIM.c.id.in_(sorted(without))]) if without else 0
    return min(total, MOST_RANKED)


def _count(connection: Connection, content: Table, terms: Sequence[Term], conditions: Sequence[ColumnElement[bool]]) -> int:
    found = _holding(connection, content, terms).where(*conditions).limit(MOST_RANKED + 1)
    return connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()


def _holding(connection: Connection, content: Table, terms: Sequence[Term]) -> Select[Any]:
    """The rows that hold all terms, by nothing but their numbers."""
    if is_server(connection):
        vector: ColumnElement[Any] = literal_column(f"{content.name}.search")
        return select(content.c.id).where(vector.op("@@")(func.to_tsquery("simple", server_query(terms))))
    name = f"{content.name}_index"
    index = table(name, column("rowid"))
    found = select(index.c.rowid).select_from(index.join(content, content.c.number == index.c.rowid))
    return found.where(literal_column(name).op("MATCH")(file_query(terms)))


def _lowest(connection: Connection, content: Table, terms: Sequence[Term]) -> int:
    """The number from which rows of a file are ranked: where very many hold the words, only those stored last are."""
    index = table(f"{content.name}_index", column("rowid"))
    held = select(index.c.rowid).where(literal_column(index.name).op("MATCH")(file_query(terms)))
    return connection.execute(held.order_by(index.c.rowid.desc()).limit(1).offset(MOST_RANKED)).scalar_one_or_none() or 0


def _ranked(connection: Connection, content: Table, terms: Sequence[Term], limit: int) -> Select[Any]:
    """Scores and ids of the rows that hold all terms, best first."""
    server = is_server(connection)
    statement = _on_server(content, terms) if server else _in_file(content, terms, _lowest(connection, content, terms))
    return statement.order_by(literal_column("score").desc(), content.c.id).limit(limit)


def _in_file(content: Table, terms: Sequence[Term], lowest: int) -> Select[Any]:
    name = f"{content.name}_index"
    index = table(name, column("rowid"))
    whole: ColumnElement[Any] = literal_column(name)
    # SQLite counts the better fit as the lower number.
    score = (-func.bm25(whole)).label("score")
    joined = select(score, content.c.id).select_from(index).join(content, content.c.number == index.c.rowid)
    return joined.where(whole.op("MATCH")(file_query(terms)), index.c.rowid >= lowest)


def _on_server(content: Table, terms: Sequence[Term]) -> Select[Any]:
    vector: ColumnElement[Any] = literal_column(f"{content.name}.search")
    query = func.to_tsquery("simple", server_query(terms))
    return select(func.ts_rank(vector, query).label("score"), content.c.id).where(vector.op("@@")(query))


def _load(connection: Connection, score: float, article_id: str, claim_id: str) -> Hit:
    if article_id:
        row = connection.execute(select(ARTICLE).where(ARTICLE.c.id == article_id)).mappings().one()
        return Hit(article_of(row), None, -score)
    claim = connection.execute(select(CLAIM).where(CLAIM.c.id == claim_id)).mappings().one()
    row = connection.execute(select(ARTICLE).where(ARTICLE.c.id == claim["article_id"])).mappings().one()
    article = article_of(row)
    return Hit(article, ClaimEntry(claim_id, ClaimKind(claim["kind"]), claim_of(claim, article), article), -score)
