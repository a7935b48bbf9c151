"""ISO days, months and years as stretches of days, and how two of them stand to each other."""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from sepakat.model.periods import parse_period


class Stretch(NamedTuple):
    """A day, month or year: its first and last day as ordinals, the last included."""

    first: int
    last: int

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


class Nearness(StrEnum):
    """How two dates stand to each other."""

    SAME = "same"
    WITHIN = "within"
    """One lies in the other, which is coarser."""
    NEAR = "near"
    """One to three days apart, or neighbouring months."""
    SLIP = "slip"
    """The same day of another year, or of another month."""
    FAR = "far"


@lru_cache(maxsize=4096)
def parse_stretch(value: str | None) -> Stretch | None:
    """The stretch of "2025-03-04", "2025-03" or "2025"; None for anything else."""
    period = parse_period(value)
    return Stretch(period.first.toordinal(), period.last.toordinal()) if period else None


NEAR_DAYS = 3
MONTH_DAYS = 31


def days_apart(left: Stretch, right: Stretch) -> int:
    """Days between two stretches; 0 where they overlap."""
    return max(0, left.first - right.last, right.first - left.last)


def compare_stretches(left: Stretch, right: Stretch) -> Nearness:
    """How two dates stand to each other; symmetric."""
    if left == right:
        return Nearness.SAME
    apart = days_apart(left, right)
    if not apart:
        return Nearness.WITHIN
    finest = max(left.last - left.first, right.last - right.first)
    if apart <= (NEAR_DAYS if not finest else 1 + min(finest, MONTH_DAYS)):
        return Nearness.NEAR
    return Nearness.SLIP if _is_slip(left, right) else Nearness.FAR


def _is_slip(left: Stretch, right: Stretch) -> bool:
    """A wrong year beside the right day and month, which writers slip into around the turn of years and when copying."""
    if not (left.is_day and right.is_day):
        return False
    one, other = date.fromordinal(left.first), date.fromordinal(right.first)
    return (one.month, one.day) == (other.month, other.day) and abs(one.year - other.year) == 1
