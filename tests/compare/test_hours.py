"""The hour of an event, as its reports tell it."""

from dataclasses import replace

import pytest

from sepakat.compare import find_discrepancies
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Timex
from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.model.vocabulary import TimexType
from tests.compare.reports import make_article, make_record, meet


def report(id_: str, text: str, words: str, hour: str, day: str = "2031-05-04") -> Extraction:
    """A report of an event with an hour."""
    article = make_article(id_, text, day)
    start = text.index(words)
    timex = Timex(start, start + len(words), TimexType.TIME, hour)
    return Extraction(article, events=(meet(article, hour[:10]),), timexes=(timex,))


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        pytest.param("2031-05-04T04:47", "2031-05-04T05:10", ["2031-05-04T04:47", "2031-05-04T05:10"], id="another-minute"),
        pytest.param("2031-05-04T04:47", "2031-05-04T10:47", [], id="another-zone"),
        pytest.param("2031-05-04T04:47", "2031-05-04T04:47", [], id="the-same"),
    ],
)
def test_hours_of_one_event(one: str, other: str, values: list[str]) -> None:
    extractions = [
        report("a", "The ferry was christened at dawn in Turku.", "at dawn", one),
        report("b", "Feri itu diberkati saat fajar di Turku.", "saat fajar", other),
    ]
    found = find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions)
    assert [stand.value for each in found for stand in each.values] == values
    assert all(each.kind is DiscrepancyKind.DATE and each.contradiction for each in found)


def test_the_hour_of_another_day_is_not_the_events() -> None:
    one = report("a", "The ferry was christened at dawn in Turku.", "at dawn", "2031-05-04T04:47")
    other = report("b", "Feri itu diberkati saat fajar di Turku.", "saat fajar", "2031-05-04T05:10")
    late = replace(other, events=(replace(other.events[0], date="2031-05-01"),))
    found = find_discrepancies([make_record(RecordKind.EVENT, one, late)], [one, late])
    assert not any("hour" in each.why for each in found)
