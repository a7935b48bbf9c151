"""How the commitments of two reports are linked."""

from datetime import date, timedelta

import pytest

from sepakat.compare.links import Link, link_reports
from sepakat.compare.reporting import make_report
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Matter
from tests.compare.reports import count, make_article, promise

FIRST = date(2031, 5, 4)
CLINICS = "Denmark will equip 300 mobile clinics in Turkana for Afya Njema."
PILOTS = "Denmark will train 40 harbour pilots in Kilindini for Bandari Kuu."


def report(id_: str, days: int, stage: str, *, first: str = CLINICS, second: str = PILOTS) -> Extraction:
    """A report of both promises."""
    article = make_article(id_, f"{first}\n{second}", (FIRST + timedelta(days=days)).isoformat())
    start = article.text.index(second)
    matters = (
        Matter(13, 18, "equip", is_thing=False), Matter(30, 37, "clinic", is_thing=True),
        Matter(start + 13, start + 18, "train", is_thing=False), Matter(start + 30, start + 36, "pilot", is_thing=True),
    )  # fmt: skip
    claims = (
        promise(article, stage, quote=first, quantity=(300, "clinic"), places=("Turkana",)),
        promise(article, stage, quote=second, quantity=(40, "person"), places=("Kilindini",)),
    )
    quantities = (count(article, "300", 300, "clinic"), count(article, "40", 40, "person"))
    return Extraction(article, commitments=claims, matters=matters, quantities=quantities)


def link(earlier: Extraction, later: Extraction) -> dict[tuple[int, int], Link]:
    days = [each.article.published_on or FIRST for each in (earlier, later)]
    one, other = (make_report(each, day) for each, day in zip((earlier, later), days, strict=True))
    return {(each.earlier, each.later): each for each in link_reports(one, other)}


def test_each_promise_is_linked_to_what_came_of_it() -> None:
    found = link(report("a", 0, "planned"), report("b", 90, "delivered"))
    assert found[0, 0].likeness.score > 0 < found[1, 1].likeness.score
    assert {each.what for each in found.values()} == {"delivered"}


def test_what_fits_one_promise_delivers_no_other() -> None:
    found = link(report("a", 0, "planned"), report("b", 90, "delivered"))
    assert all(each.likeness.score < 0 for ends, each in found.items() if ends[0] != ends[1])


@pytest.mark.parametrize("days", [0, 4, -90])
def test_only_a_later_report_is_linked(days: int) -> None:
    assert not link(report("a", 0, "planned"), report("b", days, "delivered"))
