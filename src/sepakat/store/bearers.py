"""Who is named, kept and found again within a transaction of the caller."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, delete, select, update

from sepakat.model.coverage import Coverage
from sepakat.store.among import delete_among, load_among
from sepakat.store.bearer_tables import BEARER, SPELLING, SPELLING_CLAIM, SPELLING_KEY, SPELLING_PAIR, SPELLING_PART
from sepakat.store.dialects import dialect_insert, is_server
from sepakat.store.heads import chunks
from sepakat.store.many import delete_rows, insert_rows

BEARER_TABLES = (BEARER, SPELLING, SPELLING_KEY, SPELLING_PAIR, SPELLING_CLAIM, SPELLING_PART)

COVERAGE = msgspec.msgpack.Decoder(Coverage)


class SpellingRow(NamedTuple):
    """One way to write a name."""

    id: int
    bearer_id: int
    kind: str
    name: str
    country: str | None
    offices: tuple[str, ...]
    """Sorted."""


class PairRow(NamedTuple):
    """Two spellings of one name, the first in order first."""

    left: int
    right: int
    why: str


class SpelledClaim(NamedTuple):
    """A claim that writes a name so."""

    spelling_id: int
    article_id: str
    position: int
    claim_id: str | None
    body: bytes


class PartRow(NamedTuple):
    """The articles that write a name so and give this beside it."""

    spelling_id: int
    office: str | None
    organisation: str | None
    coverage: Coverage

    @property
    def beside(self) -> tuple[str | None, str | None]:
        """The office and the organisation."""
        return self.office, self.organisation


class BearerRow(NamedTuple):
    """A person or organisation."""

    id: int
    tied: int | None
    """The same of all that were made records together; None where one was made alone."""
    records: tuple[str, ...]
    """The ids of these records."""
    reasons: tuple[str, ...]


class Bearers:
    """The persons and organisations of a ledger, as one transaction sees and changes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def clear(self) -> None:
        """Forget everything."""
        for table in BEARER_TABLES:
            self._connection.execute(delete(table))

    def named_in(self, article_ids: Collection[str]) -> set[int]:
        """The spellings that some articles have."""
        found: set[int] = set()
        for chunk in chunks(article_ids):
            here = select(SPELLING_CLAIM.c.spelling_id).where(SPELLING_CLAIM.c.article_id.in_(chunk))
            found.update(self._connection.execute(here).scalars())
        return found

    def named_by(self, claim_ids: Collection[str]) -> set[int]:
        """The bearers that some claims name."""
        found: set[int] = set()
        joined = SPELLING_CLAIM.join(SPELLING, SPELLING.c.id == SPELLING_CLAIM.c.spelling_id)
        for chunk in chunks(claim_ids):
            here = select(SPELLING.c.bearer_id).select_from(joined).where(SPELLING_CLAIM.c.claim_id.in_(chunk))
            found.update(self._connection.execute(here).scalars())
        return found

    def claims(self, spelling_ids: Collection[int]) -> Iterator[tuple[int, Sequence[tuple[str | None, bytes]]]]:
        """The ids and bodies of the claims that write names so, those of each spelling in their order."""
        chosen = (SPELLING_CLAIM.c.spelling_id, SPELLING_CLAIM.c.claim_id, SPELLING_CLAIM.c.body)
        order = (SPELLING_CLAIM.c.spelling_id, SPELLING_CLAIM.c.article_id, SPELLING_CLAIM.c.position)
        for chunk in chunks(spelling_ids):
            statement = select(*chosen).where(SPELLING_CLAIM.c.spelling_id.in_(chunk)).order_by(*order)
            for spelling, rows in groupby(self._connection.execute(statement).all(), key=itemgetter(0)):
                yield spelling, [(id, body) for _, id, body in rows]

    def claims_in(self, article_ids: Collection[str]) -> set[SpelledClaim]:
        """The claims of articles."""
        return {SpelledClaim(*row) for row in load_among(self._connection, SPELLING_CLAIM.c.article_id, article_ids)}

    def replace_claims(self, gone: Iterable[SpelledClaim], come: Iterable[SpelledClaim]) -> None:
        """Forget claims, and keep others."""
        delete_rows(self._connection, SPELLING_CLAIM, (each[:3] for each in gone))
        insert_rows(self._connection, SPELLING_CLAIM, [each._asdict() for each in come])

    def calling(self, claim_ids: Collection[str]) -> dict[int, set[str]]:
        """The spellings that some claims write, with the ids of these claims."""
        shown = SPELLING_CLAIM.c.spelling_id, SPELLING_CLAIM.c.claim_id
        found: dict[int, set[str]] = defaultdict(set)
        for spelling, claim_id in load_among(self._connection, SPELLING_CLAIM.c.claim_id, claim_ids, *shown):
            found[spelling].add(claim_id)
        return found

    def parts(self, spelling_ids: Collection[int]) -> list[PartRow]:
        """All that is given beside some spellings."""
        rows = load_among(self._connection, SPELLING_PART.c.spelling_id, spelling_ids)
        return [PartRow(id, office or None, body or None, COVERAGE.decode(packed)) for id, office, body, packed in rows]

    def drop_parts(self, spelling_ids: Collection[int]) -> None:
        """Forget all that is given beside some spellings."""
        delete_among(self._connection, SPELLING_PART.c.spelling_id, spelling_ids)

    def put_parts(self, parts: Iterable[PartRow]) -> None:
        """Keep what is given beside spellings in the place of what gives the same."""
        rows = [
            {
                "spelling_id": each.spelling_id,
                "office": each.office or "",
                "organisation": each.organisation or "",
                "coverage": msgspec.msgpack.encode(each.coverage),
            }
            for each in parts
        ]
        if rows:
            insert = dialect_insert(SPELLING_PART, server=is_server(self._connection))
            chosen = insert.on_conflict_do_update(
                index_elements=SPELLING_PART.primary_key, set_={"coverage": insert.excluded.coverage}
            )
            self._connection.execute(chosen, rows)

    def spellings(self, ids: Collection[int]) -> dict[int, SpellingRow]:
        """Some spellings by id; those that are not there are left out."""
        return self._spellings(SPELLING.c.id, ids)

    def spellings_of(self, bearer_ids: Collection[int]) -> dict[int, SpellingRow]:
        """The spellings of some bearers, by id."""
        return self._spellings(SPELLING.c.bearer_id, bearer_ids)

    def _spellings(self, column: Any, ids: Collection[int]) -> dict[int, SpellingRow]:
        found: dict[int, SpellingRow] = {}
        for row in load_among(self._connection, column, ids):
            offices = tuple(json.loads(row.offices))
            found[row.id] = SpellingRow(row.id, row.bearer_id, row.kind, row.name, row.country, offices)
        return found

    def put_spellings(self, gone: Collection[int], made: Iterable[SpellingRow]) -> None:
        """Keep spellings in the place of those of the same ids, and forget others."""
        chosen = list(made)
        rows = [each._asdict() | {"offices": json.dumps(each.offices)} for each in chosen]
        self._drop(SPELLING.c.id, {*gone, *(each.id for each in chosen)})
        insert_rows(self._connection, SPELLING, rows)

    def move_spellings(self, bearers: Mapping[int, int]) -> None:
        """Give spellings to other bearers."""
        statement = update(SPELLING).where(SPELLING.c.id == bindparam("of_id")).values(bearer_id=bindparam("of_bearer"))
        rows = [{"of_id": id, "of_bearer": bearer} for id, bearer in sorted(bearers.items())]
        if rows:
            self._connection.execute(statement, rows)

    def post(self, keys: Mapping[int, Iterable[int]]) -> None:
        """Let spellings be found by keys."""
        rows = ({"key": key, "spelling_id": id} for id, chosen in keys.items() for key in chosen)
        insert_rows(self._connection, SPELLING_KEY, rows)

    def unpost(self, keys: Mapping[int, Iterable[int]]) -> None:
        """Take back what `post` did."""
        delete_rows(self._connection, SPELLING_KEY, ((key, id) for id, chosen in keys.items() for key in chosen))

    def seek(self, keys: Iterable[int]) -> dict[int, set[int]]:
        """The spellings that were posted by some keys."""
        found: dict[int, set[int]] = {}
        for row in load_among(self._connection, SPELLING_KEY.c.key, set(keys)):
            found.setdefault(row.key, set()).add(row.spelling_id)
        return found

    def pairs(self, spelling_ids: Collection[int]) -> set[PairRow]:
        """The pairs that some spellings are in."""
        ends = SPELLING_PAIR.c.left_id, SPELLING_PAIR.c.right_id
        return {PairRow(*row) for end in ends for row in load_among(self._connection, end, spelling_ids)}

    def put_pairs(self, gone: Collection[int], made: Iterable[PairRow]) -> None:
        """Forget the pairs that some spellings are in, and keep others."""
        for end in (SPELLING_PAIR.c.left_id, SPELLING_PAIR.c.right_id):
            delete_among(self._connection, end, gone)
        rows = [{"left_id": each.left, "right_id": each.right, "why": each.why} for each in made]
        insert_rows(self._connection, SPELLING_PAIR, rows)

    def bearers(self, ids: Collection[int]) -> dict[int, BearerRow]:
        """Some bearers by id; those that are not there are left out."""
        return self._bearers(BEARER.c.id, ids)

    def tied_bearers(self, ties: Collection[int]) -> dict[int, BearerRow]:
        """The bearers that were made records together, by id."""
        return self._bearers(BEARER.c.tied, ties)

    def _bearers(self, column: Any, ids: Collection[int]) -> dict[int, BearerRow]:
        found: dict[int, BearerRow] = {}
        for row in load_among(self._connection, column, ids):
            found[row.id] = BearerRow(row.id, row.tied, tuple(json.loads(row.records)), tuple(json.loads(row.reasons)))
        return found

    def put_bearers(self, gone: Collection[int], made: Iterable[BearerRow]) -> None:
        """Keep bearers in the place of those of the same ids, and forget others."""
        chosen = list(made)
        rows = [
            {"id": each.id, "tied": each.tied, "records": json.dumps(each.records), "reasons": json.dumps(each.reasons)}
            for each in chosen
        ]
        self._drop(BEARER.c.id, {*gone, *(each.id for each in chosen)})
        insert_rows(self._connection, BEARER, rows)

    def _drop(self, column: Any, ids: Collection[int]) -> None:
        delete_among(self._connection, column, ids)
