"""What the databases do differently."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

POSTGRESQL = "postgresql"


def is_server(connection: Connection) -> bool:
    """Whether the ledger is on a PostgreSQL server, and not in a file."""
    return connection.dialect.name == POSTGRESQL


def dialect_insert(table: Table, *, server: bool) -> Any:
    """An INSERT that can say what is to happen on a conflict."""
    return postgresql.insert(table) if server else sqlite.insert(table)
