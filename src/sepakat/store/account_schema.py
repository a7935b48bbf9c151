"""The change of the schema that brings accounts, sessions, tokens, login attempts and the audit log."""

ACCOUNTS = (
    """
    CREATE TABLE account (
        name TEXT NOT NULL PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, made_at TEXT NOT NULL, disabled_at TEXT
    )
    """,
    """
    CREATE TABLE session (
        hash TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL REFERENCES account (name), made_at TEXT NOT NULL,
        seen_at TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE token (
        id TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, account TEXT NOT NULL REFERENCES account (name), label TEXT NOT NULL,
        role TEXT NOT NULL, made_at TEXT NOT NULL, ends_at TEXT NOT NULL, used_at TEXT, revoked_at TEXT
    )
    """,
    """
    CREATE TABLE login_attempt (
        subject TEXT NOT NULL PRIMARY KEY, failures INTEGER NOT NULL, last_at TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE audit (
        number INTEGER NOT NULL PRIMARY KEY, made_at TEXT NOT NULL, made_by TEXT NOT NULL, address TEXT, action TEXT NOT NULL,
        object TEXT, detail TEXT
    )
    """,
    "CREATE INDEX session_account ON session (account)",
    "CREATE UNIQUE INDEX token_hash ON token (hash)",
    "CREATE INDEX audit_made_by ON audit (made_by, number)",
)
REFUSAL = "the audit log is kept for ever"
FILE_GUARDS = tuple(
    f"CREATE TRIGGER audit_{change.lower()} BEFORE {change} ON audit BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for change in ("UPDATE", "DELETE")
)
SERVER_GUARDS = (
    f"""
    CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$
    """,
    "CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()",
)
