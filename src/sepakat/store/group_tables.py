"""The tables of working groups as the newest migration leaves them; a test holds the two together."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from sepakat.store.tables import METADATA

GROUP = Table(
    "working_group",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("made_by", Text, nullable=False),
)

GROUP_SIDE, GROUP_MEMBER = (
    Table(
        f"group_{name}",
        METADATA,
        Column("group_id", Text, ForeignKey("working_group.id", ondelete="CASCADE"), primary_key=True),
        Column("position", Integer, primary_key=True),
        Column(column, Text, nullable=False),
    )
    for name, column in (("side", "side"), ("member", "name"))
)

MEETING = Table(
    "group_meeting",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("group_id", Text, ForeignKey("working_group.id", ondelete="CASCADE"), nullable=False),
    Column("held_on", Text, nullable=False),
    Column("place", Text),
    Column("minutes", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Index("group_meeting_held_on", "group_id", "held_on"),
)
"""`held_on` is an ISO day, `minutes` the present text."""

MEETING_TEXT = Table(
    "meeting_text",
    METADATA,
    Column("meeting_id", Text, ForeignKey("group_meeting.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", Text, primary_key=True),
)
"""Under which articles the minutes, as they were at some time, are the evidence of entries."""
