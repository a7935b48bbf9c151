"""One sentence's word of an encounter, and which of them speak of the same one."""

from dataclasses import dataclass, field, replace

from sepakat.model.article import Span
from sepakat.model.vocabulary import EventStatus, EventType


@dataclass(frozen=True, slots=True)
class Report:
    """One sentence's word of an encounter."""

    type: EventType
    status: EventStatus
    date: str | None
    place: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    proper: bool
    """Whether the word for it is part of a proper name."""
    refers: bool
    """Whether it points back to an encounter told before: the signing of no text that is named, "the talks"."""
    first: int
    last: int
    spans: tuple[Span, ...] = field(default=())


def join_report(reports: list[Report], report: Report) -> None:
    """Put a report to the one of the same encounter, or at the end."""
    for index in range(len(reports) - 1, -1, -1):
        if _is_same(reports[index], report):
            reports[index] = _union(reports[index], report)
            return
    reports.append(report)


def _is_same(left: Report, right: Report) -> bool:
    if left.type is not right.type or left.status is not right.status:
        return False
    if not right.refers and len(left.parties) > 1 and len(right.parties) > 1 and set(left.parties) != set(right.parties):
        return False
    return not left.date or not right.date or left.date.startswith(right.date) or right.date.startswith(left.date)


def _union(left: Report, right: Report) -> Report:
    longer = max((left.date or "", right.date or ""), key=len) or None
    return replace(
        left,
        date=longer,
        place=left.place or right.place,
        parties=left.parties if right.refers or len(left.parties) >= len(right.parties) else right.parties,
        participants=tuple(dict.fromkeys(left.participants + right.participants)),
        spans=tuple(dict.fromkeys(left.spans + right.spans)),
    )
