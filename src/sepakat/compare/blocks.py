"""Which commitments are worth comparing over time: those that share a key.

A key depends on its commitment alone. In a large block a later commitment is compared with the nearest earlier ones only,
which keeps the work close to linear in a large ledger.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from sepakat.compare.deeds import Deed
from sepakat.compare.units import is_telling
from sepakat.model.claims import Commitment
from sepakat.model.vocabulary import Stage

LEAST_DAYS = 5
"""Reports nearer to each other tell of one occasion; what they differ in is a discrepancy."""
MATTERS = 6
"""Doings and things of a commitment that make keys."""
LOOK_BACK = 40
"""Earlier commitments of a block that a later one is compared with at most."""

Key = tuple[str, int]


def candidate_pairs(deeds: Sequence[Deed], homes: Mapping[Key, str]) -> Iterator[tuple[Deed, Deed]]:
    """Earlier and later commitments of different occasions that share a record or a key, each pair once, by day."""
    ordered = sorted(deeds, key=lambda deed: (deed.day, deed.key))
    blocks: dict[str, list[int]] = defaultdict(list)
    keys = [sorted({*block_keys(deed), homes.get(deed.key, "")} - {""}) for deed in ordered]
    for place, own in enumerate(keys):
        if is_open(ordered[place].body):
            for key in own:
                blocks[key].append(place)
    for place, own in enumerate(keys):
        end = _first_of_occasion(ordered, place)
        earlier = {other for key in own for other in _look_back(blocks[key], end)}
        yield from ((ordered[other], ordered[place]) for other in sorted(earlier))


def block_keys(deed: Deed) -> Iterator[str]:
    """The keys of a commitment: who with what."""
    quantity, matters = deed.body.quantity, _telling_matters(deed)
    pairs = ["+".join(pair) for pair in combinations(matters, 2)]
    for side in sorted(deed.sides):
        yield from (f"{side}:{name}" for name in sorted(deed.names | deed.places))
        yield from (f"{side}::{pair}" for pair in pairs)
        if quantity and is_telling(quantity.unit):
            yield f"{side}:{quantity.unit}"
    for subject in sorted(deed.subjects):
        yield from (f"{subject}:::{matter}" for matter in matters)
    if quantity:
        yield f"{quantity.value}:{quantity.unit}"


def _telling_matters(deed: Deed) -> list[str]:
    """The doings and things of a commitment that its article repeats the least."""
    weights = {**deed.doings, **deed.things}
    return sorted(sorted(weights, key=lambda name: (-weights[name], name))[:MATTERS])


def is_open(body: Commitment) -> bool:
    """Whether anything more can come of a commitment: it is not done, nor stopped without a new date."""
    return body.stage is not Stage.DELIVERED and not (body.stage is Stage.DROPPED and body.due is None)


def _first_of_occasion(ordered: Sequence[Deed], place: int) -> int:
    """The place of the first commitment too near in time to be earlier."""
    return bisect_right(ordered, ordered[place].day - timedelta(days=LEAST_DAYS), hi=place, key=lambda deed: deed.day)


def _look_back(block: Sequence[int], end: int) -> Sequence[int]:
    last = bisect_right(block, end - 1)
    return block[max(0, last - LOOK_BACK) : last]
