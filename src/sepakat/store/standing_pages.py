"""Pages of commitments by their status: of each status only so many are looked at as the page needs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, false, func, literal, select, union_all

from sepakat.model.vocabulary import Status
from sepakat.store.record_filters import RecordFilters, StatusWindow
from sepakat.store.record_queries import URGENCY, Statement, count_standings, select_standings, standing
from sepakat.store.record_rows import UNDATED
from sepakat.store.record_tables import RECORD

R = RECORD.c
Condition = ColumnElement[bool]


def count_statuses(connection: Connection, filters: RecordFilters, window: StatusWindow) -> dict[str, int]:
    """How many commitments have each status."""
    if not _is_all(filters):
        return {status: count for status, count in connection.execute(count_standings(filters, window))}
    # Stretches of an index are counted faster than the status of each commitment is told.
    counted = [_count(status, conditions, window) for status in _wanted(window) for conditions in _branches(status, window)]
    counts: Counter[str] = Counter()
    for status, count in connection.execute(union_all(*counted)):
        counts[status] += count
    return {status: count for status, count in counts.items() if count}


def find_standings(counts: Mapping[str, int], filters: RecordFilters, window: StatusWindow) -> Statement:
    """A page of commitments, the most urgent first, of which `counts` have each status."""
    if filters.limit is None or not _is_all(filters):
        return select_standings(filters, window)
    rows = []
    skip, wanted = filters.offset, filters.limit
    for place, status in enumerate(URGENCY):
        number = counts.get(status.value, 0)
        if skip < number and wanted > 0:
            rows.append((place, _first_of(status, window, skip, wanted)))
            wanted -= number - skip
        skip = max(0, skip - number)
    return _join(rows)


def _is_all(filters: RecordFilters) -> bool:
    """Whether all commitments meet the filters."""
    return replace(filters, limit=None, offset=0, order=RecordFilters().order) == RecordFilters()


def _wanted(window: StatusWindow) -> list[Status]:
    return [status for status in URGENCY if not window.statuses or status in window.statuses]


def _first_of(status: Status, window: StatusWindow, skip: int, wanted: int) -> Select[Any]:
    """The ids of a part of the commitments of one status, by the day on which they are due."""
    # Each branch is a stretch of an index, in the order in which it is asked for.
    branches = [_branch(conditions, window, skip + wanted) for conditions in _branches(status, window)]
    found = union_all(*(select(each.subquery()) for each in branches)).subquery()
    due = func.coalesce(found.c.due_on, UNDATED)
    return select(found.c.id).order_by(due, found.c.id).limit(wanted).offset(skip or None)


def _join(parts: Iterable[tuple[int, Select[Any]]]) -> Statement:
    """The records with these ids, part by part."""
    chosen = [select(literal(place).label("place"), part.subquery().c.id) for place, part in parts]
    if not chosen:
        return select(RECORD).where(false())
    ids = union_all(*chosen).subquery()
    order = ids.c.place, func.coalesce(R.due_on, UNDATED), R.id
    return select(RECORD).join(ids, ids.c.id == R.id).order_by(*order)


def _count(status: Status, conditions: Iterable[Condition], window: StatusWindow) -> Select[str, int]:
    counted = select(literal(status.value), func.count()).select_from(RECORD)
    return counted.where(*_told(window), *conditions)


def _told(window: StatusWindow) -> Iterator[Condition]:
    return standing(RecordFilters(), replace(window, statuses=frozenset()))


def _branch(conditions: Iterable[Condition], window: StatusWindow, most: int) -> Select[Any]:
    order = (R.due_on, R.id)
    chosen = select(R.id, R.due_on).where(*_told(window), *conditions)
    return chosen.order_by(*order).limit(most)


def _branches(status: Status, window: StatusWindow) -> Iterator[tuple[Condition, ...]]:
    """What `status_on` says of one status, as alternatives that each have one value of what leads the index."""
    dated = R.due_on.is_not(None), R.due_on.is_(None)
    yield from ((R.settled == status.value, R.has_share == share, due) for share in (0, 1) for due in dated)
    day, soon = window.day.isoformat(), window.soon_until.isoformat()
    silent, told = R.mentioned_on <= window.silent_since, R.mentioned_on > window.silent_since
    whole, shared = (R.settled.is_(None), R.has_share == 0), (R.settled.is_(None), R.has_share == 1)
    match status:
        case Status.OVERDUE:
            yield (*whole, R.due_on < day)
        case Status.PARTLY_KEPT:
            yield (*shared, R.due_on.is_(None))
            yield (*shared, R.due_on < day)
        case Status.DUE_SOON:
            yield from ((*each, R.due_on >= day, R.due_on <= soon) for each in (whole, shared))
        case Status.SILENT:
            yield (*whole, R.due_on.is_(None), silent)
            yield from ((*each, R.due_on > soon, silent) for each in (whole, shared))
        case Status.NOT_DUE:
            for untold in (told, R.mentioned_on.is_(None)):
                yield (*whole, R.due_on.is_(None), untold)
                yield from ((*each, R.due_on > soon, untold) for each in (whole, shared))
