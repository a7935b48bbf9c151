"""What a list says of records, discrepancies, targets and standings, column by column."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from sepakat.cli.columns import SHORT_ID, Column, number_of, text_of
from sepakat.cli.render import render_rows, write_json
from sepakat.export.ledger import discrepancy_to_dict, record_to_dict
from sepakat.model.records import Discrepancy, Record, RecordKind, articles_of

if TYPE_CHECKING:
    from sepakat.compare import Point
    from sepakat.service import RecordEntry, Target

TELLING = {
    RecordKind.EVENT: ("type", "status", "place", "participants"),
    RecordKind.INSTRUMENT: ("type", "status", "title"),
    RecordKind.COMMITMENT: ("stage", "action"),
    RecordKind.PERSON: ("name", "office", "organisation"),
    RecordKind.ORGANISATION: ("name",),
}
"""The fields that say what a record is."""
EXACT = 10
"""A pace below it is told with one decimal."""
WHOM = {RecordKind.COMMITMENT: ("actor", "recipient")}
SIDES = {RecordKind.PERSON: ("country",), RecordKind.ORGANISATION: ("country",)}


def value_text(value: object) -> str:
    """A field's value for people."""
    match value:
        case {"value": int() | float() as number, "unit": unit}:
            return f"{number_of(number)} {unit or ''}".rstrip()
        case {"office": office, "first": first, "last": last}:
            return f"{office} ({first or '?'} to {last or '?'})" if first != last else f"{office} ({first or 'undated'})"
        case list() | tuple():
            return ", ".join(value_text(each) for each in value)
        case _:
            return text_of(value)


def field_text(record: "Record | RecordEntry", name: str) -> str:
    """The value of a field for people, with those that stand as high; nothing where no report gives one."""
    field = record.fields.get(name)
    return " / ".join(map(value_text, (field.value, *field.undecided))) if field else ""


def what_of(record: "Record | RecordEntry") -> str:
    """What a record is, in one line."""
    return " · ".join(text for name in TELLING[record.kind] if (text := field_text(record, name)))


def who_of(record: "Record | RecordEntry") -> str:
    """The sides of a record."""
    names = WHOM.get(record.kind) or SIDES.get(record.kind, ("parties",))
    return " → ".join(text for name in names if (text := field_text(record, name)))


def dissent_of(record: Record) -> str:
    """The fields of which reports give different values."""
    return ", ".join(sorted(name for name, field in record.fields.items() if field.dissent))


def stands_of(discrepancy: Discrepancy) -> str:
    """Who stands where."""
    return " | ".join(f"{value_text(stand.value)} ({', '.join(stand.articles)})" for stand in discrepancy.values)


def count_stands(discrepancy: Discrepancy) -> str:
    """How many articles stand where."""
    return " | ".join(f"{value_text(stand.value)} ({len(stand.articles)})" for stand in discrepancy.values)


def _of_record(read: "Callable[[Record | RecordEntry], str]") -> Callable[[Any], str]:
    return lambda entry: read(entry.record)


def _field(name: str) -> "Callable[[Record | RecordEntry], str]":
    return lambda record: field_text(record, name)


RECORD_COLUMNS = (
    Column("id", lambda record: record.id[:SHORT_ID], in_csv=False, whole=True),
    Column("id", lambda record: record.id, in_table=False),
    Column("kind", lambda record: record.kind.value, whole=True),
    Column("date or due", lambda record: field_text(record, "date") or field_text(record, "due"), in_csv=False, whole=True),
    Column("sides", who_of, in_csv=False, width=12),
    Column("what", what_of, in_csv=False, width=24),
    Column("reports", lambda record: str(len(articles_of(record.claims))), in_csv=False, whole=True),
    Column("dissent", dissent_of, in_csv=False, spare=True),
    *(
        Column(name, _field(name), in_table=False)
        for name in (
            *("name", "office", "organisation", "country", "type", "status", "stage", "date", "due", "title", "place", "places"),
            *("parties", "participants", "actor", "recipient", "action", "quantity", "topics", "conditional", "hearsay"),
        )
    ),
    Column("dissent", dissent_of, in_table=False),
    Column("articles", lambda record: ", ".join(articles_of(record.claims)), in_table=False),
)
DISCREPANCY_COLUMNS = (
    Column("record", lambda one: one.record[:SHORT_ID], in_csv=False, whole=True),
    Column("record", lambda one: one.record, in_table=False),
    Column("kind", lambda one: one.kind.value, whole=True),
    Column("contradiction", lambda one: "yes" if one.contradiction else "no"),
    Column("values", count_stands, in_csv=False, width=28),
    Column("values", stands_of, in_table=False),
    Column("best", lambda one: "" if one.best is None else value_text(one.best), width=12),
    Column("why", lambda one: one.why, width=20),
)


def _rounded(pace: float) -> float:
    return round(pace, 0 if pace >= EXACT else 1)


def _reached(target: "Target") -> str:
    if target.reached is None:
        return ""
    return f"{number_of(target.reached.value)}{f' ({target.reached.day})' if target.reached.day else ''}"


TARGET_COLUMNS = (
    Column("id", lambda target: target.record.id[:SHORT_ID], in_csv=False, whole=True),
    Column("record", lambda target: target.record.id, in_table=False),
    Column("who", _of_record(who_of), width=12),
    Column("action", _of_record(_field("action")), width=20),
    Column("stage", _of_record(_field("stage")), spare=True),
    Column("target", lambda target: f"{number_of(target.series.target)} {target.series.unit or ''}".rstrip(), width=12),
    Column("due", lambda target: target.series.due or "", whole=True),
    Column("reached", _reached, width=12),
    Column("missing", lambda target: number_of(target.missing), spare=True),
    Column("a month", lambda target: "" if target.pace is None else number_of(_rounded(target.pace)), whole=True),
)


def render_records(records: Sequence[Record], form: str) -> None:
    """Write records to standard output."""
    if form == "json":
        write_json([record_to_dict(record) for record in records])
    else:
        render_rows(RECORD_COLUMNS, records, form, "records")


def render_discrepancies(discrepancies: Sequence[Discrepancy], form: str) -> None:
    """Write discrepancies to standard output."""
    if form == "json":
        write_json([discrepancy_to_dict(one) for one in discrepancies])
    else:
        render_rows(DISCREPANCY_COLUMNS, discrepancies, form, "discrepancies")


def render_targets(targets: "Sequence[Target]", form: str) -> None:
    """Write targets to standard output."""
    if form == "json":
        write_json([target_item(target) for target in targets])
    else:
        render_rows(TARGET_COLUMNS, targets, form, "targets")


def target_item(target: "Target") -> dict[str, Any]:
    """A target as JSON, with all numbers that were reported of it."""
    return {
        "record": target.record.id,
        "who": who_of(target.record),
        "action": field_text(target.record, "action"),
        "target": target.series.target,
        "unit": target.series.unit,
        "due": target.series.due,
        "reached": target.reached and _point_item(target.reached),
        "missing": target.missing,
        "a month": target.pace,
        "points": [_point_item(point) for point in target.series.points],
    }


def _point_item(point: "Point") -> dict[str, Any]:
    day = point.day.isoformat() if point.day else None
    return {"day": day, "value": point.value, "role": point.role.value, "article": point.article}
