"""Clusters after any changes of a ledger are those that its articles give at once."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Event, Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import EventStatus, EventType, Stage, Topic
from sepakat.resolve.pairing import pair_articles
from sepakat.resolve.profiles import ArticleProfile
from sepakat.resolve.profiling import profile_article
from sepakat.resolve.resolving import candidate_articles, link_articles
from sepakat.service.neighbourhood import JOINS, Neighbourhood
from sepakat.store import Store, open_store

DEEDS = ("build dairies in Mombasa", "train harbour pilots", "send nurses to Kisumu", "build a dairy near Nakuru")
PLACES = ("Nairobi", "Jakarta")
Told = tuple[int, int, int, int]
"""Day, place, deed and number of a report."""


def make_profile(id: str, told: Told) -> ArticleProfile:
    """The profile of a report of a meeting and a promise."""
    day, place, deed, number = told
    met = f"Sari Wulandari met Peter Odhiambo in {PLACES[place]}."
    promised = f"Kenya will {DEEDS[deed]} with {number} people."
    published = date(2031, 4, 1) + timedelta(days=day)
    article = Article(id, f"{met}\n{promised}\n", "en", published_on=published if number else None)
    held = published.isoformat() if day % 3 else None
    event = Event(
        EventType.MEETING, held, PLACES[place], ("IDN", "KEN"), ("Sari Wulandari", "Peter Odhiambo"), (Topic.HEALTH,),
        EventStatus.HELD, (article.evidence(0, len(met)),), "test",
    )  # fmt: skip
    quantity = Quantity(number, "person") if number else None
    evidence = article.evidence(len(met) + 1, len(article.text) - 1)
    commitment = Commitment(
        ("KEN",), ("IDN",), promised, Stage.PLANNED, (Topic.HEALTH,), (), quantity, None, False, False, evidence, "test"
    )
    return profile_article(Extraction(article, events=(event,), commitments=(commitment,)))


TOLD = st.tuples(st.integers(0, 40), st.integers(0, 1), st.integers(0, 3), st.sampled_from((0, 40, 400, 55)))
CHANGES = st.lists(
    st.dictionaries(st.sampled_from("abcdefghijkl"), st.none() | TOLD, min_size=1, max_size=4), min_size=1, max_size=6
)


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty ledger."""
    with open_store(place) as opened:
        yield opened


def link_at_once(present: Mapping[str, ArticleProfile]) -> tuple[set[object], dict[tuple[str, str], bool]]:
    """The clusters with what joins them and why, and the near articles with whether they report one event."""
    pairs = candidate_articles(present)
    near = {pair: found for pair in pairs if (found := pair_articles(present[pair[0]], present[pair[1]]))}
    network = link_articles(present, near)
    clusters: set[object] = {
        (
            tuple(sorted(claim.key for claim in each.members)),
            frozenset((join, network.explain(join.left, join.right)) for join in each.joins),
        )
        for each in network.clusters
    }
    return clusters, {pair: pair in network.shared for pair in near}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES)
def test_any_changes_give_what_a_look_at_everything_gives(store: Store, changes: list[dict[str, Told | None]]) -> None:
    present: dict[str, ArticleProfile] = {}
    with store.settling() as kept:
        kept.neighbours.clear()
    for change in changes:
        profiles = {id: make_profile(id, told) if told else None for id, told in change.items()}
        with store.settling() as kept:
            Neighbourhood(kept.neighbours).move(profiles)
        present = {id: profile for id, profile in (present | profiles).items() if profile}
    with store.settling() as kept:
        rows = kept.neighbours.clusters(set(kept.neighbours.homes(present).values()))
        found = {(row.claims, frozenset(zip(*JOINS.decode(row.joins), strict=True))) for row in rows}
        near = {(row.left, row.right): row.one_event for row in kept.neighbours.near(present)}
    assert (found, near) == link_at_once(present)


def test_what_is_gone_leaves_nothing_behind(store: Store) -> None:
    profiles = {id: make_profile(id, (1, 0, 0, 40)) for id in "abc"}
    with store.settling() as kept:
        Neighbourhood(kept.neighbours).move(profiles)
        moved = Neighbourhood(kept.neighbours).move(dict.fromkeys(profiles))
        assert moved.gone
        assert not moved.made
        assert not kept.neighbours.homes(profiles)
        assert not kept.neighbours.profiles(profiles)
        assert not list(kept.neighbours.near(profiles))
