"""The tables of accounts as the newest migration leaves them; a test holds the two together."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from sepakat.store.tables import METADATA

ACCOUNT = Table(
    "account",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("disabled_at", Text),
)
"""`password` is a hash by argon2id with its parameters and salt."""

SESSION = Table(
    "session",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("account", Text, ForeignKey("account.name"), nullable=False),
    Column("made_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Index("session_account", "account"),
)
"""`hash` is that of the cookie, which is kept nowhere."""

TOKEN = Table(
    "token",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("hash", Text, nullable=False),
    Column("account", Text, ForeignKey("account.name"), nullable=False),
    Column("label", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("ends_at", Text, nullable=False),
    Column("used_at", Text),
    Column("revoked_at", Text),
    Index("token_hash", "hash", unique=True),
)

LOGIN_ATTEMPT = Table(
    "login_attempt",
    METADATA,
    Column("subject", Text, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", Text, nullable=False),
)
"""Failed logins of late by what they have in common: a name, an address or both."""

AUDIT = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("made_at", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("address", Text),
    Column("action", Text, nullable=False),
    Column("object", Text),
    Column("detail", Text),
    Index("audit_made_by", "made_by", "number"),
)
"""Rows are added only. `number` is their order."""

PASSING = (SESSION, LOGIN_ATTEMPT)
"""What no copy in lines keeps: it holds for a day, on the machine where it was made."""
