"""The filters of lists: from an address to the keywords of the ledger, and to a form that people fill in."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sepakat.errors import InputError
from sepakat.model.vocabulary import EventStatus, InstrumentStatus, Stage, Status, Topic
from sepakat.wording import Wording

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
NUL = "\0"
LONGEST = 200
"""Characters of a word in an address."""
DAYS = frozenset({"since", "until", "due_before", "on"})
CHOICES: Mapping[str, tuple[str, Sequence[str]]] = {
    "stage": ("stage", list(Stage)),
    "topic": ("topic", list(Topic)),
    "standing": ("status", list(Status)),
    "event_status": ("event-status", list(EventStatus)),
    "instrument_status": ("instrument-status", list(InstrumentStatus)),
}
"""Filters with a closed list: the table of their words, and their values."""
KEYWORDS = {"event_status": "status", "instrument_status": "status"}
"""Filters that the ledger calls otherwise."""


class Choice(NamedTuple):
    """One value that a filter may have."""

    value: str
    label: str
    chosen: bool


class FormField(NamedTuple):
    """One filter of a form."""

    name: str
    label: str
    kind: str
    """"choice", "date", "sides" or "text"."""
    value: str
    choices: tuple[Choice, ...] = ()


def read_filters(query: Mapping[str, str], names: Sequence[str]) -> dict[str, Any]:
    """The keywords of the ledger for those of these filters that an address gives.

    Raises InputError for a day that is none and for words that are too long.
    """
    found: dict[str, Any] = {}
    for name in names:
        word = query.get(keyword_of(name), "").strip()
        if len(word) > LONGEST or NUL in word:
            raise InputError(f"{name}: more than {LONGEST} characters, or one that is none", code="input.filter")
        if word:
            found[keyword_of(name)] = _value(name, word, query)
    return found


def keyword_of(name: str) -> str:
    """What the ledger and addresses call a filter."""
    return KEYWORDS.get(name, name)


def read_day(query: Mapping[str, str], name: str) -> date | None:
    """The day that an address gives.

    Raises InputError where it is none, or none of these centuries.
    """
    word = query.get(name, "").strip()
    try:
        day = date.fromisoformat(word) if word else None
    except ValueError as error:
        raise InputError(f"{name}: {word[:20]!r} is not a day; write it as YYYY-MM-DD", code="input.day") from error
    if day and not EARLIEST <= day <= LATEST:
        raise InputError(f"{name}: {day} is not between {EARLIEST} and {LATEST}", code="input.day")
    return day


def make_form(query: Mapping[str, str], names: Sequence[str], wording: Wording) -> tuple[FormField, ...]:
    """The form for these filters, filled in as the address has them."""
    return tuple(_make_field(query.get(keyword_of(name), ""), name, wording) for name in names)


def _value(name: str, word: str, query: Mapping[str, str]) -> Any:
    if name in DAYS:
        return read_day(query, name)
    return [part.strip() for part in word.split(",") if part.strip()] if name == "between" else word


def _make_field(value: str, name: str, wording: Wording) -> FormField:
    label, keyword = wording.say(f"site.filter.{name}"), keyword_of(name)
    if name in CHOICES:
        table, values = CHOICES[name]
        choices = (Choice(each, wording.term(table, each), each == value) for each in values)
        return FormField(keyword, label, "choice", value, tuple(choices))
    kind = "date" if name in DAYS else "sides" if name == "between" else "text"
    return FormField(keyword, label, kind, value)
