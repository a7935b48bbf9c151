"""A ledger as JSON Lines, the same from every database, and a ledger from them."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import CompileError, IntegrityError

from sepakat.errors import InputError, StoreError
from sepakat.store.account_tables import PASSING
from sepakat.store.pending import forget_settling
from sepakat.store.schema import MIGRATIONS
from sepakat.store.tables import METADATA, MIGRATION

FORM = "sepakat-ledger"
ROWS_AT_ONCE = 500
TABLES = [table for table in METADATA.sorted_tables if table is not MIGRATION and table not in PASSING]
"""Each behind those that it refers to."""


def dump_ledger(connection: Connection) -> Iterator[str]:
    """One line for the form and the last change of the schema, then one for each row, then one that says how many."""
    count = 0
    yield _line({"form": FORM, "schema": MIGRATIONS[-1].name})
    for table in TABLES:
        statement = select(table).order_by(*(table.c.number,) if "number" in table.c else table.primary_key.columns)
        with connection.execute(statement, execution_options={"yield_per": ROWS_AT_ONCE}) as found:
            for row in found.mappings():
                count += 1
                yield _line({"table": table.name, "row": dict(row)})
    yield _line({"rows": count})


def restore_ledger(connection: Connection, lines: Iterable[str]) -> int:
    """Put the rows of a dump into a ledger that is empty; gives how many they are.

    Raises InputError for what is no whole dump of this version, StoreError for a ledger that holds something.
    """
    if any(connection.execute(select(func.count()).select_from(table)).scalar_one() for table in TABLES):
        raise StoreError("this ledger holds something already; restore into a new one", code="store.not_empty")
    read = iter(lines)
    head = _object(next(read, ""))
    if head.get("form") != FORM:
        raise InputError("not a dump of a ledger; give the file that `sepakat backup` wrote")
    if head.get("schema") != MIGRATIONS[-1].name:
        raise InputError(
            f"a dump of another version ({head.get('schema')}); restore it with that version of Sepakat, then update"
        )
    forget_settling(connection)
    try:
        return _insert_all(connection, map(_object, read))
    except (IntegrityError, CompileError, KeyError, TypeError) as error:
        raise InputError("the rows of the dump do not belong together; nothing is restored, give a whole one") from error


def _insert_all(connection: Connection, items: Iterator[dict[str, Any]]) -> int:
    count, tables = 0, {table.name: table for table in TABLES}
    for name, group in groupby(items, key=lambda item: item.get("table")):
        if name is None:
            if next(group).get("rows") == count:
                return count
            break
        if name not in tables:
            raise InputError(f"the dump has rows of {name!r}, which no ledger has; give the file that `sepakat backup` wrote")
        while rows := [item["row"] for item in islice(group, ROWS_AT_ONCE)]:
            connection.execute(tables[name].insert(), rows)
            count += len(rows)
    raise InputError("the dump is cut short; nothing is restored, give a whole one")


def _line(item: dict[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"))


def _object(line: str) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except ValueError:
        item = None
    return item if isinstance(item, dict) else {}
