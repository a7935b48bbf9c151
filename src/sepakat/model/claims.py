"""What one article says: people, events, instruments, commitments, quotations, inconsistencies."""

from dataclasses import dataclass

from sepakat.model.article import Evidence, Span
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import (
    EventStatus,
    EventType,
    InconsistencyKind,
    InstrumentStatus,
    InstrumentType,
    Stage,
    Topic,
)

MOST_WHOLE = 2**63 - 1
"""The largest whole number that is kept as one in what is packed."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of what: the full number and a singular English noun or ISO 4217 code."""

    value: float | int
    unit: str | None

    @property
    def packable(self) -> "Quantity":
        """The same; a whole number too large for 64 bits as the nearest float."""
        return self if abs(self.value) <= MOST_WHOLE else Quantity(float(self.value), self.unit)


@dataclass(frozen=True, slots=True)
class Person:
    """One who takes part or speaks."""

    name: str
    """The fullest form in the text, without title."""
    office: str | None
    """In English."""
    organisation: str | None
    country: str | None
    mentions: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Event:
    """An encounter or act between two or more sides."""

    type: EventType
    date: str | None
    """ISO 8601 day, month or year."""
    place: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    topics: tuple[Topic, ...]
    status: EventStatus
    evidence: tuple[Evidence, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A signed or negotiated text."""

    type: InstrumentType
    title: str | None
    parties: tuple[str, ...]
    date: str | None
    status: InstrumentStatus
    topics: tuple[Topic, ...]
    evidence: tuple[Evidence, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """One deed that one side would do, does or has done."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    action: str
    """A readable phrase in the article's language."""
    stage: Stage
    topics: tuple[Topic, ...]
    places: tuple[str, ...]
    quantity: Quantity | None
    due: str | None
    """ISO 8601 day, month or year."""
    conditional: bool
    hearsay: bool
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """An attribution: who says (speaker), the reporting words (cue), what is said (content, the evidence)."""

    speaker: str | None
    direct: bool
    evidence: Evidence
    """The content, without quotation marks."""
    cue: Span | None
    speaker_span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A place where the article disagrees with itself, the calendar or what is known."""

    kind: InconsistencyKind
    detail: str
    """The reason, in English."""
    evidence: Evidence
    rule: str
    remedy: str | None = None
    """The reading that would fit, where there is one."""


Claim = Person | Event | Instrument | Commitment | Quotation | Inconsistency
"""What one article says about one thing."""


def evidence_of(claim: Claim | Name) -> tuple[Evidence, ...]:
    """The words that a claim rests on; people and names have mentions instead."""
    match claim:
        case Person() | Name():
            return ()
        case Event() | Instrument():
            return claim.evidence
        case _:
            return (claim.evidence,)
