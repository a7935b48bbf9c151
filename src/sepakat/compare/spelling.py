"""Names of persons and bodies: the same, a short form, another spelling, or another name."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from sepakat.places.folding import fold

WORD = re.compile(r"[^\W_]+")
LIKE = 0.75
"""Share of common letters from which two words are spellings of one: one letter in four may differ."""


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, case and accents folded."""
    return tuple(WORD.findall(fold(name).casefold()))


def is_same_name(one: str, other: str) -> bool:
    """Whether both are letter by letter the same, but for case, accents, hyphens and order of address."""
    return name_words(one) == name_words(other)


def is_short_form(one: str, other: str) -> bool:
    """Whether every word of the shorter name is a word of the longer one, or its initial."""
    left, right = name_words(one), name_words(other)
    return _stands_for(left, right) or _stands_for(right, left)


def _stands_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    found = (any(word == full or (len(word) == 1 and full.startswith(word)) for full in long) for word in short)
    return 0 < len(short) <= len(long) and all(found)


def is_respelling(one: str, other: str) -> bool:
    """Whether the names are equal but for accents or marks, or a few letters of some words."""
    if one == other:
        return False
    left, right = name_words(one), name_words(other)
    if "".join(left) == "".join(right):
        return True
    return len(left) == len(right) and all(_is_like(a, b) for a, b in zip(left, right, strict=True))


def _is_like(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKE
