"""What the API gives, as its description has it; the objects themselves are made in `service/items.py`."""

from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field

T = TypeVar("T")
Number = int | float


class Problem(BaseModel):
    """One part of a request that is wrong."""

    where: str
    error: str


class Failure(BaseModel):
    """What every error looks like."""

    ok: bool = Field(False, description="Always false.")
    code: str = Field(description="A stable word for programs.", examples=["input.choice"])
    error: str = Field(description="What is wrong and what to do about it.")
    errors: list[Problem] = Field(description="The parts of the request that are wrong, where that can be told.")
    status: int = Field(description="The HTTP status.", examples=[422])


class Page(BaseModel, Generic[T]):
    """A part of a list."""

    items: list[T]
    total: int | None = Field(description="Entries of the whole list; null where it is not counted.")
    offset: int
    limit: int
    next: str | None = Field(description="The address of the next part; null at the end.")


class ArticleHead(BaseModel):
    """An article without its text."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    language: str = Field(examples=["id"])
    published: date | None


class ArticleShape(ArticleHead):
    """An article in the ledger."""

    first_read_at: str
    read_at: str
    engine: str
    origin: str = Field(description="`report`, or `entry` for the minutes of a decision entered by hand.")
    claims: dict[str, int] = Field(description="How many claims of each kind it makes.")


class Evidence(BaseModel):
    """Words of an article: code points [start, end) of its text."""

    start: int
    end: int
    quote: str


class ClaimShape(BaseModel):
    """What one article says about one thing."""

    id: str
    kind: str
    article: ArticleHead
    evidence: list[Evidence]
    properties: dict[str, Any] = Field(description="As the extraction contract has them; they differ from kind to kind.")


class Passage(BaseModel):
    """A line of an article; `marks` are spans [start, end) of its text."""

    line: int
    column: int
    text: str
    marks: list[tuple[int, int]]


class ArticleText(ArticleShape):
    """An article with its text and its claims."""

    text: str
    found: list[ClaimShape] = Field(description="Its claims, as people have corrected them.")


class JudgedClaim(BaseModel):
    """A claim as a judgement names it."""

    id: str
    article: str
    quote: str


class JudgementShape(BaseModel):
    """What somebody said of claims or records."""

    id: str
    kind: str
    by: str
    made_at: str
    claims: list[JudgedClaim]
    records: list[str]
    field: str | None
    value: Any
    reason: str | None
    withdraws: str | None


class MadeJudgement(JudgementShape):
    """A judgement that was just made."""

    warnings: list[str] = Field(description="Sides and units that nothing else knows, which may be slips; they are kept.")


class StandingJudgement(JudgementShape):
    """A judgement in the ledger."""

    stands: bool = Field(description="False once it is taken back.")
    stale: bool = Field(description="True where a claim that it speaks of is gone.")


class ShownClaim(ClaimShape):
    """A claim in its context."""

    passages: list[Passage]
    judgements: list[JudgementShape]


class Amount(BaseModel):
    """A number and its unit."""

    value: Number
    unit: str | None


class Dissent(BaseModel):
    """Another value, and the articles that give it."""

    value: Any
    support: list[str]


class FieldShape(BaseModel):
    """A property of a record."""

    value: Any
    support: list[str] = Field(description="Articles that give this value.")
    dissent: list[Dissent]
    why: str = Field(description="Why this value was chosen.")


class RecordShape(BaseModel):
    """The thing in the world that one or more claims report."""

    id: str
    kind: str
    label: str
    date: str | None = Field(description="Of an event or instrument: an ISO day, month or year.")
    due: str | None
    stage: str | None
    status: str | None
    type: str | None
    sides: list[str]
    topics: list[str]
    places: list[str]
    people: list[str]
    quantity: Amount | None
    articles: int
    outlets: int
    first_reported: str | None
    last_reported: str | None
    contradictions: int
    judged: bool
    fields: dict[str, FieldShape]


class RecordClaim(BaseModel):
    """A claim of a record with the words that it rests on; organisations rest on names, which have no id."""

    id: str | None
    kind: str
    article: ArticleHead
    evidence: list[Evidence]
    properties: dict[str, Any]
    passages: list[Passage]


class Stand(BaseModel):
    """A value and the articles that stand on it."""

    value: Any
    articles: list[str]


class DiscrepancyBody(BaseModel):
    """Claims of one record with different values."""

    record: str
    kind: str
    values: list[Stand]
    best: Any = Field(description="The value that holds; null where it cannot be decided.")
    why: str
    contradiction: bool


class DiscrepancyShape(DiscrepancyBody):
    """A discrepancy with its record."""

    about: RecordShape | None


class Mention(BaseModel):
    """A report of a commitment."""

    day: str | None
    what: str | None = Field(description="What it says of earlier reports; null for a first one.")
    article: str
    evidence: tuple[int, int]
    stage: str
    due: str | None
    reached: Amount | None
    quote: str


class ShownRecord(BaseModel):
    """A record with the sentences of all reports side by side."""

    id: str
    kind: str
    fields: dict[str, FieldShape]
    why: list[str] = Field(description="Why its claims were put together.")
    claims: list[RecordClaim]
    discrepancies: list[DiscrepancyBody]
    history: list[Mention]
    judgements: list[JudgementShape]


class StandingShape(BaseModel):
    """Where a commitment stands on a day."""

    status: str
    why: str
    stage: str | None
    due: str | None
    promised: Amount | None
    reached: Amount | None
    last_mentioned: str | None
    silent_months: int | None
    record: RecordShape


class Point(BaseModel):
    """One number of a series."""

    day: str | None
    value: Number
    role: str
    article: str


class TargetShape(BaseModel):
    """How far a commitment with a number is on a day."""

    target: Number
    unit: str | None
    due: str | None
    reached: Point | None
    missing: Number
    pace_per_month: float | None = Field(description="Units a month that are needed from the day on.")
    points: list[Point]
    record: RecordShape


class PartnerShape(BaseModel):
    """States that records name together."""

    key: str
    sides: list[str]
    records: dict[str, int]
    contradictions: int
    last_reported: str | None


class TimelineShape(BaseModel):
    """A line of a timeline."""

    date: str | None
    what: str
    record: RecordShape


class FollowEnd(BaseModel):
    """One end of a follow."""

    article: str
    evidence: tuple[int, int]


class FollowShape(BaseModel):
    """A later claim on an earlier commitment."""

    earlier: FollowEnd
    later: FollowEnd
    what: str
    progress: Amount | None


class HitShape(BaseModel):
    """A find of a search."""

    score: float
    article: ArticleHead
    claim: ClaimShape | None


class DashboardShape(BaseModel):
    """A ledger at a glance."""

    articles: int
    records: dict[str, int]
    ladder: dict[str, int]
    statuses: dict[str, int]
    contradictions: int
    newest: list[RecordShape]


class FacetValue(BaseModel):
    """A value and how many records have it."""

    value: str
    count: int


class Facet(BaseModel):
    """The values of a property of records, the most frequent first."""

    name: str
    values: list[FacetValue]


class Index(BaseModel):
    """What is served here, and to whom."""

    name: str
    version: str
    revision: int = Field(description="Grows with every change of the ledger.")
    you: str = Field(description="Who you are here.")
    role: str = Field(description="What you may do: reader, editor or administrator.")
    description: str = Field(description="The address of the OpenAPI description.")


class Read(BaseModel):
    """What reading an article did."""

    article: str
    change: str = Field(description="`new`, `changed`, `read again` or `unchanged`.")
    claims: dict[str, int]
