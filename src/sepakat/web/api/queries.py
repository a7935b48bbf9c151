"""What an address may ask for: the parameters of lists, with their limits. Anything else in an address is refused."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.model.vocabulary import ClaimKind, EventStatus, InstrumentStatus, Stage, Status, Topic

LARGEST, USUAL = 200, 50
"""Entries of a page."""
FURTHEST = 100_000
"""Entries that may stand before a page."""
FURTHEST_UNCOUNTED = 5_000
"""The same, for lists that are made anew from their beginning for each page."""
MOST_WORDS = 20
"""Values of one parameter."""

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check_day(value: Any) -> Any:
    """The value, if it is a day as people write it; a number of seconds is none."""
    if value is None or isinstance(value, date) or (isinstance(value, str) and ISO_DAY.fullmatch(value)):
        return value
    raise ValueError("is not a day; write it as YYYY-MM-DD")


Day = Annotated[date, BeforeValidator(check_day)]
Word = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]
"""No database keeps a NUL."""
Findable = Literal["article"] | ClaimKind
FINDABLE: tuple[Findable, ...] = ("article", *ClaimKind)
EventOrInstrumentStatus = EventStatus | InstrumentStatus


class Query(BaseModel):
    """Parameters of an address; one that is not known is an error, for it is most often a typing error."""

    model_config = ConfigDict(extra="forbid")

    def words(self, *without: str) -> dict[str, Any]:
        """The parameters that were given, as keywords of the ledger."""
        return self.model_dump(exclude=set(without), exclude_defaults=True)


class Paging(Query):
    """A part of a list."""

    limit: int = Field(USUAL, ge=1, le=LARGEST, description="Entries at most.")
    offset: int = Field(0, ge=0, le=FURTHEST, description="Entries to pass over.")


class UncountedPaging(Query):
    """A part of a list whose length is not known beforehand."""

    limit: int = Field(USUAL, ge=1, le=LARGEST, description="Entries at most.")
    offset: int = Field(0, ge=0, le=FURTHEST_UNCOUNTED, description="Entries to pass over.")


class Sides(Query):
    """Who, about what, and who reports it."""

    between: list[Word] = Field(
        [],
        max_length=MOST_WORDS,
        description="Sides that all take part: ISO 3166 alpha-3 codes, names of states in Indonesian or English, or names of "
        "companies and bodies as the ledger has them.",
        examples=[["IDN", "IND"]],
    )
    topic: list[Topic] = Field([], max_length=MOST_WORDS, description="About any of these.")
    outlet: Word | None = Field(None, description="Reported by this outlet; a part of its name will do.")
    since: Day | None = Field(None, description="Of this day or later.", examples=["2025-01-01"])


class RecordFilters(Sides):
    """Which records."""

    kind: list[RecordKind] = Field([], max_length=MOST_WORDS, description="Of any of these kinds.")
    stage: list[Stage] = Field([], max_length=MOST_WORDS, description="Commitments of any of these stages.")
    place: Word | None = Field(None, description="A place, as the ledger has it.")
    status: list[EventOrInstrumentStatus] = Field([], max_length=MOST_WORDS, description="Of an event or instrument.")
    until: Day | None = Field(None, description="Of this day or earlier.")
    due_before: Day | None = Field(None, description="Commitments that are due before this day.")
    article: Word | None = Field(None, description="Reported by this article; its whole id.")
    judged: bool | None = Field(None, description="Only what people judged, or only what they did not.")
    partners: Word | None = Field(
        None, description="Exactly these states, as `/partners` gives their `key`.", examples=["IDN+IND"]
    )


class RecordQuery(RecordFilters, Paging):
    """A list of records."""

    sort: Literal["kind", "time", "-time", "firmness", "-reported"] = Field(
        "kind",
        description="Kind by kind, by time (the oldest or the newest first), the firmest first, or the last reported first.",
    )


class DiscrepancyQuery(RecordFilters, Paging):
    """A list of discrepancies, contradictions first."""

    discrepancy: list[DiscrepancyKind] = Field([], max_length=MOST_WORDS, description="Of any of these kinds.")
    contradiction: bool | None = Field(None, description="Only contradictions, or only what may be an update or a rounding.")


class OnQuery(Query):
    """A day."""

    on: Day | None = Field(
        None, description="The day on which it is looked at; today, if there is none.", examples=["2025-06-30"]
    )


class StandingQuery(OnQuery, RecordFilters, Paging):
    """A list of commitments with their status on a day, the most urgent first."""

    standing: list[Status] = Field([], max_length=MOST_WORDS, description="Of any of these statuses.")
    silent_months: int = Field(6, ge=1, le=120, description="Months without a report after which a commitment is silent.")


class TargetQuery(OnQuery, RecordFilters, Paging):
    """A list of commitments with a number, the earliest due first."""


class TimelineQuery(RecordFilters, UncountedPaging):
    """A timeline."""


class FollowQuery(UncountedPaging):
    """Later reports on earlier commitments."""

    article: Word = Field(..., description="The id of the article with the earlier report.")


class ArticleQuery(Paging):
    """A list of articles, by date."""

    between: list[Word] = Field([], max_length=MOST_WORDS, description="Sides that an article all names.")
    outlet: Word | None = Field(None, description="Of this outlet; a part of its name will do.")
    since: Day | None = Field(None, description="Published on this day or later.")


class ClaimQuery(Sides, Paging):
    """A list of claims of one kind, by time."""

    kind: ClaimKind = Field(..., description="What the claims are about.")
    stage: list[Stage] = Field([], max_length=MOST_WORDS, description="Commitments of any of these stages.")
    due_before: Day | None = Field(None, description="Commitments that are due before this day.")
    speaker: Word | None = Field(None, description="Quotations of a speaker; a part of the name will do.")


class SearchQuery(UncountedPaging):
    """A search."""

    q: Word = Field(..., description='All of these words; "words in quotes" stand together, begin* finds beginnings.')
    kind: list[Findable] = Field([], max_length=MOST_WORDS, description="Only these; all, if there is none.")


class JudgementQuery(UncountedPaging):
    """A list of judgements, the oldest first."""

    stale: bool = Field(False, description="Only those that speak of a claim that is gone.")


class ExportQuery(Query):
    """An export of the whole ledger."""

    form: Literal["json", "csv"] = Field("json", description="The exchange format.")
