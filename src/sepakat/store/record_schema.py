"""What the change of the schema for stored records does."""

RECORDS = (
    """
    CREATE TABLE record (
        id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, kind_order INTEGER NOT NULL, ordered_on TEXT NOT NULL,
        label TEXT NOT NULL, type TEXT, status TEXT, stage TEXT, firmness INTEGER, first_day TEXT, last_day TEXT, due_on TEXT,
        first_reported TEXT, last_reported TEXT, articles INTEGER NOT NULL, outlets INTEGER NOT NULL,
        contradictions INTEGER NOT NULL, judged INTEGER NOT NULL, partners TEXT, leads INTEGER NOT NULL, aims INTEGER NOT NULL,
        settled TEXT, has_share INTEGER NOT NULL, mentioned_on TEXT
    )
    """,
    """
    CREATE TABLE record_text (
        record_id TEXT NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE, body TEXT NOT NULL, history TEXT
    )
    """,
    "CREATE INDEX record_order ON record (kind_order, ordered_on, id)",
    "CREATE INDEX record_stage ON record (stage)",
    "CREATE INDEX record_due ON record (due_on)",
    "CREATE INDEX record_partners ON record (partners)",
    "CREATE INDEX record_reported ON record (last_reported)",
    "CREATE INDEX record_mentioned ON record (mentioned_on)",
    """
    CREATE INDEX record_standing ON record (kind, leads, settled, has_share, due_on, mentioned_on, first_reported)
    """,
    """
    CREATE TABLE record_claim (
        article_id TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL,
        record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE, claim_id TEXT,
        PRIMARY KEY (article_id, kind, position)
    )
    """,
    "CREATE INDEX record_claim_record ON record_claim (record_id)",
    "CREATE INDEX record_claim_claim ON record_claim (claim_id)",
    *(
        statement
        for name in ("side", "topic", "place")
        for statement in (
            f"""
            CREATE TABLE record_{name} (
                record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE, {name} TEXT NOT NULL,
                PRIMARY KEY (record_id, {name})
            )
            """,
            f"CREATE INDEX record_{name}_{name} ON record_{name} ({name})",
        )
    ),
    "CREATE TABLE article_side (article_id TEXT NOT NULL, side TEXT NOT NULL, PRIMARY KEY (article_id, side))",
    "CREATE INDEX article_side_side ON article_side (side)",
    """
    CREATE TABLE discrepancy (
        id TEXT NOT NULL PRIMARY KEY, record_id TEXT NOT NULL, kind TEXT NOT NULL, contradiction INTEGER NOT NULL,
        body TEXT NOT NULL
    )
    """,
    "CREATE INDEX discrepancy_record ON discrepancy (record_id)",
    """
    CREATE TABLE follow (
        id TEXT NOT NULL PRIMARY KEY, earlier_article TEXT NOT NULL, later_article TEXT NOT NULL, body TEXT NOT NULL
    )
    """,
    "CREATE INDEX follow_earlier ON follow (earlier_article)",
    "CREATE INDEX follow_later ON follow (later_article)",
    "CREATE TABLE copy_group (leader TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL)",
    """
    CREATE TABLE copy_member (
        article_id TEXT NOT NULL PRIMARY KEY, leader TEXT NOT NULL REFERENCES copy_group (leader) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX copy_member_leader ON copy_member (leader)",
    "CREATE TABLE pending (article_id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL)",
    "CREATE TABLE state (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
)
"""The records themselves are worked out when the ledger is next read."""

READING = (
    "DROP INDEX IF EXISTS record_partners",
    "DROP INDEX IF EXISTS record_standing",
    """
    CREATE INDEX record_facts ON record (
        partners, kind, leads, settled, has_share, due_on, mentioned_on, first_reported, last_reported, stage, aims,
        contradictions, kind_order, ordered_on, id
    )
    """,
    """
    CREATE INDEX record_standings ON record (
        kind, leads, settled, has_share, due_on, id, mentioned_on, first_reported, stage
    )
    """,
    "CREATE INDEX record_aims ON record (aims, leads, due_on, id)",
    "CREATE INDEX discrepancy_facts ON discrepancy (record_id, contradiction, kind, id)",
    "DROP INDEX IF EXISTS discrepancy_record",
    "CREATE INDEX article_order ON article (published_on, id)",
    "DROP INDEX IF EXISTS article_published",
)
"""What lists and counts look at stands in indexes: they need not read the records themselves."""
