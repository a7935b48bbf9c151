"""Words of passages compared without knowing their language: stems, weighed by how often the article repeats them."""

import re
from collections import Counter
from collections.abc import Mapping

from sepakat.compare.spelling import name_words
from sepakat.model.article import Span
from sepakat.text.tokens import tokenize

STEM = 5
"""Letters by which words are compared: enough for the stem of most, and for words that two languages share."""
SHORTEST = 3
BREAK = re.compile(r"[.!?…][\"”’')]*\s|\n")
REACH = 250
"""Characters that a sentence is looked for on either side."""


def find_sentence(text: str, start: int, end: int) -> Span:
    """The sentence or sentences that [start, end) stands in, cut at a distance where no sentence ends."""
    before = [found.end() for found in BREAK.finditer(text, max(0, start - REACH), start)]
    after = BREAK.search(text, max(start, end - 1), end + REACH)
    return Span(before[-1] if before else max(0, start - REACH), after.start() + 1 if after else min(len(text), end + REACH))


def count_stems(text: str) -> Counter[str]:
    """How often each stem stands in a text; words of one or two letters are left out."""
    words = (token.text for token in tokenize(text) if len(token.text) >= SHORTEST and token.text[0].isalpha())
    return Counter(part[:STEM] for word in words for part in name_words(word) if len(part) >= SHORTEST)


def weigh_stems(passage: str, counts: Mapping[str, int]) -> dict[str, float]:
    """The stems of a passage; what its article, of which `counts` are, repeats weighs less."""
    return {stem: 1 / max(counts.get(stem, 1), 1) for stem in count_stems(passage)}


def compare_stems(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the shared stems over the mean weight of both: between 0 and 1."""
    shared = sum(min(weight, other[stem]) for stem, weight in one.items() if stem in other)
    total = sum(one.values()) + sum(other.values())
    return 2 * shared / total if total else 0.0


def proper_words(text: str) -> frozenset[str]:
    """Folded words that a text writes with a capital only."""
    tokens = [token.text for token in tokenize(text) if token.text[0].isalpha()]
    small = {token for token in tokens if token[0].islower()}
    capitals = {token for token in tokens if token[0].isupper() and token.lower() not in small}
    return frozenset(word for token in capitals for word in name_words(token) if len(word) >= SHORTEST)
