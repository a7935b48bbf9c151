"""What a brief says, before it is put into words; every form of a brief is made from this."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.model.vocabulary import Stage, Status

T = TypeVar("T", covariant=True)

Amount = tuple[float | int, str | None]
"""A number and its unit."""


@dataclass(frozen=True, slots=True)
class Source:
    """The words of an article that say something."""

    article: str
    """Its id."""
    language: str
    quote: str
    outlet: str | None = None
    published: str | None = None
    """ISO day."""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a line is about: a commitment, event, instrument, person or organisation."""

    record: str
    """Its id."""
    kind: RecordKind
    sides: tuple[str, ...] = ()
    """Of a commitment those who undertake it."""
    towards: tuple[str, ...] = ()
    words: str | None = None
    """The action of a commitment, the title of an instrument, the name of a person, in the language of a report."""
    language: str | None = None
    """Of `words`; None for names."""
    type: str | None = None
    """Of an event or instrument."""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """An encounter of the sides."""

    subject: Subject
    day: str | None
    """ISO day, month or year."""
    source: Source | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Something that happened."""

    subject: Subject
    day: str | None
    what: str
    """The status of an event or instrument; of a commitment its first stage, or what a later report says of it."""
    source: Source | None
    reached: Amount | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """A commitment and where it stands."""

    subject: Subject
    status: Status
    stage: Stage | None
    source: Source | None
    due: str | None = None
    promised: Amount | None = None
    reached: Amount | None = None
    last_mentioned: str | None = None
    silent_months: int | None = None
    doubts: tuple[str, ...] = ()
    """"conditional", "hearsay"."""


@dataclass(frozen=True, slots=True)
class Position:
    """A value and who stands on it, each outlet once."""

    value: Any
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Reports that cannot all be right."""

    subject: Subject
    kind: DiscrepancyKind
    positions: tuple[Position, ...]
    best: Any
    """The value that the ledger goes by; None where it cannot be decided."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A commitment with a number, and how far it is."""

    subject: Subject
    target: Amount
    source: Source | None
    due: str | None = None
    reached: float | int | None = None
    """None where no report gives a number."""
    reached_on: str | None = None
    missing: float | int = 0
    pace: float | None = None
    """Units a month that are needed from the day of the brief on."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person noted on a record."""

    subject: Subject
    text: str
    by: str
    made_on: str
    about: str | None = None
    """"obstacle" or "solution"; None for anything else."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """The lines of a section that are shown, and how many there are."""

    lines: tuple[T, ...] = ()
    total: int = 0

    @property
    def left_out(self) -> int:
        """How many are not shown."""
        return self.total - len(self.lines)


@dataclass(frozen=True, slots=True)
class Brief:
    """What two or more sides should know before they meet."""

    sides: tuple[str, ...]
    on: date
    """The day of the meeting; only what was reported until then counts."""
    since: date | None
    """From when on progress is told; None from the beginning."""
    last_meeting: Meeting | None = None
    next_meeting: Meeting | None = None
    """The first planned encounter on the day or after it."""
    articles: int = 0
    outlets: int = 0
    standings: Mapping[Status, int] = field(default_factory=dict)
    """How many commitments have each status."""
    late: Listing[Duty] = Listing()
    due: Listing[Duty] = Listing()
    silent: Listing[Duty] = Listing()
    progress: Listing[Progress] = Listing()
    goals: Listing[Goal] = Listing()
    contradictions: Listing[Contradiction] = Listing()
    remarks: Listing[Remark] = Listing()
