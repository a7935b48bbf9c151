"""Which claims are worth comparing: those that share a key.

A key of a claim depends on that claim alone, so that a new report touches only the blocks of its own claims. In a
large block each claim is compared with its neighbours in time only, which keeps the work close to linear.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from sepakat.model.claims import Event, Instrument
from sepakat.resolve.names import name_parts
from sepakat.resolve.profiles import Profile

LARGE = 24
"""Claims from which a block is compared by neighbourhood."""
NEIGHBOURS = 6
"""Claims after it, and as many before, that a claim of a large block is compared with."""
SIDES = 6
"""Sides of a claim that make keys; a statement of twenty states has no more."""


def block_keys(profile: Profile) -> Iterator[str]:
    """The keys of a claim."""
    kind = profile.claim.kind.value
    for key in _keys(profile):
        yield f"{kind}:{key}"


def _keys(profile: Profile) -> Iterator[str]:
    sides = sorted(profile.sides)[:SIDES]
    for side in sides:
        yield from (f"{side}:{topic}:{month}" for topic in sorted(profile.topics) for month in _months(profile.around.published))
        yield from (f"{side}:{name}" for name in sorted(profile.names))
        yield from (f"{side}:{place}" for place in sorted(profile.places))
    pair = "+".join(sides)
    yield from (f"{pair}:{topic}" for topic in sorted(profile.topics))
    yield from (f"{pair}:{month}" for month in _months(profile.time))
    yield from (f"{pair}:{part}" for part in sorted(profile.around.people))
    if profile.quantity:
        yield f"{profile.quantity.value}:{profile.quantity.unit}"
    body = profile.claim.body
    if isinstance(body, Event):
        yield from (f"{part}:{body.type}" for name in sorted(body.participants) for part in name_parts(name)[-1:])
    if isinstance(body, Instrument):
        yield f"{pair}:{body.type}"


def _months(stretch: tuple[int, int] | None) -> list[str]:
    """The months around a date, so that both sides of a month's end meet; "?" for an unknown date."""
    if stretch is None:
        return ["?"]
    return sorted({date.fromordinal(max(1, day)).strftime("%Y-%m") for day in (stretch[0] - 7, stretch[0] + 7)})


def candidate_pairs(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Every pair of claims of different articles that share a key, once."""
    ordered = sorted(profiles, key=_when)
    blocks: dict[str, list[int]] = defaultdict(list)
    keys = [sorted(set(block_keys(profile))) for profile in ordered]
    for place, each in enumerate(keys):
        for key in each:
            blocks[key].append(place)
    for place, each in enumerate(keys):
        for other in _candidates([blocks[key] for key in each], place):
            if ordered[other].key[0] != ordered[place].key[0]:
                yield ordered[place], ordered[other]


def _candidates(blocks: list[list[int]], place: int) -> list[int]:
    """Later claims that share a small block with this one, or are neighbours of it in two large ones."""
    small: set[int] = set()
    near: Counter[int] = Counter()
    for block in blocks:
        after = bisect_right(block, place)
        if len(block) < LARGE:
            small.update(block[after:])
        else:
            near.update(block[after : after + NEIGHBOURS])
    return sorted(small | {other for other, count in near.items() if count > 1})


def _when(profile: Profile) -> tuple[int, tuple[str, str, int]]:
    stretch = profile.time or profile.around.published
    return stretch.first if stretch else 0, profile.key
