"""All that meets some filters, read in one go: counts, and which records lead each list."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import CTE, ColumnElement, Connection, Select, case, func, literal, null, or_, select, union_all

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
    """From the least firm on, of those that were reported until the day, as the statuses count them."""
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


class _Count(NamedTuple):
    """Records that are alike in all that is counted."""

    kind: str
    stage: str | None
    leads: int
    aims: int
    status: str | None
    """On the day of the window; None of what is no commitment, or was not reported until then."""
    records: int
    contradictions: int
    last_reported: str | None


def load_facet(connection: Connection, filters: RecordFilters, window: StatusWindow, shown: int) -> FacetIndex:
    """The counts, and the first records of each list, of those that meet the filters; `window` as for lists of standings."""
    wanted = or_(R.kind.in_([kind.value for kind in DEEDS]), R.contradictions > 0)
    columns = (*COLUMNS, status_on(window).label("status"))
    # One statement, so that what meets the filters is looked for once.
    chosen = select(*columns).where(wanted, *iter_conditions(filters, few_named=True)).cte("chosen")
    told = or_(chosen.c.first_reported.is_(None), chosen.c.first_reported <= window.day.isoformat())
    lists = _lists(chosen, told)
    parts = [_counted(chosen, told), *(_leading(name, query, shown) for name, query in lists.items())]
    counts: list[_Count] = []
    ids: dict[str, dict[int, str]] = {name: {} for name in lists}
    for part, place, id, *rest in connection.execute(union_all(*parts)):
        if part in ids:
            ids[part][place] = id
        else:
            counts.append(_Count(id, *rest))
    return _index(counts, {name: tuple(id for _, id in sorted(found.items())) for name, found in ids.items()})


def _counted(chosen: CTE, told: ColumnElement[bool]) -> Select[Any]:
    c = chosen.c
    status = case((c.kind != RecordKind.COMMITMENT.value, null()), (told, c.status), else_=null())
    alike = (c.kind, c.stage, c.leads, c.aims, status)
    counted = (func.count(), func.sum(c.contradictions), func.max(c.last_reported))
    return select(literal("count"), literal(0), *alike, *counted).group_by(*alike)


def _lists(chosen: CTE, told: ColumnElement[bool]) -> dict[str, Select[Any]]:
    """The lists in their orders."""
    c = chosen.c
    urgency = case({each.value: place for place, each in enumerate(URGENCY)}, value=c.status)
    newest = case((c.ordered_on == UNDATED, ""), else_=c.ordered_on).desc(), c.id
    by_due = func.coalesce(c.due_on, UNDATED), c.id
    promised = c.kind == RecordKind.COMMITMENT.value, c.leads == 1
    orders: dict[str, tuple[tuple[ColumnElement[bool], ...], tuple[ColumnElement[Any], ...]]] = {
        "events": ((c.kind == RecordKind.EVENT.value,), newest),
        "instruments": ((c.kind == RecordKind.INSTRUMENT.value,), newest),
        "standings": ((*promised, told), (urgency, *by_due)),
        "targets": ((*promised, c.aims == 1), by_due),
        "contradicted": ((c.contradictions > 0,), (c.kind_order, c.ordered_on, c.id)),
    }
    return {
        name: select(c.id, func.row_number().over(order_by=order).label("place")).where(*conditions).order_by(*order)
        for name, (conditions, order) in orders.items()
    }


def _leading(name: str, query: Select[Any], shown: int) -> Select[Any]:
    """The first of a list, as rows of the same form as those of the counts."""
    first = query.limit(shown).subquery()
    return select(literal(name), first.c.place, first.c.id, *(null() for _ in range(len(_Count._fields) - 1)))


def _index(counts: Sequence[_Count], ids: Mapping[str, tuple[str, ...]]) -> FacetIndex:
    leading = [each for each in counts if each.leads and each.kind == RecordKind.COMMITMENT.value]
    statuses = _sum((each.status, each.records) for each in leading)
    statuses.pop(None, None)
    tally = _tally(counts, leading)
    totals = {
        "events": sum(each.records for each in counts if each.kind == RecordKind.EVENT.value),
        "instruments": sum(each.records for each in counts if each.kind == RecordKind.INSTRUMENT.value),
        "standings": statuses.total(),
        "targets": sum(each.records for each in leading if each.aims),
        "contradicted": tally.contradictions,
    }
    listed = {name: Leading(found, totals[name]) for name, found in ids.items()}
    return FacetIndex(tally, {status: statuses[status.value] for status in Status if statuses[status.value]}, **listed)


def _tally(counts: Sequence[_Count], leading: Sequence[_Count]) -> Tally:
    kinds = _sum((each.kind, each.records) for each in counts if each.leads)
    stages = _sum((each.stage, each.records) for each in leading if each.status)
    ladder = {stage: stages[stage.value] for stage in Stage if stages[stage.value]}
    last = max((each.last_reported for each in counts if each.last_reported), default=None)
    contradictions = sum(each.contradictions for each in counts)
    return Tally({kind: kinds[kind.value] for kind in DEEDS if kinds[kind.value]}, ladder, contradictions, last)


def _sum(pairs: Iterator[tuple[str | None, int]]) -> Counter[str | None]:
    found: Counter[str | None] = Counter()
    for name, number in pairs:
        found[name] += number
    return found
