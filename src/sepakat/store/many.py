"""Many rows of one table written or deleted with one statement."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Table, bindparam, delete

from sepakat.store.rows import Row


def insert_rows(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Write rows, which must be new."""
    made = list(rows)
    if made:
        connection.execute(table.insert(), made)


def delete_rows(connection: Connection, table: Table, keys: Iterable[tuple[Any, ...]]) -> None:
    """Delete the rows that have these primary keys, with the values in the order of the table's columns."""
    names = [f"of_{column.name}" for column in table.primary_key]
    gone = [dict(zip(names, key, strict=True)) for key in keys]
    if gone:
        connection.execute(_delete(table), gone)


@cache
def _delete(table: Table) -> Delete:
    return delete(table).where(*(column == bindparam(f"of_{column.name}") for column in table.primary_key))
