"""Which sides of a property stand against each other, and why others need not: updates, short forms."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from sepakat.compare.agreeing import is_other_office
from sepakat.compare.quantities import is_slip
from sepakat.compare.sayings import Side
from sepakat.compare.spelling import is_respelling, name_words
from sepakat.compare.units import is_money
from sepakat.model.vocabulary import Stage

Sides = tuple[Side, ...]

STATE_CODE = 3
"""Letters of a state's code; other parties are names."""
NEAR_STAGES = (frozenset({Stage.HOPED, Stage.INTERESTED}), frozenset({Stage.PLANNED, Stage.PLEDGED}))
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
    """The same for numbers, and for those in other units; a slip of ten is no update."""
    units = {side.value.unit for side in sides}
    if len(units) == len(sides):
        return "in other currencies: may be one sum" if all(map(is_money, units)) else "the numbers may be of different things"
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


def keep_other_doers(sides: Sides) -> Sides:
    """Sides of one occasion of which one names none of those who act on another side; a company's state is its company."""
    kept = keep_one_occasion(sides)
    return tuple(side for side in kept if any(_is_clash(side, other) for other in kept))


def _is_clash(one: Side, other: Side) -> bool:
    left, right = _words(one.value.actors), _words(other.value.actors)
    states = _words(name for side in (one, other) for saying in side.sayings for name in saying.value.states)
    return left.isdisjoint(right) and states.isdisjoint(left | right)


def keep_other_offices(sides: Sides) -> Sides:
    """Only sides with another one in the same language, or of another rank, kind or field: languages have titles of their own."""
    return tuple(side for side in sides if any(_is_other_office(side, other) for other in sides if other is not side))


def _is_other_office(one: Side, other: Side) -> bool:
    return not _languages(one).isdisjoint(_languages(other)) or is_other_office(one.value, other.value)


def _languages(side: Side) -> frozenset[str]:
    return frozenset(saying.extraction.article.language for saying in side.sayings)


def excuse_near_stage(sides: Sides) -> str:
    """An excuse where the stages are neighbours that reports word alike: a wish and an interest, a plan and a pledge."""
    stages = {side.value for side in sides}
    return "the stages are nearly as firm" if any(stages <= near for near in NEAR_STAGES) else ""


def excuse_other_way(sides: Sides) -> str:
    """An excuse where whoever acts on one side is acted towards on the other: a sentence may leave open who does it."""
    pairs = [pair for pair in combinations(sides, 2) if _is_clash(*pair)]
    return "the doer of one report is the receiver of the other" if all(_is_other_way(*pair) for pair in pairs) else ""


def _is_other_way(one: Side, other: Side) -> bool:
    actors = (_words(side.value.actors) for side in (one, other))
    receivers = [_words(name for saying in side.sayings for name in saying.value.receivers) for side in (other, one)]
    return any(acting <= receiving for acting, receiving in zip(actors, receivers, strict=True))


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name_words(name))


def excuse_more_parties(sides: Sides) -> str:
    """An excuse where sides share a party and differ in companies or bodies only, of which there may be several."""
    pairs = [(set(one.value), set(other.value)) for one, other in combinations(sides, 2)]
    apart = [(one - other, other - one) for one, other in pairs if one & other]
    named = all(any(len(party) != STATE_CODE for party in part) for parts in apart for part in parts)
    return "each report may name another of several parties" if len(apart) == len(pairs) and named else ""


def excuse_occasion(_: Sides) -> str:
    """An excuse for events of different kinds: what is signed or opened is so at a meeting."""
    return "one occasion may be both"


def excuse_translation(sides: Sides) -> str:
    """An excuse where each side has a language of its own: what the words say may be a matter of translation."""
    languages = [_languages(side) for side in sides]
    apart = all(one.isdisjoint(other) for one, other in combinations(languages, 2))
    return "may be a matter of translation: each side is in a language of its own" if apart else ""


def excuse_short_form(sides: Sides) -> str:
    """An excuse where some names are no misspellings of the leading one."""
    return "" if all(is_respelling(sides[0].value, side.value) for side in sides[1:]) else "a short form of the name"
