"""The discrepancies that the articles of records show, and which of them are told: each once."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection, delete

from sepakat.model.records import Discrepancy
from sepakat.store.among import delete_among, find_among, load_among
from sepakat.store.record_rows import discrepancy_of, discrepancy_row, to_json
from sepakat.store.record_tables import DISAGREEMENT, DISAGREEMENT_MARK, DISCREPANCY

MARK_BYTES = 8

Place = tuple[int | str, ...]


class DisagreementRow(NamedTuple):
    """A discrepancy that the articles of a record show."""

    owner: str
    place: Place
    """Of two that tell the same the one with the lower place is told."""
    echoes: bool
    """Whether it is not told where others tell it."""
    marks: tuple[frozenset[tuple[str, ...]], ...]
    """What each side says."""
    discrepancy: Discrepancy


class Disagreements:
    """The discrepancies of a ledger, as one transaction sees and changes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def clear(self) -> None:
        """Forget everything."""
        for table in (DISAGREEMENT_MARK, DISAGREEMENT, DISCREPANCY):
            self._connection.execute(delete(table))

    def replace(self, owners: Collection[str], rows: Iterable[DisagreementRow]) -> set[str]:
        """Put discrepancies in the place of all that these records had; gives the records about which other things are told."""
        old, new = self._owned(owners), {_name(row): row for row in rows}
        gone, come = old - new.keys(), new.keys() - old
        marks = self._marks(gone)
        about = self._untell(gone)
        delete_among(self._connection, DISAGREEMENT.c.id, gone)
        self._put({id: new[id] for id in come})
        marks |= self._marks(come)
        return about | self._tell(come | self._marked(marks))

    def _owned(self, owners: Collection[str]) -> set[str]:
        return find_among(self._connection, DISAGREEMENT.c.owner_id, owners, DISAGREEMENT.c.id)

    def _put(self, rows: dict[str, DisagreementRow]) -> None:
        if not rows:
            return
        values = [
            {
                "id": id,
                "owner_id": row.owner,
                "place": json.dumps(row.place),
                "echoes": int(row.echoes),
                "body": to_json(row.discrepancy),
            }
            for id, row in rows.items()
        ]
        self._connection.execute(DISAGREEMENT.insert(), values)
        marks = [
            {"disagreement_id": id, "side": side, "mark": mark}
            for id, row in rows.items()
            for side, said in enumerate(row.marks)
            for mark in {_hash(each) for each in said}
        ]
        self._connection.execute(DISAGREEMENT_MARK.insert(), marks)

    def _marks(self, ids: Collection[str]) -> set[int]:
        return {
            each for (each,) in load_among(self._connection, DISAGREEMENT_MARK.c.disagreement_id, ids, DISAGREEMENT_MARK.c.mark)
        }

    def _marked(self, marks: Collection[int]) -> set[str]:
        return {
            each for (each,) in load_among(self._connection, DISAGREEMENT_MARK.c.mark, marks, DISAGREEMENT_MARK.c.disagreement_id)
        }

    def _untell(self, ids: Collection[str]) -> set[str]:
        """Tell some no longer; gives the records that they are about."""
        about = find_among(self._connection, DISCREPANCY.c.id, ids, DISCREPANCY.c.record_id)
        delete_among(self._connection, DISCREPANCY.c.id, ids)
        return about

    def _tell(self, ids: Collection[str]) -> set[str]:
        """Tell those that are no echoes, and no others of them; gives the records about which this changes what is told."""
        places, sides = self._places(ids), self._sides(ids)
        seen = self._first_places({mark for each in sides.values() for marks in each.values() for mark in marks})
        echoes = {id for id, (place, echoes) in places.items() if echoes and _is_echo(place, sides[id].values(), seen)}
        told = find_among(self._connection, DISCREPANCY.c.id, ids, DISCREPANCY.c.id)
        about = self._untell(told & echoes)
        fresh = [{**discrepancy_row(each), "id": id} for id, each in self._bodies(places.keys() - echoes - told)]
        if fresh:
            self._connection.execute(DISCREPANCY.insert(), fresh)
        return about | {row["record_id"] for row in fresh}

    def _places(self, ids: Collection[str]) -> dict[str, tuple[Place, bool]]:
        shown = DISAGREEMENT.c.id, DISAGREEMENT.c.place, DISAGREEMENT.c.echoes
        rows = load_among(self._connection, DISAGREEMENT.c.id, ids, *shown)
        return {row.id: (tuple(json.loads(row.place)), bool(row.echoes)) for row in rows}

    def _sides(self, ids: Collection[str]) -> dict[str, dict[int, set[int]]]:
        found: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        for row in load_among(self._connection, DISAGREEMENT_MARK.c.disagreement_id, ids):
            found[row.disagreement_id][row.side].add(row.mark)
        return found

    def _first_places(self, marks: Collection[int]) -> dict[int, Place]:
        """The lowest place at which each mark stands."""
        rows = load_among(self._connection, DISAGREEMENT_MARK.c.mark, marks)
        places = {id: place for id, (place, _) in self._places({row.disagreement_id for row in rows}).items()}
        first: dict[int, Place] = {}
        for row in rows:
            place = places[row.disagreement_id]
            first[row.mark] = min(first.get(row.mark, place), place)
        return first

    def _bodies(self, ids: Collection[str]) -> Iterator[tuple[str, Discrepancy]]:
        for row in load_among(self._connection, DISAGREEMENT.c.id, ids):
            yield row.id, discrepancy_of(row._asdict(), None).discrepancy


def _is_echo(place: Place, sides: Iterable[Collection[int]], first: dict[int, Place]) -> bool:
    """Whether two sides of a disagreement are said at places before its own."""
    return sum(any(first[mark] < place for mark in marks) for marks in sides) > 1


def _name(row: DisagreementRow) -> str:
    """16 hexadecimal digits that stand for all of it."""
    text = f"{row.owner}\n{json.dumps(row.place)}\n{to_json(row.discrepancy)}"
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _hash(mark: tuple[str, ...]) -> int:
    digest = blake2b("\x1f".join(mark).encode("utf-8", "surrogatepass"), digest_size=MARK_BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)
