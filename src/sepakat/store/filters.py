"""Which claims are asked for."""

from dataclasses import dataclass
from datetime import date

from sepakat.model.vocabulary import ClaimKind, Stage, Topic


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that a claim must all meet; an empty one asks for nothing."""

    kind: ClaimKind | None = None
    between: frozenset[str] = frozenset()
    """Sides that are all party to the claim; or to its article, if the claim names no side but these."""
    stages: frozenset[Stage] = frozenset()
    """The claim has one of them."""
    topics: frozenset[Topic] = frozenset()
    """The claim has one of them."""
    since: date | None = None
    """An event or instrument may fall on this day or later; any other claim was published then or later."""
    due_before: date | None = None
    """The claim's date, whole month or whole year is over before this day."""
    speaker: str | None = None
    """Part of the speaker's name, in any case."""
    outlets: frozenset[str] = frozenset()
    article_id: str | None = None
    id_prefix: str | None = None
    limit: int | None = None
    settled: bool = False
    """What articles say together is worked out, their sides too."""
