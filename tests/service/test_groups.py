"""Working groups: their meetings, the decisions that rest on minutes, and the agenda of the next meeting."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sepakat.errors import InputError, NotFound
from sepakat.model.groups import Group, Meeting
from sepakat.model.vocabulary import Stage, Status
from sepakat.service import Ledger
from sepakat.service.deciding import CONFLICT
from sepakat.service.group_agenda import draw_agenda, notes_by_record, plan_meetings
from sepakat.service.groups import digest
from sepakat.service.minuting import enter_decision, list_decisions, split_minutes

TEXT = (
    "SUVA, 4 Mei 2031 - Menteri Perdagangan Fiji Rina Halim bertemu Menteri Kelautan Indonesia Sena Okta di Suva, "
    "Minggu (4/5/2031). Fiji akan melatih 40 nelayan Indonesia pada Juni 2031."
)
MINUTES = "Risalah rapat kelompok kerja.\nKedua pihak sepakat melatih 60 nelayan sebelum Juni 2032. Biaya dibahas kemudian."
DECISION = "Kedua pihak sepakat melatih 60 nelayan sebelum Juni 2032."
DEED = {"actor": ["FJI"], "action": "melatih 60 nelayan", "stage": "agreed", "due": "2032-06"}
HELD = date(2031, 9, 1)
PAIR = ["FJI", "IDN"]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with one report."""
    with Ledger(tmp_path / "ledger.db") as opened:
        file = tmp_path / "report.txt"
        file.write_text(TEXT, "utf-8")
        opened.read(file, language="id")
        yield opened


@pytest.fixture
def group(ledger: Ledger) -> Group:
    """A group of the sides of the report."""
    return ledger.groups.make("Laut", ["Fiji", "IDN", "fiji"], "id", by="Rina", members=["Rina Halim", " "])


@pytest.fixture
def meeting(ledger: Ledger, group: Group) -> Meeting:
    """A meeting with minutes."""
    return ledger.groups.add_meeting(group.id, HELD, by="Rina", place=" Suva ", minutes=MINUTES)


def code_of(caught: pytest.ExceptionInfo[InputError]) -> str:
    """The code of an error."""
    return caught.value.code


def test_sides_are_known_by_their_names(ledger: Ledger, group: Group) -> None:
    assert (group.sides, group.members, group.made_by) == (("FJI", "IDN"), ("Rina Halim",), "Rina")
    assert ledger.groups.list() == (ledger.groups.find(group.id),) == (group,)
    changed = ledger.groups.change(group.id, "Laut dan udara", ["FJI", "IDN", "PT Gema"], "en")
    assert ledger.groups.find(group.id) == changed
    assert changed.sides[2] == "PT Gema"


@pytest.mark.parametrize(
    ("name", "sides", "language"),
    [
        (" ", ["FJI", "IDN"], "id"),
        ("Laut", ["FJI", "Fiji"], "id"),
        ("Laut", ["FJI", "IDN"], "xx"),
        ("x" * 201, ["FJI", "IDN"], "id"),
    ],
    ids=["no name", "one side", "no such language", "long name"],
)
def test_groups_that_cannot_be(ledger: Ledger, name: str, sides: list[str], language: str) -> None:
    with pytest.raises(InputError):
        ledger.groups.make(name, sides, language, by="Rina")
    assert not ledger.groups.list()


def test_a_group_that_met_is_not_removed(ledger: Ledger, group: Group, meeting: Meeting) -> None:
    with pytest.raises(InputError):
        ledger.groups.remove(group.id)
    ledger.groups.remove_meeting(meeting.id)
    ledger.groups.remove(group.id)
    with pytest.raises(NotFound):
        ledger.groups.find(group.id)
    with pytest.raises(NotFound):
        ledger.groups.find_meeting(meeting.id)


def test_minutes_are_changed_by_one_at_a_time(ledger: Ledger, meeting: Meeting) -> None:
    seen = digest(meeting.minutes)
    changed = ledger.groups.change_meeting(meeting.id, HELD, seen=seen, place=None, minutes="Rapat dibuka.\n")
    assert (changed.minutes, changed.place) == ("Rapat dibuka.", None)
    with pytest.raises(InputError) as caught:
        ledger.groups.change_meeting(meeting.id, HELD, seen=seen, place=None, minutes="Rapat ditutup.")
    assert code_of(caught) == CONFLICT
    assert ledger.groups.find_meeting(meeting.id).minutes == "Rapat dibuka."


def test_minutes_are_read_sentence_by_sentence(group: Group, meeting: Meeting) -> None:
    sentences = split_minutes(group, meeting)
    assert [sentence.number for sentence in sentences] == [1, 2, 3]
    assert sentences[1].text == DECISION
    proposal = sentences[1].proposal
    assert proposal is not None
    assert (proposal["stage"], proposal["quantity"]) == (Stage.AGREED.value, {"value": 60, "unit": "person"})


def test_a_decision_is_a_commitment_with_the_minutes_as_evidence(ledger: Ledger, group: Group, meeting: Meeting) -> None:
    entered = enter_decision(ledger, group, meeting, DEED, DECISION, by="Rina")
    (decision,) = list_decisions(ledger, meeting, date(2032, 9, 1))
    assert decision.claim.article.text[slice(*decision.claim.claim.evidence.span)] == DECISION  # type: ignore[union-attr]
    assert decision.judgement == entered
    assert decision.standing is not None
    assert (decision.standing.standing.status, decision.standing.record.due) == (Status.OVERDUE, "2032-06")
    assert split_minutes(group, meeting, (decision,))[1].decisions == (decision,)
    ledger.withdraw(entered.id, by="Rina")
    assert list_decisions(ledger, meeting, HELD) == ()


def test_decisions_stay_when_the_minutes_change(ledger: Ledger, group: Group, meeting: Meeting) -> None:
    enter_decision(ledger, group, meeting, DEED, DECISION, by="Rina")
    changed = ledger.groups.change_meeting(meeting.id, HELD, seen=digest(MINUTES), place="Suva", minutes=f"{MINUTES} Selesai.")
    enter_decision(ledger, group, changed, DEED | {"action": "menutup rapat"}, "Selesai.", by="Rina")
    assert {each.claim.article.text for each in list_decisions(ledger, changed, HELD)} == {MINUTES, changed.minutes}
    with pytest.raises(InputError):
        ledger.groups.remove_meeting(meeting.id)


@pytest.mark.parametrize("missing", ["actor", "action"])
def test_a_decision_has_an_owner_and_a_deed(ledger: Ledger, group: Group, meeting: Meeting, missing: str) -> None:
    with pytest.raises(InputError):
        enter_decision(ledger, group, meeting, {name: DEED[name] for name in DEED if name != missing}, DECISION, by="Rina")
    assert not ledger.judgements()


def test_words_that_the_minutes_do_not_have_are_no_evidence(ledger: Ledger, group: Group, meeting: Meeting) -> None:
    with pytest.raises(InputError):
        enter_decision(ledger, group, meeting, DEED, "Kedua pihak tidak sepakat.", by="Rina")
    assert ledger.groups.texts(meeting) == ()


def test_the_agenda_is_drawn_from_what_is_late_and_noted(ledger: Ledger, group: Group) -> None:
    (late,) = ledger.list_records(kind="commitment", between=["FJI"]).items
    ledger.judge("note", late.id, by="Sena", value="obstacle", reason="The boats are not there.")
    agenda = draw_agenda(ledger, group, date(2031, 9, 1), date(2031, 5, 1))
    parts = {part.name: [line.record.id for line in part.lines] for part in agenda.parts}
    assert parts == {"late": [late.id], "due": [], "silent": []}
    assert "melatih 40 nelayan" in agenda.sources[late.id].quote
    ((record, note),) = agenda.remarks
    assert (record.id, note.value) == (late.id, "obstacle")
    assert late.id in [entry.record.id for entry in agenda.progress]
    assert not draw_agenda(ledger, group, date(2031, 9, 1), date(2031, 8, 1)).progress
    assert [each.reason for each in notes_by_record(ledger)[late.id]] == ["The boats are not there."]


def test_the_last_and_the_next_meeting(ledger: Ledger, group: Group, meeting: Meeting) -> None:
    following = ledger.groups.add_meeting(group.id, date(2032, 1, 9), by="Rina")
    meetings = ledger.groups.meetings(group.id)
    assert plan_meetings(meetings, HELD) == (None, meeting)
    assert plan_meetings(meetings, date(2031, 12, 1)) == (meeting, following)
    assert plan_meetings(meetings, date(2032, 2, 1)) == (following, None)
