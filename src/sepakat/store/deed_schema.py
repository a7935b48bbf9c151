"""What the change of the schema for commitments as they are compared over time does."""

DEEDS = (
    "CREATE TABLE deed (article_id TEXT NOT NULL PRIMARY KEY, body {bytes} NOT NULL)",
    """
    CREATE TABLE deed_key (
        key BIGINT NOT NULL, day INTEGER NOT NULL, article_id TEXT NOT NULL, PRIMARY KEY (key, day, article_id)
    ){clustered}
    """,
    """
    CREATE TABLE deed_link (
        earlier_id TEXT NOT NULL, later_id TEXT NOT NULL, day INTEGER NOT NULL, body {bytes} NOT NULL,
        PRIMARY KEY (earlier_id, later_id)
    )
    """,
    "CREATE INDEX deed_link_later ON deed_link (later_id)",
    """
    CREATE TABLE deed_home (
        article_id TEXT NOT NULL, position INTEGER NOT NULL, record_id TEXT NOT NULL, PRIMARY KEY (article_id, position)
    )
    """,
    "CREATE INDEX deed_home_record ON deed_home (record_id)",
)
"""They are filled when the records are next worked out."""


def deed_statements(*, server: bool) -> list[str]:
    """The statements of the change for one of the databases."""
    own = {"bytes": "BYTEA", "clustered": ""} if server else {"bytes": "BLOB", "clustered": " WITHOUT ROWID"}
    return [statement.format(**own) for statement in DEEDS]
