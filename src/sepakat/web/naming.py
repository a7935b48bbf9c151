"""What records, and the values of their fields, are called on pages."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sepakat.model.claims import Commitment, Event, Instrument, Person
from sepakat.model.judgements import Judgement
from sepakat.model.mentions import Name
from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service import RecordEntry
from sepakat.wording import Wording

AMOUNT = re.compile(r"(-?[0-9]{1,30}(?:\.[0-9]{1,15})?) (.{1,60})")
"""How discrepancies write a number with its unit."""
SIDES = frozenset({"parties", "actor", "recipient"})
DAYS = frozenset({"date", "due"})
MOST = 12
"""Sides that a title names; of more it says how many."""


class Naming:
    """Names in one language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def title(self, entry: RecordEntry) -> str:
        """One line that says what a record is."""
        place = next(iter(entry.places), None)
        return self._title(entry.kind, entry.label, entry.type, _states_first(entry), place)

    def title_of_fields(self, kind: RecordKind, fields: Mapping[str, Any]) -> str:
        """The same, from the chosen values of a record."""
        value = {name: field.value for name, field in fields.items()}
        label = value.get("title") or value.get("action") or value.get("name") or ""
        return self._title(kind, label, value.get("type"), value.get("parties") or (), value.get("place"))

    def value(self, kind: RecordKind, name: str, value: Any) -> str:
        """A field's value; nothing where there is none."""
        words = self.wording
        match value:
            case None | () | []:
                return ""
            case bool():
                return words.say("general.yes" if value else "general.no")
            case {"value": number, "unit": unit}:
                return words.amount(number, unit)
            case list() | tuple():
                return words.join(self._one(kind, name, each) for each in value)
            case _:
                return self._one(kind, name, value)

    def claimed(self, kind: RecordKind, name: str, body: object) -> str:
        """The value that one claim gives of a field."""
        if isinstance(body, Name):
            found: Any = {"name": body.entity, "country": body.country}.get(name)
        else:
            assert isinstance(body, Event | Instrument | Commitment | Person), "the claims of records"
            found = getattr(body, name, None)
        if found is not None and name == "quantity":
            found = {"value": found.value, "unit": found.unit}
        return self.value(kind, name, found)

    def judged(self, judgement: Judgement) -> str:
        """The value that a correction gives of a field."""
        about, name, value = next((ref.kind for ref in judgement.claims), None), judgement.field or "", judgement.value
        if about is ClaimKind.INCONSISTENCY and name == "kind":
            return self.wording.term("inconsistency-kind", value)
        kind = RecordKind.INSTRUMENT if about is ClaimKind.INSTRUMENT else RecordKind.EVENT
        return self.value(kind, name, value) or self.wording.say("general.unknown")

    def stand(self, kind: DiscrepancyKind, value: object) -> str:
        """A value as a discrepancy has it."""
        words, text = self.wording, "" if value is None else str(value)
        match kind:
            case DiscrepancyKind.DATE:
                day, _, hour = text.partition("T")
                return f"{words.day(day)}, {hour}" if hour else words.day(day)
            case DiscrepancyKind.STAGE:
                return words.term("stage", text)
            case DiscrepancyKind.STATUS:
                return self._status(text)
            case DiscrepancyKind.NUMBER:
                found = AMOUNT.fullmatch(text)
                return words.amount(_number(found[1]), found[2]) if found else text
            case DiscrepancyKind.PARTY:
                return words.sides(text.split(", "))
            case _:
                return text

    def _title(self, kind: RecordKind, label: str, type_: str | None, sides: Sequence[str], place: str | None) -> str:
        if label or kind not in (RecordKind.EVENT, RecordKind.INSTRUMENT):
            return label or self.wording.say("general.unknown")
        words = self.wording
        named = words.sides(sides) if len(sides) <= MOST else words.say("pages.title.sides", n=len(sides))
        table = "event-type" if kind is RecordKind.EVENT else "instrument-type"
        what = words.term(table, type_) if type_ else words.term("record-kind", kind)
        title = words.say("pages.title.of", what=what, sides=named) if named else what
        if place:
            title = words.say("pages.title.in", title=title, place=place)
        return title[:1].upper() + title[1:]

    def _one(self, kind: RecordKind, name: str, value: Any) -> str:
        words = self.wording
        match name:
            case "topics":
                return words.term("topic", value)
            case "stage":
                return words.term("stage", value)
            case "type":
                return words.term("event-type" if kind is RecordKind.EVENT else "instrument-type", value)
            case "status":
                return self._status(value)
            case "country":
                return words.side(str(value))
            case "offices":
                return self._office(value)
        if name in SIDES:
            return words.side(str(value))
        return words.day(str(value)) if name in DAYS else str(value)

    def _status(self, value: str) -> str:
        """The status of an event or instrument; the two lists have no word in common but one of one meaning."""
        table = "event-status" if self.wording.has(f"terms.event-status.{value}") else "instrument-status"
        return self.wording.term(table, value)

    def _office(self, value: Mapping[str, Any]) -> str:
        first, last = self.wording.day(value["first"], short=True), self.wording.day(value["last"], short=True)
        days = first if first == last else f"{first or '?'} – {last or '?'}"
        return f"{value['office']} ({days})" if days else str(value["office"])


def _states_first(entry: RecordEntry) -> Sequence[str]:
    """The sides of an event or instrument as its own field has them."""
    field = entry.fields.get("parties")
    return field.value if field and field.value else entry.sides


def _number(text: str) -> float:
    return float(text) if "." in text else int(text)
