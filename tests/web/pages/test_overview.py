"""The first page."""

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


@pytest.mark.parametrize(("day", "status"), [("1900-01-01", 200), ("2199-12-31", 200), ("0001-01-01", 422), ("9999-12-31", 422)])
def test_days_of_these_centuries_can_be_asked_for(client: TestClient, day: str, status: int) -> None:
    assert client.get(f"/?on={day}").status_code == status
