"""What lists say of commitments over time: standings on a day, timelines."""

from collections.abc import Sequence
from typing import Any

import click

from sepakat.cli.columns import SHORT_ID, Column
from sepakat.cli.record_columns import field_text, value_text, what_of, who_of
from sepakat.cli.render import render_rows, write_json
from sepakat.model.records import RecordKind
from sepakat.service import StandingRecord, TimelineEntry
from sepakat.service.following import count_statuses


def render_standings(standings: Sequence[StandingRecord], form: str) -> None:
    """Write standings to standard output, and how many there are of each to standard error."""
    if form == "json":
        write_json([standing_item(each) for each in standings])
        return
    render_rows(STANDING_COLUMNS, standings, form, "commitments")
    if form == "table" and standings:
        counts = count_statuses(standings)
        click.echo(", ".join(f"{count:,} {status.value}" for status, count in counts.items()), err=True)


def standing_item(each: StandingRecord) -> dict[str, Any]:
    """A standing as JSON."""
    standing = each.standing
    return {
        "record": each.record.id,
        "status": standing.status.value,
        "why": standing.why,
        "who": who_of(each.record),
        "action": field_text(each.record, "action"),
        "stage": standing.stage.value if standing.stage else None,
        "due": standing.due,
        "promised": _amount_item(standing.promised),
        "reached": _amount_item(standing.reached),
        "last_mentioned": standing.last_mentioned_on.isoformat() if standing.last_mentioned_on else None,
        "silent_months": standing.silent_months,
    }


def _amount_item(amount: tuple[float | int, str | None] | None) -> dict[str, Any] | None:
    return {"value": amount[0], "unit": amount[1]} if amount else None


def _amount_text(amount: tuple[float | int, str | None] | None) -> str:
    return value_text(_amount_item(amount)) if amount else ""


STANDING_COLUMNS = (
    Column("id", lambda each: each.record.id[:SHORT_ID], in_csv=False, whole=True),
    Column("record", lambda each: each.record.id, in_table=False),
    Column("status", lambda each: each.standing.status.value, whole=True),
    Column("who", lambda each: who_of(each.record), width=12),
    Column("action", lambda each: field_text(each.record, "action"), width=24),
    Column("stage", lambda each: each.standing.stage.value if each.standing.stage else "", in_table=False),
    Column("due", lambda each: each.standing.due or "", in_table=False),
    Column("promised", lambda each: _amount_text(each.standing.promised), in_table=False),
    Column("reached", lambda each: _amount_text(each.standing.reached), in_table=False),
    Column("why", lambda each: each.standing.why, width=16),
    Column("mentioned", lambda each: str(each.standing.last_mentioned_on or ""), whole=True, spare=True),
)


def render_timeline(entries: Sequence[TimelineEntry], form: str) -> None:
    """Write a timeline to standard output."""
    if form == "json":
        write_json([entry_item(entry) for entry in entries])
    else:
        render_rows(TIMELINE_COLUMNS, entries, form, "entries")


def entry_item(entry: TimelineEntry) -> dict[str, Any]:
    """An entry as JSON."""
    return {
        "date": entry.day,
        "what": entry.what,
        "record": entry.record.id,
        "kind": entry.record.kind.value,
        "sides": who_of(entry.record),
        "about": _about(entry),
    }


def _about(entry: TimelineEntry) -> str:
    record = entry.record
    return field_text(record, "action") if record.kind is RecordKind.COMMITMENT else what_of(record)


TIMELINE_COLUMNS = (
    Column("date", lambda entry: entry.day or "", whole=True),
    Column("what", lambda entry: entry.what, whole=True),
    Column("kind", lambda entry: entry.record.kind.value, whole=True),
    Column("id", lambda entry: entry.record.id[:SHORT_ID], in_csv=False, whole=True),
    Column("record", lambda entry: entry.record.id, in_table=False),
    Column("sides", lambda entry: who_of(entry.record), width=12),
    Column("about", lambda entry: _about(entry), width=24),
)
