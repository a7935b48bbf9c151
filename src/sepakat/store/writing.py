"""Writing articles and their claims, within a transaction of the caller."""

from functools import cache

from sqlalchemy import Connection, Insert, bindparam, delete, func, select

from sepakat.errors import StoreError
from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.store.dialects import dialect_insert, is_server
from sepakat.store.entries import Change, Origin
from sepakat.store.pending import mark_pending
from sepakat.store.rows import article_row, claim_rows, hash_article, mentions_row
from sepakat.store.tables import ARTICLE, CLAIM, CLAIM_PARTY, CLAIM_TOPIC, MENTIONS

KEPT = frozenset({"id", "first_read_at", "number"})
"""What an article keeps when it is read again."""
DELETE_CLAIMS = delete(CLAIM).where(CLAIM.c.article_id == bindparam("of"))
LAST_NUMBER = select(func.coalesce(func.max(CLAIM.c.number), 0))


def find_change(connection: Connection, article: Article, engine: str) -> Change:
    """What writing this article, as read by this engine, would do.

    Raises StoreError where its id is that of the minutes of a hand-written entry.
    """
    statement = select(ARTICLE.c.content_hash, ARTICLE.c.engine, ARTICLE.c.origin).where(ARTICLE.c.id == article.id)
    stored = connection.execute(statement).one_or_none()
    if stored is None:
        return Change.NEW
    if stored.origin == Origin.ENTRY.value:
        raise StoreError(
            f"article {article.id}: a hand-written entry has this id; give the article another one", code="store.entry"
        )
    if stored.content_hash != hash_article(article):
        return Change.CHANGED
    return Change.UNCHANGED if stored.engine == engine else Change.REREAD


def replace_article(connection: Connection, extraction: Extraction, engine: str, now: str) -> None:
    """Store an article, its claims and mentions, instead of all that its id had before."""
    article = extraction.article
    upsert_article(connection, article, engine, now, Origin.REPORT)
    connection.execute(DELETE_CLAIMS, {"of": article.id})
    insert_claims(connection, extraction)
    connection.execute(_upsert_mentions(is_server(connection)), mentions_row(extraction))
    mark_pending(connection, [article.id])


def delete_article(connection: Connection, article_id: str) -> None:
    """Take out an article with its claims and mentions; judgements on them stay."""
    connection.execute(DELETE_CLAIMS, {"of": article_id})
    connection.execute(delete(ARTICLE).where(ARTICLE.c.id == article_id))
    mark_pending(connection, [article_id])


def upsert_article(connection: Connection, article: Article, engine: str, now: str, origin: Origin) -> None:
    """Store an article; one of the same id keeps its number and the time when it was first read."""
    row = article_row(article, engine, now) | {"origin": origin.value}
    connection.execute(_upsert_article(is_server(connection)), row)


def insert_claims(connection: Connection, extraction: Extraction) -> None:
    """Store the claims of an article that has none."""
    claims, parties, topics = claim_rows(extraction)
    last = connection.execute(LAST_NUMBER).scalar_one()
    numbered = [row | {"number": number} for number, row in enumerate(claims, last + 1)]
    for table, rows in ((CLAIM, numbered), (CLAIM_PARTY, parties), (CLAIM_TOPIC, topics)):
        if rows:
            connection.execute(table.insert(), rows)


# Made once: putting a statement together takes longer than the database takes to run it.
@cache
def _upsert_article(server: bool) -> Insert:
    number = select(func.coalesce(func.max(ARTICLE.c.number), 0) + 1).scalar_subquery()
    insert = dialect_insert(ARTICLE, server=server)
    changed = {column.name: insert.excluded[column.name] for column in ARTICLE.c if column.name not in KEPT}
    upsert: Insert = insert.values(number=number).on_conflict_do_update(index_elements=["id"], set_=changed)
    return upsert


@cache
def _upsert_mentions(server: bool) -> Insert:
    insert = dialect_insert(MENTIONS, server=server)
    upsert: Insert = insert.on_conflict_do_update(index_elements=["article_id"], set_={"body": insert.excluded.body})
    return upsert
