"""Which records are asked for, in what order, and which page of them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sepakat.model.doubts import NO_DOUBT, Doubt
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import Stage, Status, Topic


class Order(StrEnum):
    """The order of a list of records."""

    KIND = "kind"
    """Kind by kind, each in the order of time."""
    TIME = "time"
    NEWEST = "-time"
    FIRMNESS = "firmness"
    """The firmest stage first."""
    REPORTED = "-reported"
    """What was reported last first."""
    DOUBT = "-doubt"
    """The most doubtful first."""
    DUE = "-due"
    """What is due last first, and what is never due last."""


@dataclass(frozen=True, slots=True)
class RecordFilters:
    """Conditions that a record must all meet, as `Filters` for claims; an empty one asks for nothing."""

    kinds: frozenset[RecordKind] = frozenset()
    between: frozenset[str] = frozenset()
    """Sides that are all party to it; or to one of its articles, if the record names no side but these."""
    stages: frozenset[Stage] = frozenset()
    topics: frozenset[Topic] = frozenset()
    since: date | None = None
    """An event or instrument may fall on this day or later; any other record was reported then or later."""
    until: date | None = None
    """An event or instrument may fall on this day or earlier; any other record was first reported then or earlier."""
    due_before: date | None = None
    outlets: frozenset[str] = frozenset()
    limit: int | None = None
    place: str | None = None
    statuses: frozenset[str] = frozenset()
    """Those of events and instruments."""
    article_id: str | None = None
    """It is reported there."""
    id_prefix: str | None = None
    partners: str | None = None
    """Its states and no other, joined as a list of partners has them."""
    judged: bool | None = None
    """Whether a person has judged it; None for both."""
    doubts: Doubt = NO_DOUBT
    """It has one of them."""
    among: frozenset[str] | None = None
    """Ids of the records that are asked for."""
    order: Order = Order.KIND
    offset: int = 0


@dataclass(frozen=True, slots=True)
class StatusWindow:
    """What decides the status of commitments on a day that no report is later than."""

    day: date
    soon_until: date
    """Due until then is due soon."""
    silent_since: str
    """What was last mentioned on this ISO day or before is silent; the day may be one that its month does not have."""
    statuses: frozenset[Status] = frozenset()
    """Only these; all where it is empty."""
    unless_later: bool = False
    """Leaves out the commitments that a later report speaks of: what decides their status was not known on the day."""
