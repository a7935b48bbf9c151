"""Passages found again by their words, however their lines are broken."""

import re
from bisect import bisect_right

WORD = re.compile(r"\S+")


def find_passage(text: str, words: str) -> tuple[int, int] | None:
    """Where these words first stand in a text, with any blanks and line breaks between; None where they do not."""
    wanted = " ".join(words.split())
    if not wanted:
        return None
    starts, places, pieces, length = [], [], [], 0
    for found in WORD.finditer(text):
        starts.append(found.start())
        places.append(length)
        pieces.append(found.group())
        length += len(found.group()) + 1
    first = " ".join(pieces).find(wanted)
    if first < 0:
        return None
    start, last = (_back(place, starts, places) for place in (first, first + len(wanted) - 1))
    return start, last + 1


def _back(place: int, starts: list[int], places: list[int]) -> int:
    """The offset in the text of a place among the joined words."""
    word = bisect_right(places, place) - 1
    return starts[word] + place - places[word]
