"""All that the ledger holds of one thing: some sides, a topic, a place, the records that hold a word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sepakat.compare import SILENT_MONTHS
from sepakat.model.vocabulary import Status
from sepakat.service.drafting import read_history
from sepakat.service.following import StandingRecord, Target, measure_target, stand
from sepakat.service.reading import LedgerReader, make_window
from sepakat.service.record_filters import make_filters
from sepakat.store import ArticleHead, DiscrepancyEntry, FacetIndex, Page, RecordEntry, RecordFilters, Store, Tally
from sepakat.store.facets import Leading

SHOWN = 12
"""Lines of each list."""
FEW = 6
"""Lines of the lists of targets and contradictions."""
SOURCES = 8
"""Articles on each side of a contradiction."""


@dataclass(frozen=True, slots=True)
class Facet:
    """What there is of one thing: counts, and the first lines of each list."""

    tally: Tally
    statuses: Mapping[Status, int]
    """Commitments of each status on the day."""
    events: Page[RecordEntry]
    """The latest first."""
    instruments: Page[RecordEntry]
    standings: Page[StandingRecord]
    """Commitments, the most urgent first."""
    targets: Page[Target]
    contradictions: Page[DiscrepancyEntry]
    heads: Mapping[str, ArticleHead]
    """The articles on either side of the contradictions."""


def make_facet(reader: LedgerReader, store: Store, on: date, filters: Mapping[str, Any]) -> Facet:
    """What meets these filters, the keywords of `Ledger.list_records`, on a day."""
    index = store.lookups.facet(make_filters(store, **filters), make_window(on, SILENT_MONTHS), SHOWN)
    contradicted = RecordFilters(among=frozenset(index.contradicted.ids), limit=FEW)
    found = store.records.discrepancies(contradicted, contradiction=True).items
    statuses, standings = _stand(reader, store, on, filters, index)
    return Facet(
        index.tally,
        statuses,
        _records(store, index.events),
        _records(store, index.instruments),
        standings,
        _targets(reader, store, on, filters, index),
        Page(found, index.contradicted.total, 0, FEW),
        store.lookups.heads(_sources(found)),
    )


def _records(store: Store, leading: Leading) -> Page[RecordEntry]:
    found = {entry.id: entry for entry in store.records.page(RecordFilters(among=frozenset(leading.ids))).items}
    return Page(tuple(found[id] for id in leading.ids if id in found), leading.total, 0, SHOWN)


def _stand(
    reader: LedgerReader, store: Store, on: date, filters: Mapping[str, Any], index: FacetIndex
) -> tuple[Mapping[Status, int], Page[StandingRecord]]:
    """How many commitments have each status on a day, and the most urgent."""
    if on.isoformat() < store.records.last_mentioned():
        # What was reported later is not known on that day.
        return reader.count_standings(on, **filters), reader.list_standings(on, limit=SHOWN, **filters)
    histories = _histories(store, index.standings)
    judged = {id: stand(entry, read_history(history), on) for id, (entry, history) in histories.items()}
    shown = tuple(judged[id] for id in index.standings.ids if id in judged)
    return index.statuses, Page(shown, index.standings.total, 0, SHOWN)


def _targets(reader: LedgerReader, store: Store, on: date, filters: Mapping[str, Any], index: FacetIndex) -> Page[Target]:
    if on.isoformat() < store.records.last_mentioned():
        return reader.list_targets(on, limit=FEW, **filters)
    histories = _histories(store, Leading(index.targets.ids[:FEW], index.targets.total))
    measured = {id: measure_target(entry, read_history(history), on) for id, (entry, history) in histories.items()}
    return Page(tuple(target for id in index.targets.ids if (target := measured.get(id))), index.targets.total, 0, FEW)


def _histories(store: Store, leading: Leading) -> dict[str, tuple[RecordEntry, str]]:
    found = store.records.histories(RecordFilters(among=frozenset(leading.ids)))
    return {entry.id: (entry, history) for entry, history in found}


def _sources(entries: Iterable[DiscrepancyEntry]) -> set[str]:
    return {id for entry in entries for stand in entry.discrepancy.values for id in stand.articles[:SOURCES]}
