"""Which claims are worth comparing."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from sepakat.model.extraction import Extraction
from sepakat.resolve.blocking import are_candidates, are_worth_comparing, block_keys, candidate_pairs
from sepakat.resolve.profiles import Profile

MakeExtraction = Callable[..., Extraction]
ProfileAll = Callable[..., list[Profile]]


def test_pairs_are_of_different_articles_and_come_once(reports: list[Extraction], profile_all: ProfileAll) -> None:
    pairs = [(left.key, right.key) for left, right in candidate_pairs(profile_all(reports))]
    assert all(left[0] != right[0] and left[1] == right[1] for left, right in pairs)
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)


def test_the_order_of_claims_does_not_matter(reports: list[Extraction], profile_all: ProfileAll) -> None:
    profiles = profile_all(reports)
    forwards, backwards = (
        {frozenset((left.key, right.key)) for left, right in candidate_pairs(each)} for each in (profiles, profiles[::-1])
    )
    assert forwards == backwards


def test_keys_depend_on_the_claim_alone(reports: list[Extraction], profile_all: ProfileAll) -> None:
    together = {each.key: set(block_keys(each)) for each in profile_all(reports)}
    assert all(set(block_keys(each)) == together[each.key] for report in reports for each in profile_all([report]))


def test_the_index_finds_what_a_look_at_every_pair_finds(
    reports: list[Extraction], extraction: MakeExtraction, profile_all: ProfileAll
) -> None:
    undated = extraction(
        "e", "Kenya sends 40 nurses to Bandung.", commitments=[("Kenya sends 40 nurses", {"quantity": (40, "person")})]
    )
    profiles = profile_all([*reports, undated])
    wanted = {
        (left.key, right.key)
        for left, right in combinations(profiles, 2)
        if left.key[0] != right.key[0] and left.kind is right.kind and are_candidates(left, right)
    }
    assert {(left.key, right.key) for left, right in candidate_pairs(profiles)} == wanted


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        pytest.param("2031-04-12", True, id="days later"),
        pytest.param("2031-08-12", False, id="months later"),
        pytest.param(None, True, id="without a day of its own"),
    ],
)
def test_how_far_apart_claims_are_compared(
    extraction: MakeExtraction, published: str | None, wanted: bool, profile_all: ProfileAll
) -> None:
    text = "Kenya sends nurses."
    claims: dict[str, Any] = {"commitments": [("Kenya sends nurses", {})]}
    left, right = extraction("a", text, published="2031-04-08", **claims), extraction("b", text, published=published, **claims)
    assert bool(list(candidate_pairs(profile_all([left, right])))) is wanted


@pytest.mark.parametrize(
    ("thing", "wanted"),
    [
        pytest.param("tractors", True, id="the same thing"),
        pytest.param("nurses", False, id="another thing"),
    ],
)
def test_an_even_number_leads_years_on_where_the_thing_is_the_same(
    extraction: MakeExtraction, thing: str, wanted: bool, profile_all: ProfileAll
) -> None:
    profiles = profile_all(
        [
            extraction("a", "Forty.", published="2031-04-08", commitments=[("Forty", {"quantity": (40, "unit")})]),
            extraction(
                "b",
                "Forty.",
                published="2033-04-08",
                commitments=[("Forty", {"quantity": (40, "unit"), "actor": ("NGA",)})],
            ),
        ]
    )
    for profile, named in zip(profiles, ("tractors", thing), strict=True):
        profile.things = frozenset({named})
        profile.keys = block_keys(profile)
    assert bool(list(candidate_pairs(profiles))) is wanted


@pytest.mark.parametrize(("day", "wanted"), [("2031-04", True), ("2031-04-09", True), ("2032-04-08", False)])
def test_a_look_back_finds_the_event_of_its_month(
    extraction: MakeExtraction, day: str, wanted: bool, profile_all: ProfileAll
) -> None:
    left = extraction("a", "Kenya signed.", published="2031-04-08", events=[("Kenya signed", {"date": "2031-04-08"})])
    right = extraction(
        "b", "Kenya had signed.", published="2034-01-05", events=[("Kenya had signed", {"date": day, "topics": ()})]
    )
    assert bool(list(candidate_pairs(profile_all([left, right])))) is wanted


def test_one_common_key_is_no_reason_to_compare() -> None:
    assert not are_worth_comparing({1}, {2})
    assert are_worth_comparing({2}, {2})
    assert are_worth_comparing({1, 3}, {2})
