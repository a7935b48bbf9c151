"""The tables of commitments as they are compared over time: what is compared, where it is found, links, and records."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table, Text

from sepakat.store.record_tables import DERIVED
from sepakat.store.tables import METADATA

DEED = Table(
    "deed",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    info=DERIVED,
)
"""What is compared of the commitments of an article."""

DEED_KEY = Table(
    "deed_key",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True),
    Column("article_id", Text, primary_key=True),
    info=DERIVED,
)
"""Where articles are found by the keys of their commitments; the day is an ordinal."""

DEED_LINK = Table(
    "deed_link",
    METADATA,
    Column("earlier_id", Text, primary_key=True),
    Column("later_id", Text, primary_key=True),
    Column("day", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("deed_link_later", "later_id"),
    info=DERIVED,
)
"""Articles with commitments that may be about the same, and the day of the later one as an ordinal."""

DEED_HOME = Table(
    "deed_home",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("record_id", Text, nullable=False),
    Index("deed_home_record", "record_id"),
    info=DERIVED,
)
"""The records of commitments, as they were when follows were last looked for."""
