"""The records of a ledger: written once they are worked out, and read back page by page."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, func, or_, select

from sepakat.model.records import CopyGroup, Discrepancy, Follow, RecordKind
from sepakat.model.vocabulary import Stage
from sepakat.store.bearer_tables import SPELLING_CLAIM
from sepakat.store.discrepancy_pages import count_discrepancies, select_discrepancies
from sepakat.store.pending import State, forget_settling, load_state
from sepakat.store.record_entries import DiscrepancyEntry, Page, Partner, RecordEntry, RecordKey
from sepakat.store.record_filters import RecordFilters, StatusWindow
from sepakat.store.record_keeper import RecordKeeper
from sepakat.store.record_queries import (
    count_records,
    leading,
    select_records,
    select_targets,
    standing,
)
from sepakat.store.record_rows import (
    copy_group_of,
    discrepancy_of,
    entry_of,
    follow_of,
)
from sepakat.store.record_tables import (
    COPY_GROUP,
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
from sepakat.store.standing_pages import count_statuses, find_standings
from sepakat.store.tables import ARTICLE

AT_ONCE = 500
"""Rows or ids in one statement."""
Opener = Callable[[], AbstractContextManager[Connection]]
EntryWithHistory = tuple[RecordEntry, str]


class ClaimHome(NamedTuple):
    """A claim, and the record that it belongs to."""

    article_id: str
    kind: RecordKind
    claim_id: str | None
    record_id: str


class Records:
    """The stored records of an open ledger; `Store.records` gives them."""

    def __init__(self, reading: Opener, writing: Opener) -> None:
        self._reading = reading
        self._writing = writing

    def state(self) -> State:
        """How far the records are worked out."""
        with self._reading() as connection:
            return load_state(connection)

    def forget(self) -> None:
        """Note that the records are to be worked out anew; those that are there stay until then."""
        with self._writing() as connection:
            forget_settling(connection)

    def page(self, filters: RecordFilters) -> Page[RecordEntry]:
        """A page of the records that meet the filters."""
        with self._reading() as connection:
            items = tuple(entry for entry, _ in _load(connection, select_records(filters)))
            return Page(items, _total(connection, filters, len(items)), filters.offset, filters.limit)

    def standings(self, filters: RecordFilters, window: StatusWindow) -> Page[EntryWithHistory]:
        """A page of commitments with the JSON of their reports, the most urgent first."""
        with self._reading() as connection:
            counts = count_statuses(connection, filters, window)
            items = tuple(_load(connection, find_standings(counts, filters, window)))
            return Page(items, sum(counts.values()), filters.offset, filters.limit)

    def count_standings(self, filters: RecordFilters, window: StatusWindow) -> dict[str, int]:
        """How many commitments have each status."""
        with self._reading() as connection:
            return count_statuses(connection, filters, window)

    def histories(self, filters: RecordFilters, *, later_than: str = "") -> Iterator[EntryWithHistory]:
        """Commitments that meet the filters, with the JSON of their reports; of all, or of those told of later than a day."""
        statement = select(RECORD).where(*leading(filters)).order_by(RECORD.c.id)
        if later_than:
            statement = statement.where(RECORD.c.mentioned_on > later_than)
        with self._reading() as connection:
            yield from _load(connection, statement)

    def history(self, record_id: str) -> str | None:
        """The JSON of all reports of a commitment; None of other records."""
        with self._reading() as connection:
            found = select(RECORD_TEXT.c.history).where(RECORD_TEXT.c.record_id == record_id)
            return connection.execute(found).scalar_one_or_none()

    def targets(self, filters: RecordFilters) -> Page[EntryWithHistory]:
        """A page of commitments with a number to reach, with the JSON of their reports, the earliest due first."""
        counted = select(func.count()).select_from(RECORD).where(*leading(filters), RECORD.c.aims == 1)
        with self._reading() as connection:
            items = tuple(_load(connection, select_targets(filters)))
            return Page(items, connection.execute(counted).scalar_one(), filters.offset, filters.limit)

    def discrepancies(
        self, filters: RecordFilters, kinds: Collection[str] = (), *, contradiction: bool | None = None
    ) -> Page[DiscrepancyEntry]:
        """A page of the discrepancies of the records that meet the filters, contradictions first."""
        with self._reading() as connection:
            total = connection.execute(count_discrepancies(filters, kinds, contradiction)).scalar_one()
            found = connection.execute(select_discrepancies(filters, kinds, contradiction)).mappings().all()
            texts = _load_texts(connection, [row["id"] for row in found if row["id"] is not None])
            items = tuple(
                discrepancy_of({"body": row["discrepancy"]}, entry_of(row, texts[row["id"]][0]) if row["id"] else None)
                for row in found
            )
        return Page(items, total, filters.offset, filters.limit)

    def count_contradictions(self) -> int:
        """How many contradictions there are."""
        with self._reading() as connection:
            return connection.execute(count_discrepancies(RecordFilters(), contradiction=True)).scalar_one()

    def discrepancies_of(self, record_id: str) -> tuple[Discrepancy, ...]:
        """The discrepancies of one record."""
        statement = select(DISCREPANCY.c.body).where(DISCREPANCY.c.record_id == record_id).order_by(DISCREPANCY.c.id)
        with self._reading() as connection:
            bodies = connection.execute(statement).scalars()
            return tuple(discrepancy_of({"body": body}, None).discrepancy for body in bodies)

    def follows(self, article_ids: Collection[str] | None = None) -> Iterator[Follow]:
        """The follows that begin in these articles, or all, in the order of their ids."""
        statement = select(FOLLOW.c.body).order_by(FOLLOW.c.id)
        if article_ids is not None:
            statement = statement.where(FOLLOW.c.earlier_article.in_(sorted(article_ids)))
        with self._reading() as connection, connection.execute(statement, execution_options={"yield_per": AT_ONCE}) as found:
            for body in found.scalars():
                yield follow_of(body)

    def copies(self, article_id: str | None = None) -> tuple[CopyGroup, ...]:
        """The group of copies that an article belongs to, or all groups."""
        statement = select(COPY_GROUP.c.body).order_by(COPY_GROUP.c.leader)
        if article_id is not None:
            statement = statement.join(COPY_MEMBER).where(COPY_MEMBER.c.article_id == article_id)
        with self._reading() as connection:
            return tuple(copy_group_of(body) for body in connection.execute(statement).scalars())

    def keys(self, record_ids: Collection[str]) -> dict[str, list[RecordKey]]:
        """The claims of records, those of each in their order."""
        with self._reading() as connection:
            return RecordKeeper(connection).claims_of(record_ids)

    def homes(self, article_id: str) -> dict[str, str]:
        """The records of the claims of an article, by the ids of the claims."""
        named = RECORD_CLAIM.c.article_id == article_id, RECORD_CLAIM.c.claim_id.is_not(None)
        with self._reading() as connection:
            return {row.claim_id: row.record_id for row in connection.execute(select(RECORD_CLAIM).where(*named))}

    def shared_claims(self) -> Iterator[ClaimHome]:
        """The claims of records that were made of several reports, or judged: their ids may have stood for another record."""
        statement = select(*RECORD_CLAIM.c["article_id", "kind", "claim_id", "record_id"]).join(RECORD)
        statement = statement.where(or_(RECORD.c.articles > 1, RECORD.c.judged == 1))
        with self._reading() as connection, connection.execute(statement, execution_options={"yield_per": AT_ONCE}) as found:
            for article, kind, claim, record in found:
                yield ClaimHome(article, RecordKind(kind), claim, record)

    def homes_of_names(self, prefix: str) -> set[str]:
        """The records of the organisations whose id, as an article first names them, begins so."""
        same = and_(
            RECORD_CLAIM.c.article_id == SPELLING_CLAIM.c.article_id, RECORD_CLAIM.c.position == SPELLING_CLAIM.c.position
        )
        statement = select(RECORD_CLAIM.c.record_id).join(SPELLING_CLAIM, same)
        named = SPELLING_CLAIM.c.claim_id.startswith(prefix, autoescape=True)
        with self._reading() as connection:
            rows = connection.execute(statement.where(named, RECORD_CLAIM.c.kind == RecordKind.ORGANISATION.value))
            return set(rows.scalars())

    def last_mentioned(self) -> str:
        """The day of the last report of any commitment; nothing where there is none."""
        with self._reading() as connection:
            return connection.execute(select(func.max(RECORD.c.mentioned_on))).scalar_one() or ""

    def count(self) -> dict[RecordKind, int]:
        """How many records of each kind there are."""
        with self._reading() as connection:
            rows = connection.execute(select(RECORD.c.kind, func.count()).group_by(RECORD.c.kind))
            return {RecordKind(kind): count for kind, count in rows}

    def ladder(self, window: StatusWindow) -> dict[Stage, int]:
        """How many commitments that were reported until a day have each stage, from the least firm on."""
        counted = select(RECORD.c.stage, func.count()).where(*standing(RecordFilters(), window)).group_by(RECORD.c.stage)
        with self._reading() as connection:
            counts = {stage: count for stage, count in connection.execute(counted)}
        return {stage: counts[stage.value] for stage in Stage if stage.value in counts}

    def facet(self, name: str) -> tuple[tuple[str, int], ...]:
        """The values of a property that many records have, with the number of records, the most frequent first."""
        column = FACETS[name]
        counted = select(column, func.count()).where(column.is_not(None)).group_by(column).order_by(func.count().desc(), column)
        with self._reading() as connection:
            return tuple((value, count) for value, count in connection.execute(counted))

    def partners(self, limit: int | None = None, offset: int = 0) -> Page[Partner]:
        """States that records name together, those with the most records first."""
        named = RECORD.c.partners.is_not(None)
        order = (func.count().desc(), RECORD.c.partners)
        ranked = select(RECORD.c.partners).where(named).group_by(RECORD.c.partners).order_by(*order)
        with self._reading() as connection:
            total = connection.execute(select(func.count(RECORD.c.partners.distinct()))).scalar_one()
            keys = list(connection.execute(ranked.limit(limit).offset(offset or None)).scalars())
            return Page(_describe_partners(connection, keys), total, offset, limit)


FACETS = {
    "topic": RECORD_TOPIC.c.topic,
    "place": RECORD_PLACE.c.place,
    "side": RECORD_SIDE.c.side,
    "stage": RECORD.c.stage,
    "outlet": ARTICLE.c.outlet,
}
"""Of outlets the articles are counted."""


def _load(connection: Connection, statement: Select[Any]) -> Iterator[EntryWithHistory]:
    """The records that a statement finds, in its order, with the JSON of their reports."""
    with connection.execute(statement, execution_options={"yield_per": AT_ONCE}) as found:
        for rows in found.mappings().partitions():
            texts = _load_texts(connection, [row["id"] for row in rows])
            yield from ((entry_of(row, texts[row["id"]][0]), texts[row["id"]][1] or "") for row in rows)


def _load_texts(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, str | None]]:
    """Bodies and histories of at most as many records as one statement takes, by id."""
    chosen = select(RECORD_TEXT).where(RECORD_TEXT.c.record_id.in_(ids))
    return {row.record_id: (row.body, row.history) for row in connection.execute(chosen)}


def _total(connection: Connection, filters: RecordFilters, found: int) -> int:
    if filters.limit is None or (found and found < filters.limit):
        return filters.offset + found
    return int(connection.execute(count_records(filters)).scalar_one())


def _describe_partners(connection: Connection, keys: list[str]) -> tuple[Partner, ...]:
    counts: dict[str, dict[RecordKind, int]] = defaultdict(dict)
    last: dict[str, Any] = {}
    doubted: dict[str, int] = defaultdict(int)
    columns = (
        RECORD.c.partners,
        RECORD.c.kind,
        # What only tells on of another record's is no commitment of its own, here as on their page.
        func.sum(RECORD.c.leads),
        func.max(RECORD.c.last_reported),
        func.sum(RECORD.c.contradictions),
    )
    counted = select(*columns).where(RECORD.c.partners.in_(keys)).group_by(RECORD.c.partners, RECORD.c.kind)
    for key, kind, count, day, contradictions in connection.execute(counted):
        counts[key][RecordKind(kind)] = count
        last[key] = max(filter(None, (last.get(key), day)), default=None)
        doubted[key] += contradictions
    return tuple(Partner(tuple(key.split("+")), counts[key], doubted[key], last[key]) for key in keys)
