"""What a later claim says of the earlier commitment that it is about."""

import pytest

from sepakat.compare.outcomes import Amount, Wording, judge_outcome
from sepakat.model.records import FollowKind
from tests.compare.reports import make_article, promise

ARTICLE = make_article("a", "Denmark and the clinics.", "2031-05-04")


@pytest.mark.parametrize(
    ("promised", "done", "what", "reached"),
    [
        pytest.param((120, "person"), (120, None), FollowKind.DELIVERED, (120, "person"), id="a bare number done"),
        pytest.param((120, None), (120, "person"), FollowKind.DELIVERED, (120, None), id="a bare number promised"),
        pytest.param((120, "person"), (45, None), FollowKind.PROGRESS, (45, "person"), id="a part"),
        pytest.param((120, "person"), (120, "clinic"), FollowKind.PROGRESS, None, id="other things"),
        pytest.param((120, None), (120, "USD"), FollowKind.PROGRESS, None, id="money"),
    ],
)
def test_a_bare_number_counts_what_the_other_counts(
    promised: tuple[int, str | None], done: tuple[int, str | None], what: FollowKind, reached: Amount | None
) -> None:
    told = judge_outcome(promise(ARTICLE, "planned", quantity=promised), promise(ARTICLE, "delivered", quantity=done))
    assert (told.what, told.progress) == (what, reached)


def test_a_day_still_to_come_beside_the_one_given_delivers_nothing() -> None:
    told = judge_outcome(promise(ARTICLE, "planned", due="2032-06"), promise(ARTICLE, "delivered"), Wording(moved_to="2033-12"))
    assert (told.what, told.why) == (FollowKind.DELAYED, "due 2032-06, now 2033-12")
