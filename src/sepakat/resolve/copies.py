"""Articles that repeat another's text: the same words, nearly the same, or the same facts in the same order."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from rensa import RMinHash, RMinHashLSH

from sepakat.model.extraction import Extraction
from sepakat.model.records import CopyGroup, CopyKind
from sepakat.model.vocabulary import NameKind
from sepakat.resolve.words import WORD, fold

SHINGLE = 3
PERMUTATIONS = 128
BANDS = 32
SEED = 1
ALIKE = 0.5
"""Share of common shingles from which two texts are nearly the same."""
SAME_FACTS = 0.75
"""Share of the shorter article's facts that the other must give in the same order."""
FEWEST_FACTS = 10
"""Below this the order of the facts proves nothing."""
LOOSENESS = tuple(CopyKind)


class Copy(NamedTuple):
    """Two articles of one voice."""

    left: str
    right: str
    kind: CopyKind
    why: str


def find_copies(extractions: Iterable[Extraction], near: Iterable[tuple[str, str]]) -> tuple[CopyGroup, ...]:
    """The groups of articles that repeat each other.

    `near` are pairs of ids of articles that report the same thing; they are compared fact by fact.
    """
    articles = {extraction.article.id: extraction for extraction in extractions}
    copies = {(copy.left, copy.right): copy for copy in _find_reworded(articles, near)}
    copies.update({(copy.left, copy.right): copy for copy in _find_same_words(articles)})
    return _group([copies[pair] for pair in sorted(copies)])


def _group(copies: list[Copy]) -> tuple[CopyGroup, ...]:
    """Groups around the first article of each; every member repeats that one or one that does."""
    home: dict[str, set[str]] = {}
    for copy in copies:
        joined = home.get(copy.left, {copy.left}) | home.get(copy.right, {copy.right})
        home.update((article, joined) for article in joined)
    groups = {min(group): group for group in home.values()}
    return tuple(_make_group(groups[first], copies) for first in sorted(groups))


def _make_group(articles: set[str], copies: list[Copy]) -> CopyGroup:
    within = [copy for copy in copies if copy.left in articles]
    loosest = max((copy.kind for copy in within), key=LOOSENESS.index)
    return CopyGroup(tuple(sorted(articles)), loosest, tuple(f"{copy.left} and {copy.right}: {copy.why}" for copy in within))


def _find_same_words(articles: Mapping[str, Extraction]) -> Iterator[Copy]:
    ids = sorted(articles)
    shingles = [_shingles(articles[each].article.text) for each in ids]
    index = RMinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS, num_bands=BANDS)
    for number, each in enumerate(shingles):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(sorted(each))
        for other in sorted(index.query(sketch)):
            share = _jaccard(each, shingles[other])
            if share >= ALIKE:
                kind = CopyKind.EXACT if share >= 1 else CopyKind.NEAR
                yield Copy(ids[other], ids[number], kind, f"{share:.0%} of their word triples in common")
        index.insert(number, sketch)


def _shingles(text: str) -> frozenset[str]:
    words = [fold(word) for word in WORD.findall(text)]
    return frozenset(" ".join(words[start : start + SHINGLE]) for start in range(max(1, len(words) - SHINGLE + 1)))


def _jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right)


def _find_reworded(articles: Mapping[str, Extraction], near: Iterable[tuple[str, str]]) -> Iterator[Copy]:
    facts: dict[str, list[str]] = {}
    for pair in sorted({(min(pair), max(pair)) for pair in near}):
        one, other = (facts.setdefault(each, list_facts(articles[each])) for each in pair)
        least = min(len(one), len(other))
        if least < FEWEST_FACTS:
            continue
        blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
        same = sum(block.size for block in blocks)
        if same >= SAME_FACTS * least:
            languages = {articles[each].article.language for each in pair}
            kind = CopyKind.TRANSLATION if len(languages) > 1 else CopyKind.SPUN
            yield Copy(*pair, kind, f"{same} of {least} facts the same and in the same order")


def list_facts(extraction: Extraction) -> list[str]:
    """The numbers, dates and names of an article in their order; states by code, so that translations agree."""
    facts = [(each.start, f"{each.value:g}") for each in extraction.quantities]
    facts += [(each.start, each.value) for each in extraction.timexes if each.first_day]
    for name in extraction.names:
        written = name.entity or extraction.article.text[name.start : name.end]
        facts.append((name.start, (name.country if name.kind is NameKind.STATE else None) or fold(written)))
    return [value for _, value in sorted(facts)]
