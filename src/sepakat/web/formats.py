"""Lists and records as JSON and CSV, for `?format=`."""

import csv
import json
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

from starlette.responses import JSONResponse, Response

from sepakat.errors import InputError

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet run a cell instead of showing it."""
Item = Mapping[str, Any]


def make_export(form: str, items: Sequence[Item], about: Item | None = None) -> Response:
    """Items in one of the formats; `about` stands beside them in JSON, such as how many there are.

    Raises InputError for another format.
    """
    if form == "json":
        return JSONResponse({"items": list(items), **(about or {})})
    if form == "csv":
        return Response(write_csv(items), media_type="text/csv; charset=utf-8")
    raise InputError(f"there is no format {form[:20]!r}; the choices are json and csv", code="input.format")


def write_csv(items: Sequence[Item]) -> str:
    """Items as lines of CSV, with the names of their properties above."""
    names = list(dict.fromkeys(name for each in items for name in each))
    output = StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(each.get(name)) for name in names] for each in items)
    return output.getvalue()


def _cell(value: object) -> str | float:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return value
        case list() | tuple() if all(isinstance(each, str) for each in value):
            text = "; ".join(value)
        case str():
            text = str(value)
        case _:
            text = json.dumps(value, ensure_ascii=False)
    return f"'{text}" if text.startswith(FORMULA) else text
