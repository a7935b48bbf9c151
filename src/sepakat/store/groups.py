"""Working groups and their meetings in the ledger: rows in, rows out. What they mean is decided by the service."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, select, update

from sepakat.model.groups import Group, Meeting
from sepakat.store.dialects import dialect_insert, is_server
from sepakat.store.group_tables import GROUP, GROUP_MEMBER, GROUP_SIDE, MEETING, MEETING_TEXT

Transaction = Callable[[], AbstractContextManager[Connection]]


class GroupStore:
    """The working groups of a ledger."""

    def __init__(self, reading: Transaction, writing: Transaction, now: Callable[[], str]) -> None:
        self._reading = reading
        self._writing = writing
        self.now = now
        """The time of now, ISO 8601 in UTC."""

    def groups(self, ids: Collection[str] | None = None) -> list[Group]:
        """These groups, or all, by name."""
        wanted = select(GROUP).order_by(GROUP.c.name, GROUP.c.id)
        with self._reading() as connection:
            rows = connection.execute(wanted if ids is None else wanted.where(GROUP.c.id.in_(sorted(ids)))).mappings().all()
            named = [row["id"] for row in rows]
            sides = _members(connection, GROUP_SIDE, "side", named)
            members = _members(connection, GROUP_MEMBER, "name", named)
        return [_group(row, sides[row["id"]], members[row["id"]]) for row in rows]

    def put_group(self, group: Group) -> None:
        """Store a group, instead of what its id had before."""
        values = {"id": group.id, "name": group.name, "language": group.language}
        with self._writing() as connection:
            made = {"made_at": group.made_at, "made_by": group.made_by}
            insert = dialect_insert(GROUP, server=is_server(connection)).values(**values, **made)
            connection.execute(insert.on_conflict_do_update(index_elements=["id"], set_=values))
            _replace_members(connection, GROUP_SIDE, group.id, "side", group.sides)
            _replace_members(connection, GROUP_MEMBER, group.id, "name", group.members)

    def remove_group(self, id: str) -> None:
        """Forget a group and its meetings; what was entered at them stays in the ledger."""
        with self._writing() as connection:
            connection.execute(delete(GROUP).where(GROUP.c.id == id))

    def meetings(self, group_ids: Collection[str] | None = None) -> list[Meeting]:
        """The meetings of these groups, or all, the earliest first."""
        wanted = select(MEETING).order_by(MEETING.c.held_on, MEETING.c.id)
        with self._reading() as connection:
            found = connection.execute(
                wanted if group_ids is None else wanted.where(MEETING.c.group_id.in_(sorted(group_ids)))
            ).mappings()
            return [_meeting(row) for row in found]

    def find_meeting(self, id: str) -> Meeting | None:
        """The meeting with this id."""
        with self._reading() as connection:
            row = connection.execute(select(MEETING).where(MEETING.c.id == id)).mappings().one_or_none()
        return _meeting(row) if row else None

    def add_meeting(self, meeting: Meeting) -> None:
        """Store a new meeting."""
        values = {"id": meeting.id, "group_id": meeting.group_id, "made_at": meeting.made_at, "made_by": meeting.made_by}
        with self._writing() as connection:
            connection.execute(MEETING.insert().values(**values, **_changing(meeting)))

    def change_meeting(self, meeting: Meeting, seen: str) -> bool:
        """Give a meeting another day, place and minutes.

        False, and nothing changes, where its minutes are no longer those that were `seen`.
        """
        same = MEETING.c.id == meeting.id, MEETING.c.minutes == seen
        with self._writing() as connection:
            changed = connection.execute(update(MEETING).where(*same).values(**_changing(meeting))).rowcount
        return bool(changed)

    def remove_meeting(self, id: str) -> None:
        """Forget a meeting; what was entered at it stays in the ledger."""
        with self._writing() as connection:
            connection.execute(delete(MEETING).where(MEETING.c.id == id))

    def add_text(self, meeting_id: str, article_id: str) -> None:
        """Note the article under which the minutes are the evidence of entries."""
        with self._writing() as connection:
            insert = dialect_insert(MEETING_TEXT, server=is_server(connection))
            connection.execute(insert.values(meeting_id=meeting_id, article_id=article_id).on_conflict_do_nothing())

    def texts(self, meeting_ids: Collection[str]) -> dict[str, list[str]]:
        """The articles of the minutes of these meetings, as they were at any time."""
        wanted = select(MEETING_TEXT).where(MEETING_TEXT.c.meeting_id.in_(sorted(meeting_ids)))
        found: dict[str, list[str]] = defaultdict(list)
        with self._reading() as connection:
            for row in connection.execute(wanted.order_by(MEETING_TEXT.c.article_id)):
                found[row.meeting_id].append(row.article_id)
        return found


def _members(connection: Connection, table: Table, column: str, ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.group_id.in_(ids)).order_by(table.c.position)).mappings():
        found[row["group_id"]].append(row[column])
    return found


def _replace_members(connection: Connection, table: Table, id: str, column: str, values: Iterable[str]) -> None:
    connection.execute(delete(table).where(table.c.group_id == id))
    rows = [{"group_id": id, "position": position, column: value} for position, value in enumerate(values)]
    if rows:
        connection.execute(table.insert(), rows)


def _changing(meeting: Meeting) -> dict[str, Any]:
    return {"held_on": meeting.held_on.isoformat(), "place": meeting.place, "minutes": meeting.minutes}


def _group(row: RowMapping, sides: Sequence[str], members: Sequence[str]) -> Group:
    return Group(row["id"], row["name"], tuple(sides), row["language"], row["made_at"], row["made_by"], tuple(members))


def _meeting(row: RowMapping) -> Meeting:
    day = date.fromisoformat(row["held_on"])
    return Meeting(row["id"], row["group_id"], day, row["made_at"], row["made_by"], row["place"], row["minutes"])
