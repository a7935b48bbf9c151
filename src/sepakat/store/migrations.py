"""Named changes of the schema, each applied in one transaction together with the record of itself."""

from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import Connection, Engine, inspect, select

from sepakat.errors import StoreError
from sepakat.store.tables import MIGRATION

# A migration spells out its own statements: the tables of the program go on changing, a migration never does.
FIRST_LEDGER = (
    """
    CREATE TABLE article (
        id TEXT NOT NULL PRIMARY KEY, content_hash TEXT NOT NULL, engine TEXT NOT NULL, language TEXT NOT NULL,
        url TEXT, outlet TEXT, headline TEXT, published_on TEXT, published_basis TEXT,
        first_read_at TEXT NOT NULL, read_at TEXT NOT NULL, text TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE claim (
        id TEXT NOT NULL PRIMARY KEY, article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        kind TEXT NOT NULL, position INTEGER NOT NULL, rule TEXT NOT NULL,
        evidence_start INTEGER, evidence_end INTEGER,
        stage TEXT, first_day TEXT, last_day TEXT, speaker TEXT, body TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE claim_party (
        claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE, party TEXT NOT NULL, PRIMARY KEY (claim_id, party)
    )
    """,
    """
    CREATE TABLE claim_topic (
        claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE, topic TEXT NOT NULL, PRIMARY KEY (claim_id, topic)
    )
    """,
    "CREATE INDEX claim_article ON claim (article_id)",
    "CREATE INDEX claim_kind ON claim (kind, stage)",
    "CREATE INDEX claim_day ON claim (last_day)",
    "CREATE INDEX claim_party_party ON claim_party (party)",
    "CREATE INDEX claim_topic_topic ON claim_topic (topic)",
)


class Migration(NamedTuple):
    """One change of the schema; its name is for ever."""

    name: str
    apply: Callable[[Connection], None]


def _first_ledger(connection: Connection) -> None:
    for statement in FIRST_LEDGER:
        connection.exec_driver_sql(statement)


MIGRATIONS = (Migration("0001-articles-and-claims", _first_ledger),)


def migrate(engine: Engine, name: str, now: Callable[[], str]) -> None:
    """Bring the schema of a ledger up to date; `name` is what messages call it, `now` gives the time of a migration.

    Raises StoreError when the database belongs to another program or to a newer Sepakat.
    """
    with engine.connect() as connection:
        missing = _missing(connection, name)
    for migration in missing:
        _apply(engine, migration, now)


def _apply(engine: Engine, migration: Migration, now: Callable[[], str]) -> None:
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        MIGRATION.create(connection, checkfirst=True)
        # Another process may have come first between the look and the lock.
        if migration.name not in _applied(connection):
            migration.apply(connection)
            connection.execute(MIGRATION.insert().values(name=migration.name, applied_at=now()))


def _missing(connection: Connection, name: str) -> list[Migration]:
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


def _applied(connection: Connection) -> set[str]:
    return set(connection.execute(select(MIGRATION.c.name)).scalars())
