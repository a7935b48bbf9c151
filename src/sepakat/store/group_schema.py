"""The changes of the schema that bring working groups, and the doubt about a record."""

GROUPS = (
    """
    CREATE TABLE working_group (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, language TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE group_side (
        group_id TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE, position INTEGER NOT NULL, side TEXT NOT NULL,
        PRIMARY KEY (group_id, position)
    )
    """,
    """
    CREATE TABLE group_member (
        group_id TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL,
        PRIMARY KEY (group_id, position)
    )
    """,
    """
    CREATE TABLE group_meeting (
        id TEXT NOT NULL PRIMARY KEY, group_id TEXT NOT NULL REFERENCES working_group (id) ON DELETE CASCADE,
        held_on TEXT NOT NULL, place TEXT, minutes TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL
    )
    """,
    "CREATE INDEX group_meeting_held_on ON group_meeting (group_id, held_on)",
    """
    CREATE TABLE meeting_text (
        meeting_id TEXT NOT NULL REFERENCES group_meeting (id) ON DELETE CASCADE, article_id TEXT NOT NULL,
        PRIMARY KEY (meeting_id, article_id)
    )
    """,
)
DOUBTS = (
    "ALTER TABLE record ADD COLUMN doubt INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX record_doubt ON record (judged, doubt, kind)",
)
"""The doubts themselves are worked out with the records."""
