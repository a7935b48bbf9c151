"""Which claims are worth comparing."""

from collections.abc import Callable

from sepakat.model.extraction import Extraction
from sepakat.resolve.blocking import LARGE, NEIGHBOURS, block_keys, candidate_pairs
from sepakat.resolve.profiles import profile_all

MakeExtraction = Callable[..., Extraction]


def test_pairs_are_of_different_articles_and_come_once(reports: list[Extraction]) -> None:
    pairs = [(left.key, right.key) for left, right in candidate_pairs(profile_all(reports))]
    assert all(left[0] != right[0] and left[1] == right[1] for left, right in pairs)
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)


def test_the_order_of_claims_does_not_matter(reports: list[Extraction]) -> None:
    profiles = profile_all(reports)
    forwards, backwards = (
        {frozenset((left.key, right.key)) for left, right in candidate_pairs(each)} for each in (profiles, profiles[::-1])
    )
    assert forwards == backwards


def test_keys_depend_on_the_claim_alone(reports: list[Extraction]) -> None:
    together = {each.key: set(block_keys(each)) for each in profile_all(reports)}
    assert all(set(block_keys(each)) == together[each.key] for report in reports for each in profile_all([report]))


def test_the_work_in_a_large_block_grows_with_its_size_only(extraction: MakeExtraction) -> None:
    count = LARGE * 4
    made = [
        extraction(f"{index:03}", "Kenya sends nurses.", published="2031-04-08", commitments=[("Kenya sends nurses", {})])
        for index in range(count)
    ]
    assert len(list(candidate_pairs(profile_all(made)))) <= count * NEIGHBOURS
