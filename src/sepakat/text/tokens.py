"""Words, numbers and marks with their offsets."""

import re
from bisect import bisect_left

from sepakat.model.frozen import Frozen
from sepakat.text.composing import MARKS, has_marks

TOKEN = r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\w\s]|_"
MARKED_TOKEN = TOKEN.replace(r"[^\W\d_]+", rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*")
"""The same where letters may have combining marks behind them; slower."""
SPACED, MARKED_SPACED = (re.compile(rf"\s*(?:{token})") for token in (TOKEN, MARKED_TOKEN))
"""Tokens with the white space before them: together they are all of a text, so that their lengths give the offsets."""


class Token(Frozen):
    """A word ("negara-negara"), a number ("1,7", "5G") or one mark."""

    start: int
    end: int
    text: str
    lower: str


def tokenize(text: str) -> list[Token]:
    """All tokens of `text`, in order; white space belongs to none."""
    end, tokens = 0, []
    for piece in (MARKED_SPACED if has_marks(text) else SPACED).findall(text.rstrip()):
        end += len(piece)
        word = piece.lstrip()
        tokens.append(Token(end - len(word), end, word, word.lower()))
    return tokens


token_index = bisect_left
"""Index of the first token that starts at or after an offset, from the tokens' starts, ascending."""
