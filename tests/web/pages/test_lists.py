"""The pages with lists: in both languages, filtered, page by page, as JSON and CSV, with hostile words."""

import csv
import re
from collections.abc import Callable
from html import unescape
from io import StringIO

import pytest
from starlette.testclient import TestClient

from sepakat.service import Ledger

PAGES = {
    "/partners": ("Mitra", "Partners"),
    "/partners/IDN+JPN": ("Indonesia dan Jepang", "Indonesia and Japan"),
    "/contradictions": ("Kontradiksi", "Contradictions"),
    "/contradictions?differences=all": ("Kontradiksi", "Contradictions"),
    "/targets": ("Laju yang diperlukan", "Needed pace"),
    "/quotations": ("Kutipan", "Quotations"),
    "/quotations/versions": ("beberapa laporan", "several reports"),
    "/topics": ("Topik dan tempat", "Topics and places"),
    "/topics/digital-talent": ("Talenta digital", "Digital talent"),
    "/about?q=pelatihan": ("Kata", "Word"),
    "/search?q=pelatihan": ("temuan", "finds"),
    "/brief": ("Bahan rapat", "Meeting brief"),
    "/brief?between=IDN,JPN": ("Indonesia dan Jepang", "Indonesia and Japan"),
}
LISTS = ("/partners", "/contradictions", "/targets", "/quotations", "/quotations/versions", "/search?q=Indonesia")
RECORDS = ("/commitments", "/events", "/instruments", "/people", "/organisations", "/articles", "/review")
HOSTILE = "<script>alert(1)</script>\"'&{{7*7}}"


def add(address: str, **query: object) -> str:
    """An address with more in its query."""
    more = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{address}{'&' if '?' in address else '?'}{more}"


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize(("language", "place"), [("id", 0), ("en", 1)])
def test_each_page_speaks_both_languages(client: TestClient, address: str, language: str, place: int) -> None:
    answer = client.get(add(address, lang=language))
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text
    assert PAGES[address][place] in unescape(answer.text)


@pytest.mark.parametrize("address", LISTS)
def test_pages_of_a_list_follow_each_other(client: TestClient, address: str) -> None:
    whole = client.get(add(address, size=6, format="json")).json()
    parts = [client.get(add(address, size=2, page=number, format="json")).json()["items"] for number in (1, 2, 3)]
    assert [each for part in parts for each in part] == whole["items"]
    assert whole["total"] >= len(whole["items"])


@pytest.mark.parametrize("address", [*LISTS, *RECORDS])
def test_a_program_asks_for_a_part_as_in_the_api(client: TestClient, address: str) -> None:
    whole = client.get(add(address, size=6, format="json")).json()
    part = client.get(add(address, limit=2, offset=3, format="json")).json()
    assert part["items"] == whole["items"][3:5]
    assert (part["offset"], part["total"]) == (3, whole["total"])
    for wrong in ({"limit": 0}, {"offset": -1}, {"offset": 2, "page": 2}):
        answer = client.get(add(address, **wrong, format="json"))
        assert answer.status_code == 422
        assert "\n" not in answer.json()["error"]


def test_the_pages_of_a_list_go_on_from_an_offset(client: TestClient) -> None:
    text = client.get("/commitments?limit=2&offset=3&lang=en").text
    assert 'rel="prev" href="/commitments?limit=2&amp;offset=1"' in text
    assert 'rel="next" href="/commitments?limit=2&amp;offset=5"' in text
    assert "offset" not in re.findall(r'rel="next" href="([^"]*)"', client.get("/commitments?limit=2&offset=4").text)[0]


@pytest.mark.parametrize("address", [*LISTS, "/partners/IDN+JPN", "/topics", "/topics/digital-talent", "/about?q=Indonesia"])
def test_lists_are_had_as_csv(client: TestClient, address: str) -> None:
    answer = client.get(add(address, format="csv"))
    assert answer.headers["content-type"].startswith("text/csv")
    names, *rows = csv.reader(StringIO(answer.text))
    assert names
    assert rows
    assert all(len(row) == len(names) for row in rows)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/partners/Atlantis+IDN", 422),
        ("/partners/+", 422),
        ("/topics/alchemy", 404),
        ("/places/Atlantis", 404),
        ("/places/..%2f..%2fetc%2fpasswd", 404),
        ("/places/%00", 404),
        ("/targets/ffff", 404),
        ("/targets/%00", 404),
        ("/quotations/ffff", 404),
        ("/quotations/%00", 404),
        ("/quotations?language=xx", 422),
        ("/quotations?side=IDN,JPN", 422),
        ("/quotations?speaker=%00", 422),
        ("/quotations?since=tomorrow", 422),
        ("/contradictions?discrepancy=taste", 422),
        ("/contradictions?page=0", 422),
        ("/search?q=a&kind=poem", 422),
        (f"/search?q={'a' * 201}", 422),
        ("/search?q=a&size=100000", 422),
        ("/targets?format=xml", 422),
        ("/brief?between=IDN,Atlantis", 422),
        ("/brief?between=IDN&format=md", 422),
        ("/brief?between=IDN,JPN&format=exe", 422),
        ("/calendar.ics?between=Atlantis", 422),
    ],
)
def test_what_cannot_be(client: TestClient, address: str, status: int) -> None:
    assert client.get(address).status_code == status


@pytest.mark.parametrize("query", ['"', "*", "%22%22%22", "' OR 1=1 --", "NEAR(a b)", "{}", "%ff", "\u202e", "a" * 200])
def test_whatever_is_searched_for_is_no_error(client: TestClient, query: str) -> None:
    for address in ("/search", "/about", "/quotations"):
        assert client.get(add(address, q=query)).status_code == 200


@pytest.mark.parametrize("address", ["/search?q={}", "/about?q={}", "/quotations?speaker={}", "/brief?between={}", "/places/{}"])
def test_hostile_words_stay_words(client: TestClient, address: str) -> None:
    answer = client.get(address.format(HOSTILE.replace("&", "%26").replace("/", "%2F")))
    assert "<script>alert" not in answer.text
    assert "49" not in answer.text.partition("<main")[2].partition("</main>")[0]


def test_hostile_reports_stay_text(fresh: Callable[..., TestClient]) -> None:
    report = (
        "Indonesia dan Fiji <img src=x onerror=alert(1)>\n\nSUVA (5/5/2031) - Menteri Rina Halim bertemu Menteri Seru Tavita.\n\n"
        '"Kami akan melatih <b onclick=alert(2)>40 nelayan</b> Fiji di Ambon pada 2032," kata Rina Halim.\n'
    )
    client = fresh(report)
    for address in ("/quotations", "/search?q=nelayan", "/partners/IDN+FJI", "/about?q=nelayan", "/targets"):
        text = client.get(address).text
        assert "<b onclick" not in text
        assert "<img src=x" not in text


def test_an_empty_ledger_has_pages(fresh: Callable[..., TestClient]) -> None:
    client = fresh()
    for address in (*LISTS, "/topics", "/about?q=a", "/partners/IDN+JPN", "/search", "/charts/network.svg"):
        assert client.get(address).status_code == 200, address


def test_filters_narrow_quotations(client: TestClient) -> None:
    every = client.get("/quotations?format=json").json()["total"]
    some = client.get("/quotations?language=en&format=json").json()
    assert 0 < some["total"] < every
    assert {each["article"]["language"] for each in some["items"]} == {"en"}


def test_filters_narrow_contradictions(client: TestClient) -> None:
    kinds = {each["kind"] for each in client.get("/contradictions?discrepancy=number&format=json").json()["items"]}
    assert kinds <= {"number"}
    certain, every = (client.get(f"/contradictions?format=json{more}").json()["total"] for more in ("", "&differences=all"))
    assert certain < every


def test_a_search_is_narrowed_by_what_its_finds_share(client: TestClient) -> None:
    text = unescape(client.get("/search?q=Indonesia").text)
    assert "/search?q=Indonesia&kind=article" in text
    assert "<mark>Indonesia</mark>" in text
    kinds = {each["kind"] for each in client.get("/search?q=Indonesia&kind=quotation&format=json").json()["items"]}
    assert kinds == {"quotation"}


def test_a_partner_page_leads_to_brief_calendar_and_lists(client: TestClient) -> None:
    text = unescape(client.get("/partners/IDN+JPN").text)
    for address in ("/brief?between=IDN%2CJPN", "/calendar.ics?between=IDN%2CJPN", "/commitments?between=IDN%2CJPN"):
        assert address in text
    assert "/charts/timeline.svg?" in text


def test_a_target_page_has_chart_and_table(client: TestClient, demo: Ledger) -> None:
    id = client.get("/targets?format=json").json()["items"][0]["record"]["id"]
    text = client.get(f"/targets/{id}").text
    assert f"record={id}" in text
    assert text.count("<tr>") > 1


def test_a_quotation_stands_beside_its_versions(client: TestClient) -> None:
    families = client.get("/quotations/versions?format=json").json()["items"]
    assert families
    page = unescape(client.get(f"/quotations/{families[0]['id']}").text)
    assert families[0]["speaker"] in page
    assert page.count('class="panel"') == len(families[0]["versions"])


@pytest.mark.parametrize(
    ("form", "media", "start"),
    [
        ("html", "text/html", b"<!DOCTYPE html>"),
        ("md", "text/markdown", b"#"),
        ("docx", "application/vnd.openxml", b"PK"),
        ("pdf", "application/pdf", b"%PDF"),
    ],
)
def test_briefs(client: TestClient, form: str, media: str, start: bytes) -> None:
    answer = client.get(f"/brief?between=IDN,JPN&on=2026-01-10&lang=id&format={form}")
    assert answer.headers["content-type"].startswith(media)
    assert answer.content.startswith(start)
    assert f'filename="brief-IDN-JPN-2026-01-10.{form}"' in answer.headers["content-disposition"]


def test_a_brief_may_use_its_own_style_and_nothing_else(client: TestClient) -> None:
    policy = client.get("/brief?between=IDN,JPN&format=html").headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src" not in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_calendar(client: TestClient, language: str) -> None:
    answer = client.get(f"/calendar.ics?between=IDN,JPN&lang={language}")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.text.startswith("BEGIN:VCALENDAR")


def test_names_of_files_hold_plain_letters_only(client: TestClient) -> None:
    header = client.get("/calendar.ics?between=IDN,%20JPN").headers["content-disposition"]
    assert header == 'inline; filename="sepakat-IDN-JPN.ics"'


def test_a_target_that_was_stopped_is_not_told_as_late(fresh: Callable[..., TestClient]) -> None:
    client = fresh(
        "Date: 2031-03-01\n\nFiji will train 300 Kenyan nurses by 2040.\n",
        "Date: 2031-09-01\n\nFiji has cancelled the training of 300 Kenyan nurses.\n",
    )
    page = client.get("/targets?on=2031-10-01&lang=en").text.partition("<main")[2]
    assert "300 people" in page
    assert "dropped" in page
    assert "its date has passed" not in page
