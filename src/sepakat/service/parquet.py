"""The ledger as Parquet files."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sepakat.export.ledger import plain
from sepakat.export.parquet import write_parquet
from sepakat.model.records import Discrepancy, Follow, Record
from sepakat.service.exporting import iter_rows
from sepakat.service.ledger import Ledger

LISTS = frozenset({"places", "parties", "participants", "actor", "recipient", "topics"})
FEW = frozenset({"name", "office", "organisation", "country", "type", "status", "stage", "date", "due", "place", "action"})


def export_parquet(ledger: Ledger, folder: Path) -> tuple[Path, ...]:
    """Write records, claims, discrepancies and follows as files into a folder, and give their paths.

    Raises SepakatError where pyarrow is not installed.
    """
    overview = ledger.overview()
    tables = {
        "records": map(_record_row, overview.records),
        "claims": iter_rows(overview),
        "discrepancies": map(_discrepancy_row, overview.discrepancies),
        "follows": map(_follow_row, overview.follows),
    }
    return write_parquet(tables, folder)


def _record_row(record: Record) -> dict[str, Any]:
    """The chosen values of a record; the title of an instrument stands in `instrument`, as it does for claims."""
    values = {name: plain(field.value) for name, field in record.fields.items()}
    amount = values.get("quantity") or {}
    return {
        "id": record.id,
        "kind": record.kind.value,
        "instrument": values.get("title"),
        **{name: values.get(name) for name in LISTS | {"conditional", "hearsay"}},
        **{name: _text(values.get(name)) for name in FEW},
        "quantity": amount.get("value"),
        "unit": amount.get("unit"),
        "articles": sorted({claim.article.id for claim in record.claims}),
        "dissent": sorted(name for name, field in record.fields.items() if field.dissent),
        "why": list(record.why),
    }


def _discrepancy_row(one: Discrepancy) -> dict[str, Any]:
    values = [{"value": _text(plain(stand.value)), "articles": list(stand.articles)} for stand in one.values]
    return {
        "record": one.record,
        "kind": one.kind.value,
        "contradiction": one.contradiction,
        "values": values,
        "best": _text(plain(one.best)),
        "why": one.why,
    }


def _follow_row(follow: Follow) -> dict[str, Any]:
    progress = follow.progress or (None, None)
    ends = dict(_iter_ends(follow))
    return {**ends, "what": follow.what.value, "progress": progress[0], "unit": progress[1]}


def _iter_ends(follow: Follow) -> Iterator[tuple[str, Any]]:
    for name, end in (("earlier", follow.earlier), ("later", follow.later)):
        yield f"{name}_article", end.article
        yield f"{name}_start", end.evidence.start
        yield f"{name}_end", end.evidence.end


def _text(value: object) -> str | None:
    """A value as text; lists and objects as JSON."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=isinstance(value, Mapping))
