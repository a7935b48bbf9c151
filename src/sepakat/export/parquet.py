"""The ledger as Parquet files: records, claims, discrepancies and follows, a table each."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sepakat.errors import SepakatError

if TYPE_CHECKING:
    from pyarrow import DataType, Schema

TEXT, TEXTS, NUMBER, TRUTH, PLACE = "text", "texts", "number", "truth", "place"
POSITIONS = "positions"
"""The values of a discrepancy, each with its articles."""

SAID = {
    **dict.fromkeys(("name", "office", "organisation", "country", "type", "status", "stage", "date", "due", "place"), TEXT),
    **dict.fromkeys(("places", "parties", "participants", "actor", "recipient"), TEXTS),
    "action": TEXT,
    "quantity": NUMBER,
    "unit": TEXT,
    "topics": TEXTS,
    "conditional": TRUTH,
    "hearsay": TRUTH,
}
TABLES: Mapping[str, Mapping[str, str]] = {
    "records": {"id": TEXT, "kind": TEXT, "instrument": TEXT, **SAID, "articles": TEXTS, "dissent": TEXTS, "why": TEXTS},
    "claims": {
        **dict.fromkeys(("record", "kind", "id", "article", "url", "outlet", "title", "language", "published"), TEXT),
        "instrument": TEXT,
        **SAID,
        "rule": TEXT,
        "start": PLACE,
        "end": PLACE,
        "quote": TEXT,
    },
    "discrepancies": {
        **dict.fromkeys(("record", "kind"), TEXT),
        "contradiction": TRUTH,
        "values": POSITIONS,
        **dict.fromkeys(("best", "why"), TEXT),
    },
    "follows": {
        "earlier_article": TEXT,
        "earlier_start": PLACE,
        "earlier_end": PLACE,
        "later_article": TEXT,
        "later_start": PLACE,
        "later_end": PLACE,
        "what": TEXT,
        "progress": NUMBER,
        "unit": TEXT,
    },
}
"""The columns of each table and what they hold. Dates are text, because a month or a year is no day; places are offsets."""


def write_parquet(tables: Mapping[str, Iterable[Mapping[str, Any]]], folder: Path) -> tuple[Path, ...]:
    """Write the rows of each table to a file of its name in a folder, which is made if need be; each file is whole or as before.

    Raises SepakatError where pyarrow is not installed.
    """
    try:
        from pyarrow import Table
        from pyarrow.parquet import write_table
    except ImportError as error:
        message = "Parquet needs pyarrow, which is not installed; install it with: pip install 'sepakat[parquet]'"
        raise SepakatError(message, code="export.pyarrow") from error
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, columns in TABLES.items():
        target, draft = folder / f"{name}.parquet", folder / f".{name}.parquet.part"
        rows = [{column: row.get(column) for column in columns} for row in tables[name]]
        try:
            write_table(Table.from_pylist(rows, _schema(columns)), draft, compression="zstd")
            os.replace(draft, target)
        finally:
            draft.unlink(missing_ok=True)
        written.append(target)
    return tuple(written)


def _schema(columns: Mapping[str, str]) -> "Schema":
    import pyarrow

    text = pyarrow.string()
    types: dict[str, DataType] = {
        TEXT: text,
        TEXTS: pyarrow.list_(text),
        NUMBER: pyarrow.float64(),
        TRUTH: pyarrow.bool_(),
        PLACE: pyarrow.int64(),
        POSITIONS: pyarrow.list_(pyarrow.struct([("value", text), ("articles", pyarrow.list_(text))])),
    }
    return pyarrow.schema([(name, types[kind]) for name, kind in columns.items()])
