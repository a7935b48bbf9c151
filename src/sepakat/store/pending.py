"""What changed since the records were worked out, kept within the transactions that change it."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, select

from sepakat.store.dialects import dialect_insert, is_server
from sepakat.store.record_tables import PENDING, STATE


class State(NamedTuple):
    """How far the records are worked out."""

    revision: int
    """Counts the changes of the ledger."""
    settled: str | None
    """The rules by which the records were worked out; None where they never were."""
    pending: int
    """Articles that changed since."""

    def is_current(self, rules: str) -> bool:
        """Whether all is worked out, and by these rules."""
        return self.settled == rules and not self.pending


def load_state(connection: Connection) -> State:
    """How far the records are worked out."""
    values = {row.name: row.value for row in connection.execute(select(STATE))}
    pending = connection.execute(select(func.count()).select_from(PENDING)).scalar_one()
    return State(int(values.get("revision", 0)), values.get("settled"), pending)


def mark_pending(connection: Connection, article_ids: Iterable[str]) -> None:
    """Note that articles, or what is judged of them, changed."""
    last = connection.execute(select(STATE.c.value).where(STATE.c.name == "revision")).scalar_one_or_none()
    revision = int(last or 0) + 1
    set_state(connection, "revision", str(revision))
    insert = dialect_insert(PENDING, server=is_server(connection))
    upsert = insert.on_conflict_do_update(index_elements=["article_id"], set_={"revision": insert.excluded.revision})
    rows = [{"article_id": each, "revision": revision} for each in sorted(set(article_ids))]
    if rows:
        connection.execute(upsert, rows)


def set_state(connection: Connection, name: str, value: str) -> None:
    """Keep a value of the ledger's state."""
    insert = dialect_insert(STATE, server=is_server(connection))
    upsert = insert.on_conflict_do_update(index_elements=["name"], set_={"value": insert.excluded.value})
    connection.execute(upsert, {"name": name, "value": value})


def forget_settling(connection: Connection) -> None:
    """Note that nothing is worked out of what the ledger now holds."""
    connection.execute(delete(STATE).where(STATE.c.name == "settled"))
