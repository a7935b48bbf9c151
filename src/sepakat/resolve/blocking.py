"""Which claims are worth comparing: those that share a key within so many days.

Whether two claims are candidates depends on these two alone, so that a new report changes nothing between older ones.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple
from zlib import crc32

from sepakat.model.records import RecordKind
from sepakat.resolve.names import name_parts
from sepakat.resolve.profiles import DOZEN, Profile

SIDES = 6
"""States of a claim that make keys; a statement of twenty states has no more."""
NAMES = 4
WORDS = 5
RARE = 3
MONTH = 7
"""Signs of a date up to its month."""
STEM = 6
"""Letters that count of a word."""
LONG = 7
"""Letters of a word that may tell something."""
UNEVEN = 3
"""Signs of a number without its tens, the point among them, from which it has two digits: with one, it comes up everywhere."""
ODD = 4
"""Signs of a number without its tens, the point among them, from which few other numbers are like it."""
THOUSAND = 1000
ENOUGH_KEYS = 2
"""Keys that articles must share, unless one is telling."""
SHIFT = 3
"""Bits of a key that tell its sort."""


class Sort(NamedTuple):
    """A sort of keys: how they are made, and how many days apart claims that share one may be."""

    make: Callable[[Profile], Iterable[str]]
    days: int
    undated: int
    """The same where an article does not tell its own day, and has that of its text."""
    is_own_day: bool = False
    """Whether the claim's own day counts, and not that of the report."""
    is_common: bool = False
    """Whether one key of the sort is no reason to compare two articles: they must share another key too."""


def _longest(words: Iterable[str], most: int) -> list[str]:
    return sorted(sorted(words, key=lambda word: (-len(word), word))[:most])


def _stems(profile: Profile) -> set[str]:
    return {word[:STEM] for word in profile.words.split() if len(word) >= LONG and not word.isdigit()}


def _states(profile: Profile) -> str:
    return "+".join(sorted(profile.states)[:SIDES])


def _digits(profile: Profile) -> str:
    """The number without its tens, where slips are; a large one tells enough without its unit. Nothing for small ones."""
    if not profile.quantity or profile.quantity[0] <= DOZEN:
        return ""
    value, unit = profile.quantity
    return f"{value:e}".split("e")[0].rstrip("0") + ("" if value >= THOUSAND else f" {unit}")


def _odd_numbers(profile: Profile) -> Iterator[str]:
    digits = _digits(profile)
    if len(digits.split(" ")[0]) >= ODD:
        yield digits


def _numbers(profile: Profile) -> Iterator[str]:
    if digits := _digits(profile):
        yield digits


def _states_with_numbers(profile: Profile) -> Iterator[str]:
    return (f"{_states(profile)} {digits}" for digits in _numbers(profile) if len(digits.split(" ")[0]) >= UNEVEN)


def _numbers_of_things(profile: Profile) -> Iterator[str]:
    return (f"{digits} {thing}" for digits in _numbers(profile) for thing in sorted(profile.things))


def _name_pairs(profile: Profile) -> Iterator[str]:
    return map("+".join, combinations(_longest(profile.names, NAMES), 2))


def _word_pairs(profile: Profile) -> Iterator[str]:
    return map("+".join, combinations(_longest(_stems(profile), WORDS), 2))


def _states_with_words(profile: Profile) -> Iterator[str]:
    # Words that any two claims would choose alike: those of the least hashes.
    chosen = sorted(_stems(profile), key=lambda word: (crc32(word.encode()), word))[:RARE]
    return (f"{_states(profile)} {word}" for word in chosen)


def _states_with_topics(profile: Profile) -> Iterator[str]:
    return (f"{_states(profile)} {topic}" for topic in sorted(profile.topics))


def _states_with_type(profile: Profile) -> Iterator[str]:
    yield f"{_states(profile)} {profile.type}"


def _states_on_a_day(profile: Profile) -> Iterator[str]:
    if profile.time and profile.time.is_day:
        yield _states(profile)


def _states_in_a_month(profile: Profile) -> Iterator[str]:
    if profile.when and len(profile.when) >= MONTH:
        yield f"{_states(profile)} {profile.type} {profile.when[:MONTH]}"


def _participants(profile: Profile) -> Iterator[str]:
    return (f"{part} {profile.type}" for name in sorted(profile.participants) for part in name_parts(name)[-1:])


SORTS: Mapping[RecordKind, tuple[Sort, ...]] = {
    RecordKind.EVENT: (
        Sort(_states_on_a_day, 4, 4, is_own_day=True),
        Sort(_name_pairs, 30, 400, is_common=True),
        Sort(_participants, 7, 20),
        Sort(_states_with_topics, 4, 10),
        Sort(_states_in_a_month, 1500, 1500),
    ),
    RecordKind.INSTRUMENT: (Sort(_states_with_type, 14, 60), Sort(_name_pairs, 200, 1200)),
    RecordKind.COMMITMENT: (
        Sort(_odd_numbers, 1500, 1500),
        Sort(_states_with_numbers, 1000, 1500),
        Sort(_numbers_of_things, 1500, 1500),
        Sort(_numbers, 3, 400, is_common=True),
        Sort(_name_pairs, 200, 1200),
        Sort(_word_pairs, 10, 1200, is_common=True),
        Sort(_states_with_words, 7, 1200, is_common=True),
        Sort(_states_with_topics, 7, 800, is_common=True),
    ),
}
EVER = 1_000_000


class Range(NamedTuple):
    """Postings that a key looks for."""

    key: int
    dated: bool
    first: int
    last: int


class Posting(NamedTuple):
    """A key of a claim with its day; 0 where no day is known."""

    key: int
    dated: bool
    day: int


def block_keys(profile: Profile) -> frozenset[int]:
    """The keys of a claim; the last bits tell of which sort."""
    kind = profile.kind.value
    return frozenset(
        crc32(f"{kind}:{key}".encode("utf-8", "surrogatepass")) << SHIFT | number
        for number, sort in enumerate(SORTS[profile.kind])
        for key in sort.make(profile)
    )


def list_postings(profile: Profile) -> list[Posting]:
    """Where others find a claim."""
    sorts = SORTS[profile.kind]
    return [
        Posting(key, _is_dated(profile, _sort_of(sorts, key)), _day_of(profile, _sort_of(sorts, key))) for key in profile.keys
    ]


def list_ranges(profile: Profile) -> list[Range]:
    """Where a claim finds others: the mirror of `list_postings`."""
    return [each for key in profile.keys for each in _ranges(profile, key, _sort_of(SORTS[profile.kind], key))]


def _sort_of(sorts: tuple[Sort, ...], key: int) -> Sort:
    return sorts[key & ((1 << SHIFT) - 1)]


def _is_dated(profile: Profile, sort: Sort) -> bool:
    return sort.is_own_day or profile.around.published_on is not None


def _day_of(profile: Profile, sort: Sort) -> int:
    if sort.is_own_day:
        return profile.time.first if profile.time else 0
    return profile.around.reported_on or 0


def _ranges(profile: Profile, key: int, sort: Sort) -> Iterator[Range]:
    day = _day_of(profile, sort)
    if not day:
        yield from (Range(key, dated, 0, EVER) for dated in (True, False))
        return
    days = sort.days if _is_dated(profile, sort) else sort.undated
    yield Range(key, True, max(0, day - days), day + days)
    yield Range(key, False, max(0, day - sort.undated), day + sort.undated)
    if day > sort.undated:
        yield Range(key, False, 0, 0)


def list_telling(profile: Profile) -> frozenset[int]:
    """Those of the keys of a claim of which one is enough."""
    return frozenset(key for key in profile.keys if not _sort_of(SORTS[profile.kind], key).is_common)


def are_worth_comparing(shared: Collection[int], telling: Collection[int]) -> bool:
    """Whether two articles are, by the keys that claims of both share; `telling` are those of which one is enough."""
    return len(shared) >= ENOUGH_KEYS or any(key in telling for key in shared)


def are_candidates(left: Profile, right: Profile) -> bool:
    """Whether two claims of one kind are worth comparing; the same in either order."""
    return any(True for _ in near_keys(left, right))


def near_keys(left: Profile, right: Profile) -> Iterator[int]:
    """The keys that two claims of one kind share within so many days."""
    sorts = SORTS[left.kind]
    return (key for key in left.keys & right.keys if _is_near(left, right, _sort_of(sorts, key)))


def _is_near(left: Profile, right: Profile, sort: Sort) -> bool:
    one, other = _day_of(left, sort), _day_of(right, sort)
    days = sort.days if _is_dated(left, sort) and _is_dated(right, sort) else sort.undated
    return not one or not other or abs(one - other) <= days


def candidate_pairs(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Every pair of claims of different articles that are candidates, once."""
    ordered = sorted(profiles, key=lambda profile: profile.key)
    posted: dict[tuple[int, bool], list[tuple[int, int]]] = defaultdict(list)
    for place, profile in enumerate(ordered):
        for key, dated, day in list_postings(profile):
            posted[key, dated].append((day, place))
    for each in posted.values():
        each.sort()
    for place, profile in enumerate(ordered):
        found = {other for each in list_ranges(profile) for other in _look_up(posted, each) if other > place}
        yield from ((profile, ordered[other]) for other in sorted(found) if ordered[other].key[0] != profile.key[0])


def _look_up(posted: Mapping[tuple[int, bool], list[tuple[int, int]]], wanted: Range) -> Iterator[int]:
    block = posted.get((wanted.key, wanted.dated), [])
    for day, place in block[bisect_left(block, (wanted.first, 0)) :]:
        if day > wanted.last:
            break
        yield place
