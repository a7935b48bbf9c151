"""What happened between two meetings: encounters, instruments, new commitments and what came of older ones."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sepakat.model.periods import Period, parse_period
from sepakat.model.records import FollowKind, Record, RecordKind
from sepakat.model.vocabulary import LADDER, EventStatus, EventType, InstrumentStatus
from sepakat.report.brief import Listing, Meeting, Progress, Source
from sepakat.service.brief_material import Material
from sepakat.service.brief_sources import make_subject, source_of_mention, source_of_record
from sepakat.service.recording import value_of

MEETINGS = (EventType.MEETING, EventType.VISIT, EventType.FORUM)
"""Encounters at which sides sit down together."""
DONE = frozenset({EventStatus.HELD, InstrumentStatus.SIGNED, InstrumentStatus.IN_FORCE})
TELLING = (
    FollowKind.DELIVERED,
    FollowKind.DROPPED,
    FollowKind.DELAYED,
    FollowKind.PROGRESS,
    *DONE,
    *reversed(LADDER),
)
"""What a meeting wants to hear of first, where not all has room."""
NEWS = (FollowKind.DELIVERED, FollowKind.DROPPED, FollowKind.DELAYED, FollowKind.PROGRESS)
"""What a later report says that is new."""


class LastMeeting(NamedTuple):
    """The last encounter, and the day from which what came after it is told."""

    meeting: Meeting
    begins: date


def find_last_meeting(material: Material, on: date) -> LastMeeting | None:
    """The last encounter of the sides that was over before a day."""
    held = [
        (period, record)
        for period, record in _iter_meetings(material, EventStatus.HELD, on)
        if period.last < on and material.knew(record, on)
    ]
    if not held:
        return None
    period, record = max(held, key=lambda each: (each[0].last, each[0].first, each[1].id))
    return LastMeeting(_make_meeting(record), period.first)


def find_next_meeting(material: Material, on: date) -> Meeting | None:
    """The first planned encounter of the sides on a day or after it."""
    planned = [each for each in _iter_meetings(material, EventStatus.PLANNED, on) if each[0].last >= on]
    return _make_meeting(min(planned, key=lambda each: (each[0].last, each[1].id))[1]) if planned else None


def source_of_event(record: Record) -> Source | None:
    """The words that give both the date and the status that hold, else those that give the status."""
    dated, told = (frozenset(field.support if (field := record.fields.get(name)) else ()) for name in ("date", "status"))
    return source_of_record(record, dated & told or told)


def list_progress(material: Material, since: date | None, on: date, rows: int, *, skip: str | None = None) -> Listing[Progress]:
    """What was reported from one day to another, by day; where rows are few, what came of commitments goes first."""
    found = [*_iter_dated(material, since, on, skip), *_iter_reported(material, since, on)]
    chosen = sorted(found, key=lambda one: (_weight(one), one.day or "", one.subject.record))[:rows]
    return Listing(tuple(sorted(chosen, key=lambda one: (one.day or "", one.subject.record))), len(found))


def _weight(one: Progress) -> int:
    return TELLING.index(one.what) if one.what in TELLING else len(TELLING)


def _iter_meetings(material: Material, status: EventStatus, on: date) -> Iterator[tuple[Period, Record]]:
    """Encounters of that status, to which all sides are party, with their days."""
    for record in material.records:
        is_meeting = record.kind is RecordKind.EVENT and value_of(record, "type") in MEETINGS
        period = parse_period(value_of(record, "date")) if is_meeting else None
        together = set(material.sides) <= set(value_of(record, "parties") or ())
        if period and together and value_of(record, "status") == status and material.knew(record, on):
            yield period, record


def _make_meeting(record: Record) -> Meeting:
    return Meeting(make_subject(record), value_of(record, "date"), source_of_event(record))


def _iter_dated(material: Material, since: date | None, on: date, skip: str | None) -> Iterator[Progress]:
    """Encounters and instruments that are done."""
    for record in material.records:
        dated = record.kind in (RecordKind.EVENT, RecordKind.INSTRUMENT) and record.id != skip and material.knew(record, on)
        period = parse_period(value_of(record, "date")) if dated else None
        status = value_of(record, "status")
        if period and status in DONE and period.first <= on and (since is None or period.last >= since):
            source = source_of_event(record)
            yield Progress(make_subject(record), value_of(record, "date"), status, source)


def _iter_reported(material: Material, since: date | None, on: date) -> Iterator[Progress]:
    """The first report of each commitment, and what later ones say of it: one line for each thing said on a day."""
    for record, history in material.histories:
        seen: set[tuple[date, str]] = set()
        for number, mention in enumerate(history):
            what = mention.what if mention.what in NEWS else None
            if mention.day is None or (number and what is None) or mention.day > on or (since and mention.day < since):
                continue
            said = (what or mention.body.stage).value
            if (mention.day, said) not in seen:
                seen.add((mention.day, said))
                source = source_of_mention(mention, material.articles)
                yield Progress(make_subject(record), mention.day.isoformat(), said, source, mention.reached)
