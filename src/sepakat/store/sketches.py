"""What repeats what, kept and found again within a transaction of the caller."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, func, or_, select, text

from sepakat.model.records import CopyGroup
from sepakat.store.dialects import dialect_insert, is_server
from sepakat.store.heads import chunks
from sepakat.store.record_rows import copy_rows
from sepakat.store.record_tables import COPY_GROUP, COPY_MEMBER
from sepakat.store.sketch_tables import COPY_LINK, SKETCH, SKETCH_BAND
from sepakat.store.tables import ARTICLE

SKETCH_TABLES = (SKETCH, SKETCH_BAND, COPY_LINK, COPY_MEMBER, COPY_GROUP)

# As a list in one parameter: a statement with hundreds of values takes longer to put together than to run.
SEEK_IN_FILE = text("""
    SELECT found.key, found.article_id FROM json_each(:wanted) AS each CROSS JOIN sketch_band AS found
    WHERE found.key = each.value
""")
SEEK_ON_SERVER = text("""
    SELECT found.key, found.article_id FROM json_array_elements_text(CAST(:wanted AS json)) AS each
    JOIN sketch_band AS found ON found.key = each::bigint
""")


class SketchRow(NamedTuple):
    """What is compared of an article."""

    words: bytes
    language: str
    bands: bytes
    facts: bytes


class LinkRow(NamedTuple):
    """Two articles of which one repeats the other, the first in order first."""

    left: str
    right: str
    kind: str
    why: str


class Sketches:
    """What repeats what in a ledger, as one transaction sees and changes it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def clear(self) -> None:
        """Forget everything, the groups of copies too."""
        for table in SKETCH_TABLES:
            self._connection.execute(delete(table))

    def texts(self, article_ids: Collection[str]) -> dict[str, str]:
        """The texts of those of the articles that the ledger holds."""
        found: dict[str, str] = {}
        for chunk in chunks(article_ids):
            rows = self._connection.execute(select(ARTICLE.c.id, ARTICLE.c.text).where(ARTICLE.c.id.in_(chunk)))
            found.update((row.id, row.text) for row in rows)
        return found

    def sketches(self, article_ids: Collection[str]) -> dict[str, SketchRow]:
        """The sketches of those of the articles that have one."""
        found: dict[str, SketchRow] = {}
        for chunk in chunks(article_ids):
            for row in self._connection.execute(select(SKETCH).where(SKETCH.c.article_id.in_(chunk))):
                found[row.article_id] = SketchRow(bytes(row.words), row.language, bytes(row.bands), bytes(row.facts))
        return found

    def put_sketches(self, gone: Collection[str], made: Mapping[str, SketchRow]) -> None:
        """Keep sketches in the place of those of some articles."""
        for chunk in chunks(gone):
            self._connection.execute(delete(SKETCH).where(SKETCH.c.article_id.in_(chunk)))
        self._insert(SKETCH, [{"article_id": id, **row._asdict()} for id, row in made.items()])

    def firsts(self, words: Collection[bytes]) -> dict[bytes, str]:
        """The first article with the same words, for all words that there are."""
        found: dict[bytes, str] = {}
        first = select(SKETCH.c.words, func.min(SKETCH.c.article_id).label("id")).group_by(SKETCH.c.words)
        for chunk in chunks(words):
            found.update((bytes(row.words), row.id) for row in self._connection.execute(first.where(SKETCH.c.words.in_(chunk))))
        return found

    def same_words(self, article_ids: Collection[str]) -> dict[str, bytes]:
        """The words of some articles and of all that have the same, by article."""
        words: set[bytes] = set()
        for ids in chunks(article_ids):
            words.update(
                self._connection.execute(select(SKETCH.c.words).where(SKETCH.c.article_id.in_(ids)).distinct()).scalars()
            )
        found: dict[str, bytes] = {}
        for chunk in chunks(words):
            rows = self._connection.execute(select(SKETCH.c.article_id, SKETCH.c.words).where(SKETCH.c.words.in_(chunk)))
            found.update((row.article_id, bytes(row.words)) for row in rows)
        return found

    def post(self, bands: Mapping[str, Iterable[int]]) -> None:
        """Let articles be found by the keys of their bands."""
        self._insert(SKETCH_BAND, [{"key": key, "article_id": id} for id, keys in bands.items() for key in set(keys)])

    def unpost(self, bands: Mapping[str, Iterable[int]]) -> None:
        """Take back what `post` did."""
        for id, keys in bands.items():
            for chunk in chunks(set(keys)):
                here = SKETCH_BAND.c.key.in_(chunk), SKETCH_BAND.c.article_id == id
                self._connection.execute(delete(SKETCH_BAND).where(*here))

    def seek(self, keys: Iterable[int]) -> dict[int, list[str]]:
        """The articles that were posted by some keys."""
        statement = SEEK_ON_SERVER if is_server(self._connection) else SEEK_IN_FILE
        found: dict[int, list[str]] = {}
        for row in self._connection.execute(statement, {"wanted": json.dumps(sorted(set(keys)))}):
            found.setdefault(row.key, []).append(row.article_id)
        return found

    def links(self, article_ids: Collection[str]) -> dict[tuple[str, str], LinkRow]:
        """What repeats some articles, or is repeated by them."""
        found: dict[tuple[str, str], LinkRow] = {}
        for chunk in chunks(article_ids):
            for end in (COPY_LINK.c.left_id, COPY_LINK.c.right_id):
                for row in self._connection.execute(select(COPY_LINK).where(end.in_(chunk))):
                    found[row.left_id, row.right_id] = LinkRow(*row)
        return found

    def links_within(self, article_ids: Collection[str]) -> list[LinkRow]:
        """What repeats what among articles that no others repeat."""
        found: list[LinkRow] = []
        for chunk in chunks(article_ids):
            rows = self._connection.execute(select(COPY_LINK).where(COPY_LINK.c.left_id.in_(chunk)))
            found += [LinkRow(left, right, kind, why) for left, right, kind, why in rows.all()]
        return found

    def drop_links(self, article_ids: Collection[str]) -> None:
        """Forget what repeats some articles."""
        for chunk in chunks(article_ids):
            ends = or_(COPY_LINK.c.left_id.in_(chunk), COPY_LINK.c.right_id.in_(chunk))
            self._connection.execute(delete(COPY_LINK).where(ends))

    def put_links(self, gone: Iterable[tuple[str, str]], made: Iterable[LinkRow]) -> None:
        """Keep links in the place of those between some pairs."""
        for left, right in gone:
            self._connection.execute(delete(COPY_LINK).where(COPY_LINK.c.left_id == left, COPY_LINK.c.right_id == right))
        rows = [{"left_id": each.left, "right_id": each.right, "kind": each.kind, "why": each.why} for each in made]
        self._insert(COPY_LINK, rows)

    def members(self, article_ids: Collection[str]) -> dict[str, str]:
        """All articles of the groups of some articles, each with the first of its group."""
        leaders: set[str] = set()
        for chunk in chunks(article_ids):
            here = select(COPY_MEMBER.c.leader).where(COPY_MEMBER.c.article_id.in_(chunk)).distinct()
            leaders.update(self._connection.execute(here).scalars())
        found: dict[str, str] = {}
        for chunk in chunks(leaders):
            for row in self._connection.execute(select(COPY_MEMBER).where(COPY_MEMBER.c.leader.in_(chunk))):
                found[row.article_id] = row.leader
        return found

    def put_groups(self, before: Mapping[str, str], groups: Iterable[CopyGroup]) -> dict[str, str]:
        """Keep groups in the place of those whose members `members` gave; gives the members now."""
        made = [copy_rows(group) for group in groups]
        after: dict[str, str] = {row["article_id"]: row["leader"] for _, members in made for row in members}
        insert = dialect_insert(COPY_GROUP, server=is_server(self._connection))
        upsert = insert.on_conflict_do_update(index_elements=["leader"], set_={"body": insert.excluded.body})
        if made:
            self._connection.execute(upsert, [row for row, _ in made])
        for chunk in chunks([id for id, leader in before.items() if after.get(id) != leader]):
            self._connection.execute(delete(COPY_MEMBER).where(COPY_MEMBER.c.article_id.in_(chunk)))
        moved = [{"article_id": id, "leader": leader} for id, leader in after.items() if before.get(id) != leader]
        self._insert(COPY_MEMBER, moved)
        for chunk in chunks(set(before.values()) - set(after.values())):
            self._connection.execute(delete(COPY_GROUP).where(COPY_GROUP.c.leader.in_(chunk)))
        return after

    def _insert(self, table: Table, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(table.insert(), rows)
