"""The named changes of the schema, from the first version on.

A migration spells out its own statements: the tables of the program go on changing, a migration never does.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from sepakat.store.account_schema import ACCOUNTS, FILE_GUARDS, SERVER_GUARDS
from sepakat.store.bearer_schema import bearer_statements
from sepakat.store.deed_schema import deed_statements
from sepakat.store.dialects import is_server
from sepakat.store.group_schema import DOUBTS, GROUPS
from sepakat.store.neighbour_schema import UNLINKED, neighbour_statements
from sepakat.store.record_schema import READING, RECORDS
from sepakat.store.search_schema import FILE_INDEX, FILE_NUMBERS, NUMBERS, SERVER_INDEX, SERVER_NUMBERS, UNIQUE_NUMBERS
from sepakat.store.settling_schema import SETTLING
from sepakat.store.sketch_schema import sketch_statements

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

JUDGEMENTS = (
    "ALTER TABLE article ADD COLUMN origin TEXT NOT NULL DEFAULT 'report'",
    """
    CREATE TABLE judgement (
        id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL, kind TEXT NOT NULL,
        field TEXT, value TEXT, reason TEXT, withdraws TEXT REFERENCES judgement (id)
    )
    """,
    """
    CREATE TABLE judgement_claim (
        judgement_id TEXT NOT NULL REFERENCES judgement (id), position INTEGER NOT NULL, claim_id TEXT NOT NULL,
        article_id TEXT NOT NULL, kind TEXT NOT NULL, quote TEXT NOT NULL,
        evidence_start INTEGER NOT NULL, evidence_end INTEGER NOT NULL, PRIMARY KEY (judgement_id, position)
    )
    """,
    """
    CREATE TABLE judgement_record (
        judgement_id TEXT NOT NULL REFERENCES judgement (id), position INTEGER NOT NULL, record_id TEXT NOT NULL,
        PRIMARY KEY (judgement_id, position)
    )
    """,
    "CREATE UNIQUE INDEX judgement_number ON judgement (number)",
)
JUDGED = ("judgement", "judgement_claim", "judgement_record")
"""Tables to which rows are added only."""

BLOCKS = (
    "ALTER TABLE claim ADD COLUMN amount DOUBLE PRECISION",
    "ALTER TABLE claim ADD COLUMN unit TEXT",
    """
    CREATE TABLE mentions (
        article_id TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, body TEXT NOT NULL
    )
    """,
    "CREATE INDEX claim_first_day ON claim (first_day)",
    "CREATE INDEX claim_amount ON claim (unit, amount)",
    "CREATE INDEX article_published ON article (published_on)",
)
FILE_AMOUNTS = """
    UPDATE claim SET amount = json_extract(body, '$.quantity.value'), unit = json_extract(body, '$.quantity.unit')
    WHERE kind = 'commitment'
"""
SERVER_AMOUNTS = """
    UPDATE claim SET amount = (body::json -> 'quantity' ->> 'value')::double precision, unit = body::json -> 'quantity' ->> 'unit'
    WHERE kind = 'commitment'
"""


class Migration(NamedTuple):
    """One change of the schema; its name is for ever."""

    name: str
    apply: Callable[[Connection], None]


def _first_ledger(connection: Connection) -> None:
    _run(connection, FIRST_LEDGER)


def _judgements(connection: Connection) -> None:
    _run(connection, JUDGEMENTS)
    if is_server(connection):
        _run(connection, _server_guards())
    else:
        _run(connection, _file_guards())


def _search(connection: Connection) -> None:
    server = is_server(connection)
    _run(connection, NUMBERS)
    _run(connection, SERVER_NUMBERS if server else FILE_NUMBERS)
    _run(connection, UNIQUE_NUMBERS)
    _run(connection, SERVER_INDEX if server else FILE_INDEX)


def _blocks(connection: Connection) -> None:
    _run(connection, BLOCKS)
    _run(connection, [SERVER_AMOUNTS if is_server(connection) else FILE_AMOUNTS])


def _accounts(connection: Connection) -> None:
    _run(connection, ACCOUNTS)
    _run(connection, SERVER_GUARDS if is_server(connection) else FILE_GUARDS)


def _records(connection: Connection) -> None:
    _run(connection, RECORDS)


def _groups(connection: Connection) -> None:
    _run(connection, GROUPS)


def _doubts(connection: Connection) -> None:
    _run(connection, DOUBTS)


def _neighbours(connection: Connection) -> None:
    _run(connection, neighbour_statements(server=is_server(connection)))


def _unlinked(connection: Connection) -> None:
    _run(connection, UNLINKED)


def _settling(connection: Connection) -> None:
    _run(connection, SETTLING)


def _reading(connection: Connection) -> None:
    _run(connection, READING)


def _sketches(connection: Connection) -> None:
    _run(connection, sketch_statements(server=is_server(connection)))


def _bearers(connection: Connection) -> None:
    _run(connection, bearer_statements(server=is_server(connection)))


def _deeds(connection: Connection) -> None:
    _run(connection, deed_statements(server=is_server(connection)))


MIGRATIONS = (
    Migration("0001-articles-and-claims", _first_ledger),
    Migration("0002-judgements", _judgements),
    Migration("0003-search", _search),
    Migration("0004-blocks", _blocks),
    Migration("0005-records", _records),
    Migration("0006-neighbours", _neighbours),
    Migration("0007-accounts", _accounts),
    Migration("0008-groups", _groups),
    Migration("0009-doubts", _doubts),
    Migration("0010-unlinked", _unlinked),
    Migration("0011-settling", _settling),
    Migration("0012-reading", _reading),
    Migration("0013-sketches", _sketches),
    Migration("0014-bearers", _bearers),
    Migration("0015-deeds", _deeds),
)


def _run(connection: Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        # A server's own collation would sort texts otherwise than a file does.
        wanted = statement.replace(" TEXT", ' TEXT COLLATE "C"') if is_server(connection) else statement
        connection.exec_driver_sql(wanted)


def _file_guards() -> list[str]:
    return [
        f"CREATE TRIGGER {table}_{change.lower()} BEFORE {change} ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'judgements are kept for ever'); END"
        for table in JUDGED
        for change in ("UPDATE", "DELETE")
    ]


def _server_guards() -> list[str]:
    refuse = """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'judgements are kept for ever'; END $$
    """
    guards = [
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        for table in JUDGED
    ]
    return [refuse, *guards]
