"""Names: short forms and spellings."""

import pytest

from sepakat.compare.spelling import is_respelling, is_same_name, is_short_form


@pytest.mark.parametrize(
    ("one", "other", "same", "short", "respelled"),
    [
        pytest.param("Signe Dahl", "Signe Dahl", True, True, False, id="same"),
        pytest.param("Signe Dahl", "signe DAHL", True, True, True, id="case"),
        pytest.param("Søren Ibsen", "Soren Ibsen", True, True, True, id="accent"),
        pytest.param("Wanjiru Kamau", "Wanjiroo Kamau", False, False, True, id="letter"),
        pytest.param("Li Meihua", "Li Mei Hua", False, False, True, id="parts"),
        pytest.param("Tri Wahyu Lestari", "Tri Lestari", False, True, False, id="short"),
        pytest.param("Wahyu Lestari", "W. Lestari", False, True, False, id="initial"),
        pytest.param("Wahyu Lestari", "Bima Prakoso", False, False, False, id="others"),
    ],
)
def test_names(one: str, other: str, same: bool, short: bool, respelled: bool) -> None:
    assert is_same_name(one, other) is same
    assert is_short_form(one, other) is short
    assert is_respelling(one, other) is respelled
    assert is_respelling(other, one) is respelled
