"""Which sides of a property stand against each other, and why others need not: updates, short forms."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from sepakat.compare.agreeing import value_names
from sepakat.compare.quantities import is_slip
from sepakat.compare.sayings import Side
from sepakat.compare.spelling import is_respelling, name_words

Sides = tuple[Side, ...]

SAME_OCCASION = timedelta(days=2)
"""Reports this near to each other speak of one state of things; later ones may tell of a newer state."""


def excuse_update(sides: Sides) -> str:
    """An excuse where no two sides have reports of one occasion."""
    pairs = list(combinations(sides, 2))
    if all(one.days and other.days and _apart(one, other) for one, other in pairs):
        return "may be an update: the reports are of different days"
    return ""


def _apart(one: Side, other: Side) -> bool:
    return all(abs(left - right) > SAME_OCCASION for left in one.days for right in other.days)


def excuse_number_update(sides: Sides) -> str:
    """The same for numbers; a slip of ten is no update."""
    if any(is_slip(one.value.value, other.value.value) for one, other in combinations(sides, 2)):
        return ""
    return excuse_update(sides)


def keep_one_occasion(sides: Sides) -> Sides:
    """Only the sayings of the day about which most different values are told, with the undated ones."""
    days = sorted({day for side in sides for day in side.days})
    options = [sides] if not days else [_around(sides, day) for day in days]
    return max(options, key=lambda kept: (len(kept), sum(len(side.articles) for side in kept)))


def _around(sides: Sides, day: date) -> Sides:
    kept = (
        replace(side, sayings=tuple(s for s in side.sayings if s.day is None or day <= s.day <= day + SAME_OCCASION))
        for side in sides
    )
    return tuple(side for side in kept if side.sayings)


def keep_akin(sides: Sides) -> Sides:
    """Only sides whose names share a word or a spelling with another side's: other names are other parties."""
    pairs = [pair for pair in combinations(sides, 2) if _is_akin(pair[0].value, pair[1].value)]
    return tuple(side for side in sides if any(side in pair for pair in pairs))


def _is_akin(one: str, other: str) -> bool:
    return is_respelling(one, other) or not set(name_words(one)).isdisjoint(name_words(other))


def keep_other_parties(sides: Sides) -> Sides:
    """Sides of one occasion, but for those that differ in the name of one party only."""
    kept = keep_one_occasion(sides)
    words = [frozenset(word for name in value_names(side.value) for word in name_words(name)) for side in kept]
    clashing = [side for side, own in zip(kept, words, strict=True) if any(own.isdisjoint(theirs) for theirs in words)]
    return tuple(clashing)


def excuse_short_form(sides: Sides) -> str:
    """An excuse where some names are no misspellings of the leading one."""
    return "" if all(is_respelling(sides[0].value, side.value) for side in sides[1:]) else "a short form of the name"
