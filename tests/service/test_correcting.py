"""Values of finds as people edit them in forms."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.errors import InputError
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.correcting import PROPERTIES, find_property, read_form, read_value, write_value

COMMITMENT = ClaimKind.COMMITMENT


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        ("due", "2032-06", "2032-06"),
        ("due", "  ", None),
        ("actor", "Fiji, Indonesia, IDN, PT Gema", ["FJI", "IDN", "PT Gema"]),
        ("actor", "Jepang", ["JPN"]),
        ("places", " Suva , Nadi, Suva", ["Suva", "Nadi"]),
        ("topics", "ai, , health", ["ai", "health"]),
        ("topics", "", []),
        ("stage", "agreed", "agreed"),
        ("quantity", "40 person", {"value": 40, "unit": "person"}),
        ("quantity", "1.700.000 USD", {"value": 1_700_000, "unit": "USD"}),
        ("quantity", "1,700,000 USD", {"value": 1_700_000, "unit": "USD"}),
        ("quantity", "2,5 percent", {"value": 2.5, "unit": "percent"}),
        ("quantity", "12", {"value": 12, "unit": None}),
        ("quantity", "", None),
        ("conditional", "yes", True),
        ("conditional", "no", False),
        ("action", "melatih  40\nnelayan", "melatih 40 nelayan"),
    ],
)
def test_words_become_values(name: str, words: str, value: Any) -> None:
    assert read_value(find_property(COMMITMENT, name), words) == value


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("due", "soon"),
        ("due", "2032-13"),
        ("stage", ""),
        ("stage", "certain"),
        ("topics", "fish"),
        ("quantity", "many people"),
        ("quantity", "1.2.3 person"),
    ],
)
def test_words_that_can_be_no_value(name: str, words: str) -> None:
    with pytest.raises(InputError):
        read_value(find_property(COMMITMENT, name), words)


@pytest.mark.parametrize("name", ["evidence", "rule", "", "x" * 500])
def test_what_cannot_be_corrected(name: str) -> None:
    with pytest.raises(InputError):
        find_property(COMMITMENT, name)


@given(st.floats(-1e12, 1e12) | st.integers(-(10**15), 10**15), st.sampled_from([None, "person", "USD"]))
def test_amounts_come_back_as_they_were(number: float, unit: str | None) -> None:
    value = {"value": number, "unit": unit}
    words = write_value(value)
    if "e" not in words.partition(" ")[0]:
        read = read_value(find_property(COMMITMENT, "quantity"), words)
        assert (read["value"], read["unit"]) == (pytest.approx(number, abs=1e-9), unit)


def test_only_what_was_changed_is_said() -> None:
    present: dict[str, Any] = {each.name: None for each in PROPERTIES[COMMITMENT]}
    present |= {"actor": ["Gema, Tbk"], "stage": "agreed", "conditional": False, "topics": ["ai"]}
    form = {name: write_value(value) for name, value in present.items()}
    assert read_form(COMMITMENT, form, present) == {}
    assert read_form(COMMITMENT, form | {"stage": "signed", "due": "2032"}, present) == {"stage": "signed", "due": "2032"}
    assert read_form(COMMITMENT, {"stage": "signed", "csrf": "x"}, present) == {"stage": "signed"}
