"""What words do in numbers, and the number words of a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from sepakat.model.frozen import Frozen
from sepakat.text.cardinals import Number


class Kind(Enum):
    """What a word does in a number."""

    ADD = auto()
    """Has its own value: "dua", "sebelas", "twenty"; also "seribu", which is one thousand."""
    TEEN = auto()
    """Adds ten to the digit before it: "belas"."""
    TIMES = auto()
    """Multiplies what stands before it inside a group: "puluh", "hundred"."""
    SCALE = auto()
    """Closes a group: "ribu", "million"."""
    COLLECTIVE = auto()
    """Counts by the dozen."""
    VAGUE = auto()
    """A round number of that size: "puluhan", "thousands"."""
    SEVERAL = auto()
    """A few of the scale that follows."""
    FRACTION = auto()
    """A part of one: "setengah", "half"."""
    DENOMINATOR = auto()
    """Divides the number before it: "pertiga", "thirds"."""
    ARTICLE = auto()
    """Stands for one before a scale: "a million"."""
    JOIN = auto()
    """Joins the parts of one number: "two hundred and five"."""


class Item(Frozen):
    """A word of the lexicon; `low` and `high` bound a vague one."""

    kind: Kind
    value: Number = 0
    low: int = 0
    high: int = 0


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words of one language and its marks."""

    items: Mapping[str, Item]
    decimal: str
    group: str
    suffixes: Mapping[str, int]
    """Letters right behind digits, case as written: "bn", "jt"."""
    fraction_suffixes: Mapping[str, int] = field(default_factory=dict)
    """Letters that are a scale only behind a decimal fraction: "1,2G", but not "5G"."""
    of: frozenset[str] = frozenset()
    """Words between a vague number and its scale: "tens of thousands"."""
    half_after: tuple[tuple[str, ...], ...] = ()
    """What adds a half to the number before it: "setengah", "and a half"."""
