"""Which spellings are names of one person or organisation.

What becomes of a spelling depends only on those that it is joined with, pair by pair: these alone give what all of them give.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from sepakat.model.records import RecordKind
from sepakat.resolve.names import is_same_name, is_same_word, name_parts

LONG = 4
"""Letters from which a word of an organisation's name tells it from others; legal forms are shorter."""
OPENING = 2
"""Letters of a word by which spellings are brought together."""

NameKey = tuple[str, ...]
"""What spellings share that are worth comparing."""


class Written(NamedTuple):
    """One way to write a name, and what else tells whose it is."""

    name: str
    country: str | None
    """The state it belongs to."""
    offices: frozenset[str] = frozenset()
    """Of persons who are so named."""

    @property
    def order(self) -> tuple[str, str]:
        """Its place among others; no two have the same."""
        return self.name, self.country or ""


class Same(NamedTuple):
    """Two spellings, by their places, that are one person's or organisation's, and why."""

    left: int
    right: int
    why: str


class Joined(NamedTuple):
    """Spellings, by their places, that are together, and why."""

    members: tuple[int, ...]
    reasons: tuple[str, ...]


def join_spellings(written: Sequence[Written], same: Iterable[Same]) -> list[Joined]:
    """Spellings, given in their order, that are the same two by two, together; two states never meet in one bearer."""
    home = {index: [index] for index in range(len(written))}
    reasons: dict[int, list[str]] = defaultdict(list)
    for left, right, why in sorted(same):
        one, other = home[left], home[right]
        if one is other or _has_two_states(written[each] for each in one + other):
            continue
        reasons[one[0]] += [*reasons.pop(other[0], []), f"{written[left].name} and {written[right].name}: {why}"]
        one += other
        home.update((each, one) for each in other)
    groups = {id(group): group for group in home.values()}
    return [Joined(tuple(sorted(group)), tuple(reasons[group[0]])) for group in groups.values()]


def _has_two_states(written: Iterable[Written]) -> bool:
    return len({each.country for each in written if each.country}) > 1


def pair_spellings(kind: RecordKind, written: Sequence[Written]) -> list[Same]:
    """All pairs of spellings that are the same."""
    blocks: dict[NameKey, list[int]] = defaultdict(list)
    for index, each in enumerate(written):
        for key in spelling_keys(kind, each):
            blocks[key].append(index)
    pairs = sorted({pair for block in blocks.values() for pair in combinations(block, 2)})
    compared = ((left, right, find_sameness(kind, written[left], written[right])) for left, right in pairs)
    return [Same(left, right, why) for left, right, why in compared if why]


def spelling_keys(kind: RecordKind, written: Written) -> set[NameKey]:
    """The openings of two words, or of one beside an office: a first name alone would bring thousands together.

    Organisations are compared word by word: those whose names have fewer or more words share no key.
    """
    parts = telling_parts(written.name)
    openings = sorted({part[:OPENING] for part in parts})
    keys = set[NameKey](combinations(openings, 2))
    if len(openings) == 1:
        keys.add(tuple(openings))
    keys.add(("", "".join(name_parts(written.name))))
    if kind is RecordKind.ORGANISATION:
        return {(str(len(parts)), *key) for key in keys}
    return keys | {(opening, office, written.country or "") for office in written.offices for opening in openings}


def telling_parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: the longer ones, or all where there are none."""
    parts = name_parts(name)
    return tuple(part for part in parts if len(part) >= LONG) or parts


def find_sameness(kind: RecordKind, left: Written, right: Written) -> str | None:
    """Why two spellings are one person's or organisation's; None when they are not."""
    if left.country and right.country and left.country != right.country:
        return None
    return _compare_people(left, right) if kind is RecordKind.PERSON else _compare_organisations(left, right)


def _compare_people(left: Written, right: Written) -> str | None:
    one, other = name_parts(left.name), name_parts(right.name)
    if "".join(one) == "".join(other) and len(one) != len(other):
        return "the same letters, parted otherwise"
    if not is_same_name(left.name, right.name):
        return None
    if one == other:
        return "same name"
    if min(len(one), len(other)) > 1:
        return "one name is part of the other" if set(one) <= set(other) or set(other) <= set(one) else "spelled nearly the same"
    return "same office beside a shorter name" if left.country == right.country and left.offices & right.offices else None


def _compare_organisations(left: Written, right: Written) -> str | None:
    one, other = telling_parts(left.name), telling_parts(right.name)
    if one == other:
        return "same name but for a legal form" if name_parts(left.name) != name_parts(right.name) else "same name"
    same = len(one) == len(other) and all(is_same_word(*pair) for pair in zip(one, other, strict=True))
    return "spelled nearly the same" if same else None
