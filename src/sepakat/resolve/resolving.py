"""Claims of many articles to records, in named steps."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sepakat.model.extraction import Extraction
from sepakat.model.identity import hash_parts, identify_claims
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, Record, RecordKind, Resolution
from sepakat.model.vocabulary import ClaimKind
from sepakat.resolve.blocking import are_worth_comparing, candidate_pairs, list_telling, near_keys
from sepakat.resolve.copies import find_copies
from sepakat.resolve.fields import choose_fields
from sepakat.resolve.linking import Cluster, link_claims
from sepakat.resolve.pairing import Edge, Near, explain_near, iter_edges, pair_articles
from sepakat.resolve.people import Bearer, describe_bearer, list_variants, resolve_organisations, resolve_people, written_name
from sepakat.resolve.profiles import ArticleProfile, Key
from sepakat.resolve.profiling import profile_article
from sepakat.resolve.voices import Voices

CLOSE = -1.0
"""The score from which a pair that stays apart is worth an explanation."""

Pair = tuple[str, str]
"""The ids of two articles, the first in order first."""


def resolve(extractions: Iterable[Extraction], ids: Mapping[Key, str] | None = None) -> Resolution:
    """The records that the claims of many articles report; the same in any order of the articles.

    `ids` are those of the claims, where claims were left out or changed after they got them.
    """
    articles = {each.article.id: each for each in sorted(extractions, key=lambda extraction: extraction.article.id)}
    known = list_ids(articles.values()) if ids is None else ids
    network = _link_all(articles.values())
    copies = find_copies(articles.values(), network.alike)
    voices = Voices.of(copies)
    bearers = (*resolve_people(articles.values()), *resolve_organisations(articles.values()))
    records = [
        make_record((each.key for each in cluster.members), network.explain_joins(cluster), articles, voices, known)
        for cluster in network.clusters
    ]
    records += [make_bearer(bearer, known) for bearer in bearers]
    return Resolution(tuple(sorted(records, key=lambda record: (record.kind, record.id))), copies, explain_near_misses(network))


@dataclass(frozen=True, slots=True)
class Network:
    """Articles, what is near between them, and the clusters that it makes."""

    profiles: Mapping[str, ArticleProfile]
    near: Mapping[Pair, tuple[Near, ...]]
    clusters: tuple[Cluster, ...]
    shared: frozenset[Pair]
    """Articles that report one event."""

    def edges(self) -> Iterator[Edge]:
        """All that is near, with its score."""
        for pair, near in self.near.items():
            yield from iter_edges(*pair, near, one_event=pair in self.shared)

    @property
    def alike(self) -> set[Pair]:
        """Articles with claims of the same thing."""
        return {(edge.left[0], edge.right[0]) for edge in self.edges() if edge.score > 0}

    def explain_joins(self, cluster: Cluster) -> tuple[str, ...]:
        """Why the claims of a cluster are one thing, one reason for each join, sorted."""
        return tuple(sorted(self.explain(join.left, join.right) for join in cluster.joins))

    def explain(self, left: Key, right: Key) -> str:
        """Why two claims are, or are not, the same thing."""
        pair = left[0], right[0]
        near = next(each for each in self.near[pair] if (each.kind, each.left, each.right) == (left[1], left[2], right[2]))
        return explain_near(self.profiles[pair[0]], self.profiles[pair[1]], near, one_event=pair in self.shared)


def _link_all(extractions: Iterable[Extraction]) -> Network:
    profiles = {each.article.id: profile_article(each) for each in extractions}
    pairs = candidate_articles(profiles)
    near = {pair: found for pair in pairs if (found := pair_articles(profiles[pair[0]], profiles[pair[1]]))}
    return link_articles(profiles, near)


def candidate_articles(profiles: Mapping[str, ArticleProfile]) -> list[Pair]:
    """The pairs of articles with claims that are worth comparing, sorted."""
    shared: dict[Pair, set[int]] = defaultdict(set)
    for left, right in candidate_pairs(claim for profile in profiles.values() for claim in profile.claims):
        shared[left.key[0], right.key[0]].update(near_keys(left, right))
    telling = {key for profile in profiles.values() for claim in profile.claims for key in list_telling(claim)}
    return sorted(pair for pair, keys in shared.items() if are_worth_comparing(keys, telling))


def link_articles(profiles: Mapping[str, ArticleProfile], near: Mapping[Pair, tuple[Near, ...]]) -> Network:
    """The clusters that what is near makes: first those of events, for a shared event speaks for all else."""
    plain = Network(profiles, near, (), frozenset())
    events = _link_kinds(plain, frozenset({RecordKind.EVENT}))
    shared = frozenset(pair for cluster in events for pair in combinations(sorted(cluster.articles), 2)) & near.keys()
    others = _link_kinds(Network(profiles, near, (), frozenset(shared)), frozenset(RecordKind) - {RecordKind.EVENT})
    return Network(profiles, near, (*events, *others), frozenset(shared))


def _link_kinds(network: Network, kinds: Collection[RecordKind]) -> list[Cluster]:
    """The clusters of the claims of some kinds."""
    claims = (claim for profile in network.profiles.values() for claim in profile.claims if claim.kind in kinds)
    edges = [edge for edge in network.edges() if edge.left[1] in kinds]
    scores = {(edge.left, edge.right): edge.score for edge in edges}
    return link_claims(claims, (edge for edge in edges if edge.score > 0), lambda left, right: scores.get((left, right)))


def list_ids(extractions: Iterable[Extraction]) -> dict[Key, str]:
    """The ids of all claims."""
    return {(each.article.id, one.kind.value, one.position): one.id for each in extractions for one in identify_claims(each)}


def make_record(
    keys: Iterable[Key], why: tuple[str, ...], articles: Mapping[str, Extraction], voices: Voices, ids: Mapping[Key, str]
) -> Record:
    """The record of the claims of a cluster."""
    claims = tuple(find_claim(articles[key[0]], key) for key in sorted(keys))
    return Record(make_record_id(claims[0], ids), claims[0].kind, claims, choose_fields(claims, voices), why)


def find_claim(extraction: Extraction, key: Key) -> Claim:
    """The claim of an article that has this key; of an organisation the name that is mentioned."""
    _, kind, index = key
    listed = "names" if kind == RecordKind.ORGANISATION else ClaimKind(kind).plural
    bodies: tuple[Any, ...] = getattr(extraction, listed)
    return Claim(extraction, RecordKind(kind), index, bodies[index])


def make_bearer(bearer: Bearer, ids: Mapping[Key, str]) -> Record:
    """The record of a person or organisation."""
    claims = bearer.claims
    kind = claims[0].kind
    fields = describe_bearer(kind, list_variants(bearer.spellings)).fields
    return Record(make_record_id(claims[0], ids), kind, claims, fields, bearer.reasons)


def make_record_id(first: Claim, ids: Mapping[Key, str]) -> str:
    """16 hexadecimal digits that stand for a record's first claim: for its id, or for the name of an organisation there."""
    named = written_name(first.extraction, first.body) if isinstance(first.body, Name) else ids[first.key]
    return hash_record(first.article.id, first.kind, named)


def hash_record(article_id: str, kind: RecordKind, named: str) -> str:
    """16 hexadecimal digits that stand for the first claim of a record, by its article and by its id or a name."""
    return hash_parts("record", article_id, kind.value, named)


def explain_near_misses(network: Network) -> tuple[str, ...]:
    """Why pairs of claims that came close were kept apart, one line each, sorted."""
    home = {profile.key: index for index, cluster in enumerate(network.clusters) for profile in cluster.members}
    apart = (each for each in network.edges() if each.score > CLOSE and home[each.left] != home[each.right])
    return tuple(
        sorted(f"{_name(each.left)} and {_name(each.right)}: {network.explain(each.left, each.right)}" for each in apart)
    )


def _name(key: Key) -> str:
    return f"{key[1]} {key[2]} of {key[0]}"
