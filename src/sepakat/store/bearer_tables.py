"""The tables of who is named: persons and organisations, their spellings, and the claims that write them so."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table, Text

from sepakat.store.record_tables import DERIVED
from sepakat.store.tables import METADATA

BEARER = Table(
    "bearer",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("tied", BigInteger),
    Column("records", Text, nullable=False),
    Column("reasons", Text, nullable=False),
    Index("bearer_tied", "tied"),
    info=DERIVED,
)
"""A person or organisation as the program takes it, with the ids of its records: people may take it for several, or for one with
others; `tied` is the same of all that were made records together. Lists are JSON."""

SPELLING = Table(
    "spelling",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("bearer_id", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text),
    Column("offices", Text, nullable=False),
    Index("spelling_bearer", "bearer_id"),
    info=DERIVED,
)
"""One way to write a name; `offices` is a JSON list."""

SPELLING_KEY = Table(
    "spelling_key",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("spelling_id", BigInteger, primary_key=True, autoincrement=False),
    info=DERIVED,
)
"""Where spellings are found that may be of one name."""

SPELLING_PAIR = Table(
    "spelling_pair",
    METADATA,
    Column("left_id", BigInteger, primary_key=True, autoincrement=False),
    Column("right_id", BigInteger, primary_key=True, autoincrement=False),
    Column("why", Text, nullable=False),
    Index("spelling_pair_right", "right_id"),
    info=DERIVED,
)
"""Two spellings that are of one name, the first in order first."""

SPELLING_CLAIM = Table(
    "spelling_claim",
    METADATA,
    Column("spelling_id", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim_id", Text),
    Column("body", LargeBinary, nullable=False),
    Index("spelling_claim_article", "article_id"),
    Index("spelling_claim_claim", "claim_id"),
    info=DERIVED,
)
"""A claim that writes a name so, with what its record is made of where people judged it."""

SPELLING_PART = Table(
    "spelling_part",
    METADATA,
    Column("spelling_id", BigInteger, primary_key=True, autoincrement=False),
    Column("office", Text, primary_key=True),
    Column("organisation", Text, primary_key=True),
    Column("coverage", LargeBinary, nullable=False),
    info=DERIVED,
)
"""The articles that write a name so and give this beside it, together: what its record is made of. Nothing beside it is an empty
text."""
