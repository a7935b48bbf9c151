"""Articles about one happening, by the words, names and numbers that are rare among all the articles given.

What is rare depends on the whole collection, so that this is for a collection read at once; records do not need it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush
from math import fsum, log, sqrt

from sepakat.model.article import Article
from sepakat.resolve.words import WORD, fold, name_words

STEM = 6
"""Letters that count of a word, so that its endings matter little."""
SHORTEST = 3
TELLING = 2.0
"""How often a name or a number counts."""
COMMON = 300
"""Articles with a word from which it brings none of them together."""
LEAST = 0.24
"""Average likeness from which two groups of articles are about one happening."""
FLOOR = 0.02
"""Likeness of two articles below which it is taken as none."""

Pair = tuple[int, int]


def group_stories(articles: Iterable[Article]) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each happening; every article stands in one group, and any order gives the same."""
    ordered = sorted(articles, key=lambda article: article.id)
    likeness = _compare_all([_count_words(article.text) for article in ordered])
    groups = _link_by_average(len(ordered), likeness)
    return tuple(sorted(tuple(ordered[place].id for place in sorted(group)) for group in groups))


def _count_words(text: str) -> dict[str, float]:
    """How often each stem stands in a text, names and numbers counted double."""
    names = name_words(text)
    counts: dict[str, float] = defaultdict(float)
    for word, count in Counter(map(fold, WORD.findall(text))).items():
        if word.isdigit():
            counts[word] += TELLING * count
        elif len(word) >= SHORTEST:
            counts[word[:STEM]] += (TELLING if word in names else 1.0) * count
    return counts


def _compare_all(counts: list[dict[str, float]]) -> dict[Pair, float]:
    """The cosine of every two articles that share a word which is not common, where it is not next to nothing."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(counts):
        for stem in each:
            holders[stem].append(place)
    rarity = {stem: log(len(counts) / len(places)) for stem, places in holders.items() if len(places) > 1}
    vectors = [_weigh(each, rarity) for each in counts]
    found: dict[Pair, float] = {}
    for place, vector in enumerate(vectors):
        partial: dict[int, list[float]] = defaultdict(list)
        for stem, weight in vector.items():
            if len(holders[stem]) <= COMMON:
                for other in holders[stem]:
                    if other > place:
                        partial[other].append(weight * vectors[other][stem])
        found.update({(place, other): likeness for other, parts in partial.items() if (likeness := fsum(parts)) >= FLOOR})
    return found


def _weigh(counts: Mapping[str, float], rarity: Mapping[str, float]) -> dict[str, float]:
    """The unit vector of an article; what no other article has is left out."""
    vector = {stem: (1 + log(count)) * rarity[stem] for stem, count in counts.items() if stem in rarity}
    length = sqrt(fsum(weight * weight for weight in vector.values())) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}


def _link_by_average(count: int, likeness: Mapping[Pair, float]) -> list[list[int]]:
    """Groups joined the most alike first, as long as their articles are alike enough on the average."""
    groups = {place: [place] for place in range(count)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (left, right), value in likeness.items():
        sums[left][right] = sums[right][left] = value
    heap = [(-value, left, right) for (left, right), value in likeness.items() if value >= LEAST]
    heapify(heap)
    fresh = count
    while heap:
        _, left, right = heappop(heap)
        if left not in groups or right not in groups:
            continue
        groups[fresh] = groups.pop(left) + groups.pop(right)
        for value, other in _join_sums(sums, left, right, fresh):
            average = value / (len(groups[fresh]) * len(groups[other]))
            if average >= LEAST:
                heappush(heap, (-average, other, fresh))
        fresh += 1
    return list(groups.values())


def _join_sums(sums: dict[int, dict[int, float]], left: int, right: int, fresh: int) -> list[tuple[float, int]]:
    """Give a new group the likenesses of the two that it is made of, and list them."""
    joined = sums.pop(left)
    for other, value in sums.pop(right).items():
        joined[other] = joined.get(other, 0.0) + value
    joined.pop(left, None)
    joined.pop(right, None)
    for other, value in joined.items():
        sums[other].pop(left, None)
        sums[other].pop(right, None)
        sums[other][fresh] = value
    sums[fresh] = joined
    return [(value, other) for other, value in joined.items()]
