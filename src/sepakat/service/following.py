"""Commitments over time: what came of them, where they stand on a day, and how far their targets are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sepakat.compare import SILENT_MONTHS, Mention, Point, Series, Standing, Status, find_promised, judge_history, trace_series
from sepakat.model.records import Field
from sepakat.model.vocabulary import Stage
from sepakat.store import URGENCY, RecordEntry
from sepakat.store.days import day_bounds


@dataclass(frozen=True, slots=True)
class StandingRecord:
    """A commitment's record and where it stands on a day."""

    record: RecordEntry
    standing: Standing


@dataclass(frozen=True, slots=True)
class Target:
    """A commitment with a number, and how far it is on a day."""

    record: RecordEntry
    series: Series
    reached: Point | None
    """The last value reached that was reported; None where no report gives one."""
    missing: float | int
    pace: float | None
    """Units a month that are needed from the day on; None without a due date, or once it has passed, or where nothing is open."""
    status: Status


def measure_target(record: RecordEntry, history: Sequence[Mention], day: date) -> Target | None:
    """How far a commitment is on a day, from the reports until then; None for one without a number to reach by then.

    What was stopped, or is done, needs no pace any more.
    """
    known = [mention for mention in history if mention.day is None or mention.day <= day]
    series = trace_series(record.id, known)
    if series is None:
        return None
    status = judge_history(known, day).status
    pace = series.pace_needed(day) if status not in (Status.KEPT, Status.DROPPED) else None
    return Target(recall(record, history, day), series, series.last_reached(day), series.gap(day), pace, status)


def stand(entry: RecordEntry, history: Sequence[Mention], day: date, silent_months: int = SILENT_MONTHS) -> StandingRecord:
    """Where a commitment stood on a day, as it was known then."""
    return StandingRecord(recall(entry, history, day), judge_history(history, day, silent_months=silent_months))


def recall(entry: RecordEntry, history: Sequence[Mention], day: date) -> RecordEntry:
    """A commitment as it was known on a day: in the words, and with the number and stage, of the reports until then."""
    known = [mention for mention in history if mention.day is None or mention.day <= day]
    if not known:
        return entry
    entry = _at_stage(entry, judge_history(known, day).stage)
    if len(known) == len(history):
        return entry
    ahead = [mention.body for mention in known if mention.what is None] or [known[0].body]
    promised = find_promised(known)
    field = {"quantity": Field({"value": promised[0], "unit": promised[1]}, ())} if promised else {}
    days = [mention.day.isoformat() for mention in known if mention.day]
    return replace(
        entry,
        label=entry.label if entry.label in {body.action for body in ahead} else ahead[-1].action,
        quantity=promised,
        fields={name: each for name, each in entry.fields.items() if name != "quantity"} | field,
        articles=len({mention.end.article for mention in known}),
        last_reported=days[-1] if days else None,
    )


def _at_stage(entry: RecordEntry, stage: Stage | None) -> RecordEntry:
    """The same where it is of the stage that its history has on the day."""
    if stage is None or entry.stage is stage:
        return entry
    return replace(entry, stage=stage, fields={**entry.fields, "stage": Field(stage.value, ())})


def urgency(each: StandingRecord) -> tuple[int, str, str]:
    """The place of a standing in a list, the most urgent first."""
    return URGENCY.index(each.standing.status), day_bounds(each.standing.due)[1] or "9999", each.record.id


def earliest_due(target: Target) -> tuple[str, str]:
    """The place of a target in a list, the earliest due first."""
    return day_bounds(target.series.due)[1] or "9999", target.record.id


def count_statuses(standings: Sequence[StandingRecord]) -> dict[Status, int]:
    """How many commitments have each status, in the order of urgency; statuses that none has are left out."""
    counts = {status: sum(each.standing.status is status for each in standings) for status in URGENCY}
    return {status: count for status, count in counts.items() if count}
