"""Words that briefs, calendars and charts share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.report.words import safe_url, shorten, value_words
from sepakat.wording import load_wording
from sepakat.wording.numbers import round_pace


@given(st.text(), st.integers(2, 80))
def test_what_is_short_enough_stays_and_the_rest_is_cut(words: str, length: int) -> None:
    cut = shorten(words, length)
    assert len(cut) <= length + 1
    assert cut == words if len(words) <= length else cut.endswith("…")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        pytest.param("https://a.example/b", True, id="page"),
        pytest.param("HTTP://a.example", True, id="capitals"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param("data:text/html,x", False, id="data"),
        pytest.param("file:///etc/passwd", False, id="file"),
        pytest.param("https://a.example/\nx", False, id="two lines"),
        pytest.param("", False, id="empty"),
        pytest.param(None, False, id="none"),
    ],
)
def test_safe_url(url: str | None, safe: bool) -> None:
    assert safe_url(url) == (url if safe else None)


@pytest.mark.parametrize(
    ("pace", "rounded"), [(0.0, 0.0), (2.345, 2.3), (99.96, 100.0), (12_345.6, 12_300), (592_425_389, 592_000_000)]
)
def test_a_pace_has_as_many_digits_as_tell_enough(pace: float, rounded: float) -> None:
    assert round_pace(pace) == rounded


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        pytest.param(DiscrepancyKind.NUMBER, "1200 person", "1.200 orang", id="number"),
        pytest.param(DiscrepancyKind.NUMBER, {"value": 9_000_000, "unit": "person"}, "9 juta orang", id="quantity"),
        pytest.param(DiscrepancyKind.NUMBER, "many people", "many people", id="no number"),
        pytest.param(DiscrepancyKind.DATE, "2031-05", "Mei 2031", id="month"),
        pytest.param(DiscrepancyKind.STAGE, "under-way", "berjalan", id="stage"),
        pytest.param(DiscrepancyKind.STATUS, "signed", "ditandatangani", id="status"),
        pytest.param(DiscrepancyKind.PARTY, "IDN, JPN", "Indonesia dan Jepang", id="party"),
        pytest.param(DiscrepancyKind.PLACE, ("Ambon", "Bitung"), "Ambon dan Bitung", id="places"),
        pytest.param(DiscrepancyKind.NAME, "Rina Halim", "Rina Halim", id="name"),
    ],
)
def test_values(kind: DiscrepancyKind, value: object, said: str) -> None:
    assert value_words(kind, value, load_wording("id"), RecordKind.INSTRUMENT) == said
