"""The derived tables of records as one transaction changes them: only the rows that differ are written."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, bindparam, case, delete, exists, update

from sepakat.model.doubts import Doubt
from sepakat.model.records import Follow, RecordKind
from sepakat.store.among import delete_among, find_among, is_among, load_among
from sepakat.store.dialects import dialect_insert, is_server
from sepakat.store.many import delete_rows, insert_rows
from sepakat.store.record_entries import RecordDraft, RecordKey
from sepakat.store.record_rows import ClaimKey, claim_row, claim_rows, follow_of, record_row, side_rows, text_row, value_rows
from sepakat.store.record_tables import (
    ARTICLE_DAY,
    ARTICLE_SIDE,
    COPY_MEMBER,
    DISCREPANCY,
    FOLLOW,
    RECORD,
    RECORD_CLAIM,
    RECORD_PLACE,
    RECORD_SIDE,
    RECORD_TEXT,
    RECORD_TOPIC,
)
from sepakat.store.rows import Row

NAMED_KINDS = {kind.value: kind for kind in RecordKind}
PLACES = ("place", "places")
HISTORICAL = ("ordered_on", "leads", "aims", "settled", "has_share", "due_on", "mentioned_on")
"""Columns that tell what came of a commitment."""


class RecordKeeper:
    """The records of a ledger, as one transaction sees and changes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def clear(self) -> None:
        """Forget the days of articles; records stay until their articles are worked out again."""
        self._connection.execute(delete(ARTICLE_DAY))

    def claims_in(self, article_ids: Collection[str]) -> Iterator[tuple[str, RecordKey]]:
        """The claims of these articles with the ids of their records."""
        yield from self._claims(RECORD_CLAIM.c.article_id, article_ids)

    def claims_of(self, record_ids: Collection[str]) -> dict[str, list[RecordKey]]:
        """The claims of these records, those of each in their order."""
        found: dict[str, list[RecordKey]] = defaultdict(list)
        for id, key in self._claims(RECORD_CLAIM.c.record_id, record_ids):
            found[id].append(key)
        return {id: sorted(keys, key=lambda key: (key.article_id, key.kind, key.position)) for id, keys in found.items()}

    def claims_called(self, claim_ids: Collection[str]) -> Iterator[tuple[str, RecordKey]]:
        """The claims that have these ids, with the ids of their records."""
        yield from self._claims(RECORD_CLAIM.c.claim_id, claim_ids)

    def _claims(self, column: Column[Any], values: Collection[str]) -> Iterator[tuple[str, RecordKey]]:
        shown = RECORD_CLAIM.c
        columns = shown.article_id, shown.kind, shown.position, shown.claim_id, shown.record_id
        for article, kind, position, claim_id, record_id in load_among(self._connection, column, values, *columns):
            yield record_id, RecordKey(article, NAMED_KINDS[kind], position, claim_id)

    def leaders(self, article_ids: Collection[str]) -> dict[str, str]:
        """Article id -> the first of its copies, of those that have copies."""
        rows = load_among(self._connection, COPY_MEMBER.c.article_id, article_ids)
        return {row.article_id: row.leader for row in rows}

    def leaders_beside(self, article_ids: Collection[str]) -> dict[str, str]:
        """The same for these articles and all their copies."""
        leaders = find_among(self._connection, COPY_MEMBER.c.article_id, article_ids, COPY_MEMBER.c.leader)
        return {row.article_id: row.leader for row in load_among(self._connection, COPY_MEMBER.c.leader, leaders)}

    def days(self, article_ids: Collection[str]) -> dict[str, date]:
        """The days of those articles that have one."""
        rows = load_among(self._connection, ARTICLE_DAY.c.article_id, article_ids)
        return {row.article_id: date.fromisoformat(row.day) for row in rows}

    def put_days(self, days: Mapping[str, date | None]) -> None:
        """Keep the days of articles; None for one that has none."""
        self._delete(ARTICLE_DAY.c.article_id, days)
        rows = [{"article_id": id, "day": day.isoformat()} for id, day in days.items() if day]
        insert_rows(self._connection, ARTICLE_DAY, rows)

    def put_sides(self, sides: Mapping[str, Collection[str]]) -> None:
        """Keep the sides of articles."""
        self._delete(ARTICLE_SIDE.c.article_id, sides)
        rows = [{"article_id": id, "side": side} for id, named in sides.items() for side in sorted(named)]
        insert_rows(self._connection, ARTICLE_SIDE, rows)

    def follows_from(self, article_ids: Collection[str]) -> list[Follow]:
        """The follows that begin in these articles."""
        return [follow_of(body) for (body,) in load_among(self._connection, FOLLOW.c.earlier_article, article_ids, FOLLOW.c.body)]

    def follows_into(self, article_ids: Collection[str]) -> list[Follow]:
        """The follows that end in these articles."""
        return [follow_of(body) for (body,) in load_among(self._connection, FOLLOW.c.later_article, article_ids, FOLLOW.c.body)]

    def count_contradictions(self, record_ids: Collection[str]) -> dict[str, int]:
        """How many contradictions those of the records have that have any."""
        shown = DISCREPANCY.c.record_id, DISCREPANCY.c.contradiction
        rows = load_among(self._connection, DISCREPANCY.c.record_id, record_ids, *shown)
        return Counter(row.record_id for row in rows if row.contradiction)

    def note_contradictions(self, counts: Mapping[str, int]) -> None:
        """Keep how many contradictions records have, which is a doubt about them."""
        doubted = int(Doubt.CONTRADICTION)
        without = RECORD.c.doubt - case((RECORD.c.contradictions > 0, doubted), else_=0)
        for id, count in sorted(counts.items()):
            values = {"contradictions": count, "doubt": without + (doubted if count else 0)}
            self._connection.execute(update(RECORD).where(RECORD.c.id == id, RECORD.c.contradictions != count).values(values))

    def put_histories(self, drafts: Iterable[RecordDraft]) -> None:
        """Keep what came of commitments whose other properties stay."""
        for draft in drafts:
            row = record_row(draft)
            values = {name: row[name] for name in HISTORICAL}
            self._connection.execute(update(RECORD).where(RECORD.c.id == draft.record.id).values(values))
            told = update(RECORD_TEXT).where(RECORD_TEXT.c.record_id == draft.record.id)
            self._connection.execute(told.values(history=draft.history))

    def replace(self, gone: Collection[str], drafts: Sequence[RecordDraft]) -> None:
        """Put records in the place of those of the same ids and of those that are gone."""
        stays = self._put(gone, drafts)
        rows = self._part_claims(stays, [row for draft in drafts for row in claim_rows(draft)])
        insert_rows(self._connection, RECORD_CLAIM, rows)

    def replace_bearers(
        self, gone: Collection[str], drafts: Sequence[RecordDraft], moved: Iterable[tuple[str, RecordKey]]
    ) -> None:
        """The same for persons and organisations, of whose thousands of claims only those that came or moved are written."""
        self._put(gone, drafts)
        rows = [claim_row((key.article_id, key.kind.value, key.position), id, key.claim_id) for id, key in moved]
        if rows:
            insert = dialect_insert(RECORD_CLAIM, server=is_server(self._connection))
            values = {"record_id": insert.excluded.record_id, "claim_id": insert.excluded.claim_id}
            chosen = insert.on_conflict_do_update(index_elements=RECORD_CLAIM.primary_key, set_=values)
            self._connection.execute(chosen, rows)

    def drop_claims(self, article_ids: Collection[str], kinds: Collection[RecordKind]) -> set[str]:
        """Forget whose claims of some kinds are that articles made; gives the records that had them."""
        chosen = is_among(RECORD_CLAIM.c.article_id, server=is_server(self._connection))
        statement = delete(RECORD_CLAIM).where(chosen, RECORD_CLAIM.c.kind.in_(sorted(kinds))).returning(RECORD_CLAIM.c.record_id)
        return set(self._connection.execute(statement, {"among": json.dumps(sorted(article_ids))}).scalars())

    def drop_unclaimed(self, record_ids: Collection[str]) -> None:
        """Forget those of the records that have no claims."""
        chosen = is_among(RECORD.c.id, server=is_server(self._connection))
        claimed = exists().where(RECORD_CLAIM.c.record_id == RECORD.c.id)
        self._connection.execute(delete(RECORD).where(chosen, ~claimed), {"among": json.dumps(sorted(record_ids))})

    def _put(self, gone: Collection[str], drafts: Sequence[RecordDraft]) -> set[str]:
        """Put all but the claims of records in their place; gives those that were there."""
        made = {draft.record.id for draft in drafts}
        self._delete(RECORD.c.id, set(gone) - made)
        stays = self._known(made)
        rows = [record_row(draft) for draft in drafts]
        insert_rows(self._connection, RECORD, [row for row in rows if row["id"] not in stays])
        self._update([row for row in rows if row["id"] in stays])
        self._delete(RECORD_TEXT.c.record_id, stays)
        insert_rows(self._connection, RECORD_TEXT, [text_row(draft) for draft in drafts])
        for table, listed in (
            (RECORD_SIDE, [row for draft in drafts for row in side_rows(draft)]),
            (RECORD_TOPIC, [row for draft in drafts for row in value_rows(draft.record, ("topics",), "topic")]),
            (RECORD_PLACE, [row for draft in drafts for row in value_rows(draft.record, PLACES, "place")]),
        ):
            self._delete(table.c.record_id, stays)
            insert_rows(self._connection, table, listed)
        return stays

    def _known(self, ids: Collection[str]) -> set[str]:
        return find_among(self._connection, RECORD.c.id, ids, RECORD.c.id)

    def _part_claims(self, record_ids: Collection[str], rows: Iterable[Row]) -> list[Row]:
        """Those of the rows that the records do not have yet; what else they have is deleted."""
        wanted = {_claim_key(row): row for row in rows}
        left = []
        for stored in load_among(self._connection, RECORD_CLAIM.c.record_id, record_ids):
            article, kind, position, record, claim = tuple[Any, ...](stored)
            key = article, kind, position
            row = wanted.get(key)
            if row and (row["record_id"], row["claim_id"]) == (record, claim):
                del wanted[key]
            else:
                left.append(key)
        delete_rows(self._connection, RECORD_CLAIM, left)
        return list(wanted.values())

    def _update(self, rows: Iterable[Row]) -> None:
        # An id that is set, be it to itself, makes a file look at all claims of its record.
        renamed = [{"of_id" if name == "id" else name: value for name, value in row.items()} for row in rows]
        if renamed:
            self._connection.execute(update(RECORD).where(RECORD.c.id == bindparam("of_id")), renamed)

    def _delete(self, column: Column[Any], values: Collection[str]) -> None:
        delete_among(self._connection, column, values)


def _claim_key(row: Row) -> ClaimKey:
    return row["article_id"], row["kind"], row["position"]
