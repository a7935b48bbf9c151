"""Lists of records and the page of one."""

import csv
from collections.abc import Callable
from io import StringIO

import pytest
from starlette.testclient import TestClient

from sepakat.model.records import RecordKind
from sepakat.service import Ledger, RecordEntry
from sepakat.web.addresses import FOLDERS, record_path

FOLDER_NAMES = sorted(FOLDERS.values())


def find_telling(demo: Ledger, kind: RecordKind) -> RecordEntry:
    """The record with the most contradictions, then reports."""
    return max(
        demo.list_records(kind=kind.value, limit=None).items, key=lambda each: (each.contradictions, each.articles, each.id)
    )


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("folder", FOLDER_NAMES)
def test_lists_are_shown_in_both_languages(client: TestClient, folder: str, language: str) -> None:
    answer = client.get(f"/{folder}", headers={"Accept-Language": language})
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text
    assert f'href="/{folder}/' in answer.text


@pytest.mark.parametrize("folder", FOLDER_NAMES)
def test_lists_can_be_had_as_json_and_csv(client: TestClient, folder: str) -> None:
    found = client.get(f"/{folder}?format=json&size=5").json()
    rows = list(csv.DictReader(StringIO(client.get(f"/{folder}?format=csv&size=5").text)))
    assert len(found["items"]) == len(rows) == 5
    assert found["total"] > 5


def test_a_list_goes_on_on_the_next_page(client: TestClient) -> None:
    first, second = (client.get(f"/people?format=json&size=10&page={page}").json()["items"] for page in (1, 2))
    assert len(first) == len(second) == 10
    assert not {each["id"] for each in first} & {each["id"] for each in second}
    assert "/people?size=10&amp;page=2" in client.get("/people?size=10", headers={"Accept-Language": "en"}).text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/commitments?stage=pledged&between=IDN", 200),
        ("/commitments?standing=overdue&on=2027-01-01", 200),
        ("/commitments?stage=solid", 422),
        ("/events?since=yesterday", 422),
        ("/events?page=0", 422),
        ("/events?page=99999999999999999999", 422),
        ("/events?size=201", 422),
        ("/events?format=xml", 422),
        ("/events?place=" + "x" * 300, 422),
        ("/events/ffffffffffffffff", 404),
        ("/records/nothing", 404),
        ("/claims/nothing", 404),
    ],
)
def test_addresses_are_checked(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_filters_are_kept_in_the_form(client: TestClient) -> None:
    text = client.get("/commitments?stage=pledged&place=Ambon").text
    assert '<option value="pledged" selected>' in text
    assert 'value="Ambon"' in text
    assert all(
        each["record"]["stage"] == "pledged" for each in client.get("/commitments?stage=pledged&format=json").json()["items"]
    )


@pytest.mark.parametrize("kind", list(RecordKind))
def test_a_record_shows_its_values_with_their_sentences(client: TestClient, demo: Ledger, kind: RecordKind) -> None:
    entry = find_telling(demo, kind)
    text = client.get(record_path(kind, entry.id), headers={"Accept-Language": "en"}).text
    shown = demo.show_record(entry.id)
    assert 'id="report-1"' in text
    assert text.count("<blockquote") >= len(shown.claims)
    assert ("The reports contradict each other" in text) == bool(entry.contradictions)


def test_cells_that_disagree_stand_out_in_words_too(client: TestClient, demo: Ledger) -> None:
    entry = find_telling(demo, RecordKind.COMMITMENT)
    text = client.get(record_path(entry.kind, entry.id), headers={"Accept-Language": "en"}).text
    assert 'class="differs"' in text
    assert ">differs<" in text


def test_a_record_can_be_had_as_json(client: TestClient, demo: Ledger) -> None:
    entry = find_telling(demo, RecordKind.EVENT)
    (found,) = client.get(f"/events/{entry.id}?format=json").json()["items"]
    assert found["id"] == entry.id


def test_the_beginning_of_an_id_and_another_kind_lead_to_the_record(client: TestClient, demo: Ledger) -> None:
    entry = find_telling(demo, RecordKind.EVENT)
    for path in (f"/events/{entry.id[:12]}", f"/people/{entry.id}", f"/records/{entry.id}"):
        assert client.get(path).url.path == f"/events/{entry.id}"


def test_an_empty_ledger_has_pages_too(fresh: Callable[..., TestClient]) -> None:
    client = fresh()
    for path in ("/", *(f"/{folder}" for folder in FOLDER_NAMES)):
        assert client.get(path).status_code == 200


def test_the_address_of_a_record_that_was_merged_leads_to_what_it_is_part_of(fresh: Callable[..., TestClient]) -> None:
    client = fresh(
        "Fiji pledged to train 40 Indonesian fishers by 2032.",
        "Kenya and Indonesia agreed to build two dairies in Mombasa by 2034.",
    )
    before = [each["id"] for each in client.get("/api/v1/records?kind=commitment").json()["items"]]
    body = {"kind": "merge", "ids": before}
    assert client.post("/api/v1/judgements", json=body, headers={"X-Sepakat-Local": "yes"}).status_code == 201
    (merged,) = (each["id"] for each in client.get("/api/v1/records?kind=commitment").json()["items"])
    (gone,) = set(before) - {merged}
    answer = client.get(f"/commitments/{gone}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/commitments/{merged}")
    assert client.get(f"/api/v1/records/{gone}").json()["id"] == merged


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_page_gives_no_advice_for_the_command_line(fresh: Callable[..., TestClient], language: str) -> None:
    client = fresh("Fiji pledged to train 40 Indonesian fishers by 2032.")
    (only,) = (each["id"] for each in client.get("/api/v1/records?kind=commitment").json()["items"])
    body = {"kind": "reject", "ids": [only]}
    client.post("/api/v1/judgements", json=body, headers={"X-Sepakat-Local": "yes"})
    paths = (f"/commitments/{only}", "/commitments/ffffffff", "/articles/none", "/claims/ffffffff")
    pages = [client.get(f"{path}?lang={language}") for path in paths]
    assert {page.status_code for page in pages} == {404}
    assert not [page.text for page in pages if "sepakat list" in page.text or "sepakat judge" in page.text]
    assert not [page.text for page in pages if "<blockquote" in page.text]
    assert "judge withdraw" not in client.get(f"/api/v1/records/{only}").text
