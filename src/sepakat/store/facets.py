"""All that meets some filters, read in one go: counts, and which records lead each list."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import Any, NamedTuple

from sqlalchemy import Connection, or_, select

from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import Stage, Status
from sepakat.store.record_filters import RecordFilters, StatusWindow
from sepakat.store.record_queries import URGENCY, iter_conditions, status_on
from sepakat.store.record_rows import UNDATED
from sepakat.store.record_tables import RECORD

DEEDS = (RecordKind.EVENT, RecordKind.INSTRUMENT, RecordKind.COMMITMENT)
"""Kinds whose records are counted and listed; of persons and organisations only the contradictions are."""
R = RECORD.c
COLUMNS = (
    R.id, R.kind, R.kind_order, R.ordered_on, R.stage, R.leads, R.aims, R.contradictions, R.first_reported, R.last_reported,
    R.due_on,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records of each kind, and commitments of each stage, meet some filters.

    Commitments that only tell on of another record's are left out.
    """

    kinds: Mapping[RecordKind, int]
    ladder: Mapping[Stage, int]
    """From the least firm on."""
    contradictions: int
    last_reported: str | None


@dataclass(frozen=True, slots=True)
class Leading:
    """The ids of the records that lead a list, and how long it is."""

    ids: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class FacetIndex:
    """What there is of one thing, before the records themselves are read."""

    tally: Tally
    statuses: Mapping[Status, int]
    """Commitments of each status on the day of the window."""
    events: Leading
    """The latest first."""
    instruments: Leading
    standings: Leading
    """Commitments, the most urgent first."""
    targets: Leading
    """Commitments with a number, the earliest due first."""
    contradicted: Leading
    """Records with contradictions, kind by kind in the order of time; `total` counts the contradictions."""


class _Row(NamedTuple):
    id: str
    kind: str
    kind_order: int
    ordered_on: str
    stage: str | None
    leads: int
    aims: int
    contradictions: int
    first_reported: str | None
    last_reported: str | None
    due_on: str | None
    status: str


def load_facet(connection: Connection, filters: RecordFilters, window: StatusWindow, shown: int) -> FacetIndex:
    """The counts, and the first records of each list, of those that meet the filters; `window` as for lists of standings."""
    wanted = or_(R.kind.in_([kind.value for kind in DEEDS]), R.contradictions > 0)
    statement = select(*COLUMNS, status_on(window)).where(wanted, *iter_conditions(filters))
    rows = [_Row._make(row) for row in connection.execute(statement)]
    leading = [row for row in rows if row.leads and row.kind == RecordKind.COMMITMENT.value]
    day = window.day.isoformat()
    standing = [row for row in leading if not row.first_reported or row.first_reported <= day]
    counts = Counter(row.status for row in standing)
    return FacetIndex(
        _tally(rows, leading),
        {status: counts[status.value] for status in Status if counts[status.value]},
        _latest(rows, RecordKind.EVENT, shown),
        _latest(rows, RecordKind.INSTRUMENT, shown),
        _lead(standing, _urgency, shown),
        _lead([row for row in leading if row.aims], _by_due, shown),
        _contradicted(rows, shown),
    )


def _tally(rows: Iterable[_Row], leading: Sequence[_Row]) -> Tally:
    kinds = Counter(RecordKind(row.kind) for row in rows if row.leads)
    stages = Counter(row.stage for row in leading)
    ladder = {stage: stages[stage.value] for stage in Stage if stages[stage.value]}
    last = max((row.last_reported for row in rows if row.last_reported), default=None)
    return Tally({kind: kinds[kind] for kind in DEEDS if kinds[kind]}, ladder, sum(row.contradictions for row in rows), last)


def _latest(rows: Iterable[_Row], kind: RecordKind, shown: int) -> Leading:
    """Those of a kind, the latest first and those without a date last."""
    found = sorted((row for row in rows if row.kind == kind.value), key=lambda row: row.id)
    found.sort(key=lambda row: "" if row.ordered_on == UNDATED else row.ordered_on, reverse=True)
    return Leading(tuple(row.id for row in found[:shown]), len(found))


def _lead(rows: Sequence[_Row], order: Callable[[_Row], tuple[Any, ...]], shown: int) -> Leading:
    return Leading(tuple(row.id for row in nsmallest(shown, rows, key=order)), len(rows))


def _urgency(row: _Row) -> tuple[int, str, str]:
    return PLACES[row.status], row.due_on or UNDATED, row.id


def _by_due(row: _Row) -> tuple[str, str]:
    return row.due_on or UNDATED, row.id


def _contradicted(rows: Iterable[_Row], shown: int) -> Leading:
    found = [row for row in rows if row.contradictions]
    first = nsmallest(shown, found, key=lambda row: (row.kind_order, row.ordered_on, row.id))
    return Leading(tuple(row.id for row in first), sum(row.contradictions for row in found))


PLACES = {status.value: place for place, status in enumerate(URGENCY)}
