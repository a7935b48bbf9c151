"""Marks in a text: nested, crossing, side by side."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.cli.console import clean
from sepakat.cli.marks import Mark, bracket, colour

TEXT = "abcdefghij"


def marks(*spans: tuple[int, int, str]) -> list[Mark]:
    """Marks without a style."""
    return [Mark(start, end, label, "") for start, end, label in spans]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        pytest.param(marks(), "abcdefghij", id="none"),
        pytest.param(marks((0, 3, "x")), "[abc]{x}defghij", id="one"),
        pytest.param(marks((0, 3, "x"), (3, 5, "y")), "[abc]{x}[de]{y}fghij", id="side by side"),
        pytest.param(marks((0, 6, "x"), (2, 4, "y")), "[ab[cd]{y}ef]{x}ghij", id="nested"),
        pytest.param(marks((0, 4, "x"), (2, 6, "y")), "[ab[cd]{y}]{x}[ef]{y}ghij", id="crossing"),
        pytest.param(marks((0, 4, "x"), (0, 4, "y")), "[[abcd]{y}]{x}efghij", id="twice the same"),
        pytest.param(marks((8, 10, "x")), "abcdefgh[ij]{x}", id="at the end"),
    ],
)
def test_brackets(given: list[Mark], shown: str) -> None:
    assert bracket(TEXT, given) == shown


spans = st.tuples(st.integers(0, 9), st.integers(1, 10)).filter(lambda pair: pair[0] < pair[1])


@given(st.lists(spans, max_size=6))
def test_without_the_marks_the_text_is_whole(pairs: list[tuple[int, int]]) -> None:
    shown = bracket(TEXT, marks(*((start, end, str(number)) for number, (start, end) in enumerate(pairs))))
    assert re.sub(r"\[|\]\{\d+\}", "", shown) == TEXT
    assert shown.count("[") == shown.count("]")
    assert "[]" not in shown


def test_colours() -> None:
    coloured = colour(TEXT, [Mark(0, 6, "x", "red"), Mark(2, 4, "y", "bold")])
    assert coloured.plain == TEXT
    assert [(span.start, span.end, span.style) for span in coloured.spans] == [(0, 6, "red"), (2, 4, "bold")]


def test_cleaning_keeps_the_length() -> None:
    evil = "a\x1b[2J\u202e\x9bb\tc\nd"
    assert clean(evil) == "a\ufffd[2J\ufffd\ufffdb\tc\nd"
