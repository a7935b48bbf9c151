"""All claims that are to be looked at together when some of them change: of one cluster, one record, or tied by a judgement."""

from collections.abc import Collection
from typing import NamedTuple

from sepakat.model.records import RecordKind
from sepakat.service.ruling import ClaimKey
from sepakat.service.world import World, key_of
from sepakat.store import ClusterRow

LINKED = frozenset({RecordKind.EVENT, RecordKind.INSTRUMENT, RecordKind.COMMITMENT})
"""Kinds of claims whose clusters are kept."""


class Gathered(NamedTuple):
    """Records as they were, and the clusters that take their place."""

    old: dict[str, set[ClaimKey]]
    """Ids with the claims that they had."""
    clusters: list[ClusterRow]


def gather(world: World, keys: Collection[ClaimKey], changed: Collection[str]) -> Gathered:
    """The records and clusters of some claims, and of all that these are in one record with; all of `changed` articles."""
    old: dict[str, set[ClaimKey]] = {}
    clusters: dict[str, ClusterRow] = {}
    known: set[ClaimKey] = set()
    fresh = {key for key in keys if key[0] not in changed} | _claims_of(world, changed)
    articles = {key[0] for key in fresh} | set(changed)
    while articles:
        known |= fresh
        holders = {
            id
            for id, key in world.records.claims_in(articles)
            if key.kind in LINKED and (key.article_id in changed or key_of(key) in known)
        }
        held = world.records.claims_of(holders - old.keys())
        old.update((id, {key_of(key) for key in found}) for id, found in held.items())
        homes = world.kept.neighbours.homes(articles)
        named = {homes[key] for key in known if key in homes} - clusters.keys()
        clusters.update((row.id, row) for row in world.kept.neighbours.clusters(named))
        near = {key for found in held.values() for key in map(key_of, found) if key[0] not in changed}
        near |= {key for id in named for key in clusters[id].claims}
        fresh = (near | _tied(world, known | near, changed)) - known
        articles = {key[0] for key in fresh}
    return Gathered(old, list(clusters.values()))


def _claims_of(world: World, article_ids: Collection[str]) -> set[ClaimKey]:
    """The claims of articles as they are now."""
    return set(world.kept.neighbours.homes(article_ids))


def _tied(world: World, keys: Collection[ClaimKey], changed: Collection[str]) -> set[ClaimKey]:
    if not world.ties:
        return set()
    world.load({key[0] for key in keys})
    own = {world.ids[key] for key in keys if key in world.ids}
    others = world.ties.close(own) - own
    stored = {key_of(key) for _, key in world.records.claims_called(others) if key.article_id not in changed}
    return stored | {key for key, id in world.ids.items() if key[0] in changed and id in others}
