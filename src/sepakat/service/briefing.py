"""Briefs: what two or more sides should know before they meet, worked out from the ledger."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from sepakat.compare import Mention, Standing, judge_history, trace_series
from sepakat.errors import InputError
from sepakat.model.records import Discrepancy, DiscrepancyKind, FollowKind, RecordKind
from sepakat.model.vocabulary import LADDER, Stage, Status
from sepakat.report.brief import Brief, Contradiction, Duty, Goal, Listing, Position, Remark
from sepakat.service.brief_material import Material, gather
from sepakat.service.brief_progress import find_last_meeting, find_next_meeting, list_progress
from sepakat.service.brief_sources import make_subject, source_of_mention, sources_among
from sepakat.service.ledger import Ledger
from sepakat.service.record_filters import Words
from sepakat.store import URGENCY, RecordEntry

T = TypeVar("T")

ROWS = 6
"""Lines that a section shows, so that the whole stays short enough to be read before a meeting."""
SOFT = frozenset({Stage.HOPED, Stage.INTERESTED})
"""Stages of which nobody owes a word: silence about them is no news."""
LATE = (Status.OVERDUE, Status.PARTLY_KEPT)
CONCERNED = (RecordKind.COMMITMENT, RecordKind.INSTRUMENT, RecordKind.EVENT, RecordKind.PERSON, RecordKind.ORGANISATION)
"""The order in which a meeting clears contradictions up."""


def make_brief(ledger: Ledger, between: Words, on: date, *, since: date | None = None, rows: int = ROWS) -> Brief:
    """The brief for a meeting of these sides on a day.

    Progress is told from `since` on, or else from the last encounter of the sides before the day. Raises InputError for
    fewer than two sides, and for a side that nobody knows.
    """
    material = gather(ledger, between)
    if len(material.sides) < 2:
        raise InputError("a brief is for two sides or more; name them with commas between: IDN,IND", code="input.choice")
    return compose_brief(material, on, since=since, rows=rows)


def compose_brief(material: Material, on: date, *, since: date | None = None, rows: int = ROWS) -> Brief:
    """The brief from what the ledger holds between the sides."""
    material = material.as_of(on)
    last = find_last_meeting(material, on)
    start = since or (last.begins if last else None)
    duties = list(_iter_duties(material, on))
    late, due, silent = (
        _choose(duties, *choice) for choice in ((_is_late, _by_due), (_is_due, _by_due), (_is_silent, _by_stage))
    )
    told = [head for head in material.heads.values() if material.knows(head.id, on)]
    meeting = last.meeting if last else None
    return Brief(
        material.sides,
        on,
        start,
        last_meeting=meeting,
        next_meeting=find_next_meeting(material, on),
        articles=len(told),
        outlets=len({head.outlet for head in told if head.outlet}),
        standings={status: count for status in URGENCY if (count := sum(duty.status is status for duty in duties))},
        late=_cut(late, rows),
        due=_cut(due, rows),
        silent=_cut(silent, rows),
        progress=list_progress(material, start, on, rows + rows // 2, skip=meeting.subject.record if meeting else None),
        goals=_cut(_list_goals(material, on), rows),
        contradictions=_list_contradictions(material, on, rows),
        remarks=_cut(_list_remarks(material, on), rows),
    )


def _iter_duties(material: Material, on: date) -> Iterable[Duty]:
    for entry, history in material.histories:
        reports = _until(history, on)
        if reports:
            yield _make_duty(entry, reports, judge_history(reports, on), material)


def _make_duty(entry: RecordEntry, reports: Sequence[Mention], standing: Standing, material: Material) -> Duty:
    body = reports[-1].body
    dated = [report for report in reports if standing.due and report.body.due == standing.due]
    reached = [report for report in reports if standing.reached and report.reached == standing.reached]
    telling = _choose_telling(reached or dated or reports, material)
    mentioned = standing.last_mentioned_on
    return Duty(
        make_subject(entry, material.heads),
        standing.status,
        standing.stage,
        source_of_mention(telling, material.heads),
        standing.due,
        standing.promised,
        standing.reached,
        mentioned.isoformat() if mentioned else None,
        standing.silent_months,
        tuple(word for word, holds in (("conditional", body.conditional), ("hearsay", body.hearsay)) if holds),
    )


def _choose_telling(reports: Sequence[Mention], material: Material) -> Mention:
    """The last report whose article says its date, else the last."""
    heads = ((report, material.heads.get(report.end.article)) for report in reversed(reports))
    return next((report for report, head in heads if head and head.published), reports[-1])


def _until(history: Sequence[Mention], on: date) -> list[Mention]:
    return [report for report in history if report.day is None or report.day <= on]


def _choose(duties: Iterable[Duty], wanted: Callable[[Duty], bool], order: Callable[[Duty], tuple[Any, ...]]) -> list[Duty]:
    return sorted(filter(wanted, duties), key=order)


def _is_late(duty: Duty) -> bool:
    return duty.status in LATE


def _is_due(duty: Duty) -> bool:
    return duty.status is Status.DUE_SOON


def _is_silent(duty: Duty) -> bool:
    return duty.status is Status.SILENT and duty.stage not in SOFT


def _by_due(duty: Duty) -> tuple[Any, ...]:
    return duty.due or "9999", duty.subject.record


def _by_stage(duty: Duty) -> tuple[Any, ...]:
    """The firmest first, and of these the one that was mentioned longest ago."""
    firmness = LADDER.index(duty.stage) if duty.stage in LADDER else -1
    return -firmness, duty.last_mentioned or "", duty.subject.record


def _list_goals(material: Material, on: date) -> list[Goal]:
    goals = [goal for entry, history in material.histories if (goal := _make_goal(entry, _until(history, on), on, material))]
    return sorted(goals, key=lambda goal: (goal.due or "9999", goal.subject.record))


def _make_goal(entry: RecordEntry, reports: Sequence[Mention], on: date, material: Material) -> Goal | None:
    """The goal of a commitment with a number that is still to be reached."""
    series = trace_series(entry.id, reports)
    closed = reports and reports[-1].what in (FollowKind.DELIVERED, FollowKind.DROPPED)
    if series is None or closed or not series.target:
        return None
    point = series.last_reached(on)
    aims = [report for report in reports if report.body.quantity and report.body.quantity.value == series.target]
    telling = _choose_telling(aims or reports, material)
    return Goal(
        make_subject(entry, material.heads),
        (series.target, series.unit),
        source_of_mention(telling, material.heads),
        series.due,
        point.value if point else None,
        point.day.isoformat() if point and point.day else None,
        series.gap(on),
        series.pace_needed(on),
    )


def _list_contradictions(material: Material, on: date, rows: int) -> Listing[Contradiction]:
    """The contradictions of which reports until the day give at least two values."""
    found = []
    for one, entry in material.contradictions:
        known = [(stand.value, [id for id in stand.articles if material.knows(id, on)]) for stand in one.discrepancy.values]
        sides = [(value, ids) for value, ids in known if ids]
        if len(sides) > 1:
            found.append((one.discrepancy, entry, sides))
    kept = sorted(found, key=lambda each: _by_concern(each[0], each[1]))[:rows]
    records = material.load({entry.id for _, entry, _ in kept})
    lines = []
    for discrepancy, entry, sides in kept:
        claims = records[entry.id].claims
        positions = tuple(Position(value, sources_among(claims, ids)) for value, ids in sides)
        lines.append(Contradiction(make_subject(entry, material.heads), discrepancy.kind, positions, discrepancy.best))
    return Listing(tuple(lines), len(found))


def _by_concern(one: Discrepancy, entry: RecordEntry) -> tuple[int, int, str]:
    return CONCERNED.index(entry.kind), list(DiscrepancyKind).index(one.kind), entry.id


def _list_remarks(material: Material, on: date) -> list[Remark]:
    """The latest notes first."""
    day = on.isoformat()
    notes = [(entry, note) for entry, note in material.notes if note.made_at[:10] <= day and material.knew(entry, on)]
    subjects = ((make_subject(entry, material.heads), note) for entry, note in notes)
    return [Remark(subject, note.reason or "", note.by, note.made_at[:10], note.value) for subject, note in subjects][::-1]


def _cut(lines: Sequence[T], rows: int) -> Listing[T]:
    return Listing(tuple(lines[:rows]), len(lines))
