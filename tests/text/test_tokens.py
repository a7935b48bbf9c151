"""Tokens and their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("negara-negara  sepakat.", ["negara-negara", "sepakat", "."], id="id-hyphen"),
        pytest.param("The minister's 1.5 m", ["The", "minister's", "1.5", "m"], id="en-possessive"),
        pytest.param("Rp9.115/9.120", ["Rp", "9.115/9.120"], id="id-prices"),
        pytest.param("a_b 5G\n\t", ["a", "_", "b", "5G"], id="marks"),
        pytest.param("Jose\u0301 left", ["Jose\u0301", "left"], id="combining-mark"),
        pytest.param(" \n ", [], id="blank"),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


@given(st.text())
def test_tokens_and_white_space_make_up_the_text(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text and token.lower == token.text.lower() for token in tokens)
    edges = [0, *(edge for token in tokens for edge in (token.start, token.end)), len(text)]
    assert not "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)).strip()
