"""While the last changes are worked out, pages show what was known before, and say so."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sepakat.service import Ledger
from tests.web.conftest import make_client


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    monkeypatch.setattr("sepakat.service.reading.PATIENCE", 0.01)
    with Ledger(tmp_path / "ledger.db") as opened:
        opened.read_text("Fiji will train 40 nurses by 2032.", language="en", published_on=date(2031, 5, 5))
        opened.settle()
        yield opened


def test_a_page_says_that_changes_are_being_worked_out(ledger: Ledger) -> None:
    client = make_client(ledger)
    assert "data-settling" not in client.get("/commitments").text
    with ledger._settling:
        ledger.read_text("Fiji will train 70 nurses by 2033.", language="en", published_on=date(2031, 6, 5))
        page = client.get("/commitments?lang=id").text
        assert "Perubahan terakhir masih diolah" in page
        assert client.get("/settled").json() == {"settled": False}
    ledger.settle()
    assert client.get("/settled").json() == {"settled": True}
    assert "data-settling" not in client.get("/commitments").text
