"""What happened, was promised and came of it, in the order of time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sepakat.compare import Mention
from sepakat.model.records import Record, RecordKind
from sepakat.service.following import Trail, iter_beginnings
from sepakat.service.overview import Overview
from sepakat.service.recording import UNDATED, value_of
from sepakat.store.days import day_bounds

DUE = "due"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a timeline."""

    day: str | None
    """ISO day, month or year; None where no report gives one."""
    what: str
    """The status of an event or instrument; of a commitment its first stage, what a later report says of it, or "due"."""
    record: Record


def list_timeline(overview: Overview, records: Iterable[Record], *, since: date | None = None) -> tuple[TimelineEntry, ...]:
    """Events, instruments and commitments by day, those without one last; `since` leaves out what was over before."""
    chosen = list(records)
    entries = [*_iter_dated(chosen)]
    for trail in iter_beginnings(overview, chosen):
        entries += _iter_reports(trail)
    return tuple(sorted((entry for entry in entries if since is None or _is_since(entry, since.isoformat())), key=_order))


def _iter_dated(records: Iterable[Record]) -> Iterator[TimelineEntry]:
    for record in records:
        if record.kind in (RecordKind.EVENT, RecordKind.INSTRUMENT):
            yield TimelineEntry(value_of(record, "date"), str(value_of(record, "status")), record)


def _iter_reports(trail: Trail) -> Iterator[TimelineEntry]:
    """The first report of a commitment, each day on which a later one says something of it, and when it is due."""
    seen: set[tuple[str | None, str]] = set()
    history = trail.history
    told = [mention for mention in history if mention.what]
    for mention in (*history[:1], *told):
        key = mention.day.isoformat() if mention.day else None, _what(mention)
        if key not in seen:
            seen.add(key)
            yield TimelineEntry(*key, trail.record)
    due = next((mention.body.due for mention in reversed(history) if mention.body.due), None)
    if due:
        yield TimelineEntry(due, DUE, trail.record)


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
