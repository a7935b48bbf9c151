"""The tables of what lies near to each other: profiles, where they are found, near pairs, and the clusters that they make."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table, Text

from sepakat.store.record_tables import DERIVED
from sepakat.store.tables import METADATA

PROFILE = Table(
    "profile",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    info=DERIVED,
)
"""What is compared of the claims of an article."""

PROFILE_KEY = Table(
    "profile_key",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("dated", Integer, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("article_id", Text, primary_key=True),
    info=DERIVED,
)
"""Where articles are found by the keys of their claims; the day is an ordinal, 0 where none is known."""

NEAR = Table(
    "near",
    METADATA,
    Column("left_id", Text, primary_key=True),
    Column("right_id", Text, primary_key=True),
    Column("one_event", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("near_right", "right_id"),
    info=DERIVED,
)
"""Articles with claims that may report the same thing, and whether they report one event."""

CLUSTER = Table(
    "cluster",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("joins", LargeBinary, nullable=False),
    info=DERIVED,
)
"""Claims that the program takes for reports of one thing; people may judge otherwise."""

CLUSTER_CLAIM = Table(
    "cluster_claim",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("cluster_id", Text, nullable=False),
    Index("cluster_claim_cluster", "cluster_id"),
    info=DERIVED,
)
