"""Spellings of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.resolve.names import count_edits, count_shared, is_same_name


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("Peter Odhiambo", "Peter Odiambo", True, id="letter dropped"),
        pytest.param("Peter Odhiambo", "Odhiambo", True, id="surname"),
        pytest.param("Peter J. Odhiambo", "Peter Odhiambo", True, id="initial"),
        pytest.param("Amélie Durand", "Amelie Durand", True, id="accent"),
        pytest.param("Peter Odhiambo", "Paul Odhiambo", False, id="first name"),
        pytest.param("Li Wei", "Li Wen", False, id="short words differ"),
        pytest.param("Sari Wulandari", "Sari Wulansari Dewi", True, id="one letter in a long word"),
        pytest.param("", "", False, id="nothing"),
    ],
)
def test_same_name(left: str, right: str, same: bool) -> None:
    assert is_same_name(left, right) is is_same_name(right, left) is same


def test_each_name_is_counted_once() -> None:
    assert count_shared(("Odhiambo", "Peter Odhiambo"), ("Peter Odhiambo",)) == 1


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_edits_are_symmetric_and_nothing_for_equal_words(left: str, right: str) -> None:
    assert count_edits(left, right, 3) == count_edits(right, left, 3)
    assert (count_edits(left, right, 3) == 0) is (left == right)
