"""What the change of the schema for persons and organisations does."""

BEARERS = (
    "CREATE TABLE bearer (id BIGINT NOT NULL PRIMARY KEY, tied BIGINT, records TEXT NOT NULL, reasons TEXT NOT NULL)",
    "CREATE INDEX bearer_tied ON bearer (tied)",
    """
    CREATE TABLE spelling (
        id BIGINT NOT NULL PRIMARY KEY, bearer_id BIGINT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, country TEXT,
        offices TEXT NOT NULL
    )
    """,
    "CREATE INDEX spelling_bearer ON spelling (bearer_id)",
    "CREATE TABLE spelling_key (key BIGINT NOT NULL, spelling_id BIGINT NOT NULL, PRIMARY KEY (key, spelling_id)){clustered}",
    """
    CREATE TABLE spelling_pair (
        left_id BIGINT NOT NULL, right_id BIGINT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (left_id, right_id)
    )
    """,
    "CREATE INDEX spelling_pair_right ON spelling_pair (right_id)",
    """
    CREATE TABLE spelling_claim (
        spelling_id BIGINT NOT NULL, article_id TEXT NOT NULL, position INTEGER NOT NULL, claim_id TEXT, body {bytes} NOT NULL,
        PRIMARY KEY (spelling_id, article_id, position)
    ){clustered}
    """,
    "CREATE INDEX spelling_claim_article ON spelling_claim (article_id)",
    "CREATE INDEX spelling_claim_claim ON spelling_claim (claim_id)",
    """
    CREATE TABLE spelling_part (
        spelling_id BIGINT NOT NULL, office TEXT NOT NULL, organisation TEXT NOT NULL, coverage {bytes} NOT NULL,
        PRIMARY KEY (spelling_id, office, organisation)
    )
    """,
)
"""They are filled when the records are next worked out."""


def bearer_statements(*, server: bool) -> list[str]:
    """The statements of the change for one of the databases."""
    own = {"bytes": "BYTEA", "clustered": ""} if server else {"bytes": "BLOB", "clustered": " WITHOUT ROWID"}
    return [statement.format(**own) for statement in BEARERS]
