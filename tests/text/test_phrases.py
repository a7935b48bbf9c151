"""Phrase books find the longest phrase, and words with their endings."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from sepakat.text.phrases import PhraseBook
from sepakat.text.tokens import tokenize


def found(book: PhraseBook[str], text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text)
    return [
        (text[tokens[match.first].start : tokens[match.last - 1].end], match.payload)
        for match in book.find(tokens, 0, len(tokens))
    ]


def test_longest_phrase_wins() -> None:
    book = PhraseBook([("kota", "place"), ("kota pintar", "topic")])
    assert found(book, "Sebuah kota pintar di kota lama") == [("kota pintar", "topic"), ("kota", "place")]


def test_suffix_may_follow_a_word() -> None:
    book = PhraseBook([("usulan", "noun")], suffixes=["nya"])
    assert found(book, "Usulannya diterima") == [("Usulannya", "noun")]


def test_word_inside_another_is_no_match() -> None:
    assert found(PhraseBook([("plan", "noun")]), "The plane landed") == []


def test_phrase_may_hold_marks() -> None:
    assert found(PhraseBook([("r&d", "topic")]), "An R&D base") == [("R&D", "topic")]


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=30))
def test_matches_never_overlap(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    matches = list(PhraseBook([("a b", "1"), ("b c", "2"), ("a", "3")]).find(tokens, 0, len(tokens)))
    assert all(left.last <= right.first for left, right in itertools.pairwise(matches))
