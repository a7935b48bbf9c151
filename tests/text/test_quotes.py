"""Pairing of quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.text.quotes import find_quoted

CASES = {
    "straight": ('"Kami siap," kata Rina.', ["Kami siap,"]),
    "curly": ("“We are ready,” said Rina. “Soon.”", ["We are ready,", "Soon."]),
    "both marks closing": ("Rapat usai. ”Kami siap,” kata Rina. ”Segera.”", ["Kami siap,", "Segera."]),
    "guillemets with spaces": ("« Nous sommes prêts », a dit Rina.", ["Nous sommes prêts"]),
    "low opening": ("Er sagte: „Wir sind bereit.“ Dann ging er.", ["Wir sind bereit."]),
    "doubled apostrophes": ("''We are ready,'' said Rina.", ["We are ready,"]),
    "grave and apostrophes": ("``We are ready,'' said Rina.", ["We are ready,"]),
    "left open at the end of the paragraph": ("“We are ready. It took years.", ["We are ready. It took years."]),
    "left open behind a colon": ('Rina said: "We are ready.', ["We are ready."]),
    "left open, then opened again": ('"One. "Two," said Rina.', ["One.", "Two,"]),
    "inner quotation": ("“Rina told me ‘never’ twice,” he said.", ["Rina told me ‘never’ twice,"]),
    "single curly": ("Poll: ‘We don’t care,’ voters say.", ["We don’t care,"]),
    "apostrophes only": ("The voters' choice is Rina's, isn't it?", []),
    "inches": ('A 6" pipe and a 7" pipe.', []),
    "stray closing": ('the pipe" is long', []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_find_quoted(text: str, expected: list[str]) -> None:
    assert [text[quoted.start : quoted.end] for quoted in find_quoted(text, 0, len(text))] == expected


@given(st.text(alphabet="ab ,.:\"'“”‘’„«»`", max_size=60))
def test_stretches_are_ordered_and_apart(text: str) -> None:
    position = 0
    for quoted in find_quoted(text, 0, len(text)):
        assert position <= quoted.outer_start <= quoted.start < quoted.end <= quoted.outer_end <= len(text)
        position = quoted.outer_end
