"""Words, numbers and marks with their offsets."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from sepakat.model.frozen import Frozen
from sepakat.text.composing import MARKS, has_marks

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\w\s]|_")

MARKED_TOKEN = re.compile(TOKEN.pattern.replace(r"[^\W\d_]+", rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*"))
"""The same where letters may have combining marks behind them; slower."""


class Token(Frozen):
    """A word ("negara-negara"), a number ("1,7", "5G") or one mark."""

    start: int
    end: int
    text: str
    lower: str


def tokenize(text: str) -> list[Token]:
    """All tokens of `text`, in order; white space belongs to none."""
    every = (MARKED_TOKEN if has_marks(text) else TOKEN).finditer(text)
    return [Token(found.start(), found.end(), (word := found.group()), word.lower()) for found in every]


def token_index(starts: Sequence[int], offset: int) -> int:
    """Index of the first token that starts at or after `offset`; `starts` are the tokens' starts, ascending."""
    return bisect_left(starts, offset)
