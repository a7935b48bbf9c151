"""Charts as images."""

from datetime import date
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from sepakat.service import Ledger

SVG = "{http://www.w3.org/2000/svg}"
ADDRESSES = ["timeline.svg", "timeline.svg?between=IDN,JPN", "ladder.svg", "ladder.svg?topic=health", "network.svg"]


def words_of(drawing: str, tag: str) -> str:
    """What an element of a drawing says."""
    return ElementTree.fromstring(drawing).findtext(f"{SVG}{tag}") or ""


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_charts(client: TestClient, address: str, language: str) -> None:
    mark = "&" if "?" in address else "?"
    answer = client.get(f"/charts/{address}{mark}lang={language}&theme=dark&width=360")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    root = ElementTree.fromstring(answer.text)
    assert (root.get("role"), root.get("width")) == ("img", "360")
    assert words_of(answer.text, "title")
    assert words_of(answer.text, "desc")


def test_a_target(client: TestClient, demo: Ledger) -> None:
    target = demo.targets(date(2027, 6, 1), limit=1)[0]
    said = client.get(f"/charts/target.svg?record={target.record.id}&on=2027-06-01").text
    assert words_of(said, "title").startswith("Target: ")


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
        ("network.svg?width=9", 422),
        ("network.svg?width=9e3", 422),
        ("timeline.svg?between=Atlantis", 422),
    ],
)
def test_what_cannot_be(client: TestClient, address: str, status: int) -> None:
    assert client.get(f"/charts/{address}").status_code == status
