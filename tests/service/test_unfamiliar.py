"""Words of a judgement that nothing knows."""

from typing import Any

import pytest

from sepakat.service.unfamiliar import list_unfamiliar


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("actor", ["FJI", "Narnia"], "actor: 'Narnia' is no state"),
        ("country", "NRN", "country: 'NRN' is no state"),
        ("quantity", {"value": 3, "unit": "bananas"}, "quantity: nothing else is counted in 'bananas'"),
    ],
)
def test_a_word_that_nothing_knows_is_told(field: str, value: Any, said: str) -> None:
    (line,) = list_unfamiliar({field: value}, lambda: ["PT Gema"])
    assert line.startswith(said)


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
    assert list_unfamiliar({field: value}, lambda: ["PT Gema"]) == []
