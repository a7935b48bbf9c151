"""How a commitment stands on a given day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sepakat.compare.history import Mention, find_due, find_promised, make_history
from sepakat.model.extraction import Extraction
from sepakat.model.periods import parse_period
from sepakat.model.records import Follow, FollowKind, Record
from sepakat.model.vocabulary import Stage, Status

SOON = timedelta(days=60)
"""Due within this time is due soon: the time between two meetings of a working group."""
SILENT_MONTHS = 6
"""Months without a report from which a commitment is silent, unless the caller sets another number."""

CLOSED = {Status.KEPT: Stage.DELIVERED, Status.DROPPED: Stage.DROPPED}
ENDS = frozenset(CLOSED.values())

Amount = tuple[float | int, str | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """A commitment's status on a day, and what it rests on."""

    status: Status
    why: str
    stage: Stage | None
    """How far it has come, as the reports until then have it: what is done in part only is under way."""
    due: str | None
    promised: Amount | None
    reached: Amount | None
    last_mentioned_on: date | None
    silent_months: int | None
    """Whole months since then."""


def status_on(
    record: Record,
    follows: Iterable[Follow],
    day: date,
    *,
    extractions: Iterable[Extraction] = (),
    silent_months: int = SILENT_MONTHS,
) -> Standing:
    """The status of a commitment's record on a day, from what was reported until then.

    `extractions` are those of the articles of the follows' later ends; follows into other articles are left out.
    """
    return judge_history(make_history(record, follows, extractions), day, silent_months=silent_months)


def judge_history(reports: Iterable[Mention], day: date, *, silent_months: int = SILENT_MONTHS) -> Standing:
    """The status on a day of a commitment of which all reports are given, by day."""
    history = [mention for mention in reports if mention.day is None or mention.day <= day]
    days = [mention.day for mention in history if mention.day]
    silence = _months_between(days[-1], day) if days else None
    due, promised = find_due(history), find_promised(history)
    reached = _find_reached(history)
    status, why = _judge(history, day, due, promised, reached)
    if status is Status.NOT_DUE and silence is not None and silence >= silent_months:
        status, why = Status.SILENT, f"nobody has mentioned it for {silence} months"
    return Standing(status, why, _find_stage(history, status), due, promised, reached, days[-1] if days else None, silence)


def _find_stage(history: Sequence[Mention], status: Status) -> Stage | None:
    """The stage that goes with a status: neither a date that moved nor a part that is done closes anything."""
    if status in CLOSED:
        return CLOSED[status]
    told = [mention for mention in history if mention.what is not FollowKind.DELAYED or mention.body.stage not in ENDS]
    stages = [Stage.UNDER_WAY if mention.body.stage is Stage.DELIVERED else mention.body.stage for mention in told]
    return next((stage for stage in reversed(stages) if stage is not Stage.DROPPED), None)


def _judge(
    history: Sequence[Mention], day: date, due: str | None, promised: Amount | None, reached: Amount | None
) -> tuple[Status, str]:
    closing, is_disputed = _find_closing(history)
    if closing and closing.body.stage is Stage.DROPPED:
        if is_disputed:
            return Status.DROPPED, f"reported both as done and as stopped on {closing.day} (so not kept)"
        return Status.DROPPED, f"reported as stopped on {closing.day}"
    if closing and (not promised or not reached or reached[0] >= promised[0]):
        return Status.KEPT, f"reported as done on {closing.day}"
    if not (due or promised or any(mention.body.actor for mention in history)):
        return Status.UNRATABLE, "no number, date or owner was ever given"
    return _judge_open(day, due, promised, reached)


def _judge_open(day: date, due: str | None, promised: Amount | None, reached: Amount | None) -> tuple[Status, str]:
    share = f"{reached[0]} of {promised[0]} {promised[1] or ''}".rstrip() if promised and reached else ""
    period = parse_period(due)
    if not period:
        return (Status.PARTLY_KEPT, share) if share else (Status.NOT_DUE, "no date was given")
    if period.last < day:
        return (Status.PARTLY_KEPT, f"{share} by {due}") if share else (Status.OVERDUE, f"was due {due}")
    return (Status.DUE_SOON if period.last - day <= SOON else Status.NOT_DUE), f"due {due}"


def _find_closing(history: Sequence[Mention]) -> tuple[Mention | None, bool]:
    """The last report that says that it is done or stopped for good, and whether reports of its day say both.

    Where they do, it is the one that says stopped: no order among the reports of one day tells which came last.
    """
    closings = [mention for mention in history if _is_closing(mention)]
    latest = [mention for mention in closings if mention.day == closings[-1].day]
    stops = [mention for mention in latest if mention.body.stage is Stage.DROPPED]
    return next(reversed(stops or latest), None), 0 < len(stops) < len(latest)


def _is_closing(mention: Mention) -> bool:
    if mention.body.stage is Stage.DROPPED:
        return not mention.body.due
    return mention.body.stage is Stage.DELIVERED and mention.what not in (FollowKind.PROGRESS, FollowKind.DELAYED)


def _find_reached(history: Sequence[Mention]) -> Amount | None:
    """The number reached, as the last day on which one is reported has it: the largest of that day."""
    last = next((mention.day for mention in reversed(history) if mention.reached), None)
    amounts = (mention.reached for mention in history if mention.reached and mention.day == last)
    return max(amounts, key=lambda amount: amount[0], default=None)


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What decides the status on every day from the last report on, until another one comes."""

    settled: Status | None
    """A status that no passing of time changes."""
    has_share: bool
    """Whether part of the promised number is reached."""
    due_on: date | None
    """The last day on which it is in time."""
    mentioned_on: date | None
    """The day of the last report."""


def foresee(history: Sequence[Mention]) -> Outlook:
    """The outlook of a commitment of which all reports are given, by day."""
    standing = judge_history(history, date.max)
    settled = standing.status if standing.status in (Status.KEPT, Status.DROPPED, Status.UNRATABLE) else None
    period = parse_period(standing.due)
    has_share = bool(standing.promised and standing.reached)
    return Outlook(settled, has_share, period.last if period else None, standing.last_mentioned_on)
