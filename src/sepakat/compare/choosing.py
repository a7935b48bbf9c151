"""Which of several sides holds, and why."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sepakat.compare.sayings import Side
from sepakat.compare.spelling import is_short_form
from sepakat.compare.voices import count_voices, is_consistent, is_official


class Choice(NamedTuple):
    """The value that holds, or None, and the reason in words."""

    best: Any
    why: str


def choose_side(sides: Sequence[Side], voices: Mapping[str, str]) -> Choice:
    """The side that one ground alone decides for, asking the grounds in order of weight.

    `voices` gives for each article that is a copy the first of its copies: these count once.
    """
    choice = _by_official(sides) or _by_consistency(sides) or _by_voices(sides, voices)
    if choice:
        return choice
    return Choice(None, "cannot be decided: as many independent reports stand on either side, and none is official")


def choose_latest(sides: Sequence[Side]) -> Choice | None:
    """The side of the last report, where all sides are dated and the last day is on one side only."""
    if not all(side.days for side in sides):
        return None
    ranked = sorted(sides, key=lambda side: side.days[-1])
    if ranked[-1].days[-1] == ranked[-2].days[-1]:
        return None
    return Choice(ranked[-1].value, f"the latest report, of {ranked[-1].days[-1]}, has it")


def choose_fullest(sides: Sequence[Side]) -> Choice | None:
    """The side whose name says all that the others' short forms say."""
    fullest = max(sides, key=lambda side: (len(side.value), side.value))
    if all(is_short_form(other.value, fullest.value) for other in sides):
        return Choice(fullest.value, "the fullest form")
    return None


def _by_official(sides: Sequence[Side]) -> Choice | None:
    return _only(sides, lambda side: any(is_official(saying.extraction.article) for saying in side.sayings), "official text")


def _by_consistency(sides: Sequence[Side]) -> Choice | None:
    found = _only(sides, lambda side: any(is_consistent(saying.extraction) for saying in side.sayings), "")
    return Choice(found.best, "the other reports are not consistent in themselves") if found else None


def _by_voices(sides: Sequence[Side], voices: Mapping[str, str]) -> Choice | None:
    counts = [count_voices(side.articles, voices) for side in sides]
    most = max(counts)
    if most < 2 or counts.count(most) > 1:
        return None
    rest = max(count for count in counts if count < most)
    return Choice(sides[counts.index(most)].value, f"{most} independent reports against {rest}")


def _only(sides: Sequence[Side], holds: Callable[[Side], bool], why: str) -> Choice | None:
    chosen = [side for side in sides if holds(side)]
    return Choice(chosen[0].value, why) if len(chosen) == 1 else None
