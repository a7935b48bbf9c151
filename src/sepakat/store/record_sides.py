"""Records that stand between some sides, found from the indexes: a condition on each record would read all of them."""

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from sqlalchemy import ColumnElement, Select, Table, and_, exists, func, or_, select, true

from sepakat.model.records import RecordKind
from sepakat.store.record_rows import STATE_CODE
from sepakat.store.record_tables import ARTICLE_SIDE, RECORD, RECORD_CLAIM, RECORD_SIDE

Condition = ColumnElement[bool]

NAMED = frozenset({RecordKind.PERSON.value, RecordKind.ORGANISATION.value})
"""Kinds of which there are few records, that stand in very many articles."""
MANY = 6
"""States of which all combinations are looked up."""
R = RECORD.c


def standing_between(sides: frozenset[str], *, few_named: bool = False) -> Condition:
    """Records that name all sides, and those that name no other one and stand in an article that names all.

    `few_named` tells that other conditions leave few people and organisations.
    """
    states = sorted(side for side in sides if is_state(side))
    only_states = len(states) == len(sides)
    named = R.id.in_(holding(RECORD_SIDE, RECORD_SIDE.c.record_id, sides))
    own = _naming_states(states) if only_states and len(states) > 1 else named
    foreign = select(RECORD_SIDE.c.side).where(RECORD_SIDE.c.record_id == R.id, RECORD_SIDE.c.side.not_in(sorted(sides)))
    implied = ~exists(foreign), _reported_with(sides, few_named)
    # One alternative for each part of an index that is searched.
    return or_(own, *(and_(few, *implied) for few in _naming_few(states, len(states) - only_states)))


def is_state(side: str) -> bool:
    """Whether a side is a state, by its code; the names of other sides are no such word."""
    return len(side) == STATE_CODE and side.isupper()


def _naming_states(states: Collection[str]) -> Condition:
    """Records that name all of these states: there are far fewer sets of states than records."""
    sets = select(R.partners).distinct().subquery()
    enclosed = "+" + sets.c.partners + "+"
    return R.partners.in_(select(sets.c.partners).where(*(enclosed.contains(f"+{state}+") for state in states)))


def _naming_few(states: Sequence[str], most: int) -> Iterator[Condition]:
    """Records that may name none but these states, and of them `most` at most."""
    if len(states) > MANY:
        yield true()
        return
    yield R.partners.is_(None)
    fewer = ["+".join(each) for size in range(2, most + 1) for each in combinations(states, size)]
    if fewer:
        yield R.partners.in_(fewer)


def _reported_with(sides: frozenset[str], few_named: bool) -> Condition:
    """Records that stand in an article that names all sides."""
    together = RECORD_CLAIM.c.article_id.in_(holding(ARTICLE_SIDE, ARTICLE_SIDE.c.article_id, sides))
    each = exists(select(RECORD_CLAIM.c.record_id).where(RECORD_CLAIM.c.record_id == R.id, together))
    if few_named:
        return each
    named = select(RECORD_CLAIM.c.record_id).where(RECORD_CLAIM.c.kind.in_(sorted(NAMED)), together)
    return or_(and_(R.kind.not_in(sorted(NAMED)), each), and_(R.kind.in_(sorted(NAMED)), R.id.in_(named)))


def holding(table: Table, owner: ColumnElement[str], sides: frozenset[str]) -> Select[str]:
    """What all of these sides stand beside in a table of sides."""
    named = select(owner).where(table.c.side.in_(sorted(sides)))
    return named if len(sides) == 1 else named.group_by(owner).having(func.count() == len(sides))
