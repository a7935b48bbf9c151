"""Charts of what a ledger holds."""

from collections import Counter
from datetime import date
from itertools import combinations
from typing import Any

from sepakat.compare import NumberRole
from sepakat.errors import NotFound
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import InstrumentStatus
from sepakat.report.charts.goal import GoalPoint, GoalSeries, draw_goal
from sepakat.report.charts.ladder import draw_ladder
from sepakat.report.charts.network import Pair, draw_network
from sepakat.report.charts.themes import Theme
from sepakat.report.charts.timeline import INSTRUMENT, MarkState, TimelineMark, draw_timeline
from sepakat.service.following import Target
from sepakat.service.ledger import Ledger
from sepakat.service.record_filters import Words, split_words
from sepakat.store import RecordEntry

MARKS = 400
"""Encounters and instruments that a timeline shows; of more the latest."""
DONE = frozenset({InstrumentStatus.SIGNED.value, InstrumentStatus.IN_FORCE.value, InstrumentStatus.EXPIRED.value})


def chart_timeline(
    ledger: Ledger, on: date, language: str, theme: Theme, *, between: Words = (), width: int = 880, **filters: Any
) -> str:
    """When the sides met and what they signed; the filters are those of `Ledger.list_records`."""
    kinds = (RecordKind.EVENT.value, RecordKind.INSTRUMENT.value)
    words = ",".join(split_words(between))
    sides = ledger.lookups.sides(words) if words else ()
    found = ledger.list_records(kind=kinds, between=sides, sort="-time", limit=MARKS, **filters).items
    marks = [_mark(entry) for entry in found if entry.day]
    return draw_timeline(marks, on, language, theme, sides=sides, width=width)


def chart_ladder(ledger: Ledger, on: date, language: str, theme: Theme, *, width: int = 640, **filters: Any) -> str:
    """How many commitments stand at each stage; the filters are those of `Ledger.list_records`."""
    counts = ledger.lookups.facet(on, **filters).tally.ladder if filters else ledger.dashboard(on).ladder
    return draw_ladder(dict(counts), language, theme, width=width)


def chart_target(ledger: Ledger, record: str, on: date, language: str, theme: Theme, *, width: int = 720) -> str:
    """How far the target with this record's id is on a day.

    Raises NotFound when there is none.
    """
    found = ledger.list_targets(on, among=(record,), limit=1).items
    if not found:
        raise NotFound(f"{ledger.name}: no target has the id {record!r}", remedy="`sepakat list targets` shows the ids")
    return draw_goal(_goal(found[0]), on, language, theme, width=width)


def chart_network(ledger: Ledger, language: str, theme: Theme, *, width: int = 720) -> str:
    """Which sides work together."""
    pairs: Counter[Pair] = Counter()
    for partner in ledger.list_partners(limit=None).items:
        for one, other in combinations(sorted(partner.sides), 2):
            pairs[one, other] += sum(partner.counts.values())
    return draw_network(pairs, language, theme, width=width)


def _mark(entry: RecordEntry) -> TimelineMark:
    if entry.kind is RecordKind.INSTRUMENT:
        state = MarkState.HELD if entry.status in DONE else MarkState.PLANNED
        return TimelineMark(entry.day or "", INSTRUMENT, state, entry.label)
    place = entry.places[0] if entry.places else ""
    return TimelineMark(entry.day or "", entry.type or "", MarkState(entry.status or MarkState.HELD.value), place)


def _goal(target: Target) -> GoalSeries:
    series = target.series
    points = [GoalPoint(point.day, point.value, point.role is NumberRole.REACHED) for point in series.points if point.day]
    ordered = tuple(sorted(points, key=lambda point: (point.day, point.value)))
    return GoalSeries(target.record.label, series.target, series.unit, series.due, ordered, target.pace)
