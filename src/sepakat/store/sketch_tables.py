"""The tables of what is compared to find copies, and of what repeats what."""

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table, Text

from sepakat.store.record_tables import DERIVED
from sepakat.store.tables import METADATA

SKETCH = Table(
    "sketch",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("words", LargeBinary, nullable=False),
    Column("language", Text, nullable=False),
    Column("bands", LargeBinary, nullable=False),
    Column("facts", LargeBinary, nullable=False),
    Index("sketch_words", "words", "article_id"),
    info=DERIVED,
)
"""What is compared of an article; `words` are the same where the words are."""

SKETCH_BAND = Table(
    "sketch_band",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", Text, primary_key=True),
    info=DERIVED,
)
"""Where texts that are much alike are found; of articles with the same words only the first stands here."""

COPY_LINK = Table(
    "copy_link",
    METADATA,
    Column("left_id", Text, primary_key=True),
    Column("right_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("why", Text, nullable=False),
    Index("copy_link_right", "right_id"),
    info=DERIVED,
)
"""Two articles of which one repeats the other, in other words than the same."""
