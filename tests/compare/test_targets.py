"""Numeric targets over time."""

from datetime import date

import pytest

from sepakat.compare import NumberRole, make_series
from sepakat.compare.targets import number_role
from sepakat.model.extraction import Extraction
from sepakat.model.records import Follow, FollowEnd, FollowKind, RecordKind
from tests.compare.reports import make_article, make_record, promise


def report(id_: str, day: str, stage: str, value: int, due: str | None = None) -> Extraction:
    """An article with one number of nurses."""
    article = make_article(id_, f"Nurses are trained, says {id_}.", day)
    return Extraction(article, commitments=(promise(article, stage, quantity=(value, "nurse"), due=due),))


def test_series_and_pace() -> None:
    target = report("a", "2031-01-01", "planned", 9000, "2032")
    reached = [report("b", "2031-07-01", "delivered", 1500), report("c", "2031-12-31", "under-way", 3000)]
    ends = [FollowEnd(one.article.id, one.commitments[0].evidence.span) for one in (target, *reached)]
    follows = [Follow(ends[0], end, FollowKind.PROGRESS) for end in ends[1:]]
    series = make_series(make_record(RecordKind.COMMITMENT, target), follows, reached)
    assert series is not None
    assert (series.target, series.unit, series.due) == (9000, "nurse", "2032")
    assert [(point.value, point.role) for point in series.points] == [
        (9000, NumberRole.TARGET),
        (1500, NumberRole.REACHED),
        (3000, NumberRole.REACHED),
    ]
    assert series.gap(date(2031, 8, 1)) == 7500
    assert series.pace_needed(date(2031, 12, 31)) == pytest.approx(6000 / (366 / 30.4375))
    assert series.pace_needed(date(2033, 1, 1)) is None


def test_a_number_that_tells_how_far_a_promise_has_come_is_no_new_aim() -> None:
    target, later = report("a", "2031-01-01", "pledged", 1200, "2033"), report("b", "2032-01-01", "pledged", 412)
    earlier, end = (FollowEnd(one.article.id, one.commitments[0].evidence.span) for one in (target, later))
    follow = Follow(earlier, end, FollowKind.PROGRESS, progress=(412, "nurse"))
    series = make_series(make_record(RecordKind.COMMITMENT, target), [follow], [later])
    assert series is not None
    assert (series.target, series.gap(date(2032, 2, 1))) == (1200, 788)


@pytest.mark.parametrize("what", [FollowKind.RESTATED, FollowKind.PROGRESS])
def test_the_number_promised_is_not_reached_by_being_under_way(what: FollowKind) -> None:
    target, later = report("a", "2031-01-01", "planned", 1200, "2033"), report("b", "2032-01-01", "under-way", 1200, "2033")
    earlier, end = (FollowEnd(one.article.id, one.commitments[0].evidence.span) for one in (target, later))
    series = make_series(make_record(RecordKind.COMMITMENT, target), [Follow(earlier, end, what)], [later])
    assert series is not None
    assert [point.role for point in series.points] == [NumberRole.TARGET, NumberRole.TARGET]
    assert series.gap(date(2032, 2, 1)) == 1200


def test_no_series_without_an_aim() -> None:
    assert make_series(make_record(RecordKind.COMMITMENT, report("a", "2031-01-01", "delivered", 40)), (), ()) is None


@pytest.mark.parametrize(
    ("stage", "role"),
    [
        ("hoped", NumberRole.NEED),
        ("planned", NumberRole.TARGET),
        ("pledged", NumberRole.PLEDGE),
        ("signed", NumberRole.PLEDGE),
        ("under-way", NumberRole.REACHED),
        ("delivered", NumberRole.REACHED),
    ],
)
def test_roles_of_numbers(stage: str, role: NumberRole) -> None:
    assert number_role(promise(make_article("a", "Nurses."), stage, quantity=(5, "nurse"))) is role
