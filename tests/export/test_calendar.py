"""Calendars as other programs read them."""

from datetime import UTC, date, datetime

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.export.calendar import Calendar, MeetingEntry, MeetingState, TaskEntry, TaskState, render_calendar

DAY = date(2031, 5, 4)


def meeting(words: str = "Meeting: Fiji, Indonesia") -> MeetingEntry:
    """A meeting on one day."""
    url, state = "https://a.example/?b=1;c", MeetingState.PLANNED
    return MeetingEntry("event-1@sepakat", DAY, words, words, url, (words,), DAY, state, words)


def task(percent: int | None = None, state: TaskState = TaskState.OPEN) -> TaskEntry:
    """A task due at the end of a year."""
    return TaskEntry("commitment-1@sepakat", DAY, "Train", "by 2032", None, (), date(2032, 12, 31), state, percent, DAY)


def render(*meetings: MeetingEntry, tasks: tuple[TaskEntry, ...] = ()) -> bytes:
    """The file of these."""
    return render_calendar(Calendar("Fiji; Indonesia", "One\nTwo", "en", meetings, tasks))


def test_a_meeting() -> None:
    (event,) = icalendar.Calendar.from_ical(render(meeting())).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (DAY, date(2031, 5, 5))
    assert event.decoded("dtstamp") == datetime(2031, 5, 4, tzinfo=UTC)
    assert (event["uid"], event["status"], event["url"]) == ("event-1@sepakat", "TENTATIVE", "https://a.example/?b=1;c")


@pytest.mark.parametrize(("percent", "state"), [(None, TaskState.OPEN), (37, TaskState.UNDER_WAY), (100, TaskState.DONE)])
def test_a_task(percent: int | None, state: TaskState) -> None:
    (todo,) = icalendar.Calendar.from_ical(render(tasks=(task(percent, state),))).walk("VTODO")
    assert (todo.decoded("due"), todo["status"], todo.get("percent-complete")) == (date(2032, 12, 31), state.value, percent)


def test_it_can_be_subscribed_to() -> None:
    calendar = icalendar.Calendar.from_ical(render())
    assert calendar["description"] == "One\nTwo"
    assert b"X-WR-CALNAME:Fiji\\; Indonesia" in render()
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H" in render()


@given(st.text())
def test_no_word_can_add_a_line(words: str) -> None:
    content = render(meeting(words))
    assert content.decode()
    assert [part.name for part in icalendar.Calendar.from_ical(content).walk()] == ["VCALENDAR", "VEVENT"]
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_equal_calendars_give_equal_bytes() -> None:
    assert render(meeting(), tasks=(task(),)) == render(meeting(), tasks=(task(),))
