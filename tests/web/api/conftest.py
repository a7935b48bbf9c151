"""The API on a ledger with two reports of a promise, a meeting and a quotation, for a program with a token."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from starlette.testclient import TestClient

from sepakat.model.accounts import AccountRole
from sepakat.service import Ledger, passwords
from sepakat.web.app import make_app
from sepakat.web.rules import make_rules

REPORTS = (
    ("Suva Daily", date(2031, 5, 5), "Indonesia pledged on Monday to train 40 fishers of Fiji in cold storage in Suva by 2032."),
    ("Kabar Pasifik", date(2031, 5, 6), "Indonesia berjanji melatih 70 nelayan Fiji dalam penyimpanan dingin di Suva pada 2032."),
    (
        "Suva Daily",
        date(2031, 5, 8),
        'The ministers of Fiji and Indonesia met in Suva on 7 May 2031. "We will build a cold store in Lautoka by 2033," '
        "Indonesian Fisheries Minister Rina Halim said after the meeting.",
    ),
)


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """A ledger that has read the reports, with an editor."""
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    with Ledger(tmp_path / "ledger.db") as opened:
        for outlet, day, text in REPORTS:
            opened.read_text(text, outlet=outlet, published_on=day, headline="Talks")
        opened.accounts.add("rina", AccountRole.ADMINISTRATOR, "kopi tubruk pagi hari", by="tests")
        yield opened


@pytest.fixture
def app(ledger: Ledger) -> FastAPI:
    """The application, as it is served to a network."""
    return make_app(ledger, make_rules(ledger.accounts, "0.0.0.0"), today=lambda: date(2033, 6, 1))


@pytest.fixture
def token(ledger: Ledger) -> str:
    """An editor's token."""
    return ledger.accounts.make_token("rina", AccountRole.EDITOR, "tests", days=1, by="tests")[1]


@pytest.fixture
def api(app: FastAPI, token: str) -> TestClient:
    """A program with that token; its addresses are those of the API."""
    client = TestClient(app, base_url="http://ledger.example/api/v1", client=("10.0.0.7", 50000), raise_server_exceptions=False)
    client.headers["Authorization"] = f"Bearer {token}"
    return client
