"""What an article names besides states, places, persons and offices: projects, products, companies."""

import re
from collections.abc import Iterator, Sequence

from sepakat.compare.spelling import name_words
from sepakat.model.article import Span
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Matter, QuantityMention, Role, Timex
from sepakat.model.vocabulary import NameKind
from sepakat.text.tokens import tokenize

Spanned = Role | Timex | QuantityMention | Matter

SHORTEST = 5
"""Letters of a word that hardly two unlike things are named by."""
INSIDE = re.compile(r"(?<=[^\W_][ ,(-])[^\W\d_]{5}[\w-]{0,40}")
"""A word behind another word of the same sentence."""
STATE_CODE = 3
OTHERS = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.STATE})


def find_subjects(extraction: Extraction) -> frozenset[str]:
    """Folded words that an article writes with a capital only, and that two articles share when they are about one thing.

    What the names of states, places, persons, ministries and offices and the words of dates are made of is left out.
    """
    article = extraction.article
    small = {token.text.lower() for token in tokenize(article.text) if token.text[0].islower()}
    named = (word for word in INSIDE.findall(article.text) if word[0].isupper() and not word.isupper())
    words = {folded for word in named if word.lower() not in small for folded in name_words(word) if len(folded) >= SHORTEST}
    common = {word for span in _iter_common(extraction) for word in name_words(article.text[span.start : span.end])}
    return frozenset(words - common - set(name_words(article.outlet or "")))


def _iter_common(extraction: Extraction) -> Iterator[Span]:
    """Where what many unlike articles name stands."""
    for name in extraction.names:
        if name.kind in OTHERS or (name.side and len(name.side) == STATE_CODE):
            yield Span(name.start, name.end)
    lists: tuple[Sequence[Spanned], ...] = (extraction.roles, extraction.timexes, extraction.quantities, extraction.matters)
    yield from (Span(found.start, found.end) for each in lists for found in each)
