"""Commitments as they are compared over time, their links and the follows, within a transaction of the caller."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, delete, text

from sepakat.model.records import Follow
from sepakat.store.among import delete_among, load_among
from sepakat.store.deed_tables import DEED, DEED_HOME, DEED_KEY, DEED_LINK
from sepakat.store.dialects import is_server
from sepakat.store.many import delete_rows, insert_rows
from sepakat.store.record_rows import follow_of, follow_row
from sepakat.store.record_tables import FOLLOW

DEED_TABLES = (DEED, DEED_KEY, DEED_LINK, DEED_HOME, FOLLOW)

# As a list in one parameter: a statement with hundreds of values takes longer to put together than to run.
SEEK_IN_FILE = text("""
    WITH wanted (key, first, last) AS MATERIALIZED (
        SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(:wanted)
    )
    SELECT DISTINCT found.article_id FROM wanted CROSS JOIN deed_key AS found
    WHERE found.key = wanted.key AND found.day BETWEEN wanted.first AND wanted.last
""")
SEEK_ON_SERVER = text("""
    WITH wanted (key, first, last) AS MATERIALIZED (
        SELECT (each ->> 0)::bigint, (each ->> 1)::integer, (each ->> 2)::integer
        FROM json_array_elements(CAST(:wanted AS json)) AS each
    )
    SELECT DISTINCT found.article_id FROM wanted JOIN deed_key AS found
    ON found.key = wanted.key AND found.day BETWEEN wanted.first AND wanted.last
""")

DeedKey = tuple[str, int]
"""Article id and index of a commitment."""


class DeedLinkRow(NamedTuple):
    """Two articles with the links of their commitments, and the day of the later one as an ordinal."""

    earlier: str
    later: str
    day: int
    body: bytes


class Deeds:
    """The commitments of a ledger as they are compared over time, as one transaction sees and changes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def clear(self) -> None:
        """Forget everything, and all follows."""
        for table in DEED_TABLES:
            self._connection.execute(delete(table))

    def reports(self, article_ids: Collection[str]) -> dict[str, bytes]:
        """What is compared of those articles that have commitments."""
        return {row.article_id: bytes(row.body) for row in load_among(self._connection, DEED.c.article_id, article_ids)}

    def put_reports(self, reports: Mapping[str, bytes], gone: Collection[str]) -> None:
        """Keep what is compared of articles, in the place of what was there; forget that of others."""
        delete_among(self._connection, DEED.c.article_id, {*gone, *reports})
        insert_rows(self._connection, DEED, [{"article_id": id, "body": body} for id, body in reports.items()])

    def post(self, postings: Iterable[tuple[int, int, str]]) -> None:
        """Let articles be found by key and day."""
        insert_rows(self._connection, DEED_KEY, [{"key": key, "day": day, "article_id": id} for key, day, id in postings])

    def unpost(self, postings: Iterable[tuple[int, int, str]]) -> None:
        """Take back what `post` did."""
        delete_rows(self._connection, DEED_KEY, postings)

    def seek(self, ranges: Iterable[tuple[int, int, int]]) -> set[str]:
        """The articles that were posted by one of the keys within days, both ends included."""
        statement = SEEK_ON_SERVER if is_server(self._connection) else SEEK_IN_FILE
        return set(self._connection.execute(statement, {"wanted": json.dumps([list(each) for each in ranges])}).scalars())

    def links(self, *, earlier: Collection[str] = (), later: Collection[str] = ()) -> list[DeedLinkRow]:
        """The links of which the earlier, or the later, article is one of these; some may come twice."""
        ends = ((DEED_LINK.c.earlier_id, earlier), (DEED_LINK.c.later_id, later))
        return [
            DeedLinkRow(row.earlier_id, row.later_id, row.day, bytes(row.body))
            for end, ids in ends
            for row in load_among(self._connection, end, ids)
        ]

    def put_links(self, links: Iterable[DeedLinkRow], gone: Collection[str]) -> None:
        """Keep links of articles; forget all that those gone had before."""
        for end in (DEED_LINK.c.earlier_id, DEED_LINK.c.later_id):
            delete_among(self._connection, end, gone)
        rows = [{"earlier_id": each.earlier, "later_id": each.later, "day": each.day, "body": each.body} for each in links]
        insert_rows(self._connection, DEED_LINK, rows)

    def homes(self, article_ids: Collection[str]) -> dict[DeedKey, str]:
        """The records of the commitments of some articles."""
        rows = load_among(self._connection, DEED_HOME.c.article_id, article_ids)
        return {(row.article_id, row.position): row.record_id for row in rows}

    def members(self, record_ids: Collection[str]) -> set[DeedKey]:
        """The commitments of some records."""
        return {(row.article_id, row.position) for row in load_among(self._connection, DEED_HOME.c.record_id, record_ids)}

    def put_homes(self, article_ids: Collection[str], homes: Mapping[DeedKey, str]) -> None:
        """Keep the records of the commitments of some articles in the place of those that were there."""
        delete_among(self._connection, DEED_HOME.c.article_id, article_ids)
        rows = [{"article_id": id, "position": position, "record_id": home} for (id, position), home in homes.items()]
        insert_rows(self._connection, DEED_HOME, rows)

    def follows(self, earlier_ids: Collection[str]) -> dict[str, Follow]:
        """The follows on commitments of some articles, by the ids of their rows."""
        return {row.id: follow_of(row.body) for row in load_among(self._connection, FOLLOW.c.earlier_article, earlier_ids)}

    def put_follows(self, gone: Collection[str], made: Iterable[Follow]) -> None:
        """Forget the follows of some rows, and keep others."""
        delete_among(self._connection, FOLLOW.c.id, gone)
        insert_rows(self._connection, FOLLOW, [follow_row(follow) for follow in made])


def follow_id(follow: Follow) -> str:
    """The id of the row of a follow."""
    return str(follow_row(follow)["id"])
