"""Follows after any changes of a ledger are those that its articles give at once."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.compare.follows import Key, find_follows
from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Matter, QuantityMention
from sepakat.model.records import Claim, Follow, Record, RecordKind
from sepakat.model.vocabulary import Stage, Topic
from sepakat.service.following_up import FollowUp, Moved
from sepakat.store import Store, open_store

FIRST = date(2031, 4, 1)
DEEDS = ("build dairies in Mombasa", "train harbour pilots at Kilindini", "build a dairy near Nakuru")
DOINGS, THINGS = ("build", "train", "build"), ("dairy", "pilot", "dairy")
STAGES = (Stage.HOPED, Stage.PLANNED, Stage.SIGNED, Stage.UNDER_WAY, Stage.DELIVERED, Stage.DROPPED)

Promise = tuple[int, int, int, bool]
"""Deed, stage, number, and whether it is an aside."""
Told = tuple[int, tuple[Promise, ...]]
"""The day of a report and what it promises."""


def make_extraction(id: str, told: Told) -> Extraction:
    """A report of some promises; of two of the same deed the second is another clause of the same sentence."""
    day, promises = told
    lines = [f"Kenya will {DEEDS[deed]} with {number} people." for deed, _, number, _ in promises]
    article = Article(id, "\n".join(lines), "en", published_on=FIRST + timedelta(days=day))
    made: dict[bool, list[Commitment]] = {False: [], True: []}
    matters, quantities = [], []
    for place, (deed, stage, number, aside) in enumerate(promises):
        start = sum(len(line) + 1 for line in lines[:place])
        at = article.text.index(str(number), start)
        quantities.append(QuantityMention(at, at + len(str(number)), number, "person"))
        matters += [Matter(start, start + 3, DOINGS[deed], False), Matter(start, start + 3, THINGS[deed], True)]
        made[aside].append(
            Commitment(
                ("KEN",), ("IDN",), "act", STAGES[stage], (Topic.HEALTH,), (), Quantity(number, "person"), None, False, False,
                article.evidence(start, start + len(lines[place])), "test",
            )
        )  # fmt: skip
    return Extraction(
        article, commitments=tuple(made[False]), asides=tuple(made[True]), matters=tuple(matters), quantities=tuple(quantities)
    )


PROMISE = st.tuples(st.integers(0, 2), st.integers(0, 5), st.sampled_from((40, 400, 800)), st.booleans())
TOLD = st.tuples(st.integers(0, 60), st.lists(PROMISE, min_size=1, max_size=3).map(tuple))
NAMES = "abcdef"
KEYS = [(id, index) for id in NAMES for index in range(3)]
HOME = st.sampled_from(["x", "y", "z", None])
BEGINNING = st.tuples(st.fixed_dictionaries(dict.fromkeys(NAMES, TOLD)), st.fixed_dictionaries(dict.fromkeys(KEYS, HOME)))
CHANGE = st.tuples(
    st.dictionaries(st.sampled_from(NAMES), TOLD | st.none(), max_size=3),
    st.dictionaries(st.sampled_from(KEYS), HOME, max_size=3),
)
CHANGES = st.builds(lambda first, later: [first, *later], BEGINNING, st.lists(CHANGE, max_size=5))
Change = tuple[dict[str, Told | None], dict[Key, str | None]]


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty ledger."""
    with open_store(place) as opened:
        yield opened


def make_records(present: Mapping[str, Extraction], homes: Mapping[Key, str]) -> list[Record]:
    """The records of the commitments that have a home."""
    claims: dict[str, list[Claim]] = {}
    for (id, index), home in sorted(homes.items()):
        bodies = present[id].commitments if id in present else ()
        if index < len(bodies):
            claims.setdefault(home, []).append(Claim(present[id], RecordKind.COMMITMENT, index, bodies[index]))
    return [Record(home, RecordKind.COMMITMENT, tuple(each)) for home, each in claims.items()]


def move(store: Store, homes: Mapping[Key, str], changed: Mapping[str, Extraction | None], rehomed: Collection[str]) -> Moved:
    """Bring the follows of a ledger up to date."""

    def find_homes(ids: Collection[str]) -> Mapping[Key, str]:
        return {key: home for key, home in homes.items() if key[0] in ids}

    told = {id: (each, each.article.published_on or FIRST) if each else None for id, each in changed.items()}
    with store.settling() as kept:
        return FollowUp(kept.deeds, find_homes).move(told, rehomed)


def stored_follows(store: Store) -> set[Follow]:
    with store.settling() as kept:
        return set(kept.deeds.follows(NAMES).values())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES)
def test_any_changes_give_what_a_look_at_everything_gives(store: Store, changes: list[Change]) -> None:
    present: dict[str, Extraction] = {}
    given_homes: dict[Key, str] = {}
    known: set[Follow] = set()
    homes: Mapping[Key, str] = {}
    with store.settling() as kept:
        kept.deeds.clear()
    for told, rehomed in changes:
        changed = {id: make_extraction(id, each) if each else None for id, each in told.items()}
        present = {id: each for id, each in (present | changed).items() if each}
        given_homes = {key: home for key, home in (given_homes | rehomed).items() if home}
        records = make_records(present, given_homes)
        before, homes = homes, {(claim.article.id, claim.index): record.id for record in records for claim in record.claims}
        others = {key[0] for key in before.keys() | homes.keys() if before.get(key) != homes.get(key)}
        moved = move(store, homes, changed, others)
        expected = set(find_follows(records, list(present.values())))
        assert stored_follows(store) == expected
        assert (set(moved.made), set(moved.gone)) == (expected - known, known - expected)
        known = expected
