"""Accepted pairs of claims to clusters: the best pair first, and no chain over what contradicts itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sepakat.resolve.comparing import Comparison
from sepakat.resolve.profiles import Profile

Key = tuple[str, str, int]

TOLERANCE = 0.5
"""How far below 0 the average of the pairs of two clusters may lie: reports in two languages score low with each other."""


@dataclass(slots=True)
class Cluster:
    """Claims taken to report one thing."""

    members: list[Profile]
    reasons: list[str] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """The articles of its claims."""
        return {profile.key[0] for profile in self.members}


def link_claims(profiles: Iterable[Profile], comparisons: Iterable[Comparison]) -> list[Cluster]:
    """Put claims together, the best pair first.

    Two clusters join when their claims are of different articles and, on the average of the pairs compared, alike.
    """
    compared = list(comparisons)
    scores = {(each.left.key, each.right.key): each.score for each in compared}
    home = {profile.key: Cluster([profile]) for profile in profiles}
    for comparison in sorted((each for each in compared if each.score > 0), key=lambda each: each.order):
        left, right = home[comparison.left.key], home[comparison.right.key]
        if left is right or left.articles & right.articles or _mean_score(left, right, scores) <= -TOLERANCE:
            continue
        left.members += right.members
        left.reasons += [*right.reasons, comparison.why]
        home.update((profile.key, left) for profile in right.members)
    clusters = {id(cluster): cluster for cluster in home.values()}
    return sorted(clusters.values(), key=lambda cluster: min(profile.key for profile in cluster.members))


def _mean_score(left: Cluster, right: Cluster, scores: Mapping[tuple[Key, Key], float]) -> float:
    pairs = ((min(one.key, two.key), max(one.key, two.key)) for one in left.members for two in right.members)
    known = [scores[pair] for pair in pairs if pair in scores]
    return sum(known) / len(known)
