"""The properties of finds as people edit them in forms: values to words, and words to values."""

import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from sepakat.errors import InputError
from sepakat.model.periods import parse_period
from sepakat.model.vocabulary import (
    ClaimKind,
    EventStatus,
    EventType,
    InconsistencyKind,
    InstrumentStatus,
    InstrumentType,
    Stage,
    Topic,
)
from sepakat.service.amounts import quantity_item, read_amount
from sepakat.service.sides import name_side

THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:([.,_])[0-9]{3})(?:\1[0-9]{3}){0,6}")
YES, NO = "yes", "no"


class Shape(StrEnum):
    """What kind of field a form has for a property."""

    TEXT = "text"
    DAY = "day"
    """An ISO day, month or year."""
    SIDE = "side"
    SIDES = "sides"
    WORDS = "words"
    CHOICE = "choice"
    CHOICES = "choices"
    AMOUNT = "amount"
    FLAG = "flag"


class Property(NamedTuple):
    """A property that can be corrected."""

    name: str
    shape: Shape
    choices: type[StrEnum] | None = None


DATE = Property("date", Shape.DAY)
PARTIES = Property("parties", Shape.SIDES)
TOPICS = Property("topics", Shape.CHOICES, Topic)
PROPERTIES: Mapping[ClaimKind, tuple[Property, ...]] = {
    ClaimKind.EVENT: (
        Property("type", Shape.CHOICE, EventType),
        DATE,
        Property("place", Shape.TEXT),
        PARTIES,
        Property("participants", Shape.WORDS),
        Property("status", Shape.CHOICE, EventStatus),
        TOPICS,
    ),
    ClaimKind.INSTRUMENT: (
        Property("type", Shape.CHOICE, InstrumentType),
        Property("title", Shape.TEXT),
        DATE,
        PARTIES,
        Property("status", Shape.CHOICE, InstrumentStatus),
        TOPICS,
    ),
    ClaimKind.COMMITMENT: (
        Property("actor", Shape.SIDES),
        Property("recipient", Shape.SIDES),
        Property("action", Shape.TEXT),
        Property("stage", Shape.CHOICE, Stage),
        Property("due", Shape.DAY),
        Property("quantity", Shape.AMOUNT),
        Property("places", Shape.WORDS),
        TOPICS,
        Property("conditional", Shape.FLAG),
        Property("hearsay", Shape.FLAG),
    ),
    ClaimKind.PERSON: (
        Property("name", Shape.TEXT),
        Property("office", Shape.TEXT),
        Property("organisation", Shape.TEXT),
        Property("country", Shape.SIDE),
    ),
    ClaimKind.QUOTATION: (Property("speaker", Shape.TEXT), Property("direct", Shape.FLAG)),
    ClaimKind.INCONSISTENCY: (
        Property("kind", Shape.CHOICE, InconsistencyKind),
        Property("detail", Shape.TEXT),
        Property("remedy", Shape.TEXT),
    ),
}
"""What of each kind can be corrected, in the order of the form."""


def write_value(value: Any) -> str:
    """A value as a form shows it, so that `read_value` gives it back."""
    match value:
        case None:
            return ""
        case bool():
            return YES if value else NO
        case {"value": number, "unit": unit}:
            digits = _write_number(number)
            return f"{digits} {unit}" if unit else digits
        case list() | tuple():
            return ", ".join(str(each) for each in value)
        case _:
            return str(value)


def read_value(asked: Property, words: str, languages: Collection[str] = ()) -> Any:
    """The value that words of a form mean; `languages`, those of the articles, tell how numbers are written.

    Raises InputError for words that cannot be one, with what to write instead.
    """
    text = " ".join(words.split())
    match asked.shape:
        case Shape.SIDES:
            return list(dict.fromkeys(name_side(part) for part in _parts(text)))
        case Shape.WORDS:
            return list(dict.fromkeys(_parts(text)))
        case Shape.CHOICES:
            return [parse_property(asked, part) for part in dict.fromkeys(_parts(text))]
        case Shape.FLAG:
            return text == YES
        case Shape.CHOICE:
            return parse_property(asked, text)
    return _read_single(asked, text, languages) if text else None


def read_form(
    kind: ClaimKind, form: Mapping[str, str], present: Mapping[str, Any], languages: Collection[str] = ()
) -> dict[str, Any]:
    """The properties of a form that are other than at present; those that the form does not have stay as they are.

    Raises InputError for words that cannot be a value.
    """
    touched = [each for each in PROPERTIES[kind] if each.name in form and form[each.name] != write_value(present.get(each.name))]
    said = {each.name: read_value(each, form[each.name], languages) for each in touched}
    return {name: value for name, value in said.items() if value != present.get(name)}


def find_property(kind: ClaimKind, name: str) -> Property:
    """The property of this name.

    Raises InputError where a find of this kind has none that can be corrected.
    """
    found = next((each for each in PROPERTIES[kind] if each.name == name), None)
    if found is None:
        choices = ", ".join(each.name for each in PROPERTIES[kind])
        raise InputError(f"{name[:40]!r} cannot be corrected; choose among {choices}", code="input.judgement")
    return found


def _write_number(number: float) -> str:
    if float(number).is_integer():
        return str(int(number))
    # Three digits behind the mark would be read as thousands.
    return f"{number}0" if THOUSANDS.fullmatch(str(number)) else str(number)


def _read_single(asked: Property, text: str, languages: Collection[str]) -> Any:
    match asked.shape:
        case Shape.DAY:
            if parse_period(text) is None:
                raise InputError(
                    f"{asked.name}: {text[:20]!r} is no day, month or year; write 2025-06-30, 2025-06 or 2025", code="input.day"
                )
            return text
        case Shape.SIDE:
            return name_side(text)
        case Shape.AMOUNT:
            return quantity_item(read_amount(text, languages))
        case _:
            return text


def parse_property(asked: Property, word: str) -> str:
    """The word, if it is in the closed list of a property.

    Raises InputError that lists the choices.
    """
    choices = [each.value for each in asked.choices or ()]
    if word not in choices:
        raise InputError(f"{asked.name}: {word[:30]!r} is no choice; choose among {', '.join(choices)}", code="input.choice")
    return word


def _parts(text: str) -> list[str]:
    return [part for part in (each.strip() for each in text.split(",")) if part]
