"""What programs read: records, articles, claims, lists in parts, tags, errors in one shape."""

from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from sepakat.model.vocabulary import ClaimKind
from sepakat.service import Ledger
from sepakat.web.api.router import describe
from sepakat.web.limits import LARGEST_BODY, LONGEST_QUERY

LISTS = (
    "records",
    "discrepancies",
    "standings",
    "targets",
    "partners",
    "timeline",
    "judgements",
    "articles",
    "claims?kind=commitment",
    "search?q=fishers",
)
READABLE = (*LISTS, "dashboard", "facets/topic", "export", "export?form=csv")


def get(api: TestClient, path: str) -> Any:
    """What there is at an address."""
    answer = api.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


def assert_failure(answer: Any, status: int) -> dict[str, Any]:
    """Check the one shape of errors, and give what it says."""
    assert answer.status_code == status, answer.text
    said: dict[str, Any] = answer.json()
    assert set(said) == {"ok", "code", "error", "errors", "status"}
    assert said["ok"] is False
    assert said["status"] == status
    assert said["code"]
    assert said["error"]
    assert all(set(part) == {"where", "error"} for part in said["errors"])
    return said


def test_the_index_says_who_one_is(api: TestClient) -> None:
    said = get(api, "/")
    assert (said["you"], said["role"]) == ("rina", "editor")
    assert get(api, "openapi.json")["openapi"].startswith("3.")


def test_a_record_leads_to_its_sentences(api: TestClient) -> None:
    listed = get(api, "records?kind=commitment&between=Indonesia&between=FJI")
    assert listed["total"] == len(listed["items"])
    promised = next(each for each in listed["items"] if each["articles"] == 2)
    assert promised["stage"] == "pledged"
    assert promised["outlets"] == 2
    assert {each["value"]["value"] for each in promised["fields"]["quantity"]["dissent"]} < {40, 70}
    shown = get(api, f"records/{promised['id'][:8]}")
    assert {claim["article"]["outlet"] for claim in shown["claims"]} == {"Suva Daily", "Kabar Pasifik"}
    for claim in shown["claims"]:
        text = get(api, f"articles/{claim['article']['id']}")["text"]
        for evidence in claim["evidence"]:
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_records_are_found_by_their_article(api: TestClient) -> None:
    for article in get(api, "articles")["items"]:
        ids = {each["id"] for each in get(api, f"records?article={article['id']}")["items"]}
        assert ids
        assert all(article["id"] in {claim["article"]["id"] for claim in get(api, f"records/{id}")["claims"]} for id in ids)
    assert get(api, "records?judged=true")["total"] == 0


def test_contradictions_come_first(api: TestClient) -> None:
    found = get(api, "discrepancies?contradiction=true")["items"]
    assert found
    assert all(each["contradiction"] and each["about"]["id"] == each["record"] for each in found)


def test_standings_depend_on_the_day(api: TestClient) -> None:
    late = get(api, "standings")["items"]
    assert {each["status"] for each in late} >= {"overdue"}
    assert all(each["record"]["kind"] == "commitment" for each in late)
    assert not get(api, "standings?on=2031-06-01&standing=overdue")["items"]


def test_targets_tell_what_is_missing(api: TestClient) -> None:
    for target in get(api, "targets?on=2031-06-01")["items"]:
        assert target["missing"] == target["target"]
        assert target["pace_per_month"] > 0


def test_the_rest_is_there_too(api: TestClient) -> None:
    assert {"FJI", "IDN"} in [set(each["sides"]) for each in get(api, "partners")["items"]]
    assert get(api, "dashboard")["articles"] == 3
    assert {each["value"] for each in get(api, "facets/outlet")["values"]} == {"Suva Daily", "Kabar Pasifik"}
    assert [each["date"] for each in get(api, "timeline")["items"]]
    [quotation] = get(api, "claims?kind=quotation&speaker=halim")["items"]
    assert get(api, f"claims/{quotation['id']}")["passages"][0]["marks"]
    assert get(api, "search?q=nelayan&kind=article")["items"][0]["claim"] is None
    article = get(api, "articles")["items"][0]["id"]
    assert get(api, f"follows?article={article}")["items"] == []
    assert {"records", "discrepancies", "follows"} <= set(get(api, "export"))
    assert api.get("export?form=csv").headers["content-type"].startswith("text/csv")


@pytest.mark.parametrize("path", LISTS)
def test_lists_come_in_parts_that_lead_to_each_other(api: TestClient, path: str) -> None:
    whole = get(api, path)["items"]
    parts, following = [], f"/api/v1/{path}{'&' if '?' in path else '?'}limit=1"
    while following:
        part = get(api, f"http://ledger.example{following}")
        parts += part["items"]
        following = part["next"]
    assert parts == whole


@pytest.mark.parametrize("path", LISTS)
def test_lists_say_how_long_they_are(api: TestClient, path: str) -> None:
    whole = get(api, path)
    assert whole["next"] is None
    assert whole["total"] == len(whole["items"])
    if "timeline" not in path:
        assert get(api, f"{path}{'&' if '?' in path else '?'}limit=1")["total"] == whole["total"]


def test_claims_of_a_page_are_those_of_the_list(ledger: Ledger) -> None:
    ledger.settle()
    for kind in ClaimKind:
        for filters in ({}, {"between": "IDN"}, {"between": "FJI,IDN"}, {"since": date(2031, 5, 5)}):
            whole = ledger.list(kind, **filters)
            pages = [ledger.list_claims(kind, limit=2, offset=offset, **filters) for offset in range(0, len(whole) + 1, 2)]
            assert [each for page in pages for each in page.items] == list(whole)
            assert {page.total for page in pages} == {len(whole)}


def test_rejected_claims_are_neither_listed_nor_counted(ledger: Ledger) -> None:
    found = ledger.list_hits("nelayan")
    first = next(hit.entry for hit in found.items if hit.entry and hit.entry.kind is ClaimKind.COMMITMENT)
    others = [entry for entry in ledger.list(ClaimKind.COMMITMENT) if entry.id != first.id]
    ledger.judge("reject", first.id, by="rina")
    page = ledger.list_claims(ClaimKind.COMMITMENT)
    assert (list(page.items), page.total) == (others, len(others))
    hits = ledger.list_hits("nelayan")
    assert (hits.total, len(hits.items)) == (found.total - 1, found.total - 1)
    assert ledger.list_hits("nelayan", offset=1).items == hits.items[1:]


@pytest.mark.parametrize("path", READABLE)
def test_what_did_not_change_is_not_sent_again(api: TestClient, ledger: Ledger, path: str) -> None:
    answer = api.get(path)
    tag = answer.headers["etag"]
    again = api.get(path, headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert api.get(path, headers={"If-None-Match": '"other"'}).status_code == 200
    ledger.read_text("Fiji and Tonga met in Suva on 3 June 2031.")
    changed = api.get(path, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


def test_tags_differ_by_question(api: TestClient) -> None:
    tags = [api.get(path).headers["etag"] for path in READABLE]
    assert len(set(tags)) == len(tags)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("nowhere", 404),
        ("records/ffffffff", 404),
        ("records/..%2f..%2fetc%2fpasswd", 404),
        ("articles/..%2f..%2fetc%2fpasswd", 404),
        ("claims/ffffffff", 404),
        ("follows?article=none", 404),
        ("records/%00", 422),
        ("records/a", 422),
        ("records?bogus=1", 422),
        ("records?limit=201", 422),
        ("records?limit=0", 422),
        ("records?offset=100001", 422),
        ("timeline?offset=5001", 422),
        ("records?limit=ten", 422),
        ("records?stage=sworn", 422),
        ("records?since=yesterday", 422),
        ("records?since=0", 422),
        ("records?since=20310505", 422),
        ("records?between=Narnia", 422),
        ("records?between=", 422),
        ("records?between=%00", 422),
        ("records?outlet=Nobody", 422),
        ("records?" + "&".join(["topic=ai"] * 21), 422),
        ("search", 422),
        ("search?q=" + "a" * 201, 422),
        ("facets/colour", 422),
        ("export?form=exe", 422),
        ("standings?silent_months=0", 422),
        ("standings?on=9999-12-31", 200),
        ("standings?on=0001-01-01", 200),
        ("targets?on=9999-12-31", 200),
        ("dashboard?on=0001-01-01", 200),
        ("search?q=%22%27%29%20OR%201%3D1%20--", 200),
        ("search?q=*", 200),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_shape(api: TestClient, path: str, status: int) -> None:
    answer = api.get(f"http://ledger.example/api/v1/{path}")
    if status == 200:
        assert answer.status_code == 200, answer.text
    else:
        said = assert_failure(answer, status)
        assert "ledger.db" not in said["error"]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_other_methods_are_refused(api: TestClient, method: str) -> None:
    answer = api.request(method, "records")
    assert_failure(answer, 405)


def test_an_address_has_an_end(api: TestClient) -> None:
    assert_failure(api.get("records?outlet=" + "a" * LONGEST_QUERY), 414)


@pytest.mark.parametrize("length", [str(LARGEST_BODY + 1), "9" * 30])
def test_a_body_that_says_it_is_too_large_is_not_read(api: TestClient, length: str) -> None:
    answer = api.post("judgements", content=b"{}", headers={"Content-Length": length, "Content-Type": "application/json"})
    assert_failure(answer, 413)


def test_a_body_that_does_not_say_how_large_it_is_is_counted(api: TestClient) -> None:
    chunks = (b" " * 1_000_000 for _ in range(9))
    answer = api.post("judgements", content=chunks, headers={"Content-Type": "application/json"})
    assert_failure(answer, 413)


def test_answers_say_what_they_are(api: TestClient) -> None:
    answer = api.get("records")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "private, no-cache"


def test_the_description_is_complete() -> None:
    operations = [(path, each) for path, methods in describe()["paths"].items() for each in methods.values()]
    ids = [operation["operationId"] for _, operation in operations]
    assert len(set(ids)) == len(ids) >= 20
    for path, operation in operations:
        assert operation["tags"], path
        assert operation["description"], path
        assert operation["security"], path
        for status in ("401", "503"):
            shape = operation["responses"][status]["content"]["application/json"]["schema"]
            assert shape["$ref"].endswith("/Failure"), path
        assert all(each.get("description") for each in operation.get("parameters", ()) if each["name"] != "name"), path


@pytest.mark.parametrize(
    ("path", "where", "error"),
    [
        ("records?limit=0", "query.limit", "is less than 1"),
        ("records?limit=1000", "query.limit", "is more than 200"),
        ("records?limit=many", "query.limit", "is not a whole number"),
        ("records?since=2031-2-3", "query.since", "is not a day; write it as YYYY-MM-DD"),
        ("records?sort=random", "query.sort", "is none of the choices: "),
        ("records?colour=red", "query.colour", "is not known here; leave it out"),
        ("claims", "query.kind", "is missing"),
        ("claims?kind=dream", "query.kind", "is none of the choices: "),
        ("records?judged=perhaps", "query.judged", "is neither true nor false"),
        ("search?q=", "query.q", "has fewer than 1 characters"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_one_style(api: TestClient, path: str, where: str, error: str) -> None:
    said = assert_failure(api.get(path), 422)
    part = next(each for each in said["errors"] if each["where"].startswith(where))
    assert part["error"].startswith(error)
    assert f"{part['where']} {part['error']}" in said["error"]
