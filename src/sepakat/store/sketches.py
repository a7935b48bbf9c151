"""What repeats what, kept and found again within a transaction of the caller."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, select

from sepakat.model.records import CopyGroup
from sepakat.store.among import delete_among, find_among, load_among
from sepakat.store.dialects import dialect_insert, is_server
from sepakat.store.heads import chunks
from sepakat.store.many import delete_rows, insert_rows
from sepakat.store.record_rows import copy_rows
from sepakat.store.record_tables import COPY_GROUP, COPY_MEMBER
from sepakat.store.sketch_tables import COPY_LINK, SKETCH, SKETCH_BAND
from sepakat.store.tables import ARTICLE

SKETCH_TABLES = (SKETCH, SKETCH_BAND, COPY_LINK, COPY_MEMBER, COPY_GROUP)


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
        rows = load_among(self._connection, ARTICLE.c.id, article_ids, ARTICLE.c.id, ARTICLE.c.text)
        return {row.id: row.text for row in rows}

    def sketches(self, article_ids: Collection[str]) -> dict[str, SketchRow]:
        """The sketches of those of the articles that have one."""
        rows = load_among(self._connection, SKETCH.c.article_id, article_ids)
        return {row.article_id: SketchRow(bytes(row.words), row.language, bytes(row.bands), bytes(row.facts)) for row in rows}

    def put_sketches(self, gone: Collection[str], made: Mapping[str, SketchRow]) -> None:
        """Keep sketches in the place of those of some articles."""
        delete_among(self._connection, SKETCH.c.article_id, gone)
        insert_rows(self._connection, SKETCH, [{"article_id": id, **row._asdict()} for id, row in made.items()])

    def firsts(self, words: Collection[bytes]) -> dict[bytes, str]:
        """The first article with the same words, for all words that there are."""
        found: dict[bytes, str] = {}
        first = select(SKETCH.c.words, func.min(SKETCH.c.article_id).label("id")).group_by(SKETCH.c.words)
        for chunk in chunks(words):
            found.update((bytes(row.words), row.id) for row in self._connection.execute(first.where(SKETCH.c.words.in_(chunk))))
        return found

    def same_words(self, article_ids: Collection[str]) -> dict[str, bytes]:
        """The words of some articles and of all that have the same, by article."""
        words = find_among(self._connection, SKETCH.c.article_id, article_ids, SKETCH.c.words)
        found: dict[str, bytes] = {}
        for chunk in chunks(words):
            rows = self._connection.execute(select(SKETCH.c.article_id, SKETCH.c.words).where(SKETCH.c.words.in_(chunk)))
            found.update((row.article_id, bytes(row.words)) for row in rows)
        return found

    def post(self, bands: Mapping[str, Iterable[int]]) -> None:
        """Let articles be found by the keys of their bands."""
        rows = [{"key": key, "article_id": id} for id, keys in bands.items() for key in set(keys)]
        insert_rows(self._connection, SKETCH_BAND, rows)

    def unpost(self, bands: Mapping[str, Iterable[int]]) -> None:
        """Take back what `post` did."""
        delete_rows(self._connection, SKETCH_BAND, ((key, id) for id, keys in bands.items() for key in set(keys)))

    def seek(self, keys: Iterable[int]) -> dict[int, list[str]]:
        """The articles that were posted by some keys."""
        found: dict[int, list[str]] = {}
        for row in load_among(self._connection, SKETCH_BAND.c.key, set(keys)):
            found.setdefault(row.key, []).append(row.article_id)
        return found

    def links(self, article_ids: Collection[str]) -> dict[tuple[str, str], LinkRow]:
        """What repeats some articles, or is repeated by them."""
        found: dict[tuple[str, str], LinkRow] = {}
        for end in (COPY_LINK.c.left_id, COPY_LINK.c.right_id):
            for row in load_among(self._connection, end, article_ids):
                found[row.left_id, row.right_id] = LinkRow(*row)
        return found

    def links_within(self, article_ids: Collection[str]) -> list[LinkRow]:
        """What repeats what among articles that no others repeat."""
        return [LinkRow(*row) for row in load_among(self._connection, COPY_LINK.c.left_id, article_ids)]

    def drop_links(self, article_ids: Collection[str]) -> None:
        """Forget what repeats some articles."""
        for end in (COPY_LINK.c.left_id, COPY_LINK.c.right_id):
            delete_among(self._connection, end, article_ids)

    def put_links(self, gone: Iterable[tuple[str, str]], made: Iterable[LinkRow]) -> None:
        """Keep links in the place of those between some pairs."""
        for left, right in gone:
            self._connection.execute(delete(COPY_LINK).where(COPY_LINK.c.left_id == left, COPY_LINK.c.right_id == right))
        rows = [{"left_id": each.left, "right_id": each.right, "kind": each.kind, "why": each.why} for each in made]
        insert_rows(self._connection, COPY_LINK, rows)

    def members(self, article_ids: Collection[str]) -> dict[str, str]:
        """All articles of the groups of some articles, each with the first of its group."""
        leaders = find_among(self._connection, COPY_MEMBER.c.article_id, article_ids, COPY_MEMBER.c.leader)
        return {row.article_id: row.leader for row in load_among(self._connection, COPY_MEMBER.c.leader, leaders)}

    def put_groups(self, before: Mapping[str, str], groups: Iterable[CopyGroup]) -> dict[str, str]:
        """Keep groups in the place of those whose members `members` gave; gives the members now."""
        made = [copy_rows(group) for group in groups]
        after: dict[str, str] = {row["article_id"]: row["leader"] for _, members in made for row in members}
        insert = dialect_insert(COPY_GROUP, server=is_server(self._connection))
        upsert = insert.on_conflict_do_update(index_elements=["leader"], set_={"body": insert.excluded.body})
        if made:
            self._connection.execute(upsert, [row for row, _ in made])
        left = [id for id, leader in before.items() if after.get(id) != leader]
        delete_among(self._connection, COPY_MEMBER.c.article_id, left)
        moved = [{"article_id": id, "leader": leader} for id, leader in after.items() if before.get(id) != leader]
        insert_rows(self._connection, COPY_MEMBER, moved)
        delete_among(self._connection, COPY_GROUP.c.leader, set(before.values()) - set(after.values()))
        return after
