"""How the wording of a quotation drifts from report to report: the words kept, left out and put in."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from sepakat.places.folding import fold

WORD = re.compile(r"[^\W_]+")
MOST = 400
"""Words of a quotation that are compared; longer ones are cut."""


class Change(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    LEFT_OUT = "left-out"
    PUT_IN = "put-in"


class Piece(NamedTuple):
    """Words of a quotation, with the marks around them, and what became of them."""

    text: str
    change: Change


def find_drift(first: str, second: str) -> tuple[Piece, ...]:
    """The second wording piece by piece; what only the first has stands where it was, as left out.

    Case, accents and marks make no difference. Pieces that are not left out give the second wording back.
    """
    old, new = _cut(first), _cut(second)
    before, after = ([_key(piece) for piece in pieces] for pieces in (old, new))
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return tuple(_iter_pieces(codes, old, new))


def _iter_pieces(codes: Sequence[tuple[str, int, int, int, int]], old: list[str], new: list[str]) -> Iterator[Piece]:
    for code, left, left_end, right, right_end in codes:
        if code == "equal":
            yield Piece("".join(new[right:right_end]), Change.KEPT)
            continue
        if left < left_end:
            yield Piece("".join(old[left:left_end]), Change.LEFT_OUT)
        if right < right_end:
            yield Piece("".join(new[right:right_end]), Change.PUT_IN)


def count_changed(pieces: Sequence[Piece]) -> int:
    """How many words were left out or put in."""
    return sum(len(WORD.findall(piece.text)) for piece in pieces if piece.change is not Change.KEPT)


def _cut(text: str) -> list[str]:
    """A text word by word, each with what stands behind it; the first also with what stands before it."""
    starts = [found.start() for found in WORD.finditer(text)][:MOST]
    edges = [0, *starts[1:], len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


def _key(piece: str) -> str:
    return "".join(WORD.findall(fold(piece).casefold()))
