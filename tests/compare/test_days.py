"""Dates that agree, and the day of a report."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.compare.days import dates_agree, is_later, reported_on
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import TimexType
from tests.compare.reports import make_article, meet


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


def test_reported_on_takes_the_day_of_an_hour() -> None:
    article = make_article("a", "On 3 May 2031 at 10.00 they met.")
    assert reported_on(Extraction(article, timexes=(Timex(3, 22, TimexType.TIME, "2031-05-03T10:00"),))) == date(2031, 5, 3)


def test_reported_on_falls_back_to_the_last_event_held() -> None:
    article = make_article("a", "They met.")
    events = (meet(article, "2031-05-03"), meet(article, "2031-06-01", status="planned"))
    assert reported_on(Extraction(article, events=events)) == date(2031, 5, 3)
    assert reported_on(Extraction(article)) is None
