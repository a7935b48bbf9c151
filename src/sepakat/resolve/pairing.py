"""The claims of two articles that may report the same thing, and how near they are."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress
from typing import NamedTuple

from sepakat.model.records import RecordKind
from sepakat.resolve.blocking import are_candidates
from sepakat.resolve.comparing import Comparison, add_sign, compare_claims, compare_near, load_weights, weigh_rivals
from sepakat.resolve.profiles import ArticleProfile, Key, Profile
from sepakat.resolve.signs import Sign

OCCASION = Sign("reports of one event")


class Near(NamedTuple):
    """Two claims that may report the same thing."""

    kind: RecordKind
    left: int
    """Its index among the claims of its kind in the article whose id comes first."""
    right: int
    score: float
    """With the sign of whether either has something nearer in the other's article, and without that of a shared event."""
    lead: float
    """How clearly it is the nearest: from 1 for the nearest to -1 for one that is outdone."""


class Edge(NamedTuple):
    """Two claims and their score; above 0: the same thing."""

    score: float
    left: Key
    right: Key

    @property
    def order(self) -> tuple[float, Key, Key]:
        """The best first; ties by key."""
        return -self.score, self.left, self.right


def pair_articles(left: ArticleProfile, right: ArticleProfile) -> tuple[Near, ...]:
    """What is near between two articles, if any of it may be one; `left` is the one whose id comes first."""
    pairs = [(one, other) for one in left.claims for other in right.claims if one.kind is other.kind]
    likely = [are_candidates(*pair) for pair in pairs]
    compared = _compare_near(compress(pairs, likely))
    if any(each.score > 0 for each in compared):
        # Articles that report one thing may report another in other words, of which they share no key.
        rest = (pair for pair, is_likely in zip(pairs, likely, strict=True) if not is_likely)
        compared += _compare_near(pair for pair in rest if pair[0].kind is RecordKind.COMMITMENT)
    found = tuple(
        Near(each.left.kind, each.left.index, each.right.index, each.score, _lead(each.signs[-1]))
        for each in weigh_rivals(compared)
    )
    return found if any(score_near(each, one_event=True) > 0 for each in found) else ()


def _compare_near(pairs: Iterable[tuple[Profile, Profile]]) -> list[Comparison]:
    return [each for pair in pairs if (each := compare_near(*pair))]


def _lead(sign: Sign) -> float:
    return sign.amount if sign.name == "nearest" else -sign.amount


def iter_edges(left: str, right: str, near: Iterable[Near], *, one_event: bool) -> Iterator[Edge]:
    """The pairs of two articles, with their scores where the articles report one event or none."""
    for kind, ours, theirs, score, _ in near:
        adds = one_event and kind is not RecordKind.EVENT
        yield Edge(round(score + _weigh_event(kind), 6) if adds else score, (left, kind, ours), (right, kind, theirs))


def score_near(near: Near, *, one_event: bool) -> float:
    """The score of a pair, which counts a shared event for all but events."""
    if not one_event or near.kind is RecordKind.EVENT:
        return near.score
    return round(near.score + _weigh_event(near.kind), 6)


@cache
def _weigh_event(kind: RecordKind) -> float:
    """What a shared event adds."""
    return load_weights(kind)[1][OCCASION.name].weight


def explain_near(left: ArticleProfile, right: ArticleProfile, near: Near, *, one_event: bool) -> str:
    """Why two claims are, or are not, the same thing."""
    comparison: Comparison = compare_claims(left.claim(near.kind, near.left), right.claim(near.kind, near.right))
    if one_event and near.kind is not RecordKind.EVENT:
        comparison = add_sign(comparison, OCCASION)
    return add_sign(comparison, Sign("nearest" if near.lead >= 0 else "outdone", abs(near.lead))).why
