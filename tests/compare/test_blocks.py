"""Which commitments are compared over time."""

from datetime import date, timedelta
from itertools import permutations

import pytest

from sepakat.compare.blocks import LEAST_DAYS, SORTS, candidate_reports, candidates_between, list_ranges
from sepakat.compare.deeds import Report
from sepakat.compare.reporting import make_report
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Matter
from tests.compare.reports import make_article, promise

FIRST = date(2031, 5, 4)
TEXT = "Denmark will equip mobile clinics in Turkana for the Kenyan health service."


def report(id_: str, days: int = 0, stage: str = "planned", **claim: object) -> Report:
    """A report of one promise, some days after the first."""
    day = FIRST + timedelta(days=days)
    article = make_article(id_, TEXT, day.isoformat())
    matters = (Matter(13, 18, "equip", is_thing=False), Matter(26, 33, "clinic", is_thing=True))
    commitments = (promise(article, stage, **claim),)  # type: ignore[arg-type]
    return make_report(Extraction(article, commitments=commitments, matters=matters), day)


def count_pairs(*reports: Report) -> int:
    return len(list(candidate_reports(reports)))


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        pytest.param({"days": LEAST_DAYS}, 1, id="next-occasion"),
        pytest.param({"days": LEAST_DAYS - 1}, 0, id="same-occasion"),
        pytest.param({"days": max(sort.days for sort in SORTS) + 1}, 0, id="too-long-after"),
        pytest.param({"days": 50, "actor": ("SWE",), "topics": ("transport",)}, 0, id="nothing-in-common"),
        pytest.param({"days": 50, "actor": ("SWE",), "places": ("Turkana",)}, 1, id="same-place-and-matter"),
    ],
)
def test_candidates_share_a_key_within_its_days(later: dict[str, object], expected: int) -> None:
    one, other = report("a", places=("Turkana",)), report("b", **later)  # type: ignore[arg-type]
    assert count_pairs(one, other) == expected
    assert len(list(candidates_between(one, other))) == expected
    assert list(candidates_between(other, one)) == []


@pytest.mark.parametrize("stage", ["delivered", "dropped"])
def test_nothing_more_comes_of_what_is_done_or_stopped(stage: str) -> None:
    assert list(candidates_between(report("a", stage=stage), report("b", 50))) == []
    assert list(candidates_between(report("a", stage="dropped", due="2032"), report("b", 50))) != []


def test_a_third_report_changes_nothing_between_two() -> None:
    many = [report(f"{number:02}", number * 10) for number in range(60)]
    pairs = [(one.article, other.article) for one, other in candidate_reports(many)]
    assert len(pairs) == 60 * 59 // 2
    assert sorted((one.article, other.article) for one, other in candidate_reports(many[::-1])) == sorted(pairs)


def test_ranges_look_for_what_may_come_before_and_after() -> None:
    day = FIRST.toordinal()
    for done, sides in ((report("a"), {-1, 1}), (report("a", stage="delivered"), {-1})):
        ranges = list_ranges(done)
        assert {each.key for each in ranges} == done.keys
        assert {-1 if each.last < day else 1 for each in ranges} == sides
        assert all(each.last <= day - LEAST_DAYS or each.first >= day + LEAST_DAYS for each in ranges)


def test_keys_do_not_depend_on_the_order_of_sides() -> None:
    sides = ("DNK", "KEN", "SWE")
    assert len({report("a", actor=order, recipient=()).keys for order in permutations(sides)}) == 1
