"""The ledger as files for other programs."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sepakat.export import ledger_dict
from sepakat.export.ledger import claim_item
from sepakat.model.records import Claim
from sepakat.service.overview import Overview
from sepakat.service.showing import spans_of

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet run a cell instead of showing it."""
ABOUT = ("record", "kind", "id", "article", "url", "outlet", "title", "language", "published")
SAID = (
    "name", "office", "organisation", "country", "type", "status", "stage", "date", "due", "place", "places", "parties",
    "participants", "actor", "recipient", "action", "quantity", "unit", "topics", "conditional", "hearsay",
)  # fmt: skip
"""Fields of claims in the words of the contract; the title of an instrument stands in `instrument`, its article's in `title`."""
COLUMNS = (*ABOUT, "instrument", *SAID, "rule", "start", "end", "quote")


def export_json(overview: Overview) -> str:
    """The object of the ledger contract; equal ledgers give equal text, byte for byte."""
    exported = ledger_dict(overview.resolution, overview.discrepancies, overview.follows)
    return json.dumps(exported, ensure_ascii=False, indent=1) + "\n"


def export_csv(overview: Overview) -> str:
    """One line for each claim, with the id of its record."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: write_cell(value) for name, value in row.items()} for row in iter_rows(overview))
    return text.getvalue()


EXPORTS: Mapping[str, Callable[[Overview], str]] = {"json": export_json, "csv": export_csv}
"""The forms in which a ledger can be exported."""


def write_cell(value: object) -> str:
    """A value as a cell of a spreadsheet: lists with semicolons, and nothing that it would run."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return write_cell("; ".join(str(each) for each in value))
        case str():
            return f"'{value}" if value.startswith(FORMULA) else value
        case _:
            return str(value)


def iter_rows(overview: Overview) -> Iterator[dict[str, Any]]:
    """A row for each claim with the columns that it fills, record by record."""
    for record in overview.records:
        for claim in record.claims:
            yield {"record": record.id, "kind": record.kind.value, "id": overview.id_of(claim)} | _row_of(claim)


def _row_of(claim: Claim) -> dict[str, Any]:
    item, article = claim_item(claim), claim.article
    said = {name: item[name] for name in SAID if name in item}
    amount = item.get("quantity")
    if amount:
        said |= {"quantity": amount["value"], "unit": amount["unit"]}
    start, end = spans_of(claim.body)[0]
    return {
        "article": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.headline,
        "language": article.language,
        "published": article.published_on.isoformat() if article.published_on else None,
        "instrument": item.get("title"),
        **said,
        "rule": item.get("rule"),
        "start": start,
        "end": end,
        "quote": article.text[start:end],
    }
