"""Spans that name or measure something: times, quantities, names and roles."""

from datetime import date

from sepakat.model.frozen import Frozen
from sepakat.model.vocabulary import NameKind, TimexType


class Timex(Frozen):
    """A time expression (TIMEX3)."""

    start: int
    end: int
    type: TimexType
    value: str
    """TIMEX3 value: "2024-11-18", "2025-01", "2026-Q2", "P3Y", "PRESENT_REF" ..."""
    first_day: date | None = None
    """First day of the calendar interval; None for durations, sets and vague times."""
    last_day: date | None = None
    """Last day of it, included."""
    mod: str | None = None
    """"START", "MID", "END", "BEFORE", "AFTER", "APPROX" or None."""
    weekday: int | None = None
    """The weekday that the text states beside the date, 0 = Monday; None when it states none."""
    explicit: bool = False
    """True when the expression needs no anchor (it states its own year)."""


class QuantityMention(Frozen):
    """A number with or without a unit."""

    start: int
    end: int
    value: float | int
    unit: str | None
    """Singular English noun or ISO 4217 code; None for a bare number."""
    low: float | int | None = None
    """Least value meant, for vague ones ("puluhan ribu", "lebih dari 500"); None when exact."""
    high: float | int | None = None
    approximate: bool = False


class Name(Frozen):
    """A span that names a person, an organisation, a place or a state."""

    start: int
    end: int
    kind: NameKind
    country: str | None = None
    """ISO 3166-1 alpha-3 of the state it belongs to."""
    entity: str | None = None
    """What is named: the fullest form of a person's or organisation's name in the article, the alpha-3 of a state."""
    side: str | None = None
    """Whose side it acts for: alpha-3 for a state, ministry, agency, city or embassy; the name of a company,
    university or international body; for a person the side of the office; None when unknown or a mere place."""


class Role(Frozen):
    """A span that names an office ("Wakil Menteri Perdagangan", "US Ambassador to Indonesia")."""

    start: int
    end: int
    country: str | None = None
    person: str | None = None
    """Fullest name of the one who holds it here."""
    office: str | None = None
    """The office in English."""
    organisation: str | None = None


class Matter(Frozen):
    """A word for something done or something that it is done to; what many languages have a word for."""

    start: int
    end: int
    name: str
    """The same in every language: "train", "working-group"."""
    is_thing: bool
    """Whether it is a thing rather than a doing."""
