"""Extractions as they were stored, a few articles at a time."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import islice

from sqlalchemy import Connection, select

from sepakat.model.claims import Claim
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import ClaimKind
from sepakat.store.among import load_among
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
    articles = {row.id: article_of(row._mapping) for row in load_among(connection, ARTICLE.c.id, ids)}
    claims: dict[str, list[tuple[ClaimKind, Claim]]] = defaultdict(list)
    found = load_among(connection, CLAIM.c.article_id, ids)
    for row in sorted(found, key=lambda row: (row.article_id, row.position)):
        claims[row.article_id].append((ClaimKind(row.kind), claim_of(row._mapping, articles[row.article_id])))
    mentions = {row.article_id: row.body for row in load_among(connection, MENTIONS.c.article_id, ids)}
    for id in sorted(articles):
        yield extraction_of(articles[id], claims[id], mentions.get(id))
