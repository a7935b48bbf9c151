"""What lies near to each other, kept and found again within a transaction of the caller."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, text, update

from sepakat.store.among import delete_among, load_among
from sepakat.store.dialects import is_server
from sepakat.store.many import delete_rows, insert_rows
from sepakat.store.neighbour_tables import CLUSTER, CLUSTER_CLAIM, NEAR, PROFILE, PROFILE_KEY

NEIGHBOUR_TABLES = (PROFILE, PROFILE_KEY, NEAR, CLUSTER, CLUSTER_CLAIM)

# As a list in one parameter: a statement with hundreds of values takes longer to put together than to run.
SEEK_IN_FILE = text("""
    WITH wanted (key, dated, first, last) AS MATERIALIZED (
        SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]')
        FROM json_each(:wanted)
    )
    SELECT DISTINCT found.key, found.article_id FROM wanted CROSS JOIN profile_key AS found
    WHERE found.key = wanted.key AND found.dated = wanted.dated AND found.day BETWEEN wanted.first AND wanted.last
""")
SEEK_ON_SERVER = text("""
    WITH wanted (key, dated, first, last) AS MATERIALIZED (
        SELECT (each ->> 0)::bigint, (each ->> 1)::integer, (each ->> 2)::integer, (each ->> 3)::integer
        FROM json_array_elements(CAST(:wanted AS json)) AS each
    )
    SELECT DISTINCT found.key, found.article_id FROM wanted JOIN profile_key AS found
    ON found.key = wanted.key AND found.dated = wanted.dated AND found.day BETWEEN wanted.first AND wanted.last
""")

ClaimKey = tuple[str, str, int]


class NearRow(NamedTuple):
    """Two articles with what is near between them."""

    left: str
    right: str
    one_event: bool
    body: bytes


class ClusterRow(NamedTuple):
    """A cluster with its claims, sorted, and the pairs that joined them."""

    id: str
    claims: tuple[ClaimKey, ...]
    joins: bytes


class Neighbours:
    """The neighbours of a ledger, as one transaction sees and changes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def clear(self) -> None:
        """Forget everything."""
        for table in NEIGHBOUR_TABLES:
            self._connection.execute(delete(table))

    def profiles(self, article_ids: Iterable[str]) -> dict[str, bytes]:
        """The profiles of those articles that have one."""
        found: dict[str, bytes] = {}
        for row in load_among(self._connection, PROFILE.c.article_id, set(article_ids)):
            found[row.article_id] = bytes(row.body)
        return found

    def put_profiles(self, profiles: Mapping[str, bytes]) -> None:
        """Keep the profiles of articles that have none."""
        insert_rows(self._connection, PROFILE, [{"article_id": id, "body": body} for id, body in profiles.items()])

    def drop_profiles(self, article_ids: Collection[str]) -> None:
        """Forget the profiles of articles and what was near to them, but not their keys."""
        for column in (PROFILE.c.article_id, NEAR.c.left_id, NEAR.c.right_id):
            delete_among(self._connection, column, article_ids)

    def post(self, article_id: str, postings: Iterable[tuple[int, int, int]]) -> None:
        """Let an article be found by key, whether it is dated, and day."""
        rows = [{"key": key, "dated": int(dated), "day": day, "article_id": article_id} for key, dated, day in postings]
        insert_rows(self._connection, PROFILE_KEY, rows)

    def unpost(self, article_id: str, postings: Iterable[tuple[int, int, int]]) -> None:
        """Take back what `post` did."""
        delete_rows(self._connection, PROFILE_KEY, ((*each, article_id) for each in postings))

    def seek(self, ranges: Sequence[tuple[int, bool, int, int]]) -> list[tuple[int, str]]:
        """The articles that were posted by one of the keys, dated or not, within days, both ends included; with the key."""
        wanted = json.dumps([(key, int(dated), first, last) for key, dated, first, last in ranges])
        statement = SEEK_ON_SERVER if is_server(self._connection) else SEEK_IN_FILE
        return [(row[0], row[1]) for row in self._connection.execute(statement, {"wanted": wanted})]

    def near(self, article_ids: Iterable[str]) -> Iterator[NearRow]:
        """What is near to some articles; what is near between two of them comes twice."""
        wanted = set(article_ids)
        columns = NEAR.c.left_id, NEAR.c.right_id, NEAR.c.one_event, NEAR.c.body
        for end in columns[:2]:
            for left, right, one_event, body in load_among(self._connection, end, wanted, *columns):
                yield NearRow(left, right, one_event == 1, body)

    def put_near(self, near: Iterable[NearRow]) -> None:
        """Keep what is near between articles."""
        rows = [
            {"left_id": each.left, "right_id": each.right, "one_event": int(each.one_event), "body": each.body} for each in near
        ]
        insert_rows(self._connection, NEAR, rows)

    def mark_events(self, pairs: Mapping[tuple[str, str], bool]) -> None:
        """Note which near articles report one event."""
        statement = (
            update(NEAR)
            .where(NEAR.c.left_id == bindparam("of_left"), NEAR.c.right_id == bindparam("of_right"))
            .values(one_event=bindparam("shared"))
        )
        rows = [{"of_left": left, "of_right": right, "shared": int(shared)} for (left, right), shared in sorted(pairs.items())]
        if rows:
            self._connection.execute(statement, rows)

    def homes(self, article_ids: Iterable[str]) -> dict[ClaimKey, str]:
        """The clusters of the claims of some articles."""
        rows = load_among(self._connection, CLUSTER_CLAIM.c.article_id, set(article_ids))
        return {(row.article_id, row.kind, row.position): row.cluster_id for row in rows}

    def clusters(self, ids: Iterable[str]) -> list[ClusterRow]:
        """Some clusters."""
        wanted = set(ids)
        claims: dict[str, list[ClaimKey]] = {}
        for row in load_among(self._connection, CLUSTER_CLAIM.c.cluster_id, wanted):
            claims.setdefault(row.cluster_id, []).append((row.article_id, row.kind, row.position))
        rows = load_among(self._connection, CLUSTER.c.id, wanted)
        return [ClusterRow(row.id, tuple(sorted(claims.get(row.id, ()))), bytes(row.joins)) for row in rows]

    def put_clusters(self, gone: Collection[str], made: Sequence[ClusterRow]) -> None:
        """Keep clusters in the place of others."""
        delete_among(self._connection, CLUSTER_CLAIM.c.cluster_id, gone)
        delete_among(self._connection, CLUSTER.c.id, gone)
        insert_rows(self._connection, CLUSTER, [{"id": each.id, "joins": each.joins} for each in made])
        rows = [
            {"article_id": article, "kind": kind, "position": position, "cluster_id": each.id}
            for each in made
            for article, kind, position in each.claims
        ]
        insert_rows(self._connection, CLUSTER_CLAIM, rows)
