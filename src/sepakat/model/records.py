"""What many articles say together: records, their fields, discrepancies and follows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sepakat.model.article import Article, Span
from sepakat.model.claims import Commitment, Event, Instrument, Person
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name


class RecordKind(StrEnum):
    """What kind of thing in the world a record is."""

    EVENT = "event"
    INSTRUMENT = "instrument"
    COMMITMENT = "commitment"
    PERSON = "person"
    ORGANISATION = "organisation"


class DiscrepancyKind(StrEnum):
    """In what two claims of one record differ."""

    DATE = "date"
    NUMBER = "number"
    STAGE = "stage"
    STATUS = "status"
    NAME = "name"
    ROLE = "role"
    PARTY = "party"
    PLACE = "place"
    ATTRIBUTION = "attribution"


class FollowKind(StrEnum):
    """What a later claim says of an earlier commitment."""

    DELIVERED = "delivered"
    PROGRESS = "progress"
    DELAYED = "delayed"
    DROPPED = "dropped"
    RESTATED = "restated"


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one article, as resolving and comparing see it."""

    extraction: Extraction
    kind: RecordKind
    index: int
    """Position in the extraction's list of that kind."""
    body: Event | Instrument | Commitment | Person | Name
    """A `Name` where an organisation is meant: its first mention in the article."""

    @property
    def article(self) -> Article:
        """The article that says it."""
        return self.extraction.article

    @property
    def key(self) -> tuple[str, str, int]:
        """Article id, kind and index: what identifies a claim, and its place in any ordering."""
        # Asked for again and again: the shortest way to each.
        return self.extraction.article.id, self.kind._value_, self.index


def articles_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The ids of the articles that make the claims, sorted."""
    return tuple(sorted({claim.article.id for claim in claims}))


@dataclass(frozen=True, slots=True)
class Dissent:
    """Another value of a field, and the articles that give it."""

    value: Any
    support: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a record: the chosen value, who says so, who differs, and why it was chosen."""

    value: Any
    support: tuple[str, ...]
    dissent: tuple[Dissent, ...] = ()
    why: str = ""
    undecided: tuple[Any, ...] = ()
    """Those of the other values between which and the chosen one nothing decides: it is only the first in order."""


@dataclass(frozen=True, slots=True)
class Record:
    """The thing in the world that one or more claims report."""

    id: str
    """Hash of what identifies its first claim; the same in any order of arrival, and whatever is judged of other claims."""
    kind: RecordKind
    claims: tuple[Claim, ...]
    """Sorted by key."""
    fields: dict[str, Field] = field(default_factory=dict)
    why: tuple[str, ...] = ()
    """Why its claims were put together, one reason for each merge."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A value and the articles that stand on it."""

    value: Any
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Claims of one record with different values."""

    record: str
    kind: DiscrepancyKind
    values: tuple[Stand, ...]
    best: Any
    """The value that holds; None where it cannot be decided."""
    why: str
    contradiction: bool
    """False where it may be an update, a rounding, a coarser date or another spelling."""


@dataclass(frozen=True, slots=True)
class FollowEnd:
    """One end of a follow: an article, the evidence span in it, and which of its commitments that is."""

    article: str
    evidence: Span
    index: int = 0
    """Its place among the commitments of the article, the asides behind them: two may have the same evidence."""


@dataclass(frozen=True, slots=True)
class Follow:
    """A later claim on an earlier commitment."""

    earlier: FollowEnd
    later: FollowEnd
    what: FollowKind
    progress: tuple[float | int, str | None] | None = None
    """The number reached and its unit."""
    why: str = ""
    """What joins the two claims, and what makes it of this kind."""


class CopyKind(StrEnum):
    """How one report repeats another."""

    EXACT = "exact"
    NEAR = "near"
    SPUN = "spun"
    """Reworded, by hand or by machine, with the facts in the same order."""
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles that are one voice."""

    articles: tuple[str, ...]
    """Sorted; the first stands for all."""
    kind: CopyKind
    """The loosest kind among them."""
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """What resolving the claims of many articles gives."""

    records: tuple[Record, ...]
    """Sorted by kind and id."""
    copies: tuple[CopyGroup, ...] = ()
    near_misses: tuple[str, ...] = ()
    """Why pairs of claims that came close were kept apart."""
