"""Find the later claims that say what came of earlier commitments."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sepakat.compare.blocks import Key, candidate_pairs
from sepakat.compare.dating import date_articles
from sepakat.compare.deeds import Deed, make_deeds
from sepakat.compare.likeness import Likeness, compare_deeds
from sepakat.compare.outcomes import Outcome, Wording, judge_outcome
from sepakat.model.extraction import Extraction
from sepakat.model.records import Follow, FollowEnd, FollowKind, Record, RecordKind

SAME_RECORD = 2.0
"""What it adds that resolving has put both claims into one record."""
CUTTING = "cut"
"""The doing by which a promise is made smaller."""
OUTDONE = -1.0
CLEAR = 3.0
"""By how much another claim must fit better to count in full against a link."""
SAID_AGAIN = 0.8
"""The score from which a later claim says an earlier one again: nothing else tells that it speaks of it."""
RECORD_MATES = 1.0
"""How much less a link counts that only other claims of the same two records have."""

LEAST_OWN = -4.0
"""Score below which no other claims make up for how unlike two claims are."""


class Link(NamedTuple):
    """An earlier and a later commitment, and how alike they are."""

    earlier: Deed
    later: Deed
    likeness: Likeness


def find_follows(records: Sequence[Record], extractions: Sequence[Extraction]) -> tuple[Follow, ...]:
    """The follows between the commitments of articles of different days, sorted by their ends.

    A doubtful reading of an article is taken for what came of another's commitment where it is like enough.
    """
    days = date_articles(records, extractions)
    dated = (extraction for extraction in extractions if extraction.article.id in days)
    deeds = [deed for extraction in dated for deed in make_deeds(extraction, days[extraction.article.id])]
    homes = {
        (claim.article.id, claim.index): record.id
        for record in records
        if record.kind is RecordKind.COMMITMENT
        for claim in record.claims
    }
    links = _weigh_rivals(list(_iter_links(deeds, homes)))
    best = _best_of_records(links, homes)
    accepted = _once_a_sentence([link for link in links if _is_accepted(link, best, homes)])
    return tuple(sorted((_make_follow(link) for link in _until_dropped(accepted, homes)), key=_order))


def _iter_links(deeds: Sequence[Deed], homes: Mapping[Key, str]) -> Iterator[Link]:
    for earlier, later in candidate_pairs(deeds, homes):
        likeness = compare_deeds(earlier, later)
        if homes.get(earlier.key, earlier.key) == homes.get(later.key, later.key):
            likeness = likeness.with_sign("same record", SAME_RECORD)
        if likeness.score > LEAST_OWN:
            yield Link(earlier, later, likeness)


def _weigh_rivals(links: Sequence[Link]) -> list[Link]:
    """The links, each with a sign against it where the later claim fits another claim of the same earlier article better."""
    best: dict[tuple[Key, str], float] = {}
    for link in links:
        end = link.later.key, link.earlier.article
        best[end] = max(best.get(end, link.likeness.score), link.likeness.score)
    return [link._replace(likeness=_outdo(link, best[link.later.key, link.earlier.article])) for link in links]


def _outdo(link: Link, best: float) -> Likeness:
    gap = best - link.likeness.score
    return link.likeness.with_sign("another fits better", OUTDONE * min(1.0, gap / CLEAR)) if gap else link.likeness


def _best_of_records(links: Iterable[Link], homes: Mapping[Key, str]) -> Mapping[tuple[object, object], float]:
    best: dict[tuple[object, object], float] = defaultdict(lambda: -99.0)
    for link in links:
        ends = homes.get(link.earlier.key, link.earlier.key), homes.get(link.later.key, link.later.key)
        best[ends] = max(best[ends], link.likeness.score)
    return best


def _is_accepted(link: Link, best: Mapping[tuple[object, object], float], homes: Mapping[Key, str]) -> bool:
    ends = homes.get(link.earlier.key, link.earlier.key), homes.get(link.later.key, link.later.key)
    bar = SAID_AGAIN if _judge(link).what is FollowKind.RESTATED else 0.0
    return max(link.likeness.score, best[ends] - RECORD_MATES if ends[0] != ends[1] else -99.0) > bar


def _once_a_sentence(links: Sequence[Link]) -> list[Link]:
    """The links but those of asides into, or out of, a sentence whose other clauses are linked better to the same claim."""
    best: dict[tuple[Key, str, int], float] = {}
    for link in links:
        for claim, deed in _ends(link):
            end = claim.key, deed.article, deed.sentence.start
            best[end] = max(best.get(end, link.likeness.score), link.likeness.score)
    return [link for link in links if not any(_is_outdone(link, end, best) for end in _ends(link))]


def _ends(link: Link) -> tuple[tuple[Deed, Deed], tuple[Deed, Deed]]:
    return (link.earlier, link.later), (link.later, link.earlier)


def _is_outdone(link: Link, end: tuple[Deed, Deed], best: Mapping[tuple[Key, str, int], float]) -> bool:
    claim, deed = end
    return deed.is_aside and link.likeness.score < best[claim.key, deed.article, deed.sentence.start]


def _until_dropped(links: Sequence[Link], homes: Mapping[Key, str]) -> Iterator[Link]:
    """The links but those that come after the earlier commitment was reported to be dropped."""
    ends: dict[object, date] = {}
    for link in links:
        if _judge(link).what is FollowKind.DROPPED:
            home = homes.get(link.earlier.key, link.earlier.key)
            ends[home] = min(ends.get(home, link.later.day), link.later.day)
    for link in links:
        if link.later.day <= ends.get(homes.get(link.earlier.key, link.earlier.key), link.later.day):
            yield link


def _judge(link: Link) -> Outcome:
    promised = link.earlier.body.quantity
    repeats = bool(promised and float(promised.value) in link.later.numbers)
    return judge_outcome(link.earlier.body, link.later.body, Wording(repeats, CUTTING in link.later.doings))


def _make_follow(link: Link) -> Follow:
    outcome = _judge(link)
    earlier, later = (FollowEnd(deed.article, deed.body.evidence.span) for deed in (link.earlier, link.later))
    return Follow(earlier, later, outcome.what, outcome.progress, f"{outcome.why}; {link.likeness.why}")


def _order(follow: Follow) -> tuple[str, tuple[int, int], str, tuple[int, int]]:
    return follow.later.article, follow.later.evidence, follow.earlier.article, follow.earlier.evidence
