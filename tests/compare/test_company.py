"""Who took part in a meeting, as its reports tell it."""

from dataclasses import replace

import pytest

from sepakat.compare.company import find_company
from sepakat.compare.reports import Reports
from sepakat.model.claims import Person
from sepakat.model.extraction import Extraction
from sepakat.model.records import Discrepancy, DiscrepancyKind, RecordKind
from sepakat.model.vocabulary import EventType
from tests.compare.reports import RULE, make_article, make_record, meet

HANSEN = ("Ida Hansen", "Deputy Minister of Health")
KROGH = ("Poul Krogh", "Ambassador to Kenya")
SKOV = ("Lise Skov", "Minister of Trade")
DAM = ("Bo Dam", "Minister of Energy")


def report(id_: str, *guests: tuple[str, str], type_: EventType = EventType.MEETING) -> Extraction:
    """A report of a meeting with Danish guests."""
    article = make_article(id_, "Denmark will equip clinics.", "2031-05-04")
    people = tuple(Person(name, office, None, "DNK", (), RULE) for name, office in guests)
    event = replace(meet(article, "2031-05-03"), type=type_, participants=tuple(name for name, _ in guests))
    return Extraction(article, events=(event,), people=people)


def find(*reports: Extraction) -> list[Discrepancy]:
    """What the reports of the one meeting say differently of who was there."""
    return list(find_company(make_record(RecordKind.EVENT, *reports), Reports()))


def test_each_names_one_of_two() -> None:
    (found,) = find(report("a", HANSEN, KROGH), report("b", HANSEN), report("c", KROGH))
    assert found.kind is DiscrepancyKind.PARTY
    assert [stand.value for stand in found.values] == ["Ida Hansen, Poul Krogh", "Ida Hansen", "Poul Krogh"]
    assert found.best == "Ida Hansen, Poul Krogh"
    assert not found.contradiction


@pytest.mark.parametrize("type_", [EventType.MEETING, EventType.SIGNING])
def test_other_holders_of_like_offices(type_: EventType) -> None:
    (found,) = find(report("a", SKOV, type_=type_), report("b", DAM, type_=type_))
    assert [stand.value for stand in found.values] == ["Bo Dam", "Lise Skov"]
    assert found.contradiction


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param((report("a", SKOV, DAM), report("b", DAM)), id="one-left-out"),
        pytest.param((report("a", SKOV), report("b", KROGH)), id="other-offices"),
        pytest.param((report("a", SKOV), report("b", ("Lise Skow", "Minister of Trade"))), id="other-spelling"),
        pytest.param((report("a", SKOV), report("b")), id="nobody-named"),
        pytest.param(
            tuple(report(id_, *guests, type_=EventType.FORUM) for id_, guests in (("a", (SKOV,)), ("b", (DAM,)))), id="forum"
        ),
    ],
)
def test_what_need_not_differ(reports: tuple[Extraction, ...]) -> None:
    assert find(*reports) == []
