"""Applying changes of the schema, each in one transaction together with the record of itself."""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, select

from sepakat.errors import StoreError
from sepakat.store.schema import MIGRATIONS, Migration
from sepakat.store.tables import MIGRATION


def migrate(engine: Engine, name: str, now: Callable[[], str]) -> None:
    """Bring the schema of a ledger up to date; `name` is what messages call it, `now` gives the time of a migration.

    Raises StoreError when the database belongs to another program or to a newer Sepakat.
    """
    with engine.connect() as connection:
        missing = missing_migrations(connection, name)
    for migration in missing:
        _apply(engine, migration, now)


def missing_migrations(connection: Connection, name: str) -> list[Migration]:
    """The changes that a ledger has yet to see.

    Raises StoreError when the database belongs to another program or to a newer Sepakat.
    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return list(MIGRATIONS)
    if MIGRATION.name not in tables:
        raise StoreError(f"{name}: a database of another program; give another path", code="store.not_a_ledger")
    applied = _applied(connection)
    unknown = sorted(applied - {migration.name for migration in MIGRATIONS})
    if unknown:
        raise StoreError(
            f"{name}: written by a newer Sepakat (it has the change {unknown[-1]!r}); update Sepakat to open it",
            code="store.schema_too_new",
        )
    return [migration for migration in MIGRATIONS if migration.name not in applied]


def _apply(engine: Engine, migration: Migration, now: Callable[[], str]) -> None:
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        MIGRATION.create(connection, checkfirst=True)
        # Another process may have come first between the look and the lock.
        if migration.name not in _applied(connection):
            migration.apply(connection)
            connection.execute(MIGRATION.insert().values(name=migration.name, applied_at=now()))


def _applied(connection: Connection) -> set[str]:
    return set(connection.execute(select(MIGRATION.c.name)).scalars())
