"""How often something happens, as reports tell it."""

import pytest

from sepakat.compare.rates import list_rates
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import QuantityMention, Timex
from sepakat.model.vocabulary import TimexType
from tests.compare.reports import make_article


def report(text: str, times: tuple[str, int] | None, period: str, value: str, type_: TimexType) -> Extraction:
    """A report with a number of times and a period."""
    start = text.index(period)
    timex = Timex(start, start + len(period), type_, value)
    counts = () if times is None else (_count(text, *times),)
    return Extraction(make_article("a", text), timexes=(timex,), quantities=counts)


def _count(text: str, words: str, value: int) -> QuantityMention:
    start = text.index(words)
    return QuantityMention(start, start + len(words), value, "time")


@pytest.mark.parametrize(
    ("text", "times", "period", "value", "type_", "rates"),
    [
        pytest.param("They meet twice a year.", ("twice", 2), "a year", "P1Y", TimexType.DURATION, [2], id="en-times"),
        pytest.param("Rapat dua kali setahun.", ("dua", 2), "setahun", "P1Y", TimexType.DURATION, [2], id="id-times"),
        pytest.param("They meet every three months.", None, "every three months", "P3M", TimexType.SET, [4], id="en-every"),
        pytest.param("Rapat setiap tiga bulan.", None, "setiap tiga bulan", "P3M", TimexType.SET, [4], id="id-every"),
        pytest.param("They meet every two years.", None, "every two years", "P2Y", TimexType.SET, [0.5], id="seldom"),
        pytest.param("They worked for a year.", None, "a year", "P1Y", TimexType.DURATION, [], id="duration"),
        pytest.param("They meet every few months.", None, "every few months", "PXM", TimexType.SET, [], id="vague"),
    ],
)
def test_rates_are_times_a_year(
    text: str, times: tuple[str, int] | None, period: str, value: str, type_: TimexType, rates: list[float]
) -> None:
    assert [rate.value for rate in list_rates(report(text, times, period, value, type_))] == rates
