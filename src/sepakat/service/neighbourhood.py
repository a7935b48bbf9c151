"""What lies near to each other in a ledger, brought up to date article by article."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

import msgspec

from sepakat.model.records import RecordKind
from sepakat.resolve.blocking import are_worth_comparing, list_postings, list_ranges, list_telling
from sepakat.resolve.linking import Cluster
from sepakat.resolve.pairing import Edge, Near, explain_near, iter_edges, pair_articles, score_near
from sepakat.resolve.profiles import ArticleProfile, Key, Profile, pack_profile, unpack_profile
from sepakat.resolve.relinking import Known, Relinked, relink
from sepakat.store import ClusterRow, NearRow, Neighbours

Pair = tuple[str, str]
"""The ids of two articles, the first in order first."""


class Joins(NamedTuple):
    """What joined a cluster, and why."""

    edges: tuple[Edge, ...]
    reasons: tuple[str, ...]
    """One for each of them."""

    @property
    def why(self) -> tuple[str, ...]:
        """The reasons, sorted."""
        return tuple(sorted(self.reasons))


class PackedNear(NamedTuple):
    """What is near between two articles, so that what counts the most is read without the rest."""

    likely: tuple[Near, ...]
    """What may be one, where the articles report one event."""
    rest: msgspec.Raw


NEAR = msgspec.msgpack.Decoder(tuple[Near, ...])
PACKED = msgspec.msgpack.Decoder(PackedNear)
JOINS = msgspec.msgpack.Decoder(Joins)


@dataclass(frozen=True)
class Between:
    """What is near between two articles, and whether they report one event."""

    pair: Pair
    packed: bytes
    one_event: bool

    @cached_property
    def _unpacked(self) -> PackedNear:
        return PACKED.decode(self.packed)

    @property
    def likely(self) -> tuple[Near, ...]:
        """What may be one, where the articles report one event."""
        return self._unpacked.likely

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """What is near enough to be one."""
        return tuple(edge for edge in iter_edges(*self.pair, self.likely, one_event=self.one_event) if edge.score > 0)

    @cached_property
    def every(self) -> Mapping[tuple[str, int, int], Near]:
        """All that is near, by kind and the places of the claims in either article."""
        return {(each.kind, each.left, each.right): each for each in (*self.likely, *NEAR.decode(self._unpacked.rest))}

    def score(self, left: Key, right: Key) -> float | None:
        """The score of two claims; None where they are not near."""
        near = self.every.get((left[1], left[2], right[2]))
        return score_near(near, one_event=self.one_event) if near else None


def pack_near(near: Iterable[Near]) -> bytes:
    """What is near between two articles as bytes."""
    likely: list[Near] = []
    rest: list[Near] = []
    for each in near:
        (likely if score_near(each, one_event=True) > 0 else rest).append(each)
    return msgspec.msgpack.encode(PackedNear(tuple(likely), msgspec.Raw(msgspec.msgpack.encode(rest))))


class Moved(NamedTuple):
    """What a change does to clusters, and to which articles have claims of the same thing."""

    gone: tuple[Known, ...]
    made: tuple[Cluster, ...]
    realigned: frozenset[Pair]
    """Pairs of other articles that came to report one event, or no longer do."""


class Neighbourhood:
    """Profiles, near pairs and clusters of a ledger within one transaction."""

    def __init__(self, kept: Neighbours) -> None:
        self._kept = kept
        self._profiles: dict[str, ArticleProfile | None] = {}
        self._near: dict[str, dict[Pair, Between]] = {}
        self._reasons: dict[Edge, str] = {}
        """Why claims of unchanged articles were joined."""

    def move(self, changed: Mapping[str, ArticleProfile | None]) -> Moved:
        """Put articles in the place of those of the same ids; None for one that is gone."""
        before = self._take_out(changed)
        present = {id: profile for id, profile in changed.items() if profile}
        self._put_in(present)
        dirty = {*before, *(claim.key for profile in present.values() for claim in profile.claims)}
        events = self._relink({key for key in dirty if key[1] == RecordKind.EVENT}, dirty)
        flipped = self._mark_events(events, changed)
        flips = {key for pair in flipped for key in self._claims_near(pair)}
        others = self._relink({key for key in dirty | flips if key[1] != RecordKind.EVENT}, dirty)
        return Moved((*events.gone, *others.gone), (*events.made, *others.made), frozenset(flipped))

    def alike(self, article_ids: Collection[str]) -> set[Pair]:
        """Pairs of articles with claims of the same thing, one of them of these."""
        near = {pair: between for found in self._near_of(article_ids).values() for pair, between in found.items()}
        return {pair for pair, between in near.items() if between.edges}

    def _take_out(self, changed: Mapping[str, ArticleProfile | None]) -> set[Key]:
        """Forget what the articles were; gives the claims that they had."""
        self._load(changed)
        keys: set[Key] = set()
        for id in changed:
            old = self._profiles.get(id)
            if old:
                keys |= {claim.key for claim in old.claims}
                self._kept.unpost(id, {each for claim in old.claims for each in list_postings(claim)})
        for pair in self._pairs_of(changed):
            for id in pair:
                self._near.get(id, {}).pop(pair, None)
        self._kept.drop_profiles(changed.keys())
        self._profiles.update(changed)
        self._near.update((id, {}) for id in changed)
        return keys

    def _put_in(self, present: Mapping[str, ArticleProfile]) -> None:
        self._kept.put_profiles({id: pack_profile(profile) for id, profile in present.items()})
        for id, profile in present.items():
            self._kept.post(id, {each for claim in profile.claims for each in list_postings(claim)})
        pairs = {(min(id, other), max(id, other)) for id, profile in present.items() for other in self._seek(profile)}
        self._load({id for pair in pairs for id in pair})
        found: dict[Pair, Between] = {}
        for pair in sorted(pairs):
            left, right = (self._profiles[id] for id in pair)
            if left and right and (near := pair_articles(left, right)):
                found[pair] = Between(pair, pack_near(near), one_event=False)
        self._kept.put_near(NearRow(*pair, between.one_event, between.packed) for pair, between in found.items())
        for pair, between in found.items():
            for id in pair:
                if id in self._near:
                    self._near[id][pair] = between

    def _seek(self, profile: ArticleProfile) -> set[str]:
        """The articles that are worth comparing with one."""
        found: dict[str, set[int]] = defaultdict(set)
        for key, article in self._kept.seek(list({each for claim in profile.claims for each in list_ranges(claim)})):
            found[article].add(key)
        telling = {key for claim in profile.claims for key in list_telling(claim)}
        return {id for id, keys in found.items() if are_worth_comparing(keys, telling)} - {profile.article}

    def _relink(self, dirty: Collection[Key], renewed: Collection[Key]) -> Relinked:
        found = relink(self, dirty, renewed)
        articles = {key[0] for key in renewed}
        known = {edge: why for edge, why in self._reasons.items() if articles.isdisjoint((edge.left[0], edge.right[0]))}
        made = [ClusterRow(_name_cluster(each), _keys_of(each), self._pack_joins(each, known)) for each in found.made]
        self._kept.put_clusters([known.id for known in found.gone], made)
        return found

    def _pack_joins(self, cluster: Cluster, known: Mapping[Edge, str]) -> bytes:
        reasons = tuple(known[join] if join in known else self._explain(join) for join in cluster.joins)
        return msgspec.msgpack.encode(Joins(tuple(cluster.joins), reasons))

    def _explain(self, join: Edge) -> str:
        (one, kind, left), (other, _, right) = join.left, join.right
        between = self._near_of([one])[one][one, other]
        near = next(each for each in between.likely if (each.kind, each.left, each.right) == (kind, left, right))
        self._load([one, other])
        ours, theirs = self._profiles[one], self._profiles[other]
        return explain_near(ours, theirs, near, one_event=between.one_event) if ours and theirs else ""

    def _mark_events(self, events: Relinked, changed: Collection[str]) -> set[Pair]:
        """Note for near articles whether they report one event now; gives those of which this changed."""
        groups = [{key[0] for key in known.claims} for known in events.gone] + [each.articles for each in events.made]
        articles = {id for group in groups for id in group} | set(changed)
        near = {pair: between for id, found in self._near_of(articles).items() for pair, between in found.items()}
        inside = {pair for group in groups for pair in combinations(sorted(group), 2)} & near.keys()
        inside |= {pair for pair in near if not set(changed).isdisjoint(pair)}
        homes: dict[str, set[str]] = {}
        for key, home in self._kept.homes({id for pair in inside for id in pair}).items():
            if key[1] == RecordKind.EVENT:
                homes.setdefault(key[0], set()).add(home)
        nothing = set[str]()
        now = {(left, right): not homes.get(left, nothing).isdisjoint(homes.get(right, nothing)) for left, right in inside}
        flipped = {pair: shared for pair, shared in now.items() if near[pair].one_event is not shared}
        self._kept.mark_events(flipped)
        for pair, shared in flipped.items():
            for id in pair:
                if pair in self._near.get(id, {}):
                    self._near[id][pair] = Between(pair, near[pair].packed, shared)
        return set(flipped)

    def _pairs_of(self, articles: Iterable[str]) -> list[Pair]:
        return sorted({pair for found in self._near_of(articles).values() for pair in found})

    def _claims_near(self, pair: Pair) -> Iterator[Key]:
        """The claims of two articles that are near to any of the other's."""
        for kind, left, right in self._near_of(pair[:1])[pair[0]][pair].every:
            yield from ((pair[0], kind, left), (pair[1], kind, right))

    def homes(self, keys: Collection[Key]) -> Mapping[str, Known]:
        """The clusters of some claims, by id."""
        found = self._kept.homes({key[0] for key in keys})
        wanted = {found[key] for key in keys if key in found}
        return {row.id: self._read_cluster(row) for row in self._kept.clusters(wanted)}

    def _read_cluster(self, row: ClusterRow) -> Known:
        joins = JOINS.decode(row.joins)
        self._reasons.update(zip(joins.edges, joins.reasons, strict=True))
        return Known(row.id, row.claims, joins.edges)

    def edges(self, keys: Collection[Key]) -> Collection[Edge]:
        """The pairs with some claims whose score is above 0, once."""
        wanted = set(keys)
        near = {pair: between for found in self._near_of({key[0] for key in wanted}).values() for pair, between in found.items()}
        edges = (edge for between in near.values() for edge in between.edges)
        return [edge for edge in edges if edge.left in wanted or edge.right in wanted]

    def score(self, left: Key, right: Key) -> float | None:
        """The score of two claims; None where they are not near to each other."""
        near = self._near.get(left[0])
        if near is None:
            near = self._near_of([left[0]])[left[0]]
        between = near.get((left[0], right[0]))
        return between.score(left, right) if between else None

    def claims(self, keys: Iterable[Key]) -> list[Profile]:
        """Those of the claims that are there, sorted by key."""
        wanted = sorted(set(keys))
        self._load({key[0] for key in wanted})
        found = []
        for key in wanted:
            profile = self._profiles.get(key[0])
            claim = profile.find(RecordKind(key[1]), key[2]) if profile else None
            if claim:
                found.append(claim)
        return found

    def _load(self, ids: Iterable[str]) -> None:
        missing = [id for id in ids if id not in self._profiles]
        packed = self._kept.profiles(missing)
        self._profiles.update((id, unpack_profile(packed[id]) if id in packed else None) for id in missing)

    def _near_of(self, articles: Iterable[str]) -> dict[str, dict[Pair, Between]]:
        wanted = set(articles)
        missing = wanted - self._near.keys()
        self._near.update((id, {}) for id in missing)
        for row in self._kept.near(missing):
            pair = row.left, row.right
            between = Between(pair, row.body, row.one_event)
            for id in pair:
                if id in missing:
                    self._near[id][pair] = between
        return {id: self._near[id] for id in wanted}


def _name_cluster(cluster: Cluster) -> str:
    """Its first claim: in no other cluster."""
    return "\x1f".join(map(str, min(claim.key for claim in cluster.members)))


def _keys_of(cluster: Cluster) -> tuple[Key, ...]:
    return tuple(sorted(claim.key for claim in cluster.members))
