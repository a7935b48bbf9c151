"""Copies after any changes of a ledger are those that its articles give at once."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name, QuantityMention
from sepakat.model.records import CopyGroup
from sepakat.model.vocabulary import NameKind
from sepakat.resolve.copies import Pair, find_copies
from sepakat.service.copying import Copying
from sepakat.store import Sketches, Store, open_store

IDS = "abcdefgh"
FACTS = ("Odhiambo", "Jakarta", "14", "Kisumu", "Wulandari", "250", "Mombasa", "36", "Nairobi", "1900", "Nakuru", "75")
VOICES = (("said", "went", "saw"), ("berkata", "pergi", "melihat"), ("added", "came", "heard"))
ENDINGS = ("", "Read more.", "Our correspondent in Kisumu wrote this.")
Told = tuple[int, int, int]
"""Which words an article uses, how it ends, and how many of the facts it leaves out."""


def make_extraction(id: str, told: Told) -> Extraction:
    """An article that gives the facts, all but the first few, between words of its own; none at all in the fourth voice."""
    voice, ending, left_out = told
    if voice == len(VOICES):
        return Extraction(Article(id, "..."[: ending + 1], "en"))
    text, names, quantities = "", [], []
    for index, fact in enumerate(FACTS[left_out:]):
        text += f"{VOICES[voice][index % 3]} {voice} "
        if fact.isdigit():
            quantities.append(QuantityMention(len(text), len(text) + len(fact), int(fact), None))
        else:
            names.append(Name(len(text), len(text) + len(fact), NameKind.PERSON, None, fact))
        text += f"{fact} "
    article = Article(id, text + ENDINGS[ending], "id" if voice == 1 else "en", published_on=date(2031, 4, 1))
    return Extraction(article, names=tuple(names), quantities=tuple(quantities))


class World:
    """A ledger, and what it should hold."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.present: dict[str, Extraction] = {}
        self.alike: set[Pair] = set()

    def change(self, changes: Mapping[str, Told | None], flips: Collection[Pair]) -> set[str]:
        """Let articles come and go, and pairs become alike or not."""
        changed = {id: make_extraction(id, told) if told else None for id, told in changes.items()}
        for each in changed.values():
            if each:
                self.store.write(each, "test")
        self.present = {id: each for id, each in (self.present | changed).items() if each}
        self.alike ^= set(flips)
        with self.store.settling() as kept:
            return Copying(kept.sketches, self.list_alike).move(changed, flips)

    def list_alike(self, ids: Collection[str]) -> list[Pair]:
        """The pairs of articles that are alike."""
        return [(right, left) for left, right in self.alike if left in ids or right in ids]

    def stored(self) -> tuple[tuple[CopyGroup, ...], dict[str, str]]:
        """What the ledger holds."""
        with self.store.settling() as kept:
            return self.store.records.copies(), kept.sketches.members(IDS)

    def expected(self) -> tuple[tuple[CopyGroup, ...], dict[str, str]]:
        """What all articles give at once."""
        groups = find_copies(self.present.values(), self.alike)
        return groups, {id: group.articles[0] for group in groups for id in group.articles}


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty ledger."""
    with open_store(place) as opened:
        yield opened


TOLD = st.tuples(st.integers(0, len(VOICES)), st.integers(0, 1), st.sampled_from((0, 3)))
CHANGE = st.tuples(
    st.dictionaries(st.sampled_from(IDS), st.none() | TOLD, min_size=2, max_size=5),
    st.sets(st.sampled_from(list(combinations(IDS, 2))), max_size=8),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(CHANGE, min_size=3, max_size=6))
def test_any_changes_give_what_a_look_at_everything_gives(
    store: Store, changes: list[tuple[dict[str, Told | None], set[Pair]]]
) -> None:
    world = World(store)
    with store.settling() as kept:
        kept.sketches.clear()
    for change, flips in changes:
        stood = world.expected()[1]
        moved = world.change(change, flips)
        stands = world.expected()[1]
        assert moved == {id for id in stood.keys() | stands.keys() if stood.get(id, id) != stands.get(id, id)}
        assert world.stored() == world.expected()


def test_what_is_gone_leaves_nothing_behind(store: Store) -> None:
    world = World(store)
    world.change({"a": (0, 0, 0), "b": (0, 0, 0), "c": (0, 1, 0), "d": (2, 0, 0)}, {("a", "d")})
    assert world.stored()[1] == dict.fromkeys("abcd", "a")
    assert world.change(dict.fromkeys("abcd"), ()) == {"b", "c", "d"}
    with store.settling() as kept:
        assert not kept.sketches.sketches(IDS)
        assert not kept.sketches.links(IDS)
        assert not kept.sketches.members(IDS)
        assert not kept.sketches.seek(range(-5, 5))
    assert store.records.copies() == ()


def test_another_copy_reads_no_other_texts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(store)
    world.change(dict.fromkeys("abcdefg", (0, 0, 0)), ())

    def refuse(_: Sketches, ids: Collection[str]) -> dict[str, str]:
        assert not ids
        return {}

    monkeypatch.setattr("sepakat.store.sketches.Sketches.texts", refuse)
    with store.settling() as kept:
        moved = Copying(kept.sketches, lambda _: ()).move({"h": make_extraction("h", (0, 0, 0))})
    assert moved == {"h"}
