"""What goes into a brief, and what is left out of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sepakat.errors import InputError
from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Event, Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import EventStatus, EventType, Stage, Status, Topic
from sepakat.report.brief import Brief
from sepakat.service import Ledger
from sepakat.service.briefing import make_brief

ON = date(2033, 3, 1)


DEEDS = {
    "clinic": ("open a clinic for heart patients", Topic.HEALTH, "Lautoka"),
    "list": ("publish the list of licensed ferries", Topic.TRANSPORT, "Levuka"),
    "share": ("share satellite pictures of cyclones", Topic.SPACE, "Labasa"),
    "cup": ("win the rugby friendship cup", Topic.MEDIA_INFORMATION, "Sigatoka"),
    "train": ("train nurses in neonatal care", Topic.EDUCATION_RESEARCH, "Suva"),
    "store": ("build a cold store for tuna", Topic.AGRICULTURE_FOOD, "Savusavu"),
}

NAMES: dict[str | None, str] = {action: name for name, (action, _, _) in DEEDS.items()}


def pledge(id: str, on: date, deed: str, stage: Stage, due: str | None = None, amount: int | None = None) -> Extraction:
    """A report that says one thing of a commitment of Fiji."""
    action, topic, place = DEEDS[deed]
    words = f"{action}, {place} ({amount}, {due})"
    article = Article(id, words, "en", outlet=f"Outlet {id}", published_on=on)
    quantity = Quantity(amount, "person") if amount else None
    evidence = article.evidence(0, len(words))
    claim = Commitment(
        ("FJI",), ("IDN",), action, stage, (topic,), (place,), quantity, due, False, False, evidence, "test"
    )  # fmt: skip
    return Extraction(article, commitments=(claim,))


def encounter(id: str, on: date, day: str, status: EventStatus, place: str) -> Extraction:
    """A report of a meeting of Fiji and Indonesia."""
    words = f"Fiji and Indonesia met in {place} on {day}."
    article = Article(id, words, "en", outlet=f"Outlet {id}", published_on=on)
    found = Event(EventType.MEETING, day, place, ("FJI", "IDN"), (), (), status, (article.evidence(0, len(words)),), "test")
    return Extraction(article, events=(found,))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Three meetings and seven commitments."""
    with Ledger(tmp_path / "known.db") as opened:
        opened.add(encounter("m1", date(2032, 5, 5), "2032-05-04", EventStatus.HELD, "Suva"))
        opened.add(encounter("m2", date(2033, 2, 1), "2033-06", EventStatus.PLANNED, "Bandung"))
        opened.add(encounter("m3", date(2033, 4, 3), "2033-04-02", EventStatus.HELD, "Nadi"))
        opened.add(pledge("late", date(2032, 5, 5), "clinic", Stage.AGREED, "2032-12"))
        opened.add(pledge("soon", date(2032, 10, 5), "list", Stage.PLEDGED, "2033-04-20"))
        opened.add(pledge("quiet", date(2032, 5, 5), "share", Stage.SIGNED))
        opened.add(pledge("hope", date(2032, 5, 5), "cup", Stage.HOPED))
        opened.add(pledge("goal", date(2032, 5, 5), "train", Stage.PLEDGED, "2035", 400))
        opened.add(pledge("goal-so-far", date(2033, 1, 5), "train", Stage.UNDER_WAY, None, 150))
        opened.add(pledge("later", date(2033, 6, 1), "store", Stage.AGREED, "2033-08"))
        yield opened


def actions(brief: Brief, section: str) -> list[str | None]:
    """What the lines of a section are about."""
    return [NAMES.get(line.subject.words, line.subject.place) for line in getattr(brief, section).lines]


def test_the_sections(ledger: Ledger) -> None:
    brief = make_brief(ledger, "IDN,FJI", ON)
    assert brief.sides == ("IDN", "FJI")
    assert actions(brief, "late") == ["clinic"]
    assert actions(brief, "due") == ["list"]
    assert actions(brief, "silent") == ["share"]
    assert brief.standings[Status.OVERDUE] == 1
    (goal,) = brief.goals.lines
    assert (goal.target, goal.reached, goal.missing) == ((400, "person"), 150, 250)
    assert goal.pace == pytest.approx(250 / 34, rel=0.02)


def test_the_meetings_on_either_side_of_the_day(ledger: Ledger) -> None:
    brief = make_brief(ledger, ["Fiji", "Indonesia"], ON)
    assert brief.last_meeting
    assert brief.next_meeting
    assert (brief.last_meeting.day, brief.next_meeting.day) == ("2032-05-04", "2033-06")
    assert brief.since == date(2032, 5, 4)
    later = make_brief(ledger, "IDN,FJI", date(2033, 5, 1))
    assert later.last_meeting
    assert later.last_meeting.day == "2033-04-02"


def test_progress_is_told_from_the_last_meeting_or_from_a_day(ledger: Ledger) -> None:
    whole = make_brief(ledger, "IDN,FJI", ON, rows=20)
    assert [line.what for line in whole.progress.lines if line.subject.words == DEEDS["train"][0]] == [
        "pledged",
        "progress",
    ]
    recent = make_brief(ledger, "IDN,FJI", ON, since=date(2032, 10, 1))
    assert actions(recent, "progress") == ["list", "train"]
    assert recent.progress.lines[-1].reached == (150, "person")


def test_what_was_reported_later_is_not_known_yet(ledger: Ledger) -> None:
    assert DEEDS["store"][0] not in str(make_brief(ledger, "IDN,FJI", ON, rows=50))
    assert DEEDS["store"][0] in str(make_brief(ledger, "IDN,FJI", date(2033, 7, 1), rows=50))


def test_every_line_has_its_source(ledger: Ledger) -> None:
    brief = make_brief(ledger, "IDN,FJI", ON)
    for name in ("late", "due", "silent", "progress", "goals"):
        for line in getattr(brief, name).lines:
            assert line.source.quote in ledger.article(line.source.article).article.text
            assert line.source.outlet == f"Outlet {line.source.article}"


def test_few_rows_keep_what_came_of_commitments(ledger: Ledger) -> None:
    brief = make_brief(ledger, "IDN,FJI", ON, rows=1)
    assert [line.what for line in brief.progress.lines] == ["progress"]
    assert brief.progress.left_out == 5


def test_contradictions_and_notes(ledger: Ledger) -> None:
    ledger.add(pledge("more", date(2032, 5, 5), "train", Stage.PLEDGED, "2035", 4000))
    id = next(entry.id for entry in ledger.list("commitments") if entry.article.id == "late")
    ledger.judge("note", id, by="Sari", reason="The land is not free yet.")
    brief = make_brief(ledger, "IDN,FJI", date(2100, 1, 1))
    found = {one.kind.value: [position.value for position in one.positions] for one in brief.contradictions.lines}
    assert set(found["number"]) == {"400 person", "4000 person"}
    (remark,) = brief.remarks.lines
    assert (remark.text, remark.by, remark.subject.words) == ("The land is not free yet.", "Sari", DEEDS["clinic"][0])


def test_one_side_has_no_meeting(ledger: Ledger) -> None:
    with pytest.raises(InputError, match="two sides"):
        make_brief(ledger, "IDN", ON)


def test_a_sentence_that_speaks_of_several_commitments_is_told_once(ledger: Ledger) -> None:
    lines = make_brief(ledger, "IDN,FJI", ON, rows=50).progress.lines
    told = [(line.what, line.source.article, line.source.quote) for line in lines if line.source]
    assert len(told) == len(set(told))
