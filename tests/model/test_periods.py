"""ISO values and the days that they cover."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.model.periods import Period, parse_period


@pytest.mark.parametrize(
    ("value", "period"),
    [
        pytest.param("2031", Period(date(2031, 1, 1), date(2031, 12, 31)), id="year"),
        pytest.param("2032-02", Period(date(2032, 2, 1), date(2032, 2, 29)), id="month-of-leap-year"),
        pytest.param("2031-12", Period(date(2031, 12, 1), date(2031, 12, 31)), id="last-month"),
        pytest.param("2031-02-13", Period(date(2031, 2, 13), date(2031, 2, 13)), id="day"),
        pytest.param("2031-02-13T10:00", None, id="hour"),
        pytest.param("2031-Q2", None, id="quarter"),
        pytest.param("2031-13", None, id="no-such-month"),
        pytest.param("2031-00", None, id="month-zero"),
        pytest.param("2031-02-30", None, id="no-such-day"),
        pytest.param("0000", None, id="no-such-year"),
        pytest.param("PRESENT_REF", None, id="vague"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="none"),
    ],
)
def test_parse_period(value: str | None, period: Period | None) -> None:
    assert parse_period(value) == period


@given(st.dates())
def test_a_day_lies_in_its_month_and_its_month_in_its_year(day: date) -> None:
    value = day.isoformat()
    periods = [parse_period(value), parse_period(value[:7]), parse_period(value[:4])]
    firsts, lasts = [period.first for period in periods if period], [period.last for period in periods if period]
    assert firsts == sorted(firsts, reverse=True)
    assert lasts == sorted(lasts)
    assert (firsts[0], lasts[0]) == (day, day)
