"""Word forms compared without a language: pieces of words, and the words that stand capitalised inside sentences."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import fsum, sqrt
from typing import NamedTuple

WORD = re.compile(r"\w+")
CAPITALISED = re.compile(r"(?<=[^\W_][ ,\-])[^\W\d_]\w{2,}")
"""A word behind another word of the same sentence; the caller asks whether it begins with a capital."""
PIECE = 4
SHORTEST = 4
"""Letters of the shortest word that is compared: shorter ones are mostly function words."""


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case without accents."""
    if word.isascii():
        return word.lower()
    return "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each)).casefold()


@lru_cache(maxsize=65536)
def word_pieces(word: str) -> tuple[str, ...]:
    """Every run of four letters of a folded word, so that its affixes matter little; numbers whole."""
    if word.isdigit():
        return (word,)
    return tuple(word[start : start + PIECE] for start in range(len(word) - PIECE + 1))


def long_words(text: str) -> frozenset[str]:
    """The longer words and the numbers of a text, folded."""
    return frozenset(word for each in set(WORD.findall(text)) if len(word := fold(each)) >= SHORTEST or word.isdigit())


class Vector(NamedTuple):
    """The pieces of a text, of which each weighs the less, the more texts beside it have it."""

    length: float
    counts: Mapping[str, int]
    """In how many texts each piece is: it weighs one divided by that."""


def split_pieces(words: Iterable[str]) -> frozenset[str]:
    """The pieces of folded words."""
    return frozenset(piece for word in words for piece in word_pieces(word))


def weigh_pieces(pieces: Iterable[frozenset[str]]) -> list[Vector]:
    """For each set of pieces its vector; what many of the sets share weighs little."""
    sets = list(pieces)
    counts = Counter(piece for each in sets for piece in each)
    vectors = ({piece: counts[piece] for piece in each} for each in sets)
    return [Vector(sqrt(fsum(1 / count**2 for count in vector.values())), vector) for vector in vectors]


def cosine(left: Vector, right: Vector) -> float:
    """The cosine of two vectors, 0 where one is empty; summed exactly, so that the order of the pieces does not matter."""
    ours, theirs = left.counts, right.counts
    shared = ours.keys() & theirs.keys()
    return (
        round(fsum([1 / (ours[piece] * theirs[piece]) for piece in shared]) / (left.length * right.length), 6) if shared else 0.0
    )


def name_words(text: str) -> frozenset[str]:
    """Folded words that the text capitalises inside sentences and never writes small."""
    capitalised = {word for word in CAPITALISED.findall(text) if word[0].isupper()}
    small = {word for word in WORD.findall(text) if word[0].islower()}
    return frozenset(fold(word) for word in capitalised if word.lower() not in small)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the smaller set that the other has too; 0 where one is empty."""
    least = min(len(left), len(right))
    return len(left & right) / least if least else 0.0


def jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    """What both have over what either has; 0 where both are empty."""
    return len(left & right) / len(left | right) if left or right else 0.0
