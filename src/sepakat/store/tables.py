"""The tables as the newest migration leaves them; a test holds the two together."""

from sqlalchemy import DOUBLE_PRECISION, Column, ForeignKey, Index, Integer, MetaData, Table, Text

METADATA = MetaData()

MIGRATION = Table(
    "migration",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("applied_at", Text, nullable=False),
)

ARTICLE = Table(
    "article",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("content_hash", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("headline", Text),
    Column("published_on", Text),
    Column("published_basis", Text),
    Column("first_read_at", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("origin", Text, nullable=False, server_default="report"),
    Column("number", Integer),
    Index("article_number", "number", unique=True),
    Index("article_order", "published_on", "id"),
)
"""`origin` tells reports from the minutes of hand-written entries; `number` ties a row to the index of words."""

CLAIM = Table(
    "claim",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("article_id", Text, ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("rule", Text, nullable=False),
    Column("evidence_start", Integer),
    Column("evidence_end", Integer),
    Column("stage", Text),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("speaker", Text),
    Column("body", Text, nullable=False),
    Column("number", Integer),
    Column("words", Text, nullable=False, server_default=""),
    Column("amount", DOUBLE_PRECISION),
    Column("unit", Text),
    Index("claim_article", "article_id"),
    Index("claim_kind", "kind", "stage"),
    Index("claim_day", "last_day"),
    Index("claim_first_day", "first_day"),
    Index("claim_amount", "unit", "amount"),
    Index("claim_number", "number", unique=True),
)
"""`first_day` and `last_day` bound the date or due date; `speaker` is case-folded; `body` is the contract's item; `words` are
what it is found by; `amount` and `unit` are a commitment's quantity."""

MENTIONS = Table(
    "mentions",
    METADATA,
    Column("article_id", Text, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("body", Text, nullable=False),
)
"""The contract's `mentions` of an article."""

CLAIM_PARTY = Table(
    "claim_party",
    METADATA,
    Column("claim_id", Text, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
    Column("party", Text, primary_key=True),
    Index("claim_party_party", "party"),
)

CLAIM_TOPIC = Table(
    "claim_topic",
    METADATA,
    Column("claim_id", Text, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Text, primary_key=True),
    Index("claim_topic_topic", "topic"),
)

JUDGEMENT = Table(
    "judgement",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text),
    Column("value", Text),
    Column("reason", Text),
    Column("withdraws", Text, ForeignKey("judgement.id")),
    Index("judgement_number", "number", unique=True),
)
"""Rows are added only. `number` is their order; `value` is JSON."""

JUDGEMENT_CLAIM = Table(
    "judgement_claim",
    METADATA,
    Column("judgement_id", Text, ForeignKey("judgement.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim_id", Text, nullable=False),
    Column("article_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("evidence_start", Integer, nullable=False),
    Column("evidence_end", Integer, nullable=False),
)
"""Claims as they were when they were judged; they may be gone since."""

JUDGEMENT_RECORD = Table(
    "judgement_record",
    METADATA,
    Column("judgement_id", Text, ForeignKey("judgement.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("record_id", Text, nullable=False),
)
