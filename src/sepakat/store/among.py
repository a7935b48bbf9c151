"""Rows of which a column has one of many values.

The values go as one list in one parameter: a statement with hundreds of them takes longer to put together than to run, and one
whose text is always the same is put together once.
"""

import json
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, Connection, Delete, Select, delete, select, text

from sepakat.store.dialects import is_server

IN_FILE = "SELECT value FROM json_each(:among)"
ON_SERVER = "SELECT CAST(value AS {type}) FROM json_array_elements_text(CAST(:among AS json))"


def load_among(
    connection: Connection, column: Column[Any], values: Collection[str] | Collection[int], *shown: Column[Any]
) -> Sequence[Any]:
    """The rows of the column's table that have one of the values there; `shown` are the columns given, all without it."""
    if not values:
        return []
    return connection.execute(_select(column, shown, is_server(connection)), {"among": json.dumps(sorted(values))}).all()


def find_among(
    connection: Connection, column: Column[Any], values: Collection[str] | Collection[int], shown: Column[Any]
) -> set[Any]:
    """What one column has in the rows in which another has one of the values."""
    return {row[0] for row in load_among(connection, column, values, shown)}


def delete_among(connection: Connection, column: Column[Any], values: Collection[str] | Collection[int]) -> None:
    """Delete the rows of the column's table that have one of the values there."""
    if values:
        connection.execute(_delete(column, is_server(connection)), {"among": json.dumps(sorted(values))})


def is_among(column: Column[Any], *, server: bool) -> ColumnElement[bool]:
    """That the column has one of the values of the parameter `among`, a JSON list."""
    kind = "bigint" if isinstance(column.type, BigInteger) else "text"
    return column.in_(text(ON_SERVER.format(type=kind) if server else IN_FILE))


@cache
def _select(column: Column[Any], shown: tuple[Column[Any], ...], server: bool) -> Select[Any]:
    return select(*(shown or (column.table,))).where(is_among(column, server=server))


@cache
def _delete(column: Column[Any], server: bool) -> Delete:
    return delete(column.table).where(is_among(column, server=server))
