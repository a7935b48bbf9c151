"""Misspellings by one slip of the keys."""

from hypothesis import given
from hypothesis import strategies as st

from sepakat.text.spelling import SHORTEST, slips


def test_slips_of_a_long_word() -> None:
    assert {"trilion", "trilllion", "trlilion"} <= slips("trillion")


def test_short_words_and_phrases_have_none() -> None:
    assert not slips("juta") | slips("per cent")


@given(st.text(alphabet="abcd", min_size=SHORTEST, max_size=9))
def test_a_slip_is_near_the_word_and_never_the_word(word: str) -> None:
    assert word not in slips(word)
    assert all(abs(len(slip) - len(word)) <= 1 for slip in slips(word))
