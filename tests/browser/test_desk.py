"""The review desk by keyboard, and a working group by its forms, as people use them; then the ledger is looked into."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sepakat.model.judgements import JudgementKind
from sepakat.service import Ledger
from sepakat.service.reviewing import list_reviews
from tests.browser.test_every_page import find_troubles

Serve = Callable[[Path], str]
MINUTES = "Risalah rapat.\nKedua pihak sepakat melatih 600 teknisi pendingin sebelum Juni 2027."


@pytest.fixture
def desk(page: Page, ledger_path: Path, serve: Serve) -> str:
    """The address of a ledger that may be changed; the page shows its review desk."""
    site = serve(ledger_path)
    page.goto(f"{site}review?lang=en")
    return site


def press(page: Page, key: str) -> None:
    """Press a key of the desk and wait for the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press(key)


def title(page: Page) -> str:
    """What the find that is shown is called."""
    return page.inner_text("#find")


def test_ten_finds_are_reviewed_by_keyboard(page: Page, desk: str, ledger_path: Path) -> None:
    keys = "ccrccrcccr"
    for key in keys:
        press(page, key)
        expect(page.get_by_role("status")).to_contain_text({"c": "Confirmed", "r": "Rejected"}[key])
    press(page, "u")
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    with Ledger(ledger_path, create=False) as ledger:
        kinds = [each.judgement.kind for each in ledger.judgements()]
        assert kinds[:10] == [{"c": JudgementKind.CONFIRM, "r": JudgementKind.REJECT}[key] for key in keys]
        assert kinds[10:] == [JudgementKind.WITHDRAW]
        assert [each.stands for each in ledger.judgements()] == [True] * 9 + [False, True]


def test_keys_move_through_the_queue(page: Page, desk: str) -> None:
    first = title(page)
    press(page, "j")
    assert "2 /" in page.inner_text(".case .over")
    press(page, "k")
    assert title(page) == first
    page.keyboard.press("?")
    expect(page.get_by_text("keep apart from the marked", exact=True)).to_be_visible()
    page.locator("#keys").get_by_role("button", name="Keys are on").click()
    page.keyboard.press("j")
    assert title(page) == first
    page.reload()
    page.keyboard.press("c")
    expect(page.get_by_role("status")).to_have_count(0)


def test_a_date_is_corrected_by_keyboard(page: Page, desk: str, ledger_path: Path) -> None:
    page.goto(f"{desk}review?lang=en&kind=event")
    page.keyboard.press("e")
    date = page.get_by_label("Date", exact=True)
    expect(date).to_be_visible()
    date.fill("2026-04-16")
    press(page, "Enter")
    expect(page.get_by_role("status")).to_contain_text("Corrected")
    with Ledger(ledger_path, create=False) as ledger:
        (entry,) = ledger.judgements()
        assert (entry.judgement.field, entry.judgement.value) == ("date", "2026-04-16")
        home = ledger.homes(entry.judgement.claims[0].article_id)[entry.judgement.claims[0].claim_id]
        assert ledger.show_record(home).record.fields["date"].value == "2026-04-16"


def test_two_records_are_merged_by_keyboard_and_taken_apart(page: Page, desk: str, ledger_path: Path) -> None:
    page.goto(f"{desk}review?lang=en&kind=commitment")
    with Ledger(ledger_path, create=False) as ledger:
        one, two = list_reviews(ledger, kind="commitment").items[:2]
    press(page, "m")
    expect(page.get_by_text("Marked:")).to_be_visible()
    press(page, "j")
    press(page, "m")
    expect(page.get_by_role("status")).to_contain_text("Merged")
    with Ledger(ledger_path, create=False) as ledger:
        assert len(ledger.judgements()[0].claim_ids) > 1
        assert two.id not in [entry.id for entry in list_reviews(ledger, kind="commitment").items]
    press(page, "u")
    with Ledger(ledger_path, create=False) as ledger:
        assert {one.id, two.id} <= {entry.id for entry in list_reviews(ledger, kind="commitment").items}


def test_a_working_group_enters_a_decision(page: Page, desk: str, ledger_path: Path) -> None:
    page.goto(f"{desk}groups?lang=en")
    page.get_by_text("New group").click()
    page.get_by_label("Name", exact=True).fill("Cold chain")
    page.get_by_role("textbox", name="Sides").last.fill("Indonesia, JPN")
    page.get_by_label("Language of the minutes").select_option("id")
    page.get_by_role("button", name="Make the group").click()
    page.get_by_label("Day", exact=True).fill("2026-05-20")
    page.get_by_role("textbox", name="Minutes").fill(MINUTES)
    page.get_by_role("button", name="Save").first.click()
    troubles = find_troubles(page)
    page.get_by_role("link", name="Enter as a decision: Kedua pihak sepakat").click()
    expect(page.get_by_label("Due")).to_have_value("2027-06")
    troubles += find_troubles(page)
    page.get_by_role("button", name="Enter the decision").click()
    expect(page.get_by_role("status")).to_contain_text("The decision is in the ledger")
    troubles += find_troubles(page)
    with Ledger(ledger_path, create=False) as ledger:
        (entry,) = ledger.judgements()
        assert entry.judgement.kind is JudgementKind.ENTRY
        claim = ledger.show(entry.judgement.claims[0].claim_id)
        assert claim.passages[0].text == MINUTES.splitlines()[1]
    page.get_by_role("link", name="Cold chain").click()
    page.get_by_text("Note an obstacle or a solution").first.click()
    page.get_by_label("What stands in the way, or what helped?").first.fill("No ship until October.")
    page.get_by_role("button", name="Save note").first.click()
    expect(page.get_by_role("status")).to_contain_text("Noted")
    troubles += find_troubles(page)
    assert not troubles, "\n".join(troubles)
    with Ledger(ledger_path, create=False) as ledger:
        assert ledger.judgements()[-1].judgement.value == "obstacle"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_desk_breaks_no_rule_with_its_forms_open(page: Page, desk: str, theme: str) -> None:
    page.goto(f"{desk}review?lang=en&theme={theme}")
    for key in "en?":
        page.keyboard.press(key)
        page.keyboard.press("Escape")
        page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true; })")
        page.locator("h1").click()
    assert not find_troubles(page)
    page.goto(f"{desk}review/history")
    assert not find_troubles(page)
