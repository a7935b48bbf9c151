"""Whether a ledger is whole: what a check of everything finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, func, select
from sqlalchemy.exc import DBAPIError

from sepakat.errors import DataError
from sepakat.model.claims import evidence_of
from sepakat.store.account_tables import ACCOUNT, SESSION, TOKEN
from sepakat.store.dialects import is_server
from sepakat.store.group_tables import GROUP, GROUP_MEMBER, GROUP_SIDE, MEETING, MEETING_TEXT
from sepakat.store.migrations import missing_migrations
from sepakat.store.record_tables import (
    ARTICLE_SIDE,
    COPY_GROUP,
    COPY_MEMBER,
    FOLLOW,
    RECORD,
    RECORD_CLAIM,
    RECORD_PLACE,
    RECORD_SIDE,
    RECORD_TEXT,
    RECORD_TOPIC,
)
from sepakat.store.rows import article_of, claim_of, hash_article
from sepakat.store.tables import ARTICLE, CLAIM, CLAIM_PARTY, CLAIM_TOPIC, JUDGEMENT, JUDGEMENT_CLAIM, JUDGEMENT_RECORD, MENTIONS

STREAMED = {"yield_per": 500}
LINKS = (
    (CLAIM.c.article_id, ARTICLE.c.id),
    (MENTIONS.c.article_id, ARTICLE.c.id),
    (CLAIM_PARTY.c.claim_id, CLAIM.c.id),
    (CLAIM_TOPIC.c.claim_id, CLAIM.c.id),
    (JUDGEMENT.c.withdraws, JUDGEMENT.c.id),
    (JUDGEMENT_CLAIM.c.judgement_id, JUDGEMENT.c.id),
    (JUDGEMENT_RECORD.c.judgement_id, JUDGEMENT.c.id),
    (RECORD_CLAIM.c.record_id, RECORD.c.id),
    (RECORD_CLAIM.c.article_id, ARTICLE.c.id),
    (RECORD_TEXT.c.record_id, RECORD.c.id),
    (RECORD_SIDE.c.record_id, RECORD.c.id),
    (RECORD_TOPIC.c.record_id, RECORD.c.id),
    (RECORD_PLACE.c.record_id, RECORD.c.id),
    (ARTICLE_SIDE.c.article_id, ARTICLE.c.id),
    (FOLLOW.c.earlier_article, ARTICLE.c.id),
    (FOLLOW.c.later_article, ARTICLE.c.id),
    (COPY_MEMBER.c.article_id, ARTICLE.c.id),
    (COPY_MEMBER.c.leader, COPY_GROUP.c.leader),
    (SESSION.c.account, ACCOUNT.c.name),
    (TOKEN.c.account, ACCOUNT.c.name),
    (GROUP_SIDE.c.group_id, GROUP.c.id),
    (GROUP_MEMBER.c.group_id, GROUP.c.id),
    (MEETING.c.group_id, GROUP.c.id),
    (MEETING_TEXT.c.meeting_id, MEETING.c.id),
)
"""Columns, and those whose values they repeat."""
INDICES = ("article", "claim")
RESTORE = "restore a backup, or read the articles into a new ledger"
REREAD = "read the article again"
REBUILD = "work them out again with `sepakat rebuild`"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong with a ledger."""

    code: str
    """Stable: "integrity", "schema", "orphan", "article", "evidence", "record", "search"."""
    what: str
    """What is wrong, where, and what to do."""


def examine(connection: Connection, name: str) -> Iterator[Finding]:
    """All that is wrong; nothing where the ledger is whole."""
    yield from _damage(connection)
    missing = [migration.name for migration in missing_migrations(connection, name)]
    if missing:
        yield Finding("schema", f"the change {missing[0]} is missing; open the ledger where it can be written")
        return
    yield from _orphans(connection)
    yield from _altered_articles(connection)
    yield from _false_evidence(connection)
    yield from _unclaimed(connection)
    yield from _unindexed(connection)


def examine_index(connection: Connection) -> Iterator[Finding]:
    """Whether the index of a ledger in a file agrees with its texts; the database asks for a writing transaction."""
    for name in INDICES if not is_server(connection) else ():
        try:
            connection.exec_driver_sql(f"INSERT INTO {name}_index ({name}_index, rank) VALUES ('integrity-check', 1)")
        except DBAPIError as error:
            yield Finding("search", f"the index of {name}s does not agree with their texts ({error.orig}); {RESTORE}")


def _damage(connection: Connection) -> Iterator[Finding]:
    if is_server(connection):
        return
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield Finding("integrity", f"{said}; {RESTORE}")


def _orphans(connection: Connection) -> Iterator[Finding]:
    for column, target in LINKS:
        other = target.table.alias()
        missing: ColumnElement[bool] = ~exists(select(1).where(other.c[target.name] == column))
        count = connection.execute(select(func.count()).where(column.is_not(None), missing)).scalar_one()
        if count:
            what = f"{count} rows of {column.table.name} speak of a row of {target.table.name} that is gone"
            yield Finding("orphan", f"{what}; {RESTORE}")


def _altered_articles(connection: Connection) -> Iterator[Finding]:
    for row in _stream(connection, select(ARTICLE)):
        if hash_article(article_of(row)) != row["content_hash"]:
            yield Finding("article", f"article {row['id']} is not as it was read; {REREAD}")


def _false_evidence(connection: Connection) -> Iterator[Finding]:
    text = [column.label(f"of_{column.name}") for column in ARTICLE.c]
    for row in _stream(connection, select(CLAIM, *text).join(ARTICLE, ARTICLE.c.id == CLAIM.c.article_id)):
        article = article_of({column.name: row[f"of_{column.name}"] for column in ARTICLE.c})
        try:
            claim = claim_of(row, article)
        except (DataError, KeyError, TypeError, ValueError) as error:
            yield Finding("evidence", f"claim {row['id']} of article {article.id} cannot be read ({error}); {REREAD}")
            continue
        first = next((evidence.span for evidence in evidence_of(claim)), None)
        if first is not None and first != (row["evidence_start"], row["evidence_end"]):
            yield Finding("evidence", f"claim {row['id']} of article {article.id} names two places as its evidence; {REREAD}")


def _unclaimed(connection: Connection) -> Iterator[Finding]:
    unclaimed = select(func.count()).where(~exists(select(1).where(RECORD_CLAIM.c.record_id == RECORD.c.id)))
    if count := connection.execute(unclaimed.select_from(RECORD)).scalar_one():
        yield Finding("record", f"{count} records rest on no claim; {REBUILD}")


def _unindexed(connection: Connection) -> Iterator[Finding]:
    for table in (ARTICLE, CLAIM):
        unnumbered = select(func.count()).where(table.c.number.is_(None))
        if count := connection.execute(unnumbered).scalar_one():
            yield Finding("search", f"{count} rows of {table.name} cannot be found by their words; {RESTORE}")


def _stream(connection: Connection, statement: Select[Any]) -> Iterator[RowMapping]:
    with connection.execute(statement, execution_options=STREAMED) as found:
        yield from found.mappings()
