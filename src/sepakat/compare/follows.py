"""Find the later claims that say what came of earlier commitments."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sepakat.compare.blocks import candidate_reports
from sepakat.compare.dating import date_articles
from sepakat.compare.likeness import Likeness
from sepakat.compare.links import SAME_RECORD, Link, least_score, link_reports
from sepakat.compare.reporting import make_report
from sepakat.model.extraction import Extraction
from sepakat.model.records import Follow, FollowEnd, FollowKind, Record, RecordKind

Key = tuple[str, int]
"""Article id and index of a commitment."""


class Placed(NamedTuple):
    """A link with the articles of its ends."""

    earlier: Key
    later: Key
    day: int
    """Of the later report."""
    link: Link


class Weighed(NamedTuple):
    """A link with what the records of its ends add."""

    placed: Placed
    likeness: Likeness
    home: object
    """The record of the earlier claim."""


def find_follows(
    records: Sequence[Record], extractions: Sequence[Extraction], apart: Iterable[tuple[Key, Key]] = ()
) -> tuple[Follow, ...]:
    """The follows between the commitments of articles of different days, sorted by their ends; none between those kept apart.

    A doubtful reading of an article is taken for what came of another's commitment where it is like enough.
    """
    days = date_articles(records, extractions)
    reports = [make_report(each, days[each.article.id]) for each in extractions if each.article.id in days]
    homes = {
        (claim.article.id, claim.index): record.id
        for record in records
        if record.kind is RecordKind.COMMITMENT
        for claim in record.claims
    }
    pairs = candidate_reports(reports)
    links = (
        each for one, other in pairs for each in place_links(one.article, other.article, other.day, link_reports(one, other))
    )
    return tuple(sorted(set(choose_follows(links, homes, apart)), key=order))


def place_links(earlier: str, later: str, day: int, links: Iterable[Link]) -> Iterator[Placed]:
    """The links of two articles, the later one of that day."""
    return (Placed((earlier, link.earlier), (later, link.later), day, link) for link in links)


def choose_follows(links: Iterable[Placed], homes: Mapping[Key, str], apart: Iterable[tuple[Key, Key]] = ()) -> Iterator[Follow]:
    """The links that are follows, of links that are all those of the records of their earlier claims.

    `apart` are pairs of claims whose records are not about the same.
    """
    divided = {frozenset(homes.get(key, key) for key in pair) for pair in apart}
    weighed = (_weigh(each, homes) for each in links if not divided or not _parts(divided, each, homes))
    accepted = [each for each in weighed if each.likeness.score > least_score(each.placed.link)]
    return map(_make_follow, _until_dropped(accepted))


def _weigh(placed: Placed, homes: Mapping[Key, str]) -> Weighed:
    home, other = (homes.get(key, key) for key in (placed.earlier, placed.later))
    likeness = placed.link.likeness
    return Weighed(placed, likeness.with_sign("same record", SAME_RECORD) if home == other else likeness, home)


def _parts(divided: Collection[frozenset[object]], placed: Placed, homes: Mapping[Key, str]) -> bool:
    """Whether the records of the ends of a link are kept apart."""
    ends = frozenset(homes.get(key, key) for key in (placed.earlier, placed.later))
    return len(ends) > 1 and ends in divided


def _until_dropped(links: Sequence[Weighed]) -> Iterator[Weighed]:
    """The links but those that come after the earlier commitment was reported to be dropped."""
    ends: dict[object, int] = {}
    for each in links:
        if each.placed.link.what is FollowKind.DROPPED:
            ends[each.home] = min(ends.get(each.home, each.placed.day), each.placed.day)
    return (each for each in links if each.placed.day <= ends.get(each.home, each.placed.day))


def _make_follow(each: Weighed) -> Follow:
    placed, link = each.placed, each.placed.link
    earlier = FollowEnd(placed.earlier[0], link.earlier_span, link.earlier)
    later = FollowEnd(placed.later[0], link.later_span, link.later)
    return Follow(earlier, later, link.what, link.progress, f"{link.why}; {each.likeness.why}")


def order(follow: Follow) -> tuple[object, ...]:
    """The place of a follow among all: by its ends."""
    later, earlier = follow.later, follow.earlier
    ends = later.article, later.evidence, earlier.article, earlier.evidence, later.index, earlier.index
    return *ends, follow.what, follow.why
