"""Filters for records to SQL that every dialect understands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal, or_, select

from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import Status
from sepakat.store.queries import begins_with
from sepakat.store.record_filters import Order, RecordFilters, StatusWindow
from sepakat.store.record_rows import KINDS, UNDATED
from sepakat.store.record_sides import NAMED, standing_between
from sepakat.store.record_tables import RECORD, RECORD_CLAIM, RECORD_PLACE, RECORD_TOPIC
from sepakat.store.tables import ARTICLE

Condition = ColumnElement[bool]
Statement = Select[Any]

URGENCY = (
    Status.OVERDUE,
    Status.DUE_SOON,
    Status.PARTLY_KEPT,
    Status.SILENT,
    Status.NOT_DUE,
    Status.KEPT,
    Status.DROPPED,
    Status.UNRATABLE,
)
"""The order in which a meeting looks at commitments."""
ORDERS: Mapping[Order, tuple[ColumnElement[Any], ...]] = {
    Order.KIND: (RECORD.c.kind_order, RECORD.c.ordered_on, RECORD.c.id),
    Order.TIME: (RECORD.c.ordered_on, RECORD.c.kind_order, RECORD.c.id),
    Order.NEWEST: (case((RECORD.c.ordered_on == UNDATED, ""), else_=RECORD.c.ordered_on).desc(), RECORD.c.id),
    Order.FIRMNESS: (func.coalesce(RECORD.c.firmness, -1).desc(), RECORD.c.ordered_on, RECORD.c.id),
    Order.DOUBT: (RECORD.c.doubt.desc(), func.coalesce(RECORD.c.last_reported, "").desc(), RECORD.c.kind_order, RECORD.c.id),
    Order.REPORTED: (func.coalesce(RECORD.c.last_reported, "").desc(), RECORD.c.kind_order, RECORD.c.id),
    Order.DUE: (func.coalesce(RECORD.c.due_on, "").desc(), RECORD.c.id),
}


def select_records(filters: RecordFilters) -> Statement:
    """A page of the records that meet the filters."""
    return _page(iter_conditions(filters), ORDERS[filters.order], filters)


def select_beginnings(filters: RecordFilters) -> Select[str, str]:
    """The ids of records, and days before which nothing is told of them, by these days."""
    day = case(
        ((RECORD.c.ordered_on == UNDATED) & RECORD.c.mentioned_on.is_not(None), ""),
        (RECORD.c.due_on < RECORD.c.ordered_on, RECORD.c.due_on),
        else_=RECORD.c.ordered_on,
    )
    statement = select(RECORD.c.id, day.label("day")).where(*iter_conditions(filters)).order_by("day", RECORD.c.id)
    return statement.limit(filters.limit).offset(filters.offset or None)


def count_records(filters: RecordFilters) -> Statement:
    """How many records meet the filters."""
    return select(func.count()).select_from(RECORD).where(*iter_conditions(filters))


def select_standings(filters: RecordFilters, window: StatusWindow) -> Statement:
    """A page of commitments, the most urgent first; `window` holds on a day that no report is later than."""
    status = status_on(window)
    urgency = case({each.value: place for place, each in enumerate(URGENCY)}, value=status)
    order = (urgency, func.coalesce(RECORD.c.due_on, UNDATED), RECORD.c.id)
    return _page(standing(filters, window), order, filters)


def count_standings(filters: RecordFilters, window: StatusWindow) -> Select[str, int]:
    """How many commitments have each status."""
    status = status_on(window)
    return select(status, func.count()).where(*standing(filters, window)).group_by(status)


def standing(filters: RecordFilters, window: StatusWindow) -> Iterator[Condition]:
    """That it is a commitment which was told of until the day of the window, and has one of its statuses."""
    yield from leading(filters)
    yield or_(RECORD.c.first_reported.is_(None), RECORD.c.first_reported <= window.day.isoformat())
    if window.unless_later:
        yield or_(RECORD.c.mentioned_on.is_(None), RECORD.c.mentioned_on <= window.day.isoformat())
    if window.statuses:
        yield status_on(window).in_([status.value for status in window.statuses])


def leading(filters: RecordFilters) -> Iterator[Condition]:
    """The filters, and that it is a commitment that does not only tell on of another record's."""
    yield from iter_conditions(filters)
    yield RECORD.c.kind == RecordKind.COMMITMENT.value
    yield RECORD.c.leads == 1


def status_on(window: StatusWindow) -> ColumnElement[str]:
    """The status as `compare.status` judges it."""
    silent = RECORD.c.mentioned_on <= window.silent_since
    open_ended = case(
        (RECORD.c.has_share == 1, Status.PARTLY_KEPT.value), (silent, Status.SILENT.value), else_=Status.NOT_DUE.value
    )
    past = case((RECORD.c.has_share == 1, Status.PARTLY_KEPT.value), else_=Status.OVERDUE.value)
    return case(
        (RECORD.c.settled.is_not(None), RECORD.c.settled),
        (RECORD.c.due_on.is_(None), open_ended),
        (RECORD.c.due_on < window.day.isoformat(), past),
        (RECORD.c.due_on <= window.soon_until.isoformat(), literal(Status.DUE_SOON.value)),
        (silent, literal(Status.SILENT.value)),
        else_=literal(Status.NOT_DUE.value),
    )


def select_targets(filters: RecordFilters) -> Statement:
    """A page of the commitments with a number to reach, the earliest due first."""
    order = (func.coalesce(RECORD.c.due_on, UNDATED), RECORD.c.id)
    return _page((*leading(filters), RECORD.c.aims == 1), order, filters)


def _page(conditions: Iterable[Condition], order: Sequence[ColumnElement[Any]], filters: RecordFilters) -> Statement:
    """The page of the records that meet conditions; of all others only what an index may hold is read."""
    if filters.limit is None:
        return select(RECORD).where(*conditions).order_by(*order).offset(filters.offset or None)
    ids = select(RECORD.c.id).where(*conditions).order_by(*order).limit(filters.limit).offset(filters.offset or None)
    return select(RECORD).where(RECORD.c.id.in_(select(ids.subquery().c.id))).order_by(*order)


def iter_conditions(filters: RecordFilters, *, few_named: bool = False) -> Iterator[Condition]:
    """What the filters ask of a record; `few_named` tells that further conditions leave few people and organisations."""
    if filters.kinds and filters.order is Order.KIND:
        # The index for this order begins with the places of the kinds.
        yield RECORD.c.kind_order.in_(sorted(map(KINDS.index, filters.kinds)))
    elif filters.kinds:
        yield RECORD.c.kind.in_(sorted(filters.kinds))
    if filters.between:
        yield standing_between(filters.between, few_named=few_named or (bool(filters.kinds) and NAMED.isdisjoint(filters.kinds)))
    if filters.stages:
        yield RECORD.c.stage.in_(sorted(filters.stages))
    if filters.statuses:
        yield RECORD.c.status.in_(sorted(filters.statuses))
    if filters.topics:
        yield _among(select(RECORD_TOPIC.c.record_id).where(RECORD_TOPIC.c.topic.in_(sorted(filters.topics))))
    if filters.place:
        yield _among(select(RECORD_PLACE.c.record_id).where(RECORD_PLACE.c.place == filters.place))
    if filters.partners:
        yield RECORD.c.partners == filters.partners
    yield from _iter_looked_at(filters)
    yield from _iter_dated(filters)
    yield from _iter_reported(filters)


def _iter_looked_at(filters: RecordFilters) -> Iterator[Condition]:
    if filters.among is not None:
        yield RECORD.c.id.in_(sorted(filters.among))
    if filters.judged is not None:
        yield RECORD.c.judged == int(filters.judged)
    if filters.doubts:
        yield RECORD.c.doubt.bitwise_and(int(filters.doubts)) != 0


def _iter_dated(filters: RecordFilters) -> Iterator[Condition]:
    if filters.since:
        yield func.coalesce(RECORD.c.last_day, RECORD.c.last_reported) >= filters.since.isoformat()
    if filters.until:
        yield func.coalesce(RECORD.c.first_day, RECORD.c.first_reported) <= filters.until.isoformat()
    if filters.due_before:
        yield RECORD.c.due_on < filters.due_before.isoformat()


def _iter_reported(filters: RecordFilters) -> Iterator[Condition]:
    if filters.outlets:
        articles = select(ARTICLE.c.id).where(ARTICLE.c.outlet.in_(sorted(filters.outlets)))
        yield _among(select(RECORD_CLAIM.c.record_id).where(RECORD_CLAIM.c.article_id.in_(articles)))
    if filters.article_id is not None:
        yield _among(select(RECORD_CLAIM.c.record_id).where(RECORD_CLAIM.c.article_id == filters.article_id))
    if filters.id_prefix is not None:
        yield begins_with(RECORD.c.id, filters.id_prefix)


def _among(ids: Statement) -> Condition:
    return RECORD.c.id.in_(ids)
