"""Articles that repeat another's text: the same words, nearly the same, or the same facts in the same order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from hashlib import blake2b
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
MOST_FACTS = 300
"""Facts of an article that are compared, so that huge texts cost no more."""
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
    articles = {each.article.id: each for each in extractions if WORD.search(each.article.text)}
    exact = list(_find_equal(articles))
    repeated = {copy.right for copy in exact}
    first = {each: extraction for each, extraction in articles.items() if each not in repeated}
    copies = {(copy.left, copy.right): copy for copy in _find_reworded(first, near)}
    copies.update({(copy.left, copy.right): copy for copy in _find_same_words(first)})
    return _group(sorted([*exact, *copies.values()]))


def _find_equal(articles: Mapping[str, Extraction]) -> Iterator[Copy]:
    """Each article with the first that has the same words."""
    seen: dict[bytes, str] = {}
    for each in sorted(articles):
        words = " ".join(map(fold, WORD.findall(articles[each].article.text)))
        first = seen.setdefault(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).digest(), each)
        if first != each:
            yield Copy(first, each, CopyKind.EXACT, "the same words")


def _group(copies: list[Copy]) -> tuple[CopyGroup, ...]:
    """Groups named by their first article; every member repeats another of them."""
    home: dict[str, list[str]] = {}
    for copy in copies:
        left, right = home.setdefault(copy.left, [copy.left]), home.setdefault(copy.right, [copy.right])
        if left is not right:
            shorter, longer = sorted((left, right), key=len)
            longer += shorter
            home.update((article, longer) for article in shorter)
    leaders = {id(group): min(group) for group in home.values()}
    within: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        within[leaders[id(home[copy.left])]].append(copy)
    return tuple(_make_group(home[leader], within[leader]) for leader in sorted(within))


def _make_group(articles: list[str], copies: list[Copy]) -> CopyGroup:
    loosest = max((copy.kind for copy in copies), key=LOOSENESS.index)
    return CopyGroup(tuple(sorted(articles)), loosest, tuple(f"{copy.left} and {copy.right}: {copy.why}" for copy in copies))


def _find_same_words(articles: Mapping[str, Extraction]) -> Iterator[Copy]:
    """Pairs that share most of their shingles; these are made again for the few that are checked, to save memory."""
    ids = sorted(articles)
    index = RMinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS, num_bands=BANDS)
    for number, each in enumerate(ids):
        shingles = _shingles(articles[each].article.text)
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(sorted(shingles))
        for other in sorted(index.query(sketch)):
            share = _jaccard(shingles, _shingles(articles[ids[other]].article.text))
            if share >= ALIKE:
                yield Copy(ids[other], each, CopyKind.NEAR, f"{share:.0%} of their word triples in common")
        index.insert(number, sketch)


def _shingles(text: str) -> frozenset[str]:
    words = [fold(word) for word in WORD.findall(text)]
    return frozenset(" ".join(words[start : start + SHINGLE]) for start in range(max(1, len(words) - SHINGLE + 1)))


def _jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right)


def _find_reworded(articles: Mapping[str, Extraction], near: Iterable[tuple[str, str]]) -> Iterator[Copy]:
    facts: dict[str, list[str]] = {}
    for pair in sorted({(min(pair), max(pair)) for pair in near if articles.keys() >= set(pair)}):
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
    return [value for _, value in sorted(facts)[:MOST_FACTS]]
