"""Letters written as a letter and combining marks, put together; knows the way back to the offsets of the given text."""

import re
import unicodedata

from sepakat.model.frozen import Frozen

MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f"
"""Combining marks of letters, as the inside of a character class."""
MARK = re.compile(f"[{MARKS}]")
CLUSTER = re.compile(rf"[^\s{MARKS}][{MARKS}]{{1,30}}")
"""A letter and its marks; no language has more than a few, and putting them in order takes the square of their number."""


class Composed(Frozen):
    """A text whose letters have their marks in them."""

    text: str
    offsets: list[int]
    """The offset in the given text of each character, and of the end."""


def has_marks(text: str) -> bool:
    """Whether combining marks stand in a text."""
    return not text.isascii() and MARK.search(text) is not None


def compose(text: str) -> Composed | None:
    """The text with its letters and marks put together (NFC); None when that changes nothing."""
    if not has_marks(text):
        return None
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for found in CLUSTER.finditer(text):
        start, end = found.span()
        letters = unicodedata.normalize("NFC", found.group())
        pieces += (text[done:start], letters)
        offsets += (*range(done, start), start, *range(end - len(letters) + 1, end))
        done = end
    composed = Composed("".join((*pieces, text[done:])), [*offsets, *range(done, len(text) + 1)])
    return None if composed.text == text else composed
