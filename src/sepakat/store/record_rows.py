"""Between records, discrepancies, follows and the rows of their tables."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

import msgspec

from sepakat.model.doubts import Doubt
from sepakat.model.records import CopyGroup, Discrepancy, Dissent, Field, Follow, Record, RecordKind, Stand
from sepakat.model.vocabulary import Stage
from sepakat.store.days import day_bounds
from sepakat.store.record_entries import DiscrepancyEntry, RecordDraft, RecordEntry
from sepakat.store.rows import Row, Stored

DATED = (RecordKind.EVENT, RecordKind.INSTRUMENT)
UNDATED = "9999"
"""Sorts behind every date."""
KINDS = list(RecordKind)
STAGES = list(Stage)
LABELS = {
    RecordKind.INSTRUMENT: "title",
    RecordKind.COMMITMENT: "action",
    RecordKind.PERSON: "name",
    RecordKind.ORGANISATION: "name",
}
ClaimKey = tuple[str, str, int]
"""Article id, kind and position."""
STATE_CODE = 3
"""Letters of a state's code; the names of other sides are no such word."""


class Body(msgspec.Struct, frozen=True):
    """What of a record no column holds."""

    fields: dict[str, Field]
    why: tuple[str, ...]
    sides: tuple[str, ...]


def record_row(draft: RecordDraft) -> Row:
    """The row of a record."""
    record = draft.record
    first_day, last_day = day_bounds(value_of(record.fields, "date")) if record.kind in DATED else (None, None)
    coverage = draft.coverage
    stage = value_of(record.fields, "stage")
    states = [side for side in draft.sides if len(side) == STATE_CODE and side.isupper()]
    return {
        "id": record.id,
        "kind": record.kind.value,
        "kind_order": KINDS.index(record.kind),
        "ordered_on": first_day or min(filter(None, (draft.begun_on, coverage.first)), default=UNDATED),
        "label": value_of(record.fields, LABELS[record.kind]) or "" if record.kind in LABELS else "",
        "type": value_of(record.fields, "type"),
        "status": value_of(record.fields, "status"),
        "stage": stage,
        "firmness": STAGES.index(Stage(stage)) if stage and stage != Stage.DROPPED else None,
        "first_day": first_day,
        "last_day": last_day,
        "due_on": draft.due_on,
        "first_reported": coverage.first or None,
        "last_reported": coverage.last or None,
        "articles": len(coverage.articles),
        "outlets": len(coverage.outlets),
        "contradictions": draft.contradictions,
        "judged": int(draft.judged),
        "partners": "+".join(states) if len(states) > 1 else None,
        "leads": int(draft.leads),
        "aims": int(draft.aims),
        "settled": draft.settled.value if draft.settled else None,
        "has_share": int(draft.has_share),
        "mentioned_on": draft.mentioned_on,
        "doubt": int(draft.doubt),
    }


def text_row(draft: RecordDraft) -> Row:
    """The row of what is long of a record."""
    body = to_json(Body(draft.record.fields, draft.record.why, draft.sides))
    return {"record_id": draft.record.id, "body": body, "history": draft.history}


def claim_rows(draft: RecordDraft) -> Iterator[Row]:
    """The rows of the claims of a record."""
    for claim, id in zip(draft.record.claims, draft.claim_ids, strict=True):
        yield claim_row(claim.key, draft.record.id, id)


def claim_row(key: ClaimKey, record_id: str, claim_id: str | None) -> Row:
    """The row of a claim of a record."""
    article_id, kind, position = key
    return {"article_id": article_id, "kind": kind, "position": position, "record_id": record_id, "claim_id": claim_id}


def side_rows(draft: RecordDraft) -> list[Row]:
    """The rows of the sides of a record."""
    return [{"record_id": draft.record.id, "side": side} for side in draft.sides]


def value_rows(record: Record, names: Iterable[str], column: str) -> list[Row]:
    """The rows of the members of some fields of a record."""
    members = dict.fromkeys(member for name in names for member in _members(value_of(record.fields, name)))
    return [{"record_id": record.id, column: member} for member in members]


def discrepancy_row(discrepancy: Discrepancy) -> Row:
    """The row of a discrepancy."""
    body = to_json(discrepancy)
    return {
        "id": _digest(body),
        "record_id": discrepancy.record,
        "kind": discrepancy.kind.value,
        "contradiction": int(discrepancy.contradiction),
        "body": body,
    }


def follow_row(follow: Follow) -> Row:
    """The row of a follow."""
    body = to_json(follow)
    return {
        "id": _digest(body),
        "earlier_article": follow.earlier.article,
        "later_article": follow.later.article,
        "body": body,
    }


def copy_rows(group: CopyGroup) -> tuple[Row, list[Row]]:
    """The row of a group of copies, and those of its articles."""
    leader = group.articles[0]
    return {"leader": leader, "body": to_json(group)}, [{"article_id": each, "leader": leader} for each in group.articles]


def entry_of(row: Stored, text: str) -> RecordEntry:
    """The record of a row, and of the body of its text."""
    body = msgspec.json.decode(text, type=Body)
    fields = {name: _frozen_field(field) for name, field in body.fields.items()}
    quantity = value_of(fields, "quantity")
    return RecordEntry(
        id=row["id"],
        kind=RecordKind(row["kind"]),
        label=row["label"],
        day=value_of(fields, "date"),
        due=value_of(fields, "due"),
        stage=Stage(row["stage"]) if row["stage"] else None,
        status=row["status"],
        type=row["type"],
        sides=body.sides,
        topics=_members(value_of(fields, "topics")),
        places=_members(value_of(fields, "places")) or _members(value_of(fields, "place")),
        people=_members(value_of(fields, "participants")),
        quantity=(quantity["value"], quantity["unit"]) if quantity else None,
        articles=row["articles"],
        outlets=row["outlets"],
        first_reported=row["first_reported"],
        last_reported=row["last_reported"],
        contradictions=row["contradictions"],
        fields=fields,
        why=body.why,
        judged=bool(row["judged"]),
        doubt=Doubt(row["doubt"]),
    )


def discrepancy_of(row: Stored, record: RecordEntry | None) -> DiscrepancyEntry:
    """The discrepancy of a row."""
    found = msgspec.json.decode(row["body"], type=Discrepancy)
    values = tuple(Stand(_frozen(stand.value), stand.articles) for stand in found.values)
    plain = Discrepancy(found.record, found.kind, values, _frozen(found.best), found.why, found.contradiction)
    return DiscrepancyEntry(plain, record)


def follow_of(body: str) -> Follow:
    """The follow of a row's body."""
    return msgspec.json.decode(body, type=Follow)


def copy_group_of(body: str) -> CopyGroup:
    """The group of copies of a row's body."""
    return msgspec.json.decode(body, type=CopyGroup)


def to_json(value: object) -> str:
    """A value of the model as JSON that gives it back."""
    return msgspec.json.encode(value).decode()


def value_of(fields: Mapping[str, Field], name: str) -> Any:
    """The chosen value of a field; None where no report gives one."""
    field = fields.get(name)
    return field.value if field else None


def _members(value: object) -> tuple[str, ...]:
    match value:
        case str():
            return (value,)
        case tuple() | list():
            return tuple(str(each) for each in value)
        case _:
            return ()


def _frozen_field(field: Field) -> Field:
    dissent = tuple(Dissent(_frozen(each.value), each.support) for each in field.dissent)
    return Field(_frozen(field.value), field.support, dissent, field.why, _frozen(field.undecided))


def _frozen(value: Any) -> Any:
    """A value from JSON with tuples for lists, as fields have them."""
    return tuple(_frozen(each) for each in value) if isinstance(value, list) else value


def _digest(body: str) -> str:
    return blake2b(body.encode(), digest_size=8).hexdigest()
