"""Accepted pairs of claims to clusters: the best pair first, and no chain over what contradicts itself."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from sepakat.model.records import RecordKind
from sepakat.resolve.comparing import compare_claims
from sepakat.resolve.days import Nearness, Stretch, compare_stretches, days_apart
from sepakat.resolve.pairing import Edge
from sepakat.resolve.profiles import Key, Profile

SAMPLE = 8
"""Claims of a cluster that are compared with another's, so that large clusters cost no more."""
TOLERANCE = 0.5
"""How far below 0 the average of the pairs of two clusters may lie: reports in two languages score low with each other."""

WEEKS = 60
"""Days around its own date in which a report of an event appears."""


@dataclass(slots=True)
class Cluster:
    """Claims taken to report one thing."""

    members: list[Profile]
    joins: list[Edge] = field(default_factory=list)
    """The pairs that brought them together."""
    articles: set[str] = field(init=False)
    """The articles of its claims."""
    sample: list[Profile] = field(init=False)
    """Some of its claims, always the same."""
    times: set["Dating"] = field(init=False)

    def __post_init__(self) -> None:
        self.articles = {profile.key[0] for profile in self.members}
        self.sample = sorted(self.members, key=_key)[:SAMPLE]
        self.times = find_times(self.members)

    def take_in(self, other: "Cluster", join: Edge) -> None:
        """Add the claims of another, for this pair."""
        self.members += other.members
        self.joins += [*other.joins, join]
        self.articles |= other.articles
        self.sample = sorted([*self.sample, *other.sample], key=_key)[:SAMPLE]
        self.times |= other.times


class Scores:
    """The scores of pairs of claims, each worked out once."""

    def __init__(self, known: "Known") -> None:
        self._known = known
        self._found: dict[tuple[Key, Key], float] = {}

    def of(self, left: Profile, right: Profile) -> float:
        """The score of two claims, the one whose key comes first first."""
        pair = left.key, right.key
        if pair not in self._found:
            near = self._known(*pair)
            self._found[pair] = compare_claims(left, right).score if near is None else near
        return self._found[pair]


Known = Callable[[Key, Key], float | None]
"""Gives the score of two claims, the one whose key comes first first, where they are near to each other."""


def link_claims(
    profiles: Iterable[Profile], edges: Iterable[Edge], known: Known, forced: Collection[tuple[Key, Key]] = frozenset()
) -> list[Cluster]:
    """Put claims together, the best pair first; `edges` are those above 0, `forced` are those that join in any case.

    Two clusters join when their claims are of different articles, contradict each other in no hard fact, and are
    alike on the average. What becomes of a claim depends on those that edges above 0 lead to from it, and on no others.
    """
    scores = Scores(known)
    home = {profile.key: Cluster([profile]) for profile in profiles}
    for edge in sorted(edges, key=lambda each: each.order):
        left, right = home[edge.left], home[edge.right]
        if left is right or ((edge.left, edge.right) not in forced and not _is_one(left, right, scores)):
            continue
        if len(left.members) < len(right.members):
            left, right = right, left
        left.take_in(right, edge)
        home.update((profile.key, left) for profile in right.members)
    clusters = {id(cluster): cluster for cluster in home.values()}
    return sorted(clusters.values(), key=lambda cluster: min(profile.key for profile in cluster.members))


def _is_one(left: Cluster, right: Cluster, scores: Scores) -> bool:
    if not left.articles.isdisjoint(right.articles) or contradict_dates(left.times, right.times):
        return False
    return _mean_score(left, right, scores) > -TOLERANCE


def contradict_dates(left: Iterable["Dating"], right: Iterable["Dating"]) -> bool:
    """Whether two events or instruments cannot be one for their dates: the chain that would join them is broken there."""
    return any(_is_far(one, other) for one, other in product(left, right))


class Dating(NamedTuple):
    """What is known of when a claim's event was."""

    time: Stretch | None
    latest: int | None
    """Of what took place on no given day, the day of the report that it must lie before."""
    confirmed: bool
    """Whether the report is of the weeks around that time, so that its year is no slip."""


def find_times(profiles: Iterable[Profile]) -> set[Dating]:
    """What is known of when events or instruments were."""
    return {_date_profile(profile) for profile in profiles if profile.kind is not RecordKind.COMMITMENT}


def _date_profile(profile: Profile) -> Dating:
    time, published = profile.time, profile.around.published
    return Dating(time, profile.latest, bool(time and published and days_apart(time, published) <= WEEKS))


def _is_far(one: Dating, other: Dating) -> bool:
    if one.time and other.time:
        nearness = compare_stretches(one.time, other.time)
        return nearness is Nearness.FAR or (nearness is Nearness.SLIP and one.confirmed and other.confirmed)
    pairs = ((one.time, other.latest), (other.time, one.latest))
    return any(time is not None and latest is not None and time.first > latest for time, latest in pairs)


def _mean_score(left: Cluster, right: Cluster, scores: Scores) -> float:
    """The average score of the pairs between two clusters, worked out where it is not known yet."""
    pairs = [(min(pair, key=_key), max(pair, key=_key)) for pair in product(left.sample, right.sample)]
    return sum(scores.of(one, other) for one, other in pairs) / len(pairs)


def _key(profile: Profile) -> Key:
    return profile.key
