"""Which commitments are worth comparing over time: those that share a key within so many days.

Whether two are candidates depends on these two alone, so that a new report changes nothing between older ones.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product
from typing import NamedTuple
from zlib import crc32

from sepakat.compare.deeds import Deed, Report
from sepakat.compare.units import is_telling
from sepakat.model.vocabulary import Stage

LEAST_DAYS = 5
"""Reports nearer to each other tell of one occasion; what they differ in is a discrepancy."""
MATTERS = 4
"""Doings and things of a commitment that make keys: those that its article repeats the least."""
STATES = 6
"""States of a commitment that make keys; a statement of twenty states has no more."""
STATE_CODE = 3
LEAST_NUMBER = 13
"""Smaller numbers are too common to tell anything."""
SHIFT = 4
"""Bits of a key that tell its sort."""
BITS = (1 << 27) - 1


class Sort(NamedTuple):
    """A sort of keys: what each is put together from, and how many days apart two that share one may be."""

    parts: tuple[Callable[[Deed], Iterable[str]], ...]
    days: int


class Range(NamedTuple):
    """Days within which reports are looked for by a key, both ends included."""

    key: int
    first: int
    last: int


def _chosen(deed: Deed) -> list[str]:
    weights = deed.matters
    return sorted(sorted(weights, key=lambda name: (-weights[name], name))[:MATTERS])


def _pairs(deed: Deed) -> Iterator[str]:
    return map("+".join, combinations(_chosen(deed), 2))


def _topics(deed: Deed) -> list[str]:
    return sorted(deed.topics) or [""]


def _states(deed: Deed) -> list[str]:
    return ["+".join(sorted(side for side in deed.sides if len(side) == STATE_CODE)[:STATES])]


def _places(deed: Deed) -> list[str]:
    return sorted(deed.places)


def _numbers(deed: Deed) -> list[str]:
    return sorted(f"{number:g}" for number in deed.numbers_near if number >= LEAST_NUMBER)


def _amounts(deed: Deed) -> list[str]:
    return [f"{float(deed.quantity.value):g} {deed.quantity.unit}"] if deed.quantity else []


def _units(deed: Deed) -> list[str]:
    return [str(deed.quantity.unit)] if deed.quantity and is_telling(deed.quantity.unit) else []


SORTS = (
    Sort((_states, _topics, _chosen), 800),
    Sort((_states, _topics, _pairs), 2000),
    Sort((_states, _topics, _numbers), 2000),
    Sort((_chosen, _topics, _numbers), 2000),
    Sort((_states, _amounts), 2000),
    Sort((_topics, _amounts), 2000),
    Sort((_states, _topics, _units), 2000),
    Sort((_states, _topics, _places), 2000),
    Sort((_topics, _chosen, _places), 2000),
    Sort((_chosen, _places), 1200),
)


def block_keys(deed: Deed) -> frozenset[int]:
    """The keys of a commitment; the last bits tell of which sort."""
    return frozenset(
        (crc32("|".join((str(number), *key)).encode("utf-8", "surrogatepass")) & BITS) << SHIFT | number
        for number, sort in enumerate(SORTS)
        for key in product(*(part(deed) for part in sort.parts))
    )


def is_open(deed: Deed) -> bool:
    """Whether anything more can come of a commitment: it is not done, nor stopped without a new date."""
    return deed.stage is not Stage.DELIVERED and not (deed.stage is Stage.DROPPED and deed.due is None)


def list_ranges(report: Report) -> list[Range]:
    """Where a report finds those that it may follow, and those that may follow it."""
    day = report.day
    opened = {key for deed in report.deeds if is_open(deed) for key in deed.keys}
    before = [Range(key, day - _days_of(key), day - LEAST_DAYS) for key in report.keys]
    return before + [Range(key, day + LEAST_DAYS, day + _days_of(key)) for key in opened]


def candidates_between(earlier: Report, later: Report) -> Iterator[tuple[Deed, Deed]]:
    """The commitments of two reports that are worth comparing."""
    gap = later.day - earlier.day
    if gap < LEAST_DAYS:
        return
    for one in filter(is_open, earlier.deeds):
        for other in later.deeds:
            if any(gap <= _days_of(key) for key in one.keys & other.keys):
                yield one, other


def candidate_reports(reports: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Every pair of reports that share a key within its days, once, the earlier first."""
    ordered = sorted(reports, key=lambda report: (report.day, report.article))
    posted: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, report in enumerate(ordered):
        for key in report.keys:
            days, places = posted[key]
            days.append(report.day)
            places.append(place)
    for report in ordered:
        found: set[int] = set()
        for key, first, last in list_ranges(report):
            if last < report.day:
                days, places = posted[key]
                found.update(places[bisect_left(days, first) : bisect_right(days, last)])
        yield from ((ordered[other], report) for other in sorted(found))


def _days_of(key: int) -> int:
    return SORTS[key & ((1 << SHIFT) - 1)].days
