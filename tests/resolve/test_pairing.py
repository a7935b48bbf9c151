"""What is near between two articles."""

from collections.abc import Callable

import pytest

from sepakat.model.extraction import Extraction
from sepakat.model.records import RecordKind
from sepakat.resolve.pairing import explain_near, iter_edges, pair_articles
from sepakat.resolve.profiles import ArticleProfile, pack_profile, unpack_profile
from sepakat.resolve.profiling import profile_article


@pytest.fixture
def profiles(reports: list[Extraction]) -> list[ArticleProfile]:
    """Those of the reports."""
    return [profile_article(each) for each in reports]


def test_two_reports_of_one_meeting_share_it_and_its_promise(profiles: list[ArticleProfile]) -> None:
    wire, portal, *_ = profiles
    near = pair_articles(wire, portal)
    assert {each.kind for each in near} == {RecordKind.EVENT, RecordKind.COMMITMENT}
    assert all(edge.score > 0 for edge in iter_edges("a-wire", "b-portal", near, one_event=False))


def test_articles_with_nothing_in_common_are_not_near(
    profiles: list[ArticleProfile], extraction: Callable[..., Extraction]
) -> None:
    other = extraction("z", "Peru lends Chile a ship.", commitments=[("Peru lends Chile a ship", {"actor": ("PER",)})])
    assert pair_articles(profiles[0], profile_article(other)) == ()


def test_a_shared_event_speaks_for_what_is_promised_there(profiles: list[ArticleProfile]) -> None:
    left, right = profiles[:2]
    near = pair_articles(left, right)
    plain, shared = (
        {edge.left[1]: edge.score for edge in iter_edges("a", "b", near, one_event=one_event)} for one_event in (False, True)
    )
    assert shared["commitment"] > plain["commitment"]
    assert shared["event"] == plain["event"]
    (promise,) = (each for each in near if each.kind is RecordKind.COMMITMENT)
    assert explain_near(left, right, promise, one_event=True).startswith("same number (40 and 40 person)")


def test_a_stored_profile_is_near_to_the_same(profiles: list[ArticleProfile]) -> None:
    stored = [unpack_profile(pack_profile(each)) for each in profiles]
    assert pair_articles(stored[0], stored[1]) == pair_articles(profiles[0], profiles[1])
    assert [pack_profile(each) for each in stored] == [pack_profile(each) for each in profiles]


def test_articles_that_share_one_promise_are_compared_in_all_others(extraction: Callable[..., Extraction]) -> None:
    shared = ("Kenya lends 40,500 tractors", {"quantity": (40500, "tractor")})
    wire = extraction(
        "wire",
        "Kenya lends 40,500 tractors. Kenya repairs the tractors.",
        published="2031-01-05",
        commitments=[shared, ("Kenya repairs the tractors", {"topics": ()})],
    )
    portal = extraction(
        "portal",
        "Kenya lends 40,500 tractors. Kenya mends the tractors.",
        published="2031-03-05",
        commitments=[shared, ("Kenya mends the tractors", {"topics": ()})],
    )
    near = pair_articles(profile_article(portal), profile_article(wire))
    assert {(each.left, each.right) for each in near} >= {(0, 0), (1, 1)}
