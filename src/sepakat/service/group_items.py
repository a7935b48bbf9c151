"""Working groups as JSON objects for other programs."""

from collections.abc import Iterable
from typing import Any

from sepakat.model.groups import Group, Meeting
from sepakat.service.group_agenda import Agenda
from sepakat.service.items import discrepancy_item, judgement_item, record_item, standing_item, timeline_item

Item = dict[str, Any]


def group_item(group: Group, meetings: Iterable[Meeting] = ()) -> Item:
    """A working group and its meetings, with their minutes."""
    return {
        "id": group.id,
        "name": group.name,
        "sides": list(group.sides),
        "language": group.language,
        "members": list(group.members),
        "meetings": [_meeting_item(meeting) for meeting in meetings],
    }


def _meeting_item(meeting: Meeting) -> Item:
    return {"id": meeting.id, "held_on": meeting.held_on.isoformat(), "place": meeting.place, "minutes": meeting.minutes}


def agenda_item(agenda: Agenda) -> Item:
    """What a group talks about on a day, with the words of reports by the ids of records."""
    return {
        "on": agenda.on.isoformat(),
        "since": agenda.since.isoformat() if agenda.since else None,
        **{part.name: [standing_item(line) for line in part.lines] for part in agenda.parts},
        "contradictions": [discrepancy_item(each.entry) for each in agenda.contradictions],
        "progress": [timeline_item(each) for each in agenda.progress],
        "notes": [{"record": record_item(record), "note": judgement_item(note)} for record, note in agenda.remarks],
        "sources": {
            id: {"article": source.article, "outlet": source.outlet, "published": source.published, "quote": source.quote}
            for id, source in agenda.sources.items()
        },
    }
