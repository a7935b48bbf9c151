"""Numbers that are one value, a rounding, or a slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.compare.quantities import count_digits, is_rounding, is_same_quantity, is_slip
from sepakat.model.claims import Quantity


@pytest.mark.parametrize(
    ("one", "other", "rounding"),
    [
        (1_700_000_000, 1_690_000_000, True),
        (91_700, 91_300, False),
        (15, 16, False),
        (20, 12, False),
        (3_000, 2_984, True),
        (40, 400, False),
        (0, 3, False),
        (5, -5.1, False),
    ],
)
def test_is_rounding(one: float, other: float, rounding: bool) -> None:
    assert is_rounding(one, other) is rounding
    assert is_rounding(other, one) is rounding


@given(st.integers(1, 10**12))
def test_a_number_is_no_slip_or_rounding_of_itself(number: int) -> None:
    assert not is_slip(number, number)
    assert is_slip(number, number * 10)
    assert is_same_quantity(Quantity(number, "USD"), Quantity(float(number), "USD"))


@pytest.mark.parametrize(("number", "digits"), [(1_700_000_000, 2), (91_300, 3), (7, 1), (1.25, 3), (0, 1)])
def test_count_digits(number: float, digits: int) -> None:
    assert count_digits(number) == digits
