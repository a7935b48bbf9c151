"""Calendar arithmetic."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.text.calendar import (
    Period,
    decade_period,
    half_period,
    make_day,
    month_period,
    quarter_period,
    shift,
    week_period,
    weekend_period,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
UNITS = ("D", "W", "M", "Q", "H", "Y", "10Y", "100Y")


@pytest.mark.parametrize(
    ("period", "value", "first", "last"),
    [
        pytest.param(month_period(2024, 2), "2024-02", date(2024, 2, 1), date(2024, 2, 29), id="leap-february"),
        pytest.param(month_period(2024, 14), "2025-02", date(2025, 2, 1), date(2025, 2, 28), id="month-runs-over"),
        pytest.param(month_period(2024, 0), "2023-12", date(2023, 12, 1), date(2023, 12, 31), id="month-runs-under"),
        pytest.param(quarter_period(2026, 2), "2026-Q2", date(2026, 4, 1), date(2026, 6, 30), id="quarter"),
        pytest.param(quarter_period(2026, 0), "2025-Q4", date(2025, 10, 1), date(2025, 12, 31), id="quarter-runs-under"),
        pytest.param(half_period(2026, 1), "2026-H1", date(2026, 1, 1), date(2026, 6, 30), id="half"),
        pytest.param(decade_period(1997), "199", date(1990, 1, 1), date(1999, 12, 31), id="decade"),
        pytest.param(week_period(date(2024, 12, 31)), "2025-W01", date(2024, 12, 30), date(2025, 1, 5), id="week-of-next-year"),
        pytest.param(weekend_period(date(2025, 3, 26)), "2025-W13-WE", date(2025, 3, 29), date(2025, 3, 30), id="weekend"),
    ],
)
def test_period(period: Period, value: str, first: date, last: date) -> None:
    assert period == (value, first, last)


@given(DAYS, st.sampled_from(UNITS), st.integers(-5, 5))
def test_shift_there_and_back_ends_where_it_began(day: date, unit: str, count: int) -> None:
    there = shift(unit, day, count)
    assert there is not None
    back = shift(unit, there.first, -count)
    assert back is not None
    assert back.first <= day <= back.last


@given(DAYS, st.sampled_from(UNITS))
def test_neighbours_touch(day: date, unit: str) -> None:
    here, following = shift(unit, day, 0), shift(unit, day, 1)
    assert here is not None
    assert following is not None
    assert following.first == here.last + timedelta(1)


@pytest.mark.parametrize(("unit", "count"), [("TH", 1), ("Y", 9000), ("D", 10**9)], ids=["hours", "year-11025", "far-day"])
def test_shift_outside_the_calendar(unit: str, count: int) -> None:
    assert shift(unit, date(2025, 1, 1), count) is None


@pytest.mark.parametrize(("month", "day"), [(2, 30), (13, 1), (0, 1), (4, 0)])
def test_no_such_day(month: int, day: int) -> None:
    assert make_day(2025, month, day) is None
