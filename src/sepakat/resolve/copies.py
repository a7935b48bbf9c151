"""Articles that repeat another's text: the same words, nearly the same, or the same facts in the same order.

Articles with the same words are a class, for which the first of them stands. Whether one first repeats another is decided by
these two alone, so that a ledger can keep what was found: see `service.copying`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from sepakat.model.extraction import Extraction
from sepakat.model.records import CopyGroup, CopyKind
from sepakat.resolve.sketches import Sketch, count_in_order, list_bands, list_shingles, read_facts, sketch_article
from sepakat.resolve.words import jaccard

ALIKE = 0.5
"""Share of common shingles from which two texts are nearly the same."""
SAME_FACTS = 0.75
"""Share of the shorter article's facts that the other must give in the same order."""
FEWEST_FACTS = 10
"""Below this the order of the facts proves nothing."""
LOOSENESS = tuple(CopyKind)

Pair = tuple[str, str]
"""The ids of two articles, the first in order first."""


class Copy(NamedTuple):
    """Two articles of one voice."""

    left: str
    right: str
    kind: CopyKind
    why: str


def find_copies(extractions: Iterable[Extraction], alike: Iterable[tuple[str, str]]) -> tuple[CopyGroup, ...]:
    """The groups of articles that repeat each other.

    `alike` are pairs of ids of articles with claims of the same thing; they are compared fact by fact.
    """
    articles = {each.article.id: each for each in extractions}
    sketches = {id: sketch for id, each in articles.items() if (sketch := sketch_article(each))}
    firsts = find_firsts({id: sketch.words for id, sketch in sketches.items()})
    own = {id: sketches[id] for id in firsts.values()}
    found = {}
    for left, right in sorted(_share_band(own)):
        if copy := compare_texts((left, right), articles[left].article.text, articles[right].article.text):
            found[left, right] = copy
    for pair in sorted({sort_pair(pair) for pair in alike} - found.keys()):
        if own.keys() >= set(pair) and (copy := compare_facts(pair, own[pair[0]], own[pair[1]])):
            found[pair] = copy
    return group_copies(firsts, found.values())


def sort_pair(pair: tuple[str, str]) -> Pair:
    """The same two ids, the first in order first."""
    return (min(pair), max(pair))


def find_firsts(words: Mapping[str, bytes]) -> dict[str, str]:
    """For each article the first that has the same words."""
    first: dict[bytes, str] = {}
    return {id: first.setdefault(words[id], id) for id in sorted(words)}


def compare_texts(pair: Pair, left: str, right: str) -> Copy | None:
    """Whether two texts have most of their shingles in common."""
    share = jaccard(list_shingles(left), list_shingles(right))
    return Copy(*pair, CopyKind.NEAR, f"{share:.0%} of their word triples in common") if share >= ALIKE else None


def compare_facts(pair: Pair, left: Sketch, right: Sketch) -> Copy | None:
    """Whether one of two articles with claims of the same thing gives the other's facts in the same order."""
    one, other = read_facts(left), read_facts(right)
    least = min(len(one), len(other))
    if least < FEWEST_FACTS:
        return None
    same = count_in_order(one, other)
    if same < SAME_FACTS * least:
        return None
    kind = CopyKind.SPUN if left.language == right.language else CopyKind.TRANSLATION
    return Copy(*pair, kind, f"{same} of {least} facts the same and in the same order")


def group_copies(firsts: Mapping[str, str], copies: Iterable[Copy]) -> tuple[CopyGroup, ...]:
    """Groups named by their first article; the reasons are the fewest copies, the closest first, that join a group.

    `firsts` gives for each article the first with the same words; only of these there are copies.
    """
    exact = [Copy(first, id, CopyKind.EXACT, "the same words") for id, first in firsts.items() if id != first]
    before: dict[str, str] = {}
    joining: list[Copy] = []
    for copy in sorted([*exact, *copies], key=lambda each: (LOOSENESS.index(each.kind), each)):
        first, second = sorted(_find_leader(id, before) for id in copy[:2])
        if first != second:
            before[second] = first
            joining.append(copy)
    groups: dict[str, list[Copy]] = defaultdict(list)
    for copy in sorted(joining):
        groups[_find_leader(copy.left, before)].append(copy)
    return tuple(_make_group(groups[leader]) for leader in sorted(groups))


def _find_leader(id: str, before: dict[str, str]) -> str:
    """The first article that is joined to one; `before` gives an earlier one of the same group, and is shortened."""
    while id in before:
        before[id] = before.get(before[id], before[id])
        id = before[id]
    return id


def _make_group(copies: Collection[Copy]) -> CopyGroup:
    articles = {id for copy in copies for id in copy[:2]}
    loosest = max((copy.kind for copy in copies), key=LOOSENESS.index)
    return CopyGroup(tuple(sorted(articles)), loosest, tuple(f"{copy.left} and {copy.right}: {copy.why}" for copy in copies))


def _share_band(sketches: Mapping[str, Sketch]) -> Iterator[Pair]:
    """Pairs of articles that share a band, once for each that they share."""
    found: dict[int, list[str]] = defaultdict(list)
    for id in sorted(sketches):
        for key in list_bands(sketches[id]):
            found[key].append(id)
    for ids in found.values():
        yield from combinations(ids, 2)
