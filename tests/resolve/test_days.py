"""How dates of claims stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.resolve.days import Nearness, compare_stretches, days_apart, parse_stretch


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("2031-04-08", "2031-04-08", Nearness.SAME),
        ("2031-04", "2031-04", Nearness.SAME),
        ("2031-04-08", "2031-04", Nearness.WITHIN),
        ("2031", "2031-04", Nearness.WITHIN),
        ("2031-04-08", "2031-04-10", Nearness.NEAR),
        ("2031-03", "2031-04", Nearness.NEAR),
        ("2031-04-08", "2030-04-08", Nearness.SLIP),
        ("2031-04-08", "2031-05-08", Nearness.FAR),
        ("2031-03", "2031-06", Nearness.FAR),
    ],
)
def test_nearness(left: str, right: str, wanted: Nearness) -> None:
    one, other = parse_stretch(left), parse_stretch(right)
    assert one is not None
    assert other is not None
    assert compare_stretches(one, other) is compare_stretches(other, one) is wanted


@pytest.mark.parametrize("value", [None, "", "soon", "2031-13", "2031-02-30", "2031-Q2"])
def test_what_is_no_date(value: str | None) -> None:
    assert parse_stretch(value) is None


@given(st.dates())
def test_a_day_is_one_day(day: object) -> None:
    stretch = parse_stretch(str(day))
    assert stretch is not None
    assert stretch.is_day
    assert days_apart(stretch, stretch) == 0
