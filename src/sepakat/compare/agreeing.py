"""When two values of one property agree without being equal."""

import re
from collections.abc import Set

from sepakat.compare.spelling import is_same_name, is_short_form, name_words
from sepakat.model.vocabulary import InstrumentStatus

PREPOSITION = re.compile(r" (of|to|for) ")
SECOND = frozenset({"assistant", "deputy", "state", "under", "vice"})
"""Words of offices in English by which one ranks below another; the rest of their names may be the same."""
PASSING = frozenset({"acting", "former", "honorary", "interim"})
"""Those by which an office is not fully held."""
RANKS = SECOND | PASSING
HEADS = {
    "ambassador": "ambassador",
    "chief": "executive",
    "director": "executive",
    "envoy": "ambassador",
    "governor": "governor",
    "mayor": "mayor",
    "minister": "minister",
    "president": "president",
    "secretary": "minister",
}
"""Offices in English that no translation takes for another; of one kind are those that states name differently."""
PLAIN = frozenset({*RANKS, *HEADS, "affairs", "and", "for", "general", "of", "the", "to"})
"""Words of offices that name no field."""
CONCLUDED = frozenset({InstrumentStatus.SIGNED.value, InstrumentStatus.IN_FORCE.value, InstrumentStatus.EXPIRED.value})

Names = str | tuple[str, ...]
"""A name, or several."""


def is_nested(one: Names, other: Names) -> bool:
    """Whether all words of the one are among those of the other."""
    left, right = ({word for name in names for word in name_words(name)} for names in (value_names(one), value_names(other)))
    return left <= right or right <= left


def is_same_office(one: str, other: str) -> bool:
    """Whether two offices in English are one.

    One may say the other in more words, a single word ("Envoy") is too vague to differ from more, or from another that may
    mean the same ("Head" and "Chief"), and "Ambassador of" and "Ambassador to" tell two sides of one office.
    """
    ranks = [RANKS & set(name_words(office)) for office in (one, other)]
    lengths = len(name_words(one)), len(name_words(other))
    if max(lengths) == 1:
        return not _is_apart(find_heads(one), find_heads(other))
    if ranks[0] != ranks[1] and min(lengths) > 1:
        return False
    left, right = PREPOSITION.split(one), PREPOSITION.split(other)
    two_sides = len(left) == len(right) == 3 and left[0] == right[0] and left[1] != right[1]
    return (min(lengths) == 1 < max(lengths)) or two_sides or is_nested(one, other)


def is_other_office(one: str, other: str) -> bool:
    """Whether two offices in English differ in rank, kind or field, so that no translation makes the one of the other."""
    left, right = (set(name_words(office)) for office in (one, other))
    if bool(left & SECOND) != bool(right & SECOND) or left & PASSING != right & PASSING:
        return True
    return _is_apart(find_heads(one), find_heads(other)) or _is_apart(left - PLAIN, right - PLAIN)


def _is_apart(left: Set[str], right: Set[str]) -> bool:
    """Whether both name something, and nothing in common."""
    return bool(left and right) and left.isdisjoint(right)


def find_heads(office: str) -> frozenset[str]:
    """The kinds of office that an office in English may be of."""
    return frozenset(HEADS[word] for word in name_words(office) if word in HEADS)


def is_same_status(one: str, other: str) -> bool:
    """Whether two statuses of an event or instrument agree: what is in force, or has expired, has also been signed."""
    return one == other or (InstrumentStatus.SIGNED in (one, other) and {one, other} <= CONCLUDED)


def value_names(value: Names) -> tuple[str, ...]:
    """The names in a value: one, or many."""
    return (value,) if isinstance(value, str) else value


def is_one_name(one: str, other: str) -> bool:
    """Whether the names differ in letter case, accents or length only."""
    return one == other or is_same_name(one, other) or is_short_form(one, other)


def join_names(value: Names) -> str:
    """The names for people."""
    return ", ".join(value_names(value))
