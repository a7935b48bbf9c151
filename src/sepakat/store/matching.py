"""The condition that a row holds the words of a query, in the index of either database."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Table, column, func, literal_column, select, table

from sepakat.store.dialects import is_server
from sepakat.store.search_query import Term, file_query, server_query


def holds(connection: Connection, content: Table, terms: Sequence[Term]) -> ColumnElement[bool]:
    """Whether a row of an indexed table holds all terms, of which there must be one at least."""
    if is_server(connection):
        vector: ColumnElement[str] = literal_column(f"{content.name}.search")
        return vector.op("@@", is_comparison=True)(func.to_tsquery("simple", server_query(terms)))
    name = f"{content.name}_index"
    index = table(name, column("rowid"))
    whole: ColumnElement[str] = literal_column(name)
    found = select(index.c.rowid).select_from(index).where(whole.op("MATCH", is_comparison=True)(file_query(terms)))
    condition: ColumnElement[bool] = content.c.number.in_(found)
    return condition
