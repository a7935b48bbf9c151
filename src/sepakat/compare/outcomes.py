"""What a later claim says of the earlier commitment that it is about."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from sepakat.compare.days import is_later
from sepakat.compare.units import is_one_unit
from sepakat.model.claims import Quantity
from sepakat.model.records import FollowKind
from sepakat.model.vocabulary import Stage

SOFT = frozenset({Stage.HOPED, Stage.INTERESTED})
BINDING = frozenset({Stage.AGREED, Stage.SIGNED})
DONE = frozenset({Stage.UNDER_WAY, Stage.DELIVERED})
PART = "the smaller number is what is reached of the other"

Amount = tuple[float | int, str | None]


class Told(Protocol):
    """What is read of a commitment here."""

    @property
    def stage(self) -> Stage:
        """How firm it is."""

    @property
    def quantity(self) -> Quantity | None:
        """How much of what."""

    @property
    def due(self) -> str | None:
        """By when."""


class Outcome(NamedTuple):
    """The kind of a follow, the number reached, and the reason."""

    what: FollowKind
    progress: Amount | None
    why: str


class Wording(NamedTuple):
    """What the sentence of the later claim says besides."""

    repeats: bool = False
    """It names the earlier number too: "1,150 of the 3,000"."""
    cuts: bool = False
    """It speaks of cutting or lowering."""
    looks_ahead: bool = False
    """The day by which it is to be done comes after the report."""
    moved_to: str | None = None
    """A day still to come, beside the day that was given before: "from June 2027 to December 2028"."""


def judge_outcome(earlier: Told, later: Told, wording: Wording | None = None) -> Outcome:
    """Read the outcome from both stages, numbers and dates, and from how the later sentence is worded."""
    if wording and wording.repeats and _is_less(earlier, later):
        reached = _reached(earlier, later)
        cut = Outcome(FollowKind.DROPPED, None, "a smaller number takes the place of the one promised")
        return cut if wording.cuts else Outcome(FollowKind.PROGRESS, reached, "a part of the number promised")
    if wording and wording.moved_to and not later.due and not later.quantity:
        return Outcome(FollowKind.DELAYED, None, f"due {earlier.due}, now {wording.moved_to}")
    if later.stage is Stage.DROPPED:
        return _judge_stop(earlier, later)
    if later.stage is Stage.DELIVERED:
        return _judge_delivery(earlier, later)
    if later.stage is Stage.UNDER_WAY and not (_is_whole(earlier, later) and wording and wording.looks_ahead):
        reached = None if _is_whole(earlier, later) else _reached(earlier, later)
        return Outcome(FollowKind.PROGRESS, reached, "it is being done")
    if earlier.due and later.due and is_later(later.due, earlier.due):
        return Outcome(FollowKind.DELAYED, None, f"due {earlier.due}, now {later.due}")
    if earlier.stage in SOFT and later.stage in BINDING:
        return Outcome(FollowKind.PROGRESS, None, f"{earlier.stage} before, {later.stage} now")
    return Outcome(FollowKind.RESTATED, None, f"said again ({later.stage})")


def least_promised(claims: Iterable[Told]) -> dict[str | None, float | int]:
    """Unit -> the smallest number that claims of what is to be done give."""
    found: dict[str | None, float | int] = {}
    for claim in claims:
        if claim.quantity and claim.stage not in DONE:
            found[claim.quantity.unit] = min(claim.quantity.value, found.get(claim.quantity.unit, claim.quantity.value))
    return found


def is_part(claim: Told, promised: Mapping[str | None, float | int]) -> bool:
    """Whether a claim tells how far it has come: what is done gives a smaller number than what is promised."""
    quantity = claim.quantity
    if claim.stage not in DONE or quantity is None:
        return False
    unit = find_unit(quantity, promised)
    return unit in promised and quantity.value < promised[unit]


def find_unit(quantity: Quantity, promised: Mapping[str | None, float | int]) -> str | None:
    """The unit of a number beside those promised: a bare number ("28,000 so far") counts what alone is promised."""
    alone = next(iter(promised)) if len(promised) == 1 else quantity.unit
    return alone if is_one_unit(quantity.unit, alone) else quantity.unit


def _is_less(earlier: Told, later: Told) -> bool:
    before, after = earlier.quantity, later.quantity
    return bool(before and after and is_one_unit(before.unit, after.unit) and after.value < before.value)


def _is_whole(earlier: Told, later: Told) -> bool:
    """Whether the number is the one promised: what is still being done has not reached it."""
    before, after = earlier.quantity, later.quantity
    is_same = bool(before and after and before.value == after.value and is_one_unit(before.unit, after.unit))
    return earlier.stage not in DONE and is_same


def _judge_stop(earlier: Told, later: Told) -> Outcome:
    if not later.due:
        return Outcome(FollowKind.DROPPED, None, "stopped, without a new date")
    if earlier.due and not is_later(later.due, earlier.due):
        return Outcome(FollowKind.RESTATED, None, f"the date {later.due} was known before")
    return Outcome(FollowKind.DELAYED, None, f"due {earlier.due or 'without a date'}, now {later.due}")


def _judge_delivery(earlier: Told, later: Told) -> Outcome:
    reached = _reached(earlier, later)
    promised = earlier.quantity
    if reached and promised and (reached[0] < promised.value or _grows(earlier, later)):
        return Outcome(FollowKind.PROGRESS, reached, f"{reached[0]} of {promised.value} {promised.unit or ''}".rstrip())
    if promised and later.quantity and not is_one_unit(promised.unit, later.quantity.unit):
        return Outcome(FollowKind.PROGRESS, None, "a part of it is done")
    return Outcome(FollowKind.DELIVERED, reached, "it is done")


def _grows(earlier: Told, later: Told) -> bool:
    """Whether the number of what was done, or was being done, is said again or has grown: neither is the one promised."""
    return earlier.stage is Stage.DELIVERED or (earlier.stage is Stage.UNDER_WAY and earlier.quantity != later.quantity)


def _reached(earlier: Told, later: Told) -> Amount | None:
    before, after = earlier.quantity, later.quantity
    return (after.value, before.unit) if before and after and is_one_unit(before.unit, after.unit) else None
