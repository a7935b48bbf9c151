"""Words compared without a language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.resolve.words import cosine, fold, long_words, name_words, overlap, split_pieces, weigh_pieces


def text_pieces(text: str) -> frozenset[str]:
    """The pieces of a text's longer words."""
    return split_pieces(long_words(text))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("membangun pelabuhan", "pembangunan pelabuhan", id="affixes"),
        pytest.param("two satellites", "dua satelit", id="borrowed word"),
        pytest.param("Málaga", "Malaga", id="accents"),
        pytest.param("40 nurses", "40 perawat", id="numbers"),
    ],
)
def test_related_words_share_pieces(left: str, right: str) -> None:
    assert text_pieces(left) & text_pieces(right)


def test_short_words_tell_nothing() -> None:
    assert text_pieces("he is at it") == frozenset()


def test_what_all_claims_of_an_article_share_weighs_little() -> None:
    first, second = weigh_pieces([text_pieces("satelit pabrik"), text_pieces("satelit beasiswa")])
    alone, _ = weigh_pieces([text_pieces("satelit pabrik"), text_pieces("kereta pelabuhan")])
    assert cosine(first, second) < cosine(alone, second)


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_symmetric_and_between_0_and_1(left: str, right: str) -> None:
    one, other = (weigh_pieces([text_pieces(text)])[0] for text in (left, right))
    assert cosine(one, other) == cosine(other, one)
    assert 0 <= cosine(one, other) <= 1.000001


def test_names_are_what_is_never_written_small() -> None:
    text = "Later the Ministry of Trade and Bandung agreed. The ministry will build in Bandung."
    assert name_words(text) == {"bandung", "trade"}


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_overlap_is_of_the_smaller_set() -> None:
    assert overlap(frozenset("ab"), frozenset("abcd")) == 1.0
    assert overlap(frozenset(), frozenset("ab")) == 0.0
