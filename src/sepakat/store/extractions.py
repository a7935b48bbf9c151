"""Extractions as they were stored, a few articles at a time."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import islice

from sqlalchemy import Connection, select

from sepakat.model.claims import Claim
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import ClaimKind
from sepakat.store.rows import article_of, claim_of, extraction_of
from sepakat.store.tables import ARTICLE, CLAIM, MENTIONS

AT_ONCE = 200


def load_extractions(connection: Connection, article_ids: Collection[str] | None) -> Iterator[Extraction]:
    """The extractions of these articles, or of all, in the order of their ids."""
    if article_ids is None:
        yield from _load_all(connection)
        return
    wanted = iter(sorted(set(article_ids)))
    while chunk := list(islice(wanted, AT_ONCE)):
        yield from _load_chunk(connection, chunk)


def _load_all(connection: Connection) -> Iterator[Extraction]:
    last = ""
    following = select(ARTICLE.c.id).order_by(ARTICLE.c.id).limit(AT_ONCE)
    while chunk := list(connection.execute(following.where(ARTICLE.c.id > last)).scalars()):
        yield from _load_chunk(connection, chunk)
        last = chunk[-1]


def _load_chunk(connection: Connection, ids: list[str]) -> Iterator[Extraction]:
    rows = connection.execute(select(ARTICLE).where(ARTICLE.c.id.in_(ids))).mappings()
    articles = {row["id"]: article_of(row) for row in rows}
    claims: dict[str, list[tuple[ClaimKind, Claim]]] = defaultdict(list)
    order = select(CLAIM).where(CLAIM.c.article_id.in_(ids)).order_by(CLAIM.c.article_id, CLAIM.c.position)
    for row in connection.execute(order).mappings():
        of = articles[row["article_id"]]
        claims[of.id].append((ClaimKind(row["kind"]), claim_of(row, of)))
    mentions = {row.article_id: row.body for row in connection.execute(select(MENTIONS).where(MENTIONS.c.article_id.in_(ids)))}
    for id in sorted(articles):
        yield extraction_of(articles[id], claims[id], mentions.get(id))
