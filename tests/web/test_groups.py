"""Pages of working groups: agenda, meetings, decisions from minutes, notes, and who may write."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sepakat.model.accounts import AccountRole
from sepakat.model.groups import Group, Meeting
from sepakat.service import Ledger
from sepakat.service.minuting import list_decisions
from tests.web.conftest import TODAY, make_client

KEEPER = "harbour light over calm water"
TEXT = (
    "SUVA, 4 Maret 2025 - Menteri Perdagangan Fiji Rina Halim bertemu Menteri Kelautan Indonesia Sena Okta di Suva, "
    "Selasa (4/3/2025). Fiji akan melatih 40 nelayan Indonesia pada Mei 2025."
)
MINUTES = "Risalah.\nKedua pihak sepakat melatih 60 nelayan sebelum Juni 2026. Biaya dibahas <b>kemudian</b>."
DECISION = {
    "sentence": "2",
    "quote": "Kedua pihak sepakat melatih 60 nelayan sebelum Juni 2026.",
    "actor": "Fiji, Indonesia",
    "recipient": "",
    "action": "melatih 60 nelayan",
    "stage": "agreed",
    "due": "2026-06",
    "quantity": "60 person",
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with one report, whose promise is late."""
    with Ledger(tmp_path / "ledger.db") as opened:
        file = tmp_path / "report.txt"
        file.write_text(TEXT, "utf-8")
        opened.read(file, language="id")
        yield opened


@pytest.fixture
def browser(ledger: Ledger) -> TestClient:
    """A browser of the local user."""
    return make_client(ledger)


@pytest.fixture
def group(ledger: Ledger) -> Group:
    """A group that has not met."""
    return ledger.groups.make("Laut", ["FJI", "IDN"], "id", by="Rina")


@pytest.fixture
def meeting(ledger: Ledger, group: Group) -> Meeting:
    """A meeting with minutes."""
    return ledger.groups.add_meeting(group.id, date(2025, 5, 20), by="Rina", place="Nadi", minutes=MINUTES)


def post(browser: TestClient, path: str, **fields: str) -> tuple[int, str]:
    """Send a form of the site; gives the status and where the answer leads, or what it says."""
    found = re.search(r'<meta name="csrf" content="([0-9a-f]+)"', browser.get("/groups").text)
    assert found
    answer = browser.post(path, data={"csrf": found[1]} | fields, follow_redirects=False)
    return answer.status_code, str(answer.headers.get("location", answer.text))


def test_a_group_is_made_and_changed(browser: TestClient, ledger: Ledger) -> None:
    status, address = post(browser, "/groups", name="Laut", sides="Fiji, IDN", language="id", members="Rina Halim\nSena Okta")
    (group,) = ledger.groups.list()
    assert (status, address, group.sides) == (303, f"/groups/{group.id}", ("FJI", "IDN"))
    assert group.members == ("Rina Halim", "Sena Okta")
    assert "Laut" in browser.get("/groups").text
    assert post(browser, address, name="Laut <i>", sides="FJI, IDN, PT Gema", language="en")[0] == 303
    page = browser.get(address + "?lang=en").text
    assert "Laut &lt;i&gt;" in page
    assert "No report names PT Gema yet" in page


def test_a_group_that_cannot_be_is_asked_for_again(browser: TestClient, ledger: Ledger) -> None:
    status, page = post(browser, "/groups?lang=en", name="Laut", sides="Fiji", language="id")
    assert status == 422
    assert 'value="Fiji"' in page
    assert "two sides or more" in page
    assert not ledger.groups.list()


def test_the_agenda_tells_what_is_late_with_its_sentence(browser: TestClient, ledger: Ledger, group: Group) -> None:
    page = browser.get(f"/groups/{group.id}?lang=en").text
    assert "Fiji akan melatih 40 nelayan" in page
    assert "overdue" in page
    assert "/brief?between=FJI%2CIDN" in page
    item = browser.get(f"/groups/{group.id}?format=json").json()["items"][0]
    assert [line["status"] for line in item["late"]] == ["overdue"]
    assert (item["name"], item["on"]) == ("Laut", TODAY.isoformat())


def test_a_meeting_is_added_changed_and_removed(browser: TestClient, ledger: Ledger, group: Group) -> None:
    path = f"/groups/{group.id}"
    status, address = post(browser, f"{path}/meetings", held_on="2025-07-01", place="Suva", minutes="")
    (meeting,) = ledger.groups.meetings(group.id)
    assert (status, address) == (303, f"{path}/meetings/{meeting.id}")
    assert "1 July 2025" in browser.get(f"{path}?lang=en").text
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', browser.get(address).text)
    assert seen
    assert post(browser, address, held_on="2025-07-02", place="Nadi", minutes="Rapat dibuka.", seen=seen[1])[0] == 303
    assert ledger.groups.find_meeting(meeting.id).minutes == "Rapat dibuka."
    status, page = post(browser, f"{address}?lang=en", held_on="2025-07-03", minutes="Rapat ditutup.", seen=seen[1])
    assert status == 409
    assert "Somebody changed the minutes" in page
    assert "Rapat ditutup." in page
    assert post(browser, f"{path}/meetings", held_on="soon")[0] == 422
    assert post(browser, f"{address}/remove")[0] == 303
    assert not ledger.groups.meetings(group.id)


def test_a_decision_is_entered_from_a_sentence_of_the_minutes(browser: TestClient, ledger: Ledger, meeting: Meeting) -> None:
    path = f"/groups/{meeting.group_id}/meetings/{meeting.id}"
    page = browser.get(f"{path}?sentence=2&lang=en").text
    assert 'value="melatih 60 nelayan' in page
    assert "<b>" not in page
    status, address = post(browser, f"{path}/decisions", **DECISION)
    assert status == 303
    (decision,) = list_decisions(ledger, meeting, TODAY)
    assert decision.standing is not None
    record = ledger.show_record(decision.standing.record.id)
    assert record.record.fields["due"].value == "2026-06"
    assert record.claims[0].passages[0].text.startswith("Kedua pihak sepakat")
    assert record.judgements[0].value["quantity"] == {"value": 60, "unit": "person"}
    assert "The decision is in the ledger" in browser.get(address.replace("#decisions", "&lang=en")).text
    assert "melatih 60 nelayan" in browser.get(f"/groups/{meeting.group_id}").text
    assert decision.judgement is not None
    undo = f"{path}/decisions/{decision.judgement.id}/undo"
    assert post(browser, undo)[1].startswith(f"{path}?done=taken-back")
    assert post(browser, undo)[1] == f"{path}?problem=undone"
    assert list_decisions(ledger, meeting, TODAY) == ()


def test_an_owner_that_nothing_knows_is_told(browser: TestClient, meeting: Meeting) -> None:
    path = f"/groups/{meeting.group_id}/meetings/{meeting.id}"
    _, address = post(browser, f"{path}/decisions", **(DECISION | {"actor": "Indnesia"}))
    assert "“Indnesia” is no state" in browser.get(address.replace("#decisions", "&lang=en")).text
    assert "“Indnesia”" not in browser.get(f"{path}?lang=en").text


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"actor": ""}, "A decision has an owner"),
        ({"action": " "}, "what is to be done"),
        ({"due": "soon"}, "That is no day"),
        ({"quote": "Kedua pihak tidak sepakat."}, "That cannot be entered"),
        ({"stage": "certain"}, "in no list"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_decisions_that_cannot_be(
    browser: TestClient, ledger: Ledger, meeting: Meeting, fields: dict[str, str], told: str
) -> None:
    path = f"/groups/{meeting.group_id}/meetings/{meeting.id}/decisions?lang=en"
    status, page = post(browser, path, **(DECISION | fields))
    assert status == 422
    assert told in page
    assert 'value="60 person"' in page
    assert not ledger.judgements()


def test_an_obstacle_is_noted_on_a_commitment(browser: TestClient, ledger: Ledger, group: Group) -> None:
    (late,) = ledger.list_records(kind="commitment").items
    path = f"/groups/{group.id}/notes"
    assert post(browser, path, record=late.id, text="No boats <yet>.", about="obstacle")[0] == 303
    (noted,) = ledger.judgements()
    assert (noted.judgement.value, noted.judgement.reason) == ("obstacle", "No boats <yet>.")
    page = browser.get(f"/groups/{group.id}?lang=en").text
    assert page.count("No boats &lt;yet&gt;.") == 2
    assert "Obstacle" in page
    assert post(browser, path, record=late.id, text="", about="solution")[0] == 422
    assert post(browser, path, record=late.id, text="So.", about="wish")[0] == 422
    assert post(browser, path, record="0" * 16, text="So.")[0] == 404


def test_the_calendar_has_the_meetings_of_the_group(browser: TestClient, ledger: Ledger, group: Group) -> None:
    ledger.groups.add_meeting(group.id, date(2025, 7, 1), by="Rina", place="Suva")
    answer = browser.get(f"/groups/{group.id}/calendar.ics?lang=en")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "SUMMARY:Meeting: Laut" in answer.text
    assert "20250701" in answer.text
    lonely = ledger.groups.make("Udara", ["PT Gema", "PT Angin"], "id", by="Rina")
    assert "BEGIN:VTODO" not in browser.get(f"/groups/{lonely.id}/calendar.ics").text


def test_what_belongs_to_another_group_is_not_there(browser: TestClient, ledger: Ledger, meeting: Meeting) -> None:
    other = ledger.groups.make("Udara", ["FJI", "IDN"], "id", by="Rina")
    assert browser.get(f"/groups/{other.id}/meetings/{meeting.id}").status_code == 404
    assert browser.get("/groups/none").status_code == 404
    assert browser.get(f"/groups/{other.id}/meetings/none").status_code == 404
    assert post(browser, f"/groups/{other.id}/remove")[0] == 303
    assert post(browser, f"/groups/{meeting.group_id}/remove")[0] == 422


def test_readers_read_and_editors_write(ledger: Ledger, meeting: Meeting) -> None:
    ledger.accounts.add("rina", AccountRole.READER, KEEPER, by="tests")
    browser = make_client(ledger)
    browser.cookies.set("sepakat_session", ledger.accounts.log_in("rina", KEEPER))
    path = f"/groups/{meeting.group_id}"
    for page in ("/groups", path, f"{path}/meetings/{meeting.id}?sentence=2"):
        answer = browser.get(page)
        assert answer.status_code == 200
        assert not re.search(r'action="/groups[^"]*" method="post"', answer.text)
    assert post(browser, "/groups", name="Udara", sides="FJI, IDN", language="id")[0] == 403
    assert post(browser, f"{path}/meetings/{meeting.id}/decisions", **DECISION)[0] == 403
    assert len(ledger.groups.list()) == 1
    assert not ledger.judgements()


@pytest.mark.parametrize("tail", ["", "/remove", "/notes", "/meetings"])
def test_forms_from_elsewhere_are_refused(browser: TestClient, group: Group, tail: str) -> None:
    answer = browser.post(f"/groups/{group.id}{tail}", data={"csrf": "0" * 64, "name": "x"}, follow_redirects=False)
    assert answer.status_code == 403
