"""How a commitment stands on a day."""

from datetime import date
from typing import Any

import pytest

from sepakat.compare import Status, status_on
from sepakat.model.extraction import Extraction
from sepakat.model.records import Follow, FollowEnd, FollowKind, RecordKind
from tests.compare.reports import make_article, make_record, promise

DAY = date(2032, 3, 1)


def report(id_: str, day: str, stage: str, **claim: Any) -> Extraction:
    """An article with one commitment."""
    article = make_article(id_, f"Denmark and the clinics, {id_}.", day)
    return Extraction(article, commitments=(promise(article, stage, **claim),))


def follow(earlier: Extraction, later: Extraction, what: str, progress: tuple[int, str] | None = None) -> Follow:
    """The second's commitment on the first's."""
    ends = [FollowEnd(one.article.id, one.commitments[0].evidence.span) for one in (earlier, later)]
    return Follow(ends[0], ends[1], FollowKind(what), progress)


@pytest.mark.parametrize(
    ("claim", "day", "status"),
    [
        pytest.param({"due": "2032-12"}, "2032-02-01", Status.NOT_DUE, id="not-due"),
        pytest.param({"due": "2032-04"}, "2032-02-01", Status.DUE_SOON, id="due-soon"),
        pytest.param({"due": "2032-02"}, "2032-02-01", Status.OVERDUE, id="overdue"),
        pytest.param({"due": "2032"}, "2031-02-01", Status.SILENT, id="silent"),
        pytest.param({}, "2031-02-01", Status.SILENT, id="silent-without-date"),
        pytest.param({"actor": (), "recipient": ()}, "2032-02-01", Status.UNRATABLE, id="unratable"),
        pytest.param({"due": "2032-02"}, "2032-03-05", Status.NOT_DUE, id="not-yet-said"),
    ],
)
def test_a_single_report(claim: dict[str, Any], day: str, status: Status) -> None:
    record = make_record(RecordKind.COMMITMENT, report("a", day, "planned", **claim))
    expected = Status.UNRATABLE if day > DAY.isoformat() else status
    assert status_on(record, (), DAY).status is expected


@pytest.mark.parametrize(
    ("stage", "what", "reached", "status"),
    [
        pytest.param("delivered", "delivered", (300, "clinic"), Status.KEPT, id="kept"),
        pytest.param("delivered", "progress", (120, "clinic"), Status.PARTLY_KEPT, id="partly-kept"),
        pytest.param("dropped", "dropped", None, Status.DROPPED, id="dropped"),
        pytest.param("planned", "restated", None, Status.OVERDUE, id="only-said-again"),
    ],
)
def test_a_later_report(stage: str, what: str, reached: tuple[int, str] | None, status: Status) -> None:
    first = report("a", "2031-05-04", "pledged", quantity=(300, "clinic"), due="2031-12")
    later = report("b", "2032-01-10", stage, quantity=reached)
    record = make_record(RecordKind.COMMITMENT, first)
    standing = status_on(record, [follow(first, later, what, reached)], DAY, extractions=[later])
    assert standing.status is status
    assert standing.promised == (300, "clinic")
    assert standing.reached == reached
    assert standing.last_mentioned_on == date(2032, 1, 10)
    assert standing.silent_months == 1


@pytest.mark.parametrize("order", ["bc", "cb"])
def test_what_reports_of_one_day_call_both_done_and_stopped_is_not_kept(order: str) -> None:
    first = report("a", "2031-05-04", "pledged", due="2031-12")
    done, stop = (report(id_, "2032-01-10", stage) for id_, stage in zip(order, ("delivered", "dropped"), strict=True))
    record = make_record(RecordKind.COMMITMENT, first)
    follows = [follow(first, done, "delivered"), follow(first, stop, "dropped")]
    standing = status_on(record, follows, DAY, extractions=[done, stop])
    assert standing.status is Status.DROPPED
    assert "both as done and as stopped" in standing.why


def test_what_is_done_after_it_was_stopped_is_kept() -> None:
    first, stop, done = (
        report("a", "2031-05-04", "pledged"),
        report("b", "2031-10-01", "dropped"),
        report("c", "2032-01-10", "delivered"),
    )
    record = make_record(RecordKind.COMMITMENT, first)
    follows = [follow(first, stop, "dropped"), follow(first, done, "delivered")]
    assert status_on(record, follows, DAY, extractions=[stop, done]).status is Status.KEPT


def test_a_new_date_counts() -> None:
    first = report("a", "2031-05-04", "pledged", due="2031-12")
    later = report("b", "2032-01-10", "dropped", due="2032-12")
    record = make_record(RecordKind.COMMITMENT, first)
    standing = status_on(record, [follow(first, later, "delayed")], DAY, extractions=[later])
    assert (standing.status, standing.due) == (Status.NOT_DUE, "2032-12")


def test_what_is_reported_later_is_not_known_yet() -> None:
    first = report("a", "2031-05-04", "pledged", due="2031-12")
    later = report("b", "2032-05-10", "delivered")
    record = make_record(RecordKind.COMMITMENT, first)
    follows = [follow(first, later, "delivered")]
    assert status_on(record, follows, DAY, extractions=[later]).status is Status.OVERDUE
    assert status_on(record, follows, date(2032, 6, 1), extractions=[later]).status is Status.KEPT


def test_silence_is_counted_from_the_number_asked() -> None:
    record = make_record(RecordKind.COMMITMENT, report("a", "2031-12-20", "planned", due="2033"))
    assert status_on(record, (), DAY).status is Status.NOT_DUE
    assert status_on(record, (), DAY, silent_months=2).status is Status.SILENT
