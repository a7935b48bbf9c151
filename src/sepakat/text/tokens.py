"""Words, numbers and marks with their offsets."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\w\s]|_")


class Token(NamedTuple):
    """A word ("negara-negara"), a number ("1,7", "5G") or one mark."""

    start: int
    end: int
    text: str
    lower: str


def tokenize(text: str) -> list[Token]:
    """All tokens of `text`, in order; white space belongs to none."""
    # As fast as a Token can be made: its own constructor is a Python function.
    make = tuple.__new__
    return [make(Token, (found.start(), found.end(), (word := found.group()), word.lower())) for found in TOKEN.finditer(text)]


def token_index(starts: Sequence[int], offset: int) -> int:
    """Index of the first token that starts at or after `offset`; `starts` are the tokens' starts, ascending."""
    return bisect_left(starts, offset)
