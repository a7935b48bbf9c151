"""Meetings and tasks as iCalendar (RFC 5545), for calendars that subscribe to a ledger."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Component

REFRESH = timedelta(hours=12)
"""How often a calendar that subscribes should look for news."""
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Characters that no text of a calendar may have."""


class MeetingState(StrEnum):
    """Whether a meeting takes place."""

    HELD = "CONFIRMED"
    PLANNED = "TENTATIVE"
    CANCELLED = "CANCELLED"


class TaskState(StrEnum):
    """How far a task is."""

    OPEN = "NEEDS-ACTION"
    UNDER_WAY = "IN-PROCESS"
    DONE = "COMPLETED"
    DROPPED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Entry:
    """What meetings and tasks have in common."""

    uid: str
    """The same for ever, so that a calendar knows the entry again."""
    stamp: date
    """The day of the last report."""
    summary: str
    description: str
    url: str | None
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingEntry(Entry):
    """A meeting on one whole day."""

    day: date
    state: MeetingState
    place: str | None = None


@dataclass(frozen=True, slots=True)
class TaskEntry(Entry):
    """Something that is to be done by the end of a day."""

    due: date
    state: TaskState
    percent: int | None = None
    """How much of it is done; None where nobody says."""
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is subscribed to."""

    name: str
    description: str
    language: str
    meetings: tuple[MeetingEntry, ...]
    tasks: tuple[TaskEntry, ...]


def render_calendar(calendar: Calendar) -> bytes:
    """The whole file; equal calendars give equal bytes."""
    from icalendar import Calendar as Components

    file = Components()
    _add(file, "prodid", f"-//Sepakat//Ledger//{calendar.language.upper()}")
    _add(file, "version", "2.0")
    _add(file, "method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        _add(file, name, calendar.name)
    for name in ("description", "x-wr-caldesc"):
        _add(file, name, calendar.description)
    file.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    _add(file, "x-published-ttl", f"PT{REFRESH // timedelta(hours=1)}H")
    for meeting in calendar.meetings:
        file.add_component(_meeting(meeting))
    for task in calendar.tasks:
        file.add_component(_task(task))
    content: bytes = file.to_ical()
    return content


def _meeting(meeting: MeetingEntry) -> "Component":
    from icalendar import Event

    event = Event()
    _describe(event, meeting)
    event.add("dtstart", meeting.day)
    event.add("dtend", meeting.day + timedelta(days=1))
    event.add("status", meeting.state.value)
    event.add("transp", "TRANSPARENT")
    _add(event, "location", meeting.place)
    return event


def _task(task: TaskEntry) -> "Component":
    from icalendar import Todo

    todo = Todo()
    _describe(todo, task)
    todo.add("due", task.due)
    todo.add("status", task.state.value)
    if task.percent is not None:
        todo.add("percent-complete", task.percent)
    if task.done_on:
        todo.add("completed", _instant(task.done_on))
    return todo


def _describe(component: "Component", entry: Entry) -> None:
    _add(component, "uid", entry.uid)
    component.add("dtstamp", _instant(entry.stamp))
    _add(component, "summary", " ".join(entry.summary.split()))
    _add(component, "description", entry.description)
    if entry.topics:
        component.add("categories", [_clean(topic) for topic in entry.topics])
    if entry.url:
        component.add("url", entry.url)


def _add(component: "Component", name: str, words: str | None) -> None:
    from icalendar import vText

    if words:
        component.add(name, vText(_clean(words)))


def _clean(words: str) -> str:
    return UNFIT.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n"))


def _instant(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
