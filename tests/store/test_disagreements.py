"""What several records show is told once, in whatever order they are compared, on both databases."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.model.records import Discrepancy, DiscrepancyKind, Stand
from sepakat.store import DisagreementRow, Store

Told = tuple[int, bool, tuple[int, ...]]
"""A layer, whether it can echo, and which article stands on which of three values."""
TOLD = st.tuples(st.integers(0, 2), st.booleans(), st.tuples(*[st.integers(0, 2)] * 3))
CHANGES = st.lists(st.dictionaries(st.sampled_from("rstu"), st.lists(TOLD, max_size=3)), max_size=6)


def make_row(owner: str, told: Told) -> DisagreementRow:
    """A disagreement about three articles."""
    layer, echoes, stands = told
    sides = [[f"a{article}" for article, at in enumerate(stands) if at == value] for value in range(3)]
    values = tuple(Stand(f"v{value}", tuple(articles)) for value, articles in enumerate(sides) if articles)
    marks = tuple(frozenset(("date", article, stand.value) for article in stand.articles) for stand in values)
    found = Discrepancy(owner, DiscrepancyKind.DATE, values, None, "cannot be decided", contradiction=True)
    return DisagreementRow(owner, (layer, owner, repr(stands), echoes), echoes, marks, found)


def tell_at_once(rows: list[DisagreementRow]) -> set[Discrepancy]:
    """Those that nothing before them tells."""
    told, seen = set(), set[tuple[str, ...]]()
    for row in sorted(rows, key=lambda row: row.place):
        if not row.echoes or sum(not side.isdisjoint(seen) for side in row.marks) < 2:
            told.add(row.discrepancy)
        seen.update(*row.marks)
    return told


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES)
def test_any_changes_tell_what_a_look_at_everything_tells(store: Store, changes: list[dict[str, list[Told]]]) -> None:
    present: dict[str, list[DisagreementRow]] = {}
    with store.settling() as kept:
        kept.disagreements.clear()
        for change in changes:
            before = tell_at_once([row for rows in present.values() for row in rows])
            fresh = {owner: list({make_row(owner, each).place: make_row(owner, each) for each in told}.values())
                     for owner, told in change.items()}  # fmt: skip
            about = kept.disagreements.replace(fresh.keys(), [row for rows in fresh.values() for row in rows])
            present.update(fresh)
            after = tell_at_once([row for rows in present.values() for row in rows])
            assert {one.record for one in before ^ after} <= about
    for owner in "rstu":
        assert set(store.records.discrepancies_of(owner)) == {one for one in tell_at_once([
            row for rows in present.values() for row in rows]) if one.record == owner}  # fmt: skip
