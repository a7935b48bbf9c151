"""Which spellings are names of one person or organisation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.model.records import RecordKind
from sepakat.resolve.spellings import Same, Written, find_sameness, join_spellings, pair_spellings, spelling_keys

NAMES = ("Peter Odhiambo", "Peter Odiambo", "Peter Okoth Odhiambo", "Odhiambo", "Okoth Odhiambo", "Liu Mei Hua", "Liu Meihua")
WRITTEN = st.builds(
    Written,
    st.sampled_from(NAMES),
    st.sampled_from((None, "KEN", "UGA")),
    st.sets(st.sampled_from(("Governor", "Minister"))).map(frozenset),
)
KINDS = st.sampled_from((RecordKind.PERSON, RecordKind.ORGANISATION))


def sort_distinct(written: list[Written]) -> list[Written]:
    """Spellings in their order, each once."""
    return sorted({each.order: each for each in written}.values(), key=lambda each: each.order)


def join_all(kind: RecordKind, written: list[Written]) -> set[tuple[tuple[Written, ...], tuple[str, ...]]]:
    """Who bears which spellings, and why."""
    joined = join_spellings(written, pair_spellings(kind, written))
    return {(tuple(written[each] for each in members), reasons) for members, reasons in joined}


@given(KINDS, st.lists(WRITTEN, max_size=8))
def test_what_is_connected_gives_alone_what_all_give(kind: RecordKind, listed: list[Written]) -> None:
    written = sort_distinct(listed)
    near = {index: {index} for index in range(len(written))}
    for left, right, _ in pair_spellings(kind, written):
        near[left] |= near[right]
        near.update((each, near[left]) for each in near[left])
    parts = [[written[each] for each in sorted(members)] for members in near.values()]
    assert {each for part in parts for each in join_all(kind, part)} == join_all(kind, written)


@given(KINDS, WRITTEN, WRITTEN)
def test_sameness_has_no_direction(kind: RecordKind, left: Written, right: Written) -> None:
    assert find_sameness(kind, left, right) == find_sameness(kind, right, left)


@pytest.mark.parametrize("step", [1, -1])
def test_two_states_never_meet(step: int) -> None:
    written = [Written("Peter Odhiambo", each) for each in (None, "KEN", "UGA")]
    pairs = [Same(0, 1, "same name"), Same(0, 2, "same name")]
    joined = join_spellings(written, pairs[::step])
    assert [each.members for each in joined] == [(0, 1), (2,)]


def test_organisations_of_more_words_share_no_key() -> None:
    one, other = Written("Samudra Lestari", None), Written("Samudra Lestari Jaya", None)
    assert spelling_keys(RecordKind.PERSON, one) & spelling_keys(RecordKind.PERSON, other)
    assert not spelling_keys(RecordKind.ORGANISATION, one) & spelling_keys(RecordKind.ORGANISATION, other)
