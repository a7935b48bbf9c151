"""What programs write: articles, judgements, decisions; and what they cannot."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from sepakat.service import Ledger
from tests.web.api.test_reading import assert_failure, get

MINUTES = "The group met on 3 June 2031. Fiji will send ten trainers to Bitung by August 2031."
ENTRY: dict[str, Any] = {
    "kind": "commitment",
    "properties": {"actor": ["FJI"], "recipient": ["IDN"], "action": "send ten trainers to Bitung", "due": "2031-08"},
    "minutes": {"text": MINUTES, "language": "en", "held_on": "2031-06-03", "title": "Second meeting"},
    "quote": "Fiji will send ten trainers to Bitung by August 2031.",
}


def claim_id(api: TestClient, kind: str = "commitment") -> str:
    """The first claim of a kind."""
    found: str = get(api, f"claims?kind={kind}")["items"][0]["id"]
    return found


def test_an_article_is_read_once(api: TestClient) -> None:
    body = {
        "text": "Tonga and Fiji met in Suva on 9 June 2031.",
        "language": "en",
        "outlet": "Suva Daily",
        "published": "2031-06-09",
    }
    first = api.post("articles", json=body)
    assert (first.status_code, first.json()["change"]) == (200, "new")
    assert api.post("articles", json=body).json()["change"] == "unchanged"
    assert get(api, f"articles/{first.json()['article']}")["published"] == "2031-06-09"


def test_a_judgement_outranks_the_program_until_it_is_withdrawn(api: TestClient) -> None:
    id = claim_id(api)
    made = api.post("judgements", json={"kind": "correct", "ids": [id], "field": "due", "value": "2034", "reason": "misprint"})
    assert made.status_code == 201
    assert made.json()["by"] == "rina"
    assert get(api, f"claims/{id}")["properties"]["due"] == "2034"
    back = api.post(f"judgements/{made.json()['id']}/withdrawal", json={"reason": "it was right"})
    assert back.status_code == 201
    assert get(api, f"claims/{id}")["properties"]["due"] != "2034"
    assert [(each["kind"], each["stands"]) for each in get(api, "judgements")["items"]] == [
        ("correct", False),
        ("withdraw", True),
    ]


def test_an_amount_may_be_written_in_words(api: TestClient) -> None:
    body = {"kind": "correct", "ids": [claim_id(api)], "field": "quantity", "value": "90.000 ton"}
    assert api.post("judgements", json=body).json()["value"] == {"value": 90_000, "unit": "ton"}


def test_a_rejected_claim_leaves_the_lists(api: TestClient) -> None:
    before = get(api, "claims?kind=commitment")["items"]
    assert api.post("judgements", json={"kind": "reject", "ids": [before[0]["id"]]}).status_code == 201
    assert get(api, "claims?kind=commitment")["items"] == before[1:]


@pytest.mark.parametrize(
    ("value", "warnings"),
    [(["Indnesia"], ["actor: 'Indnesia' is no state and no name that the ledger knows; was it meant so?"]), (["IDN"], [])],
    ids=["slip", "state"],
)
def test_a_side_that_nothing_knows_is_told(api: TestClient, value: list[str], warnings: list[str]) -> None:
    made = api.post("judgements", json={"kind": "correct", "ids": [claim_id(api)], "field": "actor", "value": value})
    assert (made.status_code, made.json()["warnings"]) == (201, warnings)


def test_an_owner_that_nothing_knows_is_told(api: TestClient) -> None:
    entry = ENTRY | {"properties": ENTRY["properties"] | {"actor": ["Indnesia"]}}
    (warning,) = api.post("entries", json=entry).json()["warnings"]
    assert warning.startswith("actor: 'Indnesia'")


def test_a_decision_is_entered_with_its_minutes(api: TestClient) -> None:
    made = api.post("entries", json=ENTRY)
    assert made.status_code == 201, made.text
    found = [each for each in get(api, "records?kind=commitment")["items"] if each["due"] == "2031-08"]
    assert [each["sides"] for each in found] == [["FJI", "IDN"]]
    assert get(api, f"records/{found[0]['id']}")["claims"][0]["evidence"][0]["quote"] == ENTRY["quote"]


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "confirm", "ids": []},
        {"kind": "bless", "ids": ["abcd"]},
        {"kind": "confirm"},
        {"kind": "confirm", "ids": ["ID"], "colour": "red"},
        {"kind": "confirm", "ids": ["ID"] * 101},
        {"kind": "correct", "ids": ["ID"]},
        {"kind": "correct", "ids": ["ID"], "field": "evidence", "value": [0, 1]},
        {"kind": "correct", "ids": ["ID"], "field": "__class__", "value": "x"},
        {"kind": "correct", "ids": ["ID"], "field": "due", "value": "soon"},
        {"kind": "correct", "ids": ["ID"], "field": "due", "value": 5},
        {"kind": "correct", "ids": ["ID"], "field": "actor", "value": "FJI"},
        {"kind": "correct", "ids": ["ID"], "field": "actor", "value": [["FJI"]]},
        {"kind": "correct", "ids": ["ID"], "field": "stage", "value": [5]},
        {"kind": "correct", "ids": ["ID"], "field": "quantity", "value": [5]},
        {"kind": "correct", "ids": ["ID"], "field": "action", "value": "a\0b"},
        {"kind": "correct", "ids": ["ID"], "field": "quantity", "value": {"value": 10**30, "unit": "person"}},
        {"kind": "correct", "ids": ["ID"], "field": "topics", "value": [[[[[[[["x"]]]]]]]]},
        {"kind": "merge", "ids": ["ID"]},
        {"kind": "note", "ids": ["ID"]},
        {"kind": "note", "ids": ["ID"], "reason": "x" * 2001},
        [],
        "x",
        None,
    ],
    ids=lambda body: str(body)[:60],
)
def test_a_judgement_that_cannot_be_is_refused(api: TestClient, ledger: Ledger, body: Any) -> None:
    if isinstance(body, dict) and "ids" in body:
        body["ids"] = [claim_id(api) if id == "ID" else id for id in body["ids"]]
    assert_failure(api.post("judgements", json=body), 422)
    assert not ledger.judgements()


@pytest.mark.parametrize(
    ("path", "body"), [("judgements", {"kind": "confirm", "ids": ["ffffffff"]}), ("judgements/ffffffff/withdrawal", {})], ids=str
)
def test_what_is_not_there_cannot_be_judged(api: TestClient, path: str, body: Any) -> None:
    assert_failure(api.post(path, json=body), 404)


@pytest.mark.parametrize(
    "change",
    [
        {"quote": "Nobody said that."},
        {"kind": "person"},
        {"properties": {}},
        {"properties": {"action": 5}},
        {"properties": {"action": "x", "colour": "red"}},
        {"properties": {"action": "x", "due": "2031-13"}},
        {"minutes": {"text": "", "language": "en"}},
        {"minutes": {"text": MINUTES, "language": "xx"}},
    ],
    ids=str,
)
def test_an_entry_that_cannot_be_is_refused(api: TestClient, change: dict[str, Any]) -> None:
    assert_failure(api.post("entries", json=ENTRY | change), 422)


@pytest.mark.parametrize(
    "body",
    [
        {"text": ""},
        {"text": " \n"},
        {"text": "a\0b"},
        {"text": "x" * 200_001},
        {"text": "x", "language": "xx"},
        {"text": "x", "published": "?"},
        {"text": "x", "published": 5},
    ],
    ids=lambda body: str(body)[:30],
)
def test_an_article_that_cannot_be_is_refused(api: TestClient, body: Any) -> None:
    assert_failure(api.post("articles", json=body), 422)


@pytest.mark.parametrize("path", ["judgements", "entries", "articles", "judgements/abcd1234/withdrawal"])
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"{]",
        b"[" * 100_000,
        b'{"text": "\\ud800"}',
        b"NaN",
        b'{"kind": "note", "kind": Infinity}',
        b"<a/>",
    ],
    ids=lambda content: repr(content[:24]),
)
def test_what_is_no_json_is_refused(api: TestClient, path: str, content: bytes) -> None:
    answer = api.post(path, content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert_failure(answer, answer.status_code)


@pytest.mark.parametrize("media", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])
def test_only_json_is_taken(api: TestClient, ledger: Ledger, media: str) -> None:
    revision = ledger.revision
    answer = api.post("articles", content=b'{"text": "Fiji and Tonga met."}', headers={"Content-Type": media})
    assert_failure(answer, answer.status_code)
    assert answer.status_code in (400, 415, 422)
    assert ledger.revision == revision
