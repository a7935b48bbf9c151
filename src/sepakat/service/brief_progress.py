"""What happened between two meetings: encounters, instruments, new commitments and what came of older ones."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sepakat.compare import Mention
from sepakat.model.periods import Period, parse_period
from sepakat.model.records import FollowKind, RecordKind
from sepakat.model.vocabulary import LADDER, EventStatus, EventType, InstrumentStatus
from sepakat.report.brief import Listing, Meeting, Progress
from sepakat.service.brief_material import Material
from sepakat.service.brief_sources import chosen, make_subject, source_of_event, source_of_mention
from sepakat.store import RecordEntry

MEETINGS = (EventType.MEETING, EventType.VISIT, EventType.FORUM)
"""Encounters at which sides sit down together."""
DONE = frozenset({EventStatus.HELD, InstrumentStatus.SIGNED, InstrumentStatus.IN_FORCE})
NEWS = (FollowKind.DELIVERED, FollowKind.DROPPED, FollowKind.DELAYED, FollowKind.PROGRESS)
"""What a later report says that is new."""
TELLING = (*NEWS, *DONE, *reversed(LADDER))
"""What a meeting wants to hear of first, where not all has room."""


class LastMeeting(NamedTuple):
    """The last encounter, and the day from which what came after it is told."""

    meeting: Meeting
    begins: date


class Happening(NamedTuple):
    """Something that happened, before it is quoted."""

    day: str
    what: str
    entry: RecordEntry
    mention: Mention | None
    """The report of a commitment; None of encounters and instruments."""

    @property
    def key(self) -> tuple[object, ...]:
        """The same for one sentence that says the same of several commitments: it is told once."""
        return (self.what, self.mention.end) if self.mention else (self.entry.id,)

    @property
    def weight(self) -> tuple[int, str, str]:
        """The less, the more a meeting wants to hear of it."""
        place = TELLING.index(self.what) if self.what in TELLING else len(TELLING)
        return place, self.day, self.entry.id


def find_last_meeting(material: Material, on: date) -> LastMeeting | None:
    """The last encounter of the sides that was over before a day."""
    held = [each for each in _iter_meetings(material, EventStatus.HELD, on) if each[0].last < on]
    if not held:
        return None
    period, entry = max(held, key=lambda each: (each[0].last, each[0].first, each[1].id))
    return LastMeeting(_make_meeting(entry, material), period.first)


def find_next_meeting(material: Material, on: date) -> Meeting | None:
    """The first planned encounter of the sides on a day or after it."""
    planned = [each for each in _iter_meetings(material, EventStatus.PLANNED, on) if each[0].last >= on]
    return _make_meeting(min(planned, key=lambda each: (each[0].last, each[1].id))[1], material) if planned else None


def list_progress(material: Material, since: date | None, on: date, rows: int, *, skip: str | None = None) -> Listing[Progress]:
    """What was reported from one day to another, by day; where rows are few, what came of commitments goes first."""
    ordered = sorted([*_iter_dated(material, since, on, skip), *_iter_reported(material, since, on)], key=lambda one: one.weight)
    found = list({one.key: one for one in reversed(ordered)}.values())[::-1]
    kept = sorted(found[:rows], key=lambda one: (one.day, one.entry.id))
    records = material.load({one.entry.id for one in kept if one.mention is None})
    lines = []
    for one in kept:
        subject, mention = make_subject(one.entry, material.heads), one.mention
        told = source_of_mention(mention, material.heads) if mention else source_of_event(one.entry, records.get(one.entry.id))
        lines.append(Progress(subject, one.day, one.what, told, mention.reached if mention else None))
    return Listing(tuple(lines), len(found))


def _iter_meetings(material: Material, status: EventStatus, on: date) -> Iterator[tuple[Period, RecordEntry]]:
    """Encounters of that status, to which all sides are party, with their days."""
    for entry in material.dated:
        period = parse_period(entry.day) if entry.kind is RecordKind.EVENT and entry.type in MEETINGS else None
        together = set(material.sides) <= set(chosen(entry, "parties") or ())
        if period and together and entry.status == status and material.knew(entry, on):
            yield period, entry


def _make_meeting(entry: RecordEntry, material: Material) -> Meeting:
    record = material.load([entry.id]).get(entry.id)
    return Meeting(make_subject(entry, material.heads), entry.day, source_of_event(entry, record))


def _iter_dated(material: Material, since: date | None, on: date, skip: str | None) -> Iterator[Happening]:
    """Encounters and instruments that are done."""
    for entry in material.dated:
        period = parse_period(entry.day) if entry.status in DONE and entry.id != skip else None
        if period and period.first <= on and (since is None or period.last >= since) and material.knew(entry, on):
            yield Happening(entry.day or "", str(entry.status), entry, None)


def _iter_reported(material: Material, since: date | None, on: date) -> Iterator[Happening]:
    """The first report of each commitment, and what later ones say of it: one line for each thing said on a day."""
    for entry, history in material.histories:
        seen: set[tuple[date, str]] = set()
        for number, mention in enumerate(history):
            what = mention.what if mention.what in NEWS else None
            if mention.day is None or (number and what is None) or mention.day > on or (since and mention.day < since):
                continue
            said = (what or mention.body.stage).value
            if (mention.day, said) not in seen:
                seen.add((mention.day, said))
                yield Happening(mention.day.isoformat(), said, entry, mention)
