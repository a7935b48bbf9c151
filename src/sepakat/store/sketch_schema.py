"""What the change of the schema for finding copies does."""

SKETCHES = (
    """
    CREATE TABLE sketch (
        article_id TEXT NOT NULL PRIMARY KEY, words {bytes} NOT NULL, language TEXT NOT NULL, bands {bytes} NOT NULL,
        facts {bytes} NOT NULL
    )
    """,
    "CREATE INDEX sketch_words ON sketch (words, article_id)",
    "CREATE TABLE sketch_band (key BIGINT NOT NULL, article_id TEXT NOT NULL, PRIMARY KEY (key, article_id)){clustered}",
    """
    CREATE TABLE copy_link (
        left_id TEXT NOT NULL, right_id TEXT NOT NULL, kind TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (left_id, right_id)
    )
    """,
    "CREATE INDEX copy_link_right ON copy_link (right_id)",
)
"""They are filled when the records are next worked out."""


def sketch_statements(*, server: bool) -> list[str]:
    """The statements of the change for one of the databases."""
    own = {"bytes": "BYTEA", "clustered": ""} if server else {"bytes": "BLOB", "clustered": " WITHOUT ROWID"}
    return [statement.format(**own) for statement in SKETCHES]
