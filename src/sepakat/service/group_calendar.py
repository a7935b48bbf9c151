"""The calendar of a working group: its own meetings beside those that reports tell of, and what is due."""

from dataclasses import replace
from datetime import date

from sepakat.export.calendar import Calendar, MeetingEntry, MeetingState
from sepakat.model.groups import Group, Meeting
from sepakat.service.calendars import make_calendar
from sepakat.service.group_agenda import known_sides
from sepakat.service.ledger import Ledger
from sepakat.wording import Wording, load_wording

LONGEST = 600
"""Characters of minutes that an entry shows."""


def make_group_calendar(ledger: Ledger, group: Group, today: date, language: str) -> Calendar:
    """The meetings of a group, and the meetings and commitments that reports tell of between its sides."""
    words = load_wording(language)
    sides = known_sides(ledger, group)
    told = make_calendar(ledger, sides, language) if len(sides) > 1 else Calendar(group.name, "", language, (), ())
    own = (_make_entry(meeting, group, today, words) for meeting in ledger.groups.meetings(group.id))
    meetings = tuple(sorted((*told.meetings, *own), key=lambda entry: (entry.day, entry.uid)))
    return replace(told, name=group.name, meetings=meetings)


def _make_entry(meeting: Meeting, group: Group, today: date, words: Wording) -> MeetingEntry:
    state = MeetingState.HELD if meeting.held_on < today or meeting.minutes else MeetingState.PLANNED
    minutes = meeting.minutes if len(meeting.minutes) <= LONGEST else f"{meeting.minutes[:LONGEST]} …"
    return MeetingEntry(
        f"meeting-{meeting.id}@sepakat",
        date.fromisoformat(meeting.made_at[:10]),
        words.say("groups.meeting-of", name=group.name),
        minutes,
        None,
        (),
        meeting.held_on,
        state,
        meeting.place,
    )
