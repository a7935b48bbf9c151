"""ISO values as periods, and the day of a report."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.compare.days import Period, dates_agree, is_later, parse_period, reported_on
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import TimexType
from tests.compare.reports import make_article, meet


@pytest.mark.parametrize(
    ("value", "period"),
    [
        pytest.param("2031", Period(date(2031, 1, 1), date(2031, 12, 31)), id="year"),
        pytest.param("2032-02", Period(date(2032, 2, 1), date(2032, 2, 29)), id="month-of-leap-year"),
        pytest.param("2031-02-13", Period(date(2031, 2, 13), date(2031, 2, 13)), id="day"),
        pytest.param("2031-02-13T10:00", Period(date(2031, 2, 13), date(2031, 2, 13)), id="hour"),
        pytest.param("2031-13", None, id="no-such-month"),
        pytest.param("2031-02-30", None, id="no-such-day"),
        pytest.param("PRESENT_REF", None, id="vague"),
        pytest.param(None, None, id="none"),
    ],
)
def test_parse_period(value: str | None, period: Period | None) -> None:
    assert parse_period(value) == period


@given(st.dates())
def test_a_day_agrees_with_its_month_and_year(day: date) -> None:
    value = day.isoformat()
    assert dates_agree(value, value[:7])
    assert dates_agree(value[:4], value)


@pytest.mark.parametrize(
    ("value", "than", "later"),
    [("2031-05", "2031-03", True), ("2031-03", "2031", False), ("2032", "2031-12", True), ("2030-01", "2031", False)],
)
def test_is_later(value: str, than: str, later: bool) -> None:
    assert is_later(value, than) is later


def test_reported_on_prefers_the_own_date() -> None:
    article = make_article("a", "Nairobi, 3 May 2031 - They met.", "2031-05-04")
    day = Timex(9, 19, TimexType.DATE, "2031-05-03")
    assert reported_on(Extraction(article, timexes=(day,))) == date(2031, 5, 4)


def test_reported_on_takes_the_first_day_named() -> None:
    article = make_article("a", "In 2029 they began. On 3 May 2031 they met.")
    times = (Timex(3, 7, TimexType.DATE, "2029"), Timex(23, 33, TimexType.DATE, "2031-05-03"))
    assert reported_on(Extraction(article, timexes=times)) == date(2031, 5, 3)


def test_reported_on_falls_back_to_the_last_event_held() -> None:
    article = make_article("a", "They met.")
    events = (meet(article, "2031-05-03"), meet(article, "2031-06-01", status="planned"))
    assert reported_on(Extraction(article, events=events)) == date(2031, 5, 3)
    assert reported_on(Extraction(article)) is None
