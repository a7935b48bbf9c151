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


def _ranked(connection: Connection, content: Table, terms: Sequence[Term], limit: int) -> Select[Any]:
    """Scores and ids of the rows that hold all terms, best first."""
    statement = _on_server(content, terms) if is_server(connection) else _in_file(content, terms)
    return statement.order_by(literal_column("score").desc(), content.c.id).limit(limit)


def _in_file(content: Table, terms: Sequence[Term]) -> Select[Any]:
    name = f"{content.name}_index"
    index = table(name, column("rowid"))
    whole: ColumnElement[Any] = literal_column(name)
    # SQLite counts the better fit as the lower number.
    score = (-func.bm25(whole)).label("score")
    joined = select(score, content.c.id).select_from(index).join(content, content.c.number == index.c.rowid)
    return joined.where(whole.op("MATCH")(file_query(terms)))


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
