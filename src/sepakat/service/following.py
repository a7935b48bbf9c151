"""Commitments over time: what came of them, where they stand on a day, and how far their targets are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sepakat.compare import Mention, Point, Series, Standing, Status, make_history, trace_series
from sepakat.model.claims import Commitment
from sepakat.model.extraction import Extraction
from sepakat.model.records import Follow, FollowEnd, Record, RecordKind
from sepakat.service.overview import Overview
from sepakat.store import URGENCY, RecordEntry
from sepakat.store.days import day_bounds


class Trail(NamedTuple):
    """A commitment's record with the follows on it and the articles that they lead to."""

    record: Record
    follows: tuple[Follow, ...]
    extractions: tuple[Extraction, ...]

    @property
    def history(self) -> tuple[Mention, ...]:
        """All that was reported of it, by day."""
        return make_history(self.record, self.follows, self.extractions)


@dataclass(frozen=True, slots=True)
class StandingRecord:
    """A commitment's record and where it stands on a day."""

    record: RecordEntry
    standing: Standing


@dataclass(frozen=True, slots=True)
class Target:
    """A commitment with a number, and how far it is on a day."""

    record: RecordEntry
    series: Series
    reached: Point | None
    """The last value reached that was reported; None where no report gives one."""
    missing: float | int
    pace: float | None
    """Units a month that are needed from the day on; None without a due date, or once it has passed."""


def iter_trails(overview: Overview, records: Iterable[Record]) -> Iterator[Trail]:
    """The trails of those records that are commitments."""
    articles = {extraction.article.id: extraction for extraction in overview.extractions}
    later: dict[FollowEnd, list[Follow]] = defaultdict(list)
    for follow in overview.follows:
        later[follow.earlier].append(follow)
    for record in records:
        if record.kind is RecordKind.COMMITMENT:
            follows = tuple(follow for end in ends_of(record) for follow in later.get(end, ()))
            reached = sorted({follow.later.article for follow in follows} & articles.keys())
            yield Trail(record, follows, tuple(articles[id] for id in reached))


def iter_beginnings(overview: Overview, records: Iterable[Record]) -> Iterator[Trail]:
    """The trails of commitments, without those of which each claim is a later report on another record's."""
    trails = list(iter_trails(overview, records))
    homes = {end: record.id for record in overview.records for end in ends_of(record)}
    continued = {follow.later for follow in overview.follows if homes.get(follow.earlier) != homes.get(follow.later)}
    yield from (trail for trail in trails if not set(ends_of(trail.record)) <= continued)


def ends_of(record: Record) -> tuple[FollowEnd, ...]:
    """The claims of a commitment as follows name them."""
    bodies = ((claim.article.id, claim.body) for claim in record.claims)
    return tuple(FollowEnd(article, body.evidence.span) for article, body in bodies if isinstance(body, Commitment))


def measure_target(record: RecordEntry, history: Sequence[Mention], day: date) -> Target | None:
    """How far a commitment is on a day; None for one without a number to reach."""
    series = trace_series(record.id, history)
    if series is None:
        return None
    return Target(record, series, series.last_reached(day), series.gap(day), series.pace_needed(day))


def urgency(each: StandingRecord) -> tuple[int, str, str]:
    """The place of a standing in a list, the most urgent first."""
    return URGENCY.index(each.standing.status), day_bounds(each.standing.due)[1] or "9999", each.record.id


def count_statuses(standings: Sequence[StandingRecord]) -> dict[Status, int]:
    """How many commitments have each status, in the order of urgency; statuses that none has are left out."""
    counts = {status: sum(each.standing.status is status for each in standings) for status in URGENCY}
    return {status: count for status, count in counts.items() if count}
