"""The tables as the newest migration leaves them; a test holds the two together."""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text

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
)

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
    Index("claim_article", "article_id"),
    Index("claim_kind", "kind", "stage"),
    Index("claim_day", "last_day"),
)
"""`first_day` and `last_day` bound the date or due date; `speaker` is case-folded; `body` is the contract's item."""

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
