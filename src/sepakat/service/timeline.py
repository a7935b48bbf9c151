"""What happened, was promised and came of it, in the order of time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sepakat.compare import Mention
from sepakat.model.records import RecordKind
from sepakat.service.drafting import read_history
from sepakat.store import Order, RecordEntry, RecordFilters, Store
from sepakat.store.days import day_bounds
from sepakat.store.record_rows import UNDATED

DUE = "due"
DATED = frozenset({RecordKind.EVENT, RecordKind.INSTRUMENT})
TOLD = DATED | {RecordKind.COMMITMENT}
FURTHER = 4
"""How many times more records are looked at where those before did not suffice."""
Reported = tuple[RecordEntry, Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a timeline."""

    day: str | None
    """ISO day, month or year; None where no report gives one."""
    what: str
    """The status of an event or instrument; of a commitment its first stage, what a later report says of it, or "due"."""
    record: RecordEntry


def read_timeline(
    store: Store, filters: RecordFilters, *, since: date | None = None, limit: int | None = None
) -> tuple[TimelineEntry, ...]:
    """The timeline of the records that meet the filters; of a long one only so many records are read as its beginning takes."""
    told = replace(filters, kinds=(filters.kinds or frozenset(RecordKind)) & TOLD)
    if not told.kinds:
        return ()
    if limit is None:
        return _read(store, told, since)
    reach = limit
    while True:
        begun = store.lookups.beginnings(replace(told, order=Order.TIME, offset=0, limit=reach + 1))
        if len(begun) <= reach:
            return _read(store, told, since)[:limit]
        found = _read(store, replace(told, among=frozenset(id for id, _ in begun[:reach])), since)
        # What further records tell is not earlier than they begin.
        sure = [entry for entry in found if _order(entry)[0] < begun[-1][1]]
        if len(sure) >= limit:
            return tuple(sure[:limit])
        reach *= FURTHER


def _read(store: Store, filters: RecordFilters, since: date | None) -> tuple[TimelineEntry, ...]:
    dated = store.records.page(replace(filters, kinds=kinds)).items if (kinds := filters.kinds & DATED) else ()
    promised = store.records.histories(filters) if RecordKind.COMMITMENT in filters.kinds else ()
    return list_timeline(dated, ((entry, read_history(history)) for entry, history in promised), since=since)


def list_timeline(
    dated: Iterable[RecordEntry], commitments: Iterable[Reported], *, since: date | None = None
) -> tuple[TimelineEntry, ...]:
    """Events and instruments, and commitments with their reports, by day, those without one last.

    `since` leaves out what was over before.
    """
    entries = [TimelineEntry(record.day, str(record.status), record) for record in dated]
    for record, history in commitments:
        entries += _iter_reports(record, history)
    return tuple(sorted((entry for entry in entries if since is None or _is_since(entry, since.isoformat())), key=_order))


def _iter_reports(record: RecordEntry, history: Sequence[Mention]) -> Iterator[TimelineEntry]:
    """The first report of a commitment, each day on which a later one says something of it, and when it is due."""
    seen: set[tuple[str | None, str]] = set()
    told = [mention for mention in history if mention.what]
    for mention in (*history[:1], *told):
        key = mention.day.isoformat() if mention.day else None, _what(mention)
        if key not in seen:
            seen.add(key)
            yield TimelineEntry(*key, record)
    due = next((mention.body.due for mention in reversed(history) if mention.body.due), None)
    if due:
        yield TimelineEntry(due, DUE, record)


def _what(mention: Mention) -> str:
    return mention.what.value if mention.what else mention.body.stage.value


def _is_since(entry: TimelineEntry, day: str) -> bool:
    last = day_bounds(entry.day)[1]
    return last is not None and last >= day


def _order(entry: TimelineEntry) -> tuple[str, int, str, str]:
    first, last = day_bounds(entry.day)
    # What is due in a year is due at the end of it.
    return (
        (last if entry.what == DUE else first) or UNDATED,
        list(RecordKind).index(entry.record.kind),
        entry.record.id,
        entry.what,
    )
