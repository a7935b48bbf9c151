"""What the change of the schema for working records out article by article does."""

SETTLING = (
    "CREATE TABLE article_day (article_id TEXT NOT NULL PRIMARY KEY, day TEXT NOT NULL)",
    """
    CREATE TABLE disagreement (
        id TEXT NOT NULL PRIMARY KEY, owner_id TEXT NOT NULL, place TEXT NOT NULL, echoes INTEGER NOT NULL, body TEXT NOT NULL
    )
    """,
    "CREATE INDEX disagreement_owner ON disagreement (owner_id)",
    """
    CREATE TABLE disagreement_mark (
        disagreement_id TEXT NOT NULL REFERENCES disagreement (id) ON DELETE CASCADE, side INTEGER NOT NULL,
        mark BIGINT NOT NULL, PRIMARY KEY (disagreement_id, side, mark)
    )
    """,
    "CREATE INDEX disagreement_mark_mark ON disagreement_mark (mark)",
    "DROP TABLE unlinked",
    "DELETE FROM state",
)
"""They are filled when the records are next worked out."""
