"""What changed in a commitment from report to report is an update, no contradiction."""

from typing import Any

import pytest

from sepakat.compare import find_discrepancies, find_follows
from sepakat.model.extraction import Extraction
from sepakat.model.records import Discrepancy, Follow, FollowEnd, FollowKind, RecordKind
from tests.compare.reports import make_article, make_record, promise

FIRST = "Denmark will equip 300 mobile clinics in Turkana."
LATER = "The mobile clinics in Turkana that Denmark promised."


def report(id_: str, text: str, day: str, stage: str, **claim: Any) -> Extraction:
    article = make_article(id_, text, day)
    return Extraction(article, commitments=(promise(article, stage, **claim),))


def compare(what: str, earlier: dict[str, Any], later: dict[str, Any]) -> list[Discrepancy]:
    """The discrepancies of a first report, and of a second that follows it."""
    first = report("a", FIRST, "2031-05-04", "planned", **earlier)
    second = report("b", LATER, "2032-01-10", **{"stage": "planned", **later})
    ends = [FollowEnd(each.article.id, each.commitments[0].evidence.span) for each in (first, second)]
    follow = Follow(ends[0], ends[1], FollowKind(what))
    return list(find_discrepancies([make_record(RecordKind.COMMITMENT, first)], [first, second], [follow]))


@pytest.mark.parametrize(
    ("what", "earlier", "later", "kind", "best"),
    [
        pytest.param("delayed", {"due": "2031-12"}, {"due": "2032-06"}, "date", "2032-06", id="new-date"),
        pytest.param(
            "restated", {"quantity": (300, "clinic")}, {"quantity": (250, "clinic")}, "number", "250 clinic", id="new-number"
        ),
        pytest.param(
            "restated", {"actor": ["Halcyon Medika"]}, {"actor": ["Halcyon Kesehatan"]}, "name", "Halcyon Kesehatan", id="name"
        ),
    ],
)
def test_a_change_is_an_update(what: str, earlier: dict[str, Any], later: dict[str, Any], kind: str, best: str) -> None:
    (found,) = compare(what, earlier, later)
    assert (found.kind, found.best, found.contradiction) == (kind, best, False)
    assert [stand.articles for stand in found.values] in ([("a",), ("b",)], [("b",), ("a",)])


@pytest.mark.parametrize(
    ("what", "earlier", "later"),
    [
        pytest.param("progress", {"quantity": (300, "clinic")}, {"quantity": (120, "clinic")}, id="a-part-of-the-number"),
        pytest.param("restated", {"due": "2031"}, {"due": "2031-12"}, id="a-finer-date"),
        pytest.param("restated", {"quantity": (300, "clinic")}, {"quantity": (40, "nurse")}, id="another-unit"),
        pytest.param("dropped", {"quantity": (300, "clinic")}, {"quantity": (900, "clinic")}, id="another-number"),
    ],
)
def test_what_is_no_change(what: str, earlier: dict[str, Any], later: dict[str, Any]) -> None:
    assert compare(what, earlier, later) == []


def test_without_follows_there_are_no_changes() -> None:
    first = report("a", FIRST, "2031-05-04", "planned", due="2031-12")
    second = report("b", LATER, "2032-01-10", "planned", due="2032-06")
    record = make_record(RecordKind.COMMITMENT, first)
    assert find_discrepancies([record], [first, second]) == ()
    assert isinstance(find_follows([record], [first, second]), tuple)
