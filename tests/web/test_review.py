"""The review desk: judging finds through forms, and what is told when that cannot be."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from sepakat.model.accounts import AccountRole
from sepakat.model.judgements import JudgementKind
from sepakat.service import Ledger
from sepakat.service.accounts import local_user
from sepakat.service.reviewing import ReviewEntry, list_reviews, open_case
from tests.web.conftest import make_client

KEEPER = "harbour light over calm water"
FIRST = (
    "SUVA, 4 Mei 2031 - Menteri Perdagangan Fiji Rina Halim bertemu Menteri Kelautan Indonesia Sena Okta di Suva, "
    "Senin (4/5/2031). Fiji akan melatih 40 nelayan Indonesia pada 2032. "
    "Indonesia berkomitmen membangun dua pelabuhan di Fiji pada 2033."
)
SECOND = (
    "Suva, 6 Mei 2031 - Menteri Kelautan Indonesia Sena Okta dan Menteri Perdagangan Fiji Rina Halim bertemu di Suva, Selasa "
    "(5/5/2031). Indonesia siap mengirim 15 dokter hewan ke Fiji pada 2032."
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with two reports on one meeting, or on two."""
    with Ledger(tmp_path / "ledger.db") as opened:
        for number, text in enumerate((FIRST, SECOND)):
            file = tmp_path / f"report-{number}.txt"
            file.write_text(text, "utf-8")
            opened.read(file, language="id")
        yield opened


@pytest.fixture
def browser(ledger: Ledger) -> TestClient:
    """A browser of the local user."""
    return make_client(ledger)


def first(ledger: Ledger, kind: str | None = None) -> ReviewEntry:
    """The find that waits first."""
    return list_reviews(ledger, kind=kind or ()).items[0]


def secret_of(page: str) -> str:
    """What forms of a page hold to be believed."""
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page) or re.search(r'<meta name="csrf" content="([0-9a-f]+)"', page)
    assert found
    return found[1]


def post(browser: TestClient, ledger: Ledger, id: str, verdict: str, **fields: str) -> str:
    """Send a form of the desk as the page had it; gives where the answer leads."""
    page = browser.get("/review", params={"item": id}).text
    seen = fields.pop("seen", "") or open_case(ledger, id).seen
    sent = {"csrf": secret_of(page), "seen": seen} | fields
    answer = browser.post(f"/review/{id}/{verdict}", data=sent, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def said(address: str, name: str) -> str:
    """A part of an address."""
    return next(iter(parse_qs(urlsplit(address).query).get(name, [])), "")


def test_the_queue_shows_the_sentence_and_why_to_look(browser: TestClient, ledger: Ledger) -> None:
    entry = first(ledger)
    page = browser.get("/review?lang=en").text
    assert open_case(ledger, entry.id).reports[0].passages[0].text[:20] in re.sub("</?mark>", "", page)
    assert 'data-key="c"' in page
    assert "weak voice" in page


def test_ten_finds_are_judged_one_after_the_other(browser: TestClient, ledger: Ledger) -> None:
    waiting = list_reviews(ledger).total
    judged = min(10, waiting)
    for number in range(judged):
        verdict = ("confirm", "reject")[number % 2]
        post(browser, ledger, first(ledger).id, verdict)
        (last,) = ledger.judgements()[-1:]
        assert (last.judgement.kind.value, last.judgement.by) == (verdict, local_user().name)
    assert len(ledger.judgements()) == judged
    assert list_reviews(ledger).total <= waiting - judged


def test_a_date_is_corrected(browser: TestClient, ledger: Ledger) -> None:
    event = first(ledger, kind="event")
    address = post(browser, ledger, event.id, "correct", date="2031-05-07", reason="the calendar")
    (entry,) = ledger.judgements()
    assert (entry.judgement.field, entry.judgement.value, entry.judgement.reason) == ("date", "2031-05-07", "the calendar")
    assert ledger.show_record(event.id).record.fields["date"].value == "2031-05-07"
    assert "Corrected" in browser.get(address + "&lang=en").text


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Who: “Indnesia” is no state"), ("id", "Siapa: “Indnesia” bukan negara")],
)
def test_a_side_and_a_unit_that_nothing_knows_are_told(browser: TestClient, ledger: Ledger, language: str, told: str) -> None:
    promise = first(ledger, kind="commitment")
    address = post(browser, ledger, promise.id, "correct", actor="Indnesia", quantity="3 bananas")
    page = browser.get(f"{address}&lang={language}").text
    assert told in page
    assert "“bananas”" in page
    assert "“Indnesia”" not in browser.get(f"/review?lang={language}").text


def test_a_value_that_cannot_be_is_asked_for_again(browser: TestClient, ledger: Ledger) -> None:
    event = first(ledger, kind="event")
    page = browser.get("/review", params={"item": event.id}).text
    sent = {"csrf": secret_of(page), "seen": open_case(ledger, event.id).seen, "date": "tomorrow", "place": "Nadi"}
    answer = browser.post(f"/review/{event.id}/correct?lang=id", data=sent)
    assert answer.status_code == 422
    assert 'value="tomorrow"' in answer.text
    assert 'value="Nadi"' in answer.text
    assert "Tidak ada yang ditulis" in answer.text
    assert not ledger.judgements()


def test_two_records_are_merged_and_taken_apart_again(browser: TestClient, ledger: Ledger) -> None:
    one, two = list_reviews(ledger, kind="commitment").items[:2]
    page = browser.get("/review", params={"item": two.id, "marked": one.id}).text
    assert f'name="other" value="{one.id}"' in page
    own = {each.id for each in ledger.show_record(one.id).claims}
    claims = own | {each.id for each in ledger.show_record(two.id).claims}
    address = post(browser, ledger, two.id, "merge", other=one.id)
    merged = ledger.show_record(one.id)
    assert {each.id for each in merged.claims} == claims
    undo = browser.post(
        "/review/undo", data={"csrf": secret_of(page), "ids": said(address, "done")}, follow_redirects=False
    ).headers["location"]
    assert "Taken back" in browser.get(undo + "&lang=en").text
    assert {each.id for each in ledger.show_record(one.id).claims} == own
    assert [entry.judgement.kind for entry in ledger.judgements()] == [JudgementKind.MERGE, JudgementKind.WITHDRAW]


def test_a_report_that_speaks_of_something_else_leaves_the_record(browser: TestClient, ledger: Ledger) -> None:
    one, two = list_reviews(ledger, kind="commitment").items[:2]
    before = ledger.list_records(kind="commitment").total
    post(browser, ledger, two.id, "merge", other=one.id)
    assert ledger.list_records(kind="commitment").total == before - 1
    case = open_case(ledger, one.id)
    post(browser, ledger, one.id, "keep-apart", other=case.reports[1].id)
    assert ledger.list_records(kind="commitment").total == before


def test_a_value_is_chosen_among_those_of_the_reports(browser: TestClient, ledger: Ledger) -> None:
    one, two = list_reviews(ledger, kind="commitment").items[:2]
    post(browser, ledger, two.id, "merge", other=one.id)
    post(browser, ledger, one.id, "choose", field="due", value="2034-06")
    assert ledger.show_record(one.id).record.fields["due"].value == "2034-06"


def test_a_note_says_what_it_is_about_and_leaves_the_find_in_the_queue(browser: TestClient, ledger: Ledger) -> None:
    entry = first(ledger, kind="commitment")
    waiting = list_reviews(ledger).total
    address = post(browser, ledger, entry.id, "note", text="The harbour law is not passed.", about="obstacle")
    assert said(address, "item") == entry.id
    (noted,) = ledger.judgements()
    assert (noted.judgement.value, noted.judgement.reason) == ("obstacle", "The harbour law is not passed.")
    assert list_reviews(ledger).total == waiting


def test_who_comes_second_is_told_and_writes_nothing(browser: TestClient, ledger: Ledger) -> None:
    entry = first(ledger)
    seen = open_case(ledger, entry.id).seen
    ledger.judge("confirm", entry.id, by="Sena")
    address = post(browser, ledger, entry.id, "reject", seen=seen)
    assert said(address, "problem") == "judged"
    page = browser.get(address + "&lang=en").text
    assert "Somebody judged this find since you loaded the page" in page
    assert "Sena" in page
    assert len(ledger.judgements()) == 1


def test_a_find_that_is_gone_is_told(browser: TestClient, ledger: Ledger) -> None:
    entry = first(ledger)
    seen = open_case(ledger, entry.id).seen
    ledger.judge("reject", entry.id, by="Sena")
    address = post(browser, ledger, entry.id, "confirm", seen=seen)
    assert said(address, "problem") == "gone"
    assert "That find is gone" in browser.get(address + "&lang=en").text
    assert len(ledger.judgements()) == 1


def test_what_was_taken_back_is_not_taken_back_twice(browser: TestClient, ledger: Ledger) -> None:
    done = ledger.judge("confirm", first(ledger).id, by="Rina")
    secret = secret_of(browser.get("/review").text)
    for wanted in ("done", "problem"):
        answer = browser.post("/review/undo", data={"csrf": secret, "ids": done.id}, follow_redirects=False)
        assert said(answer.headers["location"], wanted)
    assert len(ledger.judgements()) == 2


def test_filters_hold_from_one_find_to_the_next(browser: TestClient, ledger: Ledger) -> None:
    entries = list_reviews(ledger, kind="commitment").items
    case = open_case(ledger, entries[0].id)
    secret = secret_of(browser.get("/review").text)
    answer = browser.post(
        f"/review/{case.id}/confirm?kind=commitment&next={entries[1].id}",
        data={"csrf": secret, "seen": case.seen},
        follow_redirects=False,
    )
    address = answer.headers["location"]
    assert (said(address, "kind"), said(address, "item")) == ("commitment", entries[1].id)


@pytest.mark.parametrize("kind", ["quotation", "inconsistency"])
def test_finds_that_make_no_record_are_judged_one_by_one(browser: TestClient, ledger: Ledger, kind: str) -> None:
    assert browser.get("/review", params={"kind": kind}).status_code == 200
    for entry in list_reviews(ledger, kind=kind).items[:1]:
        post(browser, ledger, entry.id, "confirm")
        assert entry.id not in [each.id for each in list_reviews(ledger, kind=kind).items]


def test_the_queue_can_be_had_as_data(browser: TestClient, ledger: Ledger) -> None:
    answer = browser.get("/review?format=json&size=5").json()
    assert answer["total"] == list_reviews(ledger).total
    assert answer["items"][0]["id"] == first(ledger).id
    assert browser.get("/review?format=csv").text.startswith("id,kind,doubts")


def test_history_names_who_judged_what_and_undoes_it(browser: TestClient, ledger: Ledger) -> None:
    ledger.judge("confirm", first(ledger).id, by="Wati")
    done = ledger.judge("reject", first(ledger).id, by="Tomi", reason="nobody says so")
    page = browser.get("/review/history?lang=en").text
    assert page.index("Tomi") < page.index("Wati")
    assert "nobody says so" in page
    assert "Tomi" not in browser.get("/review/history?by=Wati").text
    sent = {"csrf": secret_of(page), "ids": done.id, "back": "history"}
    assert browser.post("/review/undo", data=sent, follow_redirects=False).headers["location"] == "/review/history"
    assert not ledger.rulings().rejected
    assert browser.get("/review/history?format=json").json()["total"] == 3


@pytest.mark.parametrize("address", ["/review/x/confirm", "/review/undo"])
def test_a_form_from_elsewhere_is_refused(browser: TestClient, ledger: Ledger, address: str) -> None:
    for secret in ({}, {"csrf": "0" * 64}):
        assert browser.post(address, data=secret | {"ids": "x"}, follow_redirects=False).status_code == 403
    assert not ledger.judgements()


@pytest.mark.parametrize("role", [AccountRole.READER, AccountRole.EDITOR])
def test_only_editors_judge(ledger: Ledger, role: AccountRole) -> None:
    ledger.accounts.add("rina", role, KEEPER, by="tests")
    browser = make_client(ledger)
    browser.cookies.set("sepakat_session", ledger.accounts.log_in("rina", KEEPER))
    page = browser.get("/review")
    assert page.status_code == 200
    entry = first(ledger)
    sent = {"csrf": secret_of(page.text), "seen": open_case(ledger, entry.id).seen}
    answer = browser.post(f"/review/{entry.id}/confirm", data=sent, follow_redirects=False)
    if role is AccountRole.READER:
        assert answer.status_code == 403
        assert 'data-key="c"' not in page.text
        assert not ledger.judgements()
    else:
        assert answer.status_code == 303
        assert ledger.judgements()[0].judgement.by == "rina"


@pytest.mark.parametrize("query", ["kind=flag", "doubt=none", "page=0", "between=Atlantis"])
def test_words_that_are_in_no_list_are_told(browser: TestClient, query: str) -> None:
    assert browser.get(f"/review?{query}").status_code == 422


@pytest.mark.parametrize("item", ["0" * 16, "%27%22%3E%3Cscript%3E", "../../etc/passwd", "a" * 300])
def test_a_find_that_never_was_leads_to_the_first(browser: TestClient, item: str) -> None:
    page = browser.get(f"/review?item={item}&lang=en&done={item}")
    assert page.status_code == 200
    assert "<script>" not in page.text
    assert "That find is gone" in page.text


def test_words_of_reports_are_escaped(fresh: Callable[..., TestClient]) -> None:
    page = fresh("Fiji akan melatih 40 nelayan <script>alert(1)</script> Indonesia pada 2032. Menteri Fiji bertemu.").get(
        "/review"
    )
    assert "<script>alert" not in page.text
