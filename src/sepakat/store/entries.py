"""What the ledger gives back: claims and articles with what it knows of them."""

from dataclasses import dataclass, field
from enum import StrEnum

from sepakat.model.article import Article
from sepakat.model.claims import Claim
from sepakat.model.vocabulary import ClaimKind


class Change(StrEnum):
    """What the writing of an article did to the ledger."""

    NEW = "new"
    CHANGED = "changed"
    """The article itself differs from the one stored under its id."""
    REREAD = "read again"
    """The article is the same, the engine is another one."""
    UNCHANGED = "unchanged"


class Origin(StrEnum):
    """Where an article is from."""

    REPORT = "report"
    ENTRY = "entry"
    """The minutes that a person gave as evidence of a hand-written entry; no engine reads them."""


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim in the ledger, with its id and the article that makes it."""

    id: str
    kind: ClaimKind
    claim: Claim
    article: Article


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in the ledger, when it was read, and how many claims of each kind it makes."""

    article: Article
    first_read_at: str
    read_at: str
    engine: str
    counts: dict[ClaimKind, int] = field(default_factory=dict)
    origin: Origin = Origin.REPORT


@dataclass(frozen=True, slots=True)
class Hit:
    """An article, or one claim of it, that holds what was searched for."""

    article: Article
    entry: ClaimEntry | None
    """The claim; None where the article itself is found."""
    score: float
    """The higher, the better it fits; scores of one search only can be compared."""
