"""What is compared of an article to find what repeats it: its words, bands of them, and its facts in their order."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from struct import iter_unpack, pack
from typing import NamedTuple

import msgspec
from rensa import RMinHash

from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import NameKind
from sepakat.resolve.words import WORD, fold

SHINGLE = 3
PERMUTATIONS = 128
BAND = 4
"""Values of a MinHash in one band: texts with half of their shingles in common nearly always share one of the bands."""
SEED = 1
MOST_FACTS = 300
"""Facts of an article that are compared, so that huge texts cost no more."""
FACTS = msgspec.msgpack.Decoder(list[str])


class Sketch(NamedTuple):
    """What is compared of an article, as small as can be."""

    words: bytes
    """A hash of its words in their order."""
    language: str
    bands: bytes
    facts: bytes


def sketch_article(extraction: Extraction) -> Sketch | None:
    """The sketch of an article; None where it has no words."""
    words = _fold_words(extraction.article.text)
    if not words:
        return None
    facts = msgspec.msgpack.encode(list_facts(extraction))
    return Sketch(_hash(" ".join(words).encode(), 16), extraction.article.language, _make_bands(words), facts)


def list_bands(sketch: Sketch) -> list[int]:
    """The keys of an article's bands, signed and of 64 bits: texts that are much alike share one."""
    return [key for (key,) in iter_unpack("<q", sketch.bands)]


def read_facts(sketch: Sketch) -> list[str]:
    """What `list_facts` gave."""
    return FACTS.decode(sketch.facts)


@lru_cache(maxsize=128)
def list_shingles(text: str) -> frozenset[str]:
    """Each three words in a row."""
    return _shingles(_fold_words(text))


def list_facts(extraction: Extraction) -> list[str]:
    """The numbers, dates, people, places and states of an article in their order; states by code, so that translations agree.

    Organisations are no facts here: who translates or rewords also translates, shortens and spells out their names.
    """
    facts = [(each.start, f"{each.value:g}") for each in extraction.quantities]
    facts += [(each.start, each.value) for each in extraction.timexes if each.first_day]
    for name in extraction.names:
        if name.kind is not NameKind.ORGANISATION:
            written = name.entity or extraction.article.text[name.start : name.end]
            facts.append((name.start, (name.country if name.kind is NameKind.STATE else None) or fold(written)))
    return [value for _, value in sorted(facts)[:MOST_FACTS]]


def count_in_order(left: Sequence[str], right: Sequence[str]) -> int:
    """The length of the longest sequence that both have in this order, with or without others in between."""
    places: dict[str, int] = {}
    for place, value in enumerate(left):
        places[value] = places.get(value, 0) | 1 << place
    whole = (1 << len(left)) - 1
    # A bit that is off ends a longer sequence than the bits below it do: Hyyrö's way, all places of `left` at once.
    open_places = whole
    for value in right:
        found = open_places & places.get(value, 0)
        open_places = ((open_places + found) | (open_places - found)) & whole
    return len(left) - open_places.bit_count()


def _fold_words(text: str) -> list[str]:
    return list(map(fold, WORD.findall(text)))


def _shingles(words: list[str]) -> frozenset[str]:
    return frozenset(" ".join(words[start : start + SHINGLE]) for start in range(max(1, len(words) - SHINGLE + 1)))


def _make_bands(words: list[str]) -> bytes:
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update(list(_shingles(words)))
    values = sketch.digest()
    bands = (pack(f"<{BAND + 1}I", start, *values[start : start + BAND]) for start in range(0, PERMUTATIONS, BAND))
    return b"".join(_hash(band, 8) for band in bands)


def _hash(content: bytes, size: int) -> bytes:
    return blake2b(content, digest_size=size).digest()
