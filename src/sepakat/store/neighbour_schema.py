"""What the change of the schema for what lies near to each other does."""

NEIGHBOURS = (
    "CREATE TABLE profile (article_id TEXT NOT NULL PRIMARY KEY, body {bytes} NOT NULL)",
    """
    CREATE TABLE profile_key (
        key BIGINT NOT NULL, dated INTEGER NOT NULL, day INTEGER NOT NULL, article_id TEXT NOT NULL,
        PRIMARY KEY (key, dated, day, article_id)
    ){clustered}
    """,
    """
    CREATE TABLE near (
        left_id TEXT NOT NULL, right_id TEXT NOT NULL, one_event INTEGER NOT NULL, body {bytes} NOT NULL,
        PRIMARY KEY (left_id, right_id)
    )
    """,
    "CREATE INDEX near_right ON near (right_id)",
    "CREATE TABLE cluster (id TEXT NOT NULL PRIMARY KEY, joins {bytes} NOT NULL)",
    """
    CREATE TABLE cluster_claim (
        article_id TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, cluster_id TEXT NOT NULL,
        PRIMARY KEY (article_id, kind, position)
    )
    """,
    "CREATE INDEX cluster_claim_cluster ON cluster_claim (cluster_id)",
)
"""They are filled when the records are next worked out."""

UNLINKED = ("CREATE TABLE unlinked (article_id TEXT NOT NULL PRIMARY KEY)",)
"""Articles that changed since what is near to them was looked for."""


def neighbour_statements(*, server: bool) -> list[str]:
    """The statements of the change for one of the databases."""
    own = {"bytes": "BYTEA", "clustered": ""} if server else {"bytes": "BLOB", "clustered": " WITHOUT ROWID"}
    return [statement.format(**own) for statement in NEIGHBOURS]
