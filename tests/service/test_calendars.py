"""What goes into a calendar, and where it stands."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sepakat.export.calendar import Calendar, MeetingState, TaskState, render_calendar
from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Event, Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import EventStatus, EventType, Stage, Topic
from sepakat.service import Ledger
from sepakat.service.calendars import make_calendar

DEEDS = {
    "train": ("train nurses in neonatal care", Topic.HEALTH, "Suva"),
    "store": ("build a cold store for tuna", Topic.AGRICULTURE_FOOD, "Savusavu"),
    "ferry": ("publish the list of licensed ferries", Topic.TRANSPORT, "Levuka"),
    "cup": ("win the rugby friendship cup", Topic.MEDIA_INFORMATION, "Sigatoka"),
}


def promise(id: str, on: date, deed: str, stage: Stage, due: str | None, amount: int | None) -> Extraction:
    """A report of a commitment of Fiji."""
    action, topic, place = DEEDS[deed]
    words = f"{action}, {place} ({amount}, {due})"
    article = Article(id, words, "en", url=f"https://{id}.example/", outlet=id, published_on=on)
    quantity = Quantity(amount, "person") if amount else None
    evidence = article.evidence(0, len(words))
    claim = Commitment(
        ("FJI",), ("IDN",), action, stage, (topic,), (place,), quantity, due, False, False, evidence, "test"
    )  # fmt: skip
    return Extraction(article, commitments=(claim,))


def encounter(id: str, day: str, status: EventStatus, place: str) -> Extraction:
    """A report of a meeting of Fiji and Indonesia."""
    article = Article(id, f"They met in {place} on {day}.", "en", published_on=date(2031, 5, 5))
    evidence = (article.evidence(0, 9),)
    return Extraction(article, events=(Event(EventType.MEETING, day, place, ("FJI", "IDN"), (), (), status, evidence, "test"),))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Three meetings and four commitments."""
    with Ledger(tmp_path / "known.db") as opened:
        opened.add(encounter("m1", "2031-05-04", EventStatus.HELD, "Suva"))
        opened.add(encounter("m2", "2031-11", EventStatus.PLANNED, "Bandung"))
        opened.add(encounter("m3", "2031-08-17", EventStatus.CANCELLED, "Nadi"))
        opened.add(promise("a", date(2031, 5, 5), "train", Stage.PLEDGED, "2032", 40))
        opened.add(promise("b", date(2031, 9, 5), "train", Stage.UNDER_WAY, None, 15))
        opened.add(promise("c", date(2031, 5, 5), "store", Stage.AGREED, "2031-02", None))
        opened.add(promise("d", date(2031, 5, 5), "ferry", Stage.DELIVERED, "2031-04-30", None))
        opened.add(promise("e", date(2031, 5, 5), "cup", Stage.PLANNED, None, None))
        yield opened


@pytest.fixture
def calendar(ledger: Ledger) -> Calendar:
    """What Fiji and Indonesia have in it."""
    return make_calendar(ledger, "FJI,IDN", "en")


def test_meetings_stand_on_their_days_and_others_are_told(calendar: Calendar) -> None:
    assert [(entry.day, entry.state, entry.place) for entry in calendar.meetings] == [
        (date(2031, 5, 4), MeetingState.HELD, "Suva"),
        (date(2031, 8, 17), MeetingState.CANCELLED, "Nadi"),
    ]
    assert "November 2031: Meeting, Bandung: Fiji and Indonesia" in calendar.description


def test_commitments_stand_at_the_last_day_of_what_is_known(calendar: Calendar) -> None:
    assert [(entry.due, entry.state, entry.percent) for entry in calendar.tasks] == [
        (date(2031, 2, 28), TaskState.OPEN, None),
        (date(2031, 4, 30), TaskState.DONE, 100),
        (date(2032, 12, 31), TaskState.UNDER_WAY, 37),
    ]
    assert "only the year is known" in calendar.tasks[2].description
    assert "only the month is known" in calendar.tasks[0].description
    assert "known" not in calendar.tasks[1].description
    assert calendar.tasks[1].done_on == date(2031, 5, 5)


def test_entries_have_their_records_id_and_the_day_of_the_last_report(ledger: Ledger, calendar: Calendar) -> None:
    ids = {record.id for record in ledger.records()}
    uids = [entry.uid for entry in (*calendar.meetings, *calendar.tasks)]
    assert {uid.removesuffix("@sepakat").split("-")[1] for uid in uids} <= ids
    assert calendar.tasks[2].stamp == date(2031, 9, 5)
    assert calendar.tasks[2].url == "https://a.example/"


def test_without_sides_it_is_everybodys(ledger: Ledger) -> None:
    everybody = make_calendar(ledger, (), "id")
    assert everybody.name == "Pertemuan dan komitmen"
    assert len(everybody.tasks) == 3
    assert "Tahap: dijanjikan" in everybody.tasks[2].description or "Tahap: berjalan" in everybody.tasks[2].description


def test_the_same_ledger_gives_the_same_bytes(ledger: Ledger) -> None:
    first, second = (render_calendar(make_calendar(ledger, "FJI,IDN", "id")) for _ in range(2))
    assert first == second


def test_a_large_calendar_holds_the_latest(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = make_calendar(ledger, (), "en")
    monkeypatch.setattr("sepakat.service.calendars.LATEST", 1)
    short = make_calendar(ledger, (), "en")
    assert len(whole.tasks) > 1
    assert [task.due for task in short.tasks] == [max(task.due for task in whole.tasks)]
