"""Clusters brought up to date after a change, by linking anew only what the change can reach.

The greedy linking decides each pair by what the two clusters have become until then. A cluster that joins the same pairs as
before therefore stands to all others as before: clusters around a changed one are replayed, and linked anew only if the changed
one joins them.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, Protocol

from sepakat.resolve.linking import Cluster, link_claims
from sepakat.resolve.pairing import Edge
from sepakat.resolve.profiles import Key, Profile


class Known(NamedTuple):
    """A cluster as it is kept."""

    id: str
    claims: tuple[Key, ...]
    joins: tuple[Edge, ...]


class Surroundings(Protocol):
    """What relinking asks of what is kept."""

    def homes(self, keys: Collection[Key]) -> Mapping[str, Known]:
        """The clusters of some claims, by id."""

    def edges(self, keys: Collection[Key]) -> Collection[Edge]:
        """The pairs with some claims whose score is above 0, once."""

    def score(self, left: Key, right: Key) -> float | None:
        """The score of two claims; None where they are not near to each other."""

    def claims(self, keys: Iterable[Key]) -> list[Profile]:
        """Those of the claims that are there, sorted by key."""


class Relinked(NamedTuple):
    """What a change does to clusters."""

    gone: tuple[Known, ...]
    made: tuple[Cluster, ...]


def relink(around: Surroundings, dirty: Collection[Key], renewed: Collection[Key] = frozenset()) -> Relinked:
    """The clusters that come and go when `dirty` claims, of kinds that are linked together, changed or what is near to them.

    Clusters with `renewed` claims, which say something else than they did, are made anew in any case.
    """
    old = dict(around.homes(dirty))
    free = _there(around, {*dirty, *(key for known in old.values() for key in known.claims)})
    while True:
        edges = around.edges(free)
        reached = {key for edge in edges for key in (edge.left, edge.right)} - free.keys()
        boundary = around.homes(reached)
        found = _link(around, free, boundary, edges)
        home = {key: known.id for known in boundary.values() for key in known.claims}
        touched = {id for cluster in found for id in _strangers(cluster, home)}
        if not touched:
            return _compare(old, [cluster for cluster in found if cluster.members[0].key in free], frozenset(renewed))
        old.update((id, boundary[id]) for id in touched)
        free = _there(around, {*free, *(key for id in touched for key in boundary[id].claims)})


def _there(around: Surroundings, keys: Iterable[Key]) -> dict[Key, Profile]:
    return {claim.key: claim for claim in around.claims(keys)}


def _link(
    around: Surroundings, free: Mapping[Key, Profile], boundary: Mapping[str, Known], edges: Collection[Edge]
) -> list[Cluster]:
    """Free claims linked, among boundary clusters that come about as they did before."""
    claims = [*free.values(), *around.claims(key for known in boundary.values() for key in known.claims)]
    replayed = [join for known in boundary.values() for join in known.joins]
    inside = {claim.key for claim in claims}
    usable = (edge for edge in edges if edge.left in inside and edge.right in inside)
    return link_claims(claims, [*usable, *replayed], around.score, frozenset((join.left, join.right) for join in replayed))


def _strangers(cluster: Cluster, home: Mapping[Key, str]) -> set[str]:
    """The boundary clusters in a cluster that has more than one of them, or free claims as well."""
    homes = {home.get(claim.key, "") for claim in cluster.members}
    return homes - {""} if len(homes) > 1 else set()


def _compare(old: Mapping[str, Known], found: Iterable[Cluster], renewed: frozenset[Key]) -> Relinked:
    """What differs: a cluster of the same claims and joins is neither gone nor made, if none of the claims is renewed."""
    stays = {(known.claims, frozenset(known.joins)): id for id, known in old.items()}
    made, kept = [], set()
    for cluster in found:
        keys = tuple(sorted(claim.key for claim in cluster.members))
        id = stays.get((keys, frozenset(cluster.joins)))
        if id is None or not renewed.isdisjoint(keys):
            made.append(cluster)
        else:
            kept.add(id)
    return Relinked(tuple(known for id, known in old.items() if id not in kept), tuple(made))
