"""The first page."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from sepakat.model.vocabulary import Stage


@pytest.mark.parametrize(
    ("language", "words"),
    [("id", ("Ringkasan", "Lewat tempo", "Ditepati sebagian")), ("en", ("Overview", "Overdue", "Partly kept"))],
)
def test_it_says_what_matters_in_the_language(client: TestClient, language: str, words: tuple[str, ...]) -> None:
    text = client.get("/", headers={"Accept-Language": language}).text
    assert all(word in text for word in words)


def test_the_ladder_leads_to_the_commitments_of_each_stage(client: TestClient) -> None:
    text = client.get("/").text
    assert all(f'href="/commitments?stage={stage.value}"' in text for stage in Stage)


def test_another_day_gives_other_statuses(client: TestClient) -> None:
    now, later = (client.get(f"/?on={day}&format=json").json()["items"][0]["statuses"] for day in ("2026-06-01", "2031-01-01"))
    assert later["overdue"] > now.get("overdue", 0)


@pytest.mark.parametrize("address", ["/", "/partners/IDN+JPN"])
def test_charts_are_of_the_day_that_is_asked_for(client: TestClient, address: str) -> None:
    charts = re.findall(r'(?:src|srcset)="(/charts/[^"]*)"', unescape(client.get(f"{address}?on=2026-02-03").text))
    assert charts
    assert all("on=2026-02-03" in chart for chart in charts)
    assert client.get(charts[0]).text != client.get(charts[0].replace("2026-02-03", "2025-02-03")).text
    assert "on=" not in "".join(re.findall(r'src="(/charts/[^"]*)"', unescape(client.get(address).text)))


@pytest.mark.parametrize("address", ["/", "/partners/IDN+JPN", "/topics/digital-talent"])
def test_lists_of_commitments_are_of_the_day_that_is_asked_for(client: TestClient, address: str) -> None:
    asked, today = (
        re.findall(r'href="(/commitments\?(?:stage|standing)[^"]*)"', unescape(client.get(f"{address}{on}").text))
        for on in ("?on=2026-02-03", "")
    )
    assert asked
    assert all("on=2026-02-03" in each for each in asked)
    assert not any("on=" in each for each in today)


@pytest.mark.parametrize(("day", "status"), [("1900-01-01", 200), ("2199-12-31", 200), ("0001-01-01", 422), ("9999-12-31", 422)])
def test_days_of_these_centuries_can_be_asked_for(client: TestClient, day: str, status: int) -> None:
    assert client.get(f"/?on={day}").status_code == status
