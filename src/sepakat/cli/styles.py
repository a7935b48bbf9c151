"""How each kind of claim and mention is marked in a text."""

from collections.abc import Iterator

from sepakat.cli.columns import sides_of, text_of
from sepakat.cli.marks import Mark
from sepakat.model.claims import Claim, Commitment, Event, Inconsistency, Instrument, Person, Quotation, evidence_of
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import QuantityMention

STYLES = {
    "event": "green",
    "instrument": "magenta",
    "commitment": "yellow",
    "quotation": "italic",
    "inconsistency": "red reverse",
    "person": "bold",
    "role": "dim",
    "date": "underline",
    "number": "underline",
    "organisation": "cyan",
    "place": "cyan",
    "state": "bold cyan",
}
"""What may be marked, with its style on a terminal; the order of the legend."""


def label_of(claim: Claim) -> str:
    """What stands behind a bracket: the kind and what matters most about it."""
    match claim:
        case Event():
            return f"event: {claim.type.value}, {claim.status.value}"
        case Instrument():
            return f"instrument: {claim.type.value}, {claim.status.value}"
        case Commitment():
            return f"commitment: {claim.stage.value}"
        case Quotation():
            return f"quotation: {claim.speaker or 'nobody named'}"
        case Inconsistency():
            return f"inconsistency: {claim.kind.value}"
        case Person():
            return "person"


def iter_claim_marks(extraction: Extraction) -> Iterator[Mark]:
    """A mark for each piece of evidence and each mention of a person."""
    for kind, claim in extraction.iter_claims():
        spans = claim.mentions if isinstance(claim, Person) else [each.span for each in evidence_of(claim)]
        for span in spans:
            yield Mark(span.start, span.end, label_of(claim), STYLES[kind.value])


def iter_mention_marks(extraction: Extraction) -> Iterator[Mark]:
    """A mark for each date, number, name and office; persons who take part are marked as people already."""
    people = {(span.start, span.end) for person in extraction.people for span in person.mentions}
    for timex in extraction.timexes:
        yield Mark(timex.start, timex.end, f"date: {timex.value}", STYLES["date"])
    for quantity in extraction.quantities:
        yield Mark(quantity.start, quantity.end, f"number: {_amount(quantity)}", STYLES["number"])
    for name in extraction.names:
        if (name.start, name.end) not in people:
            label = f"{name.kind.value}: {name.country}" if name.country else name.kind.value
            yield Mark(name.start, name.end, label, STYLES[name.kind.value])
    for role in extraction.roles:
        yield Mark(role.start, role.end, f"role: {role.office}" if role.office else "role", STYLES["role"])


def _amount(quantity: QuantityMention) -> str:
    return f"{quantity.value} {quantity.unit or ''}".rstrip()


def describe_claim(claim: Claim) -> str:
    """A claim in one line."""
    parts: tuple[object, ...]
    match claim:
        case Event():
            parts = (claim.type, claim.status, claim.date, claim.place, claim.parties, claim.participants)
        case Instrument():
            parts = (claim.type, claim.status, claim.date, claim.title, claim.parties)
        case Commitment():
            parts = (claim.stage, sides_of(claim), claim.action, claim.quantity, f"due {claim.due}" if claim.due else None)
        case Quotation():
            parts = (claim.speaker, f"“{claim.evidence.quote}”")
        case Inconsistency():
            parts = (claim.kind, f"“{claim.evidence.quote}”", claim.detail, claim.remedy)
        case Person():
            parts = (claim.name, claim.office, claim.organisation, claim.country)
    return " · ".join(text for text in map(text_of, parts) if text)
