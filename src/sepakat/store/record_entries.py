"""Records as lists show them: their chosen values, without the claims that they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from sepakat.model.coverage import Coverage
from sepakat.model.doubts import NO_DOUBT, Doubt
from sepakat.model.records import Discrepancy, Field, Record, RecordKind
from sepakat.model.vocabulary import Stage, Status

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list, and how long the whole list is."""

    items: tuple[T, ...]
    total: int
    offset: int = 0
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """A record in the ledger."""

    id: str
    kind: RecordKind
    label: str
    """The title of an instrument, the action of a commitment, a name; nothing for an event."""
    day: str | None
    """The chosen date of an event or instrument: ISO day, month or year."""
    due: str | None
    stage: Stage | None
    status: str | None
    """Of an event or instrument."""
    type: str | None
    sides: tuple[str, ...]
    """All sides that its claims name, sorted."""
    topics: tuple[str, ...]
    places: tuple[str, ...]
    people: tuple[str, ...]
    quantity: tuple[float | int, str | None] | None
    articles: int
    outlets: int
    first_reported: str | None
    last_reported: str | None
    contradictions: int
    fields: Mapping[str, Field]
    why: tuple[str, ...]
    judged: bool
    """Whether a person judged one of its claims; a note is no judgement on whether it holds."""
    doubt: Doubt = NO_DOUBT

    @property
    def amounts(self) -> tuple[tuple[float | int, str | None], ...]:
        """The number chosen, and those that stand as high: nothing decides between them."""
        field = self.fields.get("quantity")
        return tuple((each["value"], each["unit"]) for each in (field.value, *field.undecided)) if field else ()


@dataclass(frozen=True, slots=True)
class DiscrepancyEntry:
    """A discrepancy with its record; None where two articles give words to speakers without a record."""

    discrepancy: Discrepancy
    record: RecordEntry | None


@dataclass(frozen=True, slots=True)
class Partner:
    """States that records name together, and what there is of them."""

    sides: tuple[str, ...]
    counts: Mapping[RecordKind, int]
    contradictions: int
    last_reported: str | None

    @property
    def key(self) -> str:
        """What filters know them by."""
        return "+".join(self.sides)


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """A record with all that the ledger keeps of it."""

    record: Record
    coverage: Coverage
    """Of all its claims."""
    claim_ids: tuple[str | None, ...]
    """Of its claims, in their order; none for persons and organisations, whose claims are kept one by one."""
    contradictions: int
    judged: bool
    sides: tuple[str, ...]
    leads: bool = True
    """False for a commitment of which each claim is a later report on another record's."""
    aims: bool = False
    """Whether it has a number to reach."""
    settled: Status | None = None
    has_share: bool = False
    due_on: str | None = None
    mentioned_on: str | None = None
    begun_on: str | None = None
    """The day of its first report, also where that is told by the text only."""
    history: str | None = None
    """JSON of all reports of a commitment."""
    doubt: Doubt = NO_DOUBT


@dataclass(frozen=True, slots=True)
class RecordKey:
    """A claim of a record as the ledger keeps it."""

    article_id: str
    kind: RecordKind
    position: int
    claim_id: str | None
