"""Words found again in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.text.passages import find_passage

MINUTES = "Risalah rapat.\n\nKedua pihak  sepakat\nmelatih 40 nelayan.\nBiaya dibahas."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("Risalah rapat.", "Risalah rapat.", id="as-it-stands"),
        pytest.param("sepakat melatih 40", "sepakat\nmelatih 40", id="over-a-line-break"),
        pytest.param("  pihak sepakat\n", "pihak  sepakat", id="other-blanks"),
        pytest.param("latih 40 nel", "latih 40 nel", id="parts-of-words"),
        pytest.param("nelayan. Biaya dibahas.", "nelayan.\nBiaya dibahas.", id="to-the-end"),
        pytest.param("Biaya disetujui", None, id="other-words"),
        pytest.param("", None, id="nothing"),
        pytest.param(" \n ", None, id="blanks"),
    ],
)
def test_passages(words: str, found: str | None) -> None:
    span = find_passage(MINUTES, words)
    assert (MINUTES[slice(*span)] if span else None) == found


@given(st.text("ab \n\t", max_size=40), st.text("ab ", max_size=6))
def test_a_passage_has_the_words(text: str, words: str) -> None:
    span = find_passage(text, words)
    if span:
        assert text[slice(*span)].split() == words.split()
    elif words.split():
        assert words.strip() not in text
