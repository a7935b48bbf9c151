"""Letters and their combining marks."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sepakat.text.composing import compose
from sepakat.text.tokens import tokenize

LETTERS = st.text(st.sampled_from("aeoTx '.\n\u0301\u0308\u0323\u0302é5"), max_size=30)


def test_plain_and_composed_texts_need_nothing() -> None:
    assert compose("plain") is None
    assert compose("Türkiye") is None


def test_marks_go_into_their_letters() -> None:
    composed = compose("Tu\u0308rkiye e\u0301")
    assert composed is not None
    assert composed.text == "Türkiye é"
    assert composed.offsets == [0, 1, 3, 4, 5, 6, 7, 8, 9, 11]


def test_a_mark_that_no_letter_takes_belongs_to_the_word() -> None:
    assert [token.text for token in tokenize("Mex\u0302ico-x\u0302 5 a")] == ["Mex\u0302ico-x\u0302", "5", "a"]


@given(LETTERS)
def test_every_offset_leads_to_the_same_letters(text: str) -> None:
    composed = compose(text)
    if composed is not None:
        assert composed.offsets == sorted(composed.offsets)
        assert len(composed.offsets) == len(composed.text) + 1
        assert unicodedata.normalize("NFC", text) == unicodedata.normalize("NFC", composed.text)
