"""Named signs that two claims report the same thing, or that they do not."""

from collections.abc import Iterator
from functools import lru_cache
from math import fsum, sqrt
from typing import NamedTuple

from sepakat.model.vocabulary import EventStatus, EventType, InstrumentStatus, Stage
from sepakat.resolve.days import Nearness, Stretch, compare_stretches, days_apart
from sepakat.resolve.names import count_shared
from sepakat.resolve.profiles import DOZEN, Amount, ArticleProfile, Profile
from sepakat.resolve.words import cosine, jaccard, overlap

WEEK = 7
MONTH = 31
QUARTER = 92
TENFOLD = 10
ROUNDING = 0.05
PAST = frozenset({EventStatus.HELD.value, InstrumentStatus.SIGNED.value})
STATE = 3
"""Letters of a state's code; other sides are names."""
ENOUGH_MATTERS = 1.5
"""Shared things, or doings, that other commitments of the articles do not share and that count in full."""
ENOUGH_NAMES = 3
"""Shared capitalised words of two evidences that count in full."""


LIKENESSES = {
    True: ("like words", "like passages"),
    False: ("like words across languages", "like passages across languages"),
}
"""Signs of like words, of the claims and of their paragraphs, in one language or two."""
Detail = str | float | frozenset[str]


class Sign(NamedTuple):
    """One reason for or against; its weight and words are in weights.toml."""

    name: str
    amount: float = 1.0
    """Between 0 and 1: how much of the weight counts."""
    detail: Detail = ""
    """What was found; a share or several names are put into words only where somebody asks."""

    @property
    def words(self) -> str:
        """The detail in words."""
        match self.detail:
            case str():
                return self.detail
            case float():
                return f"{self.detail:.0%}"
            case _:
                return ", ".join(sorted(self.detail))


def word_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    """How alike the words are: what takes the longest to tell."""
    names = LIKENESSES[left.around.language == right.around.language]
    for name, amount in zip(names, _compare_words(left, right), strict=True):
        yield Sign(name, amount, amount)


def _compare_words(left: Profile, right: Profile) -> Iterator[float]:
    yield cosine(left.pieces, right.pieces)
    yield cosine(left.passage_pieces, right.passage_pieces)


def common_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    """Signs that hold for claims of any kind."""
    yield from _side_signs(left, right)
    around = around_signs(left.around, right.around)
    yield from around
    if left.index == right.index == 0:
        yield Sign("both come first", around[0].amount)
    if left.numbers and right.numbers:
        shared_numbers = left.numbers & right.numbers
        yield (
            Sign("shared numbers", overlap(left.numbers, right.numbers), shared_numbers)
            if shared_numbers
            else Sign("other numbers")
        )
    shared = left.names & right.names
    if shared:
        yield Sign("shared names", min(1.0, len(shared) / ENOUGH_NAMES), shared)
    if left.topics and right.topics:
        yield Sign("shared topics", jaccard(left.topics, right.topics))


@lru_cache(maxsize=1)
def around_signs(left: ArticleProfile, right: ArticleProfile) -> tuple[Sign, ...]:
    """Signs that hold for all claims of two articles, which are compared one after the other; names first."""
    signs = [Sign("shared surroundings", overlap(left.names, right.names))]
    if left.language != right.language:
        signs.append(Sign("another language"))
    if left.people & right.people:
        signs.append(Sign("shared people around", overlap(left.people, right.people)))
    return (*signs, *_occasion_signs(left.published, right.published))


def _side_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    if not (left.sides and right.sides):
        return
    shared = count_shared_sides(left.sides, right.sides)
    most = max(len(left.sides), len(right.sides))
    names = left.sides & right.sides
    if shared == most:
        yield Sign("same sides", 1.0, names)
    elif left.states == right.states:
        yield Sign("sides of the same states", 1.0, left.states)
    elif shared:
        yield Sign("some sides in common", shared / most, names)
        if shared < min(len(left.sides), len(right.sides)):
            yield Sign("other counterpart")
    else:
        yield Sign("no side in common" if not left.states & right.states else "some states in common")


def count_shared_sides(left: frozenset[str], right: frozenset[str]) -> int:
    """How many sides both have; names of companies and bodies may be spelled differently."""
    if left == right:
        return len(left)
    shared = left & right
    one, other = (tuple(side for side in sides - shared if len(side) != STATE) for sides in (left, right))
    return len(shared) + (count_shared(one, other) if one and other else 0)


def _occasion_signs(left: Stretch | None, right: Stretch | None) -> Iterator[Sign]:
    if left is None or right is None:
        return
    apart = days_apart(left, right)
    if apart <= WEEK:
        yield Sign("published the same week")
    elif apart > QUARTER:
        yield Sign("published months apart", 1.0, f"{apart} days")


def time_signs(left: Stretch | None, right: Stretch | None, what: str) -> Iterator[Sign]:
    """How two dates (`what` is "date" or "due") stand to each other."""
    if left is None or right is None:
        if left or right:
            yield Sign(f"{what} in one only")
        return
    nearness = compare_stretches(left, right)
    name = "same day" if nearness is Nearness.SAME and left.is_day and what == "date" else f"{nearness.value} {what}"
    apart = days_apart(left, right)
    yield Sign(name, 1.0, f"{apart} days apart" if apart else "")


def _report_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    if _is_reported_then(left, right) or _is_reported_then(right, left):
        yield Sign("reported at that time")


def _is_reported_then(undated: Profile, dated: Profile) -> bool:
    """Whether what has no date is reported in the days of the other's date: news is of what happened just before."""
    reported, time = undated.around.reported_on, dated.time
    if undated.time or not time or not reported or not undated.status == dated.status in PAST:
        return False
    return time.first <= reported <= time.last + WEEK


def event_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    """Signs of two events."""
    yield Sign("same type" if left.type == right.type else _type_sign(left.type, right.type), 1.0, f"{left.type}")
    yield from time_signs(left.time, right.time, "date")
    yield from _report_signs(left, right)
    yield from _place_signs(left, right)
    yield from _participant_signs(left.participants, right.participants)
    if left.status != right.status:
        yield Sign("other status")


ENCOUNTERS: frozenset[object] = frozenset({EventType.MEETING, EventType.VISIT, EventType.CALL, EventType.FORUM})


def _type_sign(left: object, right: object) -> str:
    return "kindred type" if left in ENCOUNTERS and right in ENCOUNTERS else "other type"


def _participant_signs(left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[Sign]:
    if not (left and right):
        return
    shared = count_shared(left, right)
    if shared:
        yield Sign("shared people", shared / min(len(left), len(right)), f"{shared}")
        if shared > 1:
            yield Sign("two shared people")
    else:
        yield Sign("other people")


def _place_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    if left.places and right.places:
        shared = left.places & right.places
        yield Sign("same place", 1.0, shared) if shared else Sign("other place")


def instrument_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    """Signs of two instruments."""
    yield Sign("same type" if left.type == right.type else "other type", 1.0, f"{left.type}")
    yield from time_signs(left.time, right.time, "date")
    yield from _report_signs(left, right)
    yield Sign("same status" if left.status == right.status else "other status")


def commitment_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    """Signs of two commitments."""
    if left.actors and right.actors:
        shared = count_shared_sides(left.actors, right.actors)
        most = max(len(left.actors), len(right.actors))
        yield Sign("same actor" if shared == most else "shared actor" if shared else "other actor")
    yield from _state_signs(left.states, right.states)
    yield from quantity_signs(left.quantity, right.quantity)
    if left.quantity and right.quantity and DOZEN < left.quantity[0] == right.quantity[0] and left.things & right.things:
        yield Sign("number of one thing")
    yield from time_signs(left.time, right.time, "due")
    yield from _place_signs(left, right)
    yield Sign("same stage" if left.stage == right.stage else "other stage")
    yield from _matter_signs(left, right)
    if (left.stage == Stage.DELIVERED) is not (right.stage == Stage.DELIVERED):
        yield from _deed_signs(*sorted((left, right), key=_is_done))


def _is_done(profile: Profile) -> bool:
    return profile.stage == Stage.DELIVERED


def _deed_signs(promised: Profile, done: Profile) -> Iterator[Sign]:
    """Signs that a deed reported later is another than the one promised; reports of one occasion may err in either."""
    before, after = promised.around.published, done.around.published
    if before is None or after is None or after.first - before.last <= WEEK:
        return
    takers = promised.sides - promised.actors
    is_turned = bool(takers) and done.actors == takers and done.sides - done.actors == promised.actors
    is_others = promised.actors and done.actors and not count_shared_sides(promised.sides, done.actors)
    if is_turned or is_others:
        yield Sign("done by others")


def _state_signs(left: frozenset[str], right: frozenset[str]) -> Iterator[Sign]:
    if left == right:
        return
    ours, theirs = (frozenset(side for side in sides if len(side) == STATE) for sides in (left - right, right - left))
    if ours and theirs:
        yield Sign("other states", 1.0, ours | theirs)


def _matter_signs(left: Profile, right: Profile) -> Iterator[Sign]:
    things, doings = left.things & right.things, left.doings & right.doings
    if things:
        yield Sign("shared things", _weigh_matters(left, right, things), things)
    elif left.things and right.things:
        yield Sign("other things")
    if doings:
        yield Sign("shared doings", _weigh_matters(left, right, doings), doings)


def _weigh_matters(left: Profile, right: Profile, shared: frozenset[str]) -> float:
    """How much shared doings or things tell: what other commitments of the articles name too tells less."""
    counts = (max(left.around.matters[name], right.around.matters[name]) for name in shared)
    return min(1.0, fsum(1 / sqrt(count) for count in counts) / ENOUGH_MATTERS)


def quantity_signs(left: Amount | None, right: Amount | None) -> Iterator[Sign]:
    """How two quantities stand to each other."""
    if left is None or right is None:
        if left or right:
            yield Sign("number in one only")
        return
    (one, unit), (other, other_unit) = left, right
    detail = f"{one} and {other} {unit or other_unit or ''}".strip()
    if _is_same_number(one, other):
        yield Sign("same number" if one > DOZEN else "same small number", 1.0, detail)
    elif unit == other_unit and unit:
        yield Sign("slip of ten" if _is_slip_of_ten(one, other) else "other number of the same", 1.0, detail)
    else:
        yield Sign("other quantity", 1.0, detail)


def _is_same_number(left: float, right: float) -> bool:
    return left == right or abs(left - right) <= ROUNDING / 5 * max(abs(left), abs(right))


def _is_slip_of_ten(left: float, right: float) -> bool:
    low, high = sorted((abs(left), abs(right)))
    return low > 0 and high == low * TENFOLD
