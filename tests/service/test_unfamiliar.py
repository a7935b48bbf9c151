"""Words of a judgement that nothing knows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sepakat.model.judgements import Judgement
from sepakat.service import Ledger
from sepakat.service.judging import Minutes
from sepakat.service.unfamiliar import list_unfamiliar

TEXT = "SUVA, 4 Mei 2031 - Fiji akan melatih 40 nelayan Indonesia bersama PT Gema Laut pada 2032."


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db") as opened:
        opened.read_text(TEXT, language="id")
        yield opened


def told(ledger: Ledger, made: Judgement) -> list[str]:
    """The words that nothing knows."""
    return sorted(each.word for each in ledger.find_unfamiliar(made))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("actor", ["FJI", "Narnia"], "actor: 'Narnia' is no state"),
        ("country", "NRN", "country: 'NRN' is no state"),
        ("quantity", {"value": 3, "unit": "bananas"}, "quantity: nothing else is counted in 'bananas'"),
    ],
)
def test_a_word_that_nothing_knows_is_told(field: str, value: Any, said: str) -> None:
    (found,) = list_unfamiliar({field: value}, "PT Gema".__eq__)
    assert str(found).startswith(said)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("actor", ["FJI", "Fiji", "ASEAN", "PT Gema"]),
        ("quantity", {"value": 3, "unit": "person"}),
        ("quantity", {"value": 3, "unit": None}),
        ("quantity", None),
        ("country", None),
        ("action", "melatih 40 nelayan Narnia"),
    ],
)
def test_words_that_are_known_are_not(field: str, value: Any) -> None:
    assert list(list_unfamiliar({field: value}, "PT Gema".__eq__)) == []


def test_a_correction_does_not_make_its_words_known(ledger: Ledger) -> None:
    claim = ledger.list_claims("commitment").items[0]
    for _ in range(2):
        made = ledger.judge("correct", claim.id, by="Rina", field="actor", value=["FJI", "Indnesia"])
        assert told(ledger, made) == ["Indnesia"]


def test_an_entry_alone_does_not_make_its_words_known(ledger: Ledger) -> None:
    minutes = Minutes("Dinas Laut akan mengirim 15 kapal. Dinas Laut akan melatih nakhoda.", "id")
    said = {"actor": ["Dinas Laut"], "recipient": ["FJI"], "quantity": "15 kapalan"}
    first = ledger.enter("commitment", {**said, "action": "kirim"}, minutes, "Dinas Laut akan mengirim 15 kapal", by="Rina")
    assert told(ledger, first) == ["Dinas Laut", "kapalan"]
    second = ledger.enter("commitment", {**said, "action": "latih"}, minutes, "Dinas Laut akan melatih nakhoda", by="Rina")
    assert told(ledger, second) == ["kapalan"]
    assert told(ledger, ledger.judge("confirm", second.claims[0].claim_id, by="Rina")) == []
