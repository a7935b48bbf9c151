"""Charts as images."""

from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from sepakat.service import Ledger

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    "address", ["timeline.svg", "timeline.svg?between=IDN,JPN", "ladder.svg", "ladder.svg?topic=health", "network.svg"]
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_charts(client: TestClient, address: str, language: str) -> None:
    mark = "&" if "?" in address else "?"
    answer = client.get(f"/charts/{address}{mark}lang={language}&theme=dark&width=360")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    root = ElementTree.fromstring(answer.text)
    assert (root.get("role"), root.get("width")) == ("img", "360")
    assert root.findtext(f"{SVG}title")
    assert root.findtext(f"{SVG}desc")


def test_a_target(client: TestClient, demo: Ledger) -> None:
    record = demo.facet and demo.list_records(kind="commitment", limit=None).items
    target = next(entry.id for entry in record if client.get(f"/charts/target.svg?record={entry.id}").status_code == 200)
    assert "Target" in client.get(f"/charts/target.svg?record={target}").text


def test_a_chart_that_still_holds_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/charts/network.svg")
    again = client.get("/charts/network.svg", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/charts/network.svg?lang=en").headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("nothing.svg", 404),
        ("target.svg", 404),
        ("target.svg?record=ffff", 404),
        ("network.svg?width=9", 400),
        ("network.svg?width=9e3", 400),
        ("timeline.svg?between=Atlantis", 400),
    ],
)
def test_what_cannot_be(client: TestClient, address: str, status: int) -> None:
    assert client.get(f"/charts/{address}").status_code == status
