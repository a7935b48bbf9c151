"""Why a later deed cannot be the one that was promised, however alike the words of both reports are."""

from collections.abc import Iterator
from itertools import takewhile

from sepakat.compare.deeds import Deed
from sepakat.compare.wording import SHORTEST
from sepakat.model.vocabulary import Stage

SAME_STEM = 0.75
"""Share of the shorter of two words from which a common beginning makes them forms of one."""


def find_contradictions(promised: Deed, done: Deed) -> Iterator[str]:
    """The reasons for which what is done is not what was promised."""
    if _is_done_by_another(promised, done):
        yield "done by another"
    if _is_other_way_round(promised, done):
        yield "done the other way round"
    if promised.towns and done.towns and promised.towns.isdisjoint(done.towns):
        yield "done in another town"
    if done.stage is Stage.DELIVERED and done.begun and done.begun < promised.around.day:
        yield "done before the promise"


def _is_done_by_another(promised: Deed, done: Deed) -> bool:
    """Whether both sentences name who does it, and it is another state or another firm.

    Who receives it may be named as who does it. Of a state and a firm, only a firm of another state is another.
    """
    if not promised.named or not done.named or not promised.sides.isdisjoint(done.actors):
        return False
    states = [deed.actors & deed.states for deed in (promised, done)]
    if any(states):
        is_mixed = any(found and found != deed.actors for found, deed in zip(states, (promised, done), strict=True))
        return not is_mixed and bool(promised.states and done.states) and promised.states.isdisjoint(done.states)
    return _words(promised.actors).isdisjoint(_words(done.actors))


def _words(names: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split() if len(word) >= SHORTEST)


def _is_other_way_round(promised: Deed, done: Deed) -> bool:
    """Whether those who were to receive it do the same for those who were to do it."""
    recipients = promised.sides - promised.actors
    is_turned = bool(recipients) and done.actors == recipients and done.sides - done.actors == promised.actors
    is_same = bool(promised.doings) and promised.doings == done.doings
    return is_turned and (is_same or _is_one_word(promised.head, done.head))


def _is_one_word(one: str, other: str) -> bool:
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return common >= SHORTEST and common >= SAME_STEM * min(len(one), len(other))
