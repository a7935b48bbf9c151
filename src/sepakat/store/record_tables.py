"""The tables of what is worked out from articles and judgements; they can be emptied and filled again at any time."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text

from sepakat.store.tables import METADATA

DERIVED = {"derived": True}
"""Marks tables that a copy as lines leaves out."""

RECORD = Table(
    "record",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("kind_order", Integer, nullable=False),
    Column("ordered_on", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("type", Text),
    Column("status", Text),
    Column("stage", Text),
    Column("firmness", Integer),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("due_on", Text),
    Column("first_reported", Text),
    Column("last_reported", Text),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("contradictions", Integer, nullable=False),
    Column("judged", Integer, nullable=False),
    Column("partners", Text),
    Column("leads", Integer, nullable=False),
    Column("aims", Integer, nullable=False),
    Column("settled", Text),
    Column("has_share", Integer, nullable=False),
    Column("mentioned_on", Text),
    Column("doubt", Integer, nullable=False, server_default="0"),
    Index("record_order", "kind_order", "ordered_on", "id"),
    Index("record_stage", "stage"),
    Index("record_due", "due_on"),
    Index(
        "record_facts",
        *("partners", "kind", "leads", "settled", "has_share", "due_on", "mentioned_on", "first_reported", "last_reported"),
        *("stage", "aims", "contradictions", "kind_order", "ordered_on", "id"),
    ),
    Index("record_aims", "aims", "leads", "due_on", "id"),
    Index("record_reported", "last_reported"),
    Index("record_mentioned", "mentioned_on"),
    Index("record_standings", "kind", "leads", "settled", "has_share", "due_on", "id", "mentioned_on", "first_reported", "stage"),
    Index("record_doubt", "judged", "doubt", "kind"),
    info=DERIVED,
)
"""`ordered_on` is when a list has it; `partners` are its states, joined; `leads` is 0 for what only tells on of another record;
`settled`, `has_share`, `due_on` and `mentioned_on` decide a commitment's status; `doubt` is the sum of its `Doubt`s. What is
long stands in a table of its own, so that counting reads little."""

RECORD_TEXT = Table(
    "record_text",
    METADATA,
    Column("record_id", Text, ForeignKey("record.id", ondelete="CASCADE"), primary_key=True),
    Column("body", Text, nullable=False),
    Column("history", Text),
    info=DERIVED,
)
"""JSON: the fields of a record, and all reports of a commitment."""

RECORD_CLAIM = Table(
    "record_claim",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("record_id", Text, ForeignKey("record.id", ondelete="CASCADE"), nullable=False),
    Column("claim_id", Text),
    Index("record_claim_record", "record_id"),
    Index("record_claim_claim", "claim_id"),
    info=DERIVED,
)
"""`position` counts the claims of the article that are not rejected; organisations have no `claim_id`."""

RECORD_SIDE, RECORD_TOPIC, RECORD_PLACE = (
    Table(
        f"record_{name}",
        METADATA,
        Column("record_id", Text, ForeignKey("record.id", ondelete="CASCADE"), primary_key=True),
        Column(name, Text, primary_key=True),
        Index(f"record_{name}_{name}", name),
        info=DERIVED,
    )
    for name in ("side", "topic", "place")
)

ARTICLE_SIDE = Table(
    "article_side",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Index("article_side_side", "side"),
    info=DERIVED,
)
"""The sides of all claims of an article."""

ARTICLE_DAY = Table(
    "article_day",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("day", Text, nullable=False),
    info=DERIVED,
)
"""The day of each report, as far as its own dates and the records of its events tell."""

DISAGREEMENT = Table(
    "disagreement",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("owner_id", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("echoes", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index("disagreement_owner", "owner_id"),
    info=DERIVED,
)
"""The discrepancies that the articles of each record show, also those that another record tells; `place` is their order, and
`echoes` is 1 for those that are not told where others, before them, tell the same."""

DISAGREEMENT_MARK = Table(
    "disagreement_mark",
    METADATA,
    Column("disagreement_id", Text, ForeignKey("disagreement.id", ondelete="CASCADE"), primary_key=True),
    Column("side", Integer, primary_key=True),
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Index("disagreement_mark_mark", "mark"),
    info=DERIVED,
)
"""What each side of a disagreement says, hashed: its kind, an article and the value there."""

DISCREPANCY = Table(
    "discrepancy",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("record_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("contradiction", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index("discrepancy_facts", "record_id", "contradiction", "kind", "id"),
    info=DERIVED,
)
"""Those of the disagreements that are told."""

FOLLOW = Table(
    "follow",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("earlier_article", Text, nullable=False),
    Column("later_article", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("follow_earlier", "earlier_article"),
    Index("follow_later", "later_article"),
    info=DERIVED,
)

COPY_GROUP = Table(
    "copy_group",
    METADATA,
    Column("leader", Text, primary_key=True),
    Column("body", Text, nullable=False),
    info=DERIVED,
)

COPY_MEMBER = Table(
    "copy_member",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("leader", Text, ForeignKey("copy_group.leader", ondelete="CASCADE"), nullable=False),
    Index("copy_member_leader", "leader"),
    info=DERIVED,
)

PENDING = Table(
    "pending",
    METADATA,
    Column("article_id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    info=DERIVED,
)
"""Articles that were written or judged since the records were worked out, and at which revision of the ledger."""

STATE = Table(
    "state",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    info=DERIVED,
)
"""`revision` counts the changes of the ledger; `settled` names the rules by which all but the pending articles is worked out."""
