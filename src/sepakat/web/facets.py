"""All that the ledger holds of one thing - some sides, a topic, a place, a word - gathered for a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.responses import Response

from sepakat.service import DiscrepancyEntry, Page, RecordEntry, StandingRecord, Target
from sepakat.service.items import discrepancy_item, record_item, standing_item, target_item
from sepakat.service.lookup_items import account_item
from sepakat.service.lookups import Account
from sepakat.web.contradicting import heads_of
from sepakat.web.formats import make_export
from sepakat.web.view import View

SHOWN = 12
"""Lines of each list; the rest stands behind a link."""
FEW = 6


@dataclass(frozen=True, slots=True)
class Facet:
    """What there is of one thing."""

    filters: Mapping[str, Any]
    """As lists of records take them."""
    account: Account
    chronicle: Page[RecordEntry]
    """Encounters, the latest first."""
    instruments: Page[RecordEntry]
    standings: Page[StandingRecord]
    """Commitments, the most urgent first."""
    targets: Page[Target]
    contradictions: Page[DiscrepancyEntry]


def gather_facet(view: View, filters: Mapping[str, Any]) -> Facet:
    """The first lines of every list that these filters narrow."""
    ledger, on = view.ledger, view.today
    return Facet(
        filters,
        ledger.lookups.account(on, **filters),
        ledger.list_records(kind="event", sort="-time", limit=SHOWN, **filters),
        ledger.list_records(kind="instrument", sort="-time", limit=SHOWN, **filters),
        ledger.list_standings(on, limit=SHOWN, **filters),
        ledger.list_targets(on, limit=FEW, **filters),
        ledger.list_discrepancies(contradiction=True, limit=FEW, **filters),
    )


def show_facet(view: View, template: str, facet: Facet, about: Mapping[str, Any], /, **context: Any) -> Response:
    """The page of a facet; as JSON all of its lists, as CSV its records, one a line."""
    if view.query.get("format") == "csv":
        entries = (*facet.chronicle.items, *facet.instruments.items, *(each.record for each in facet.standings.items))
        return make_export("csv", [record_item(entry) for entry in entries])
    heads = heads_of(view.ledger, facet.contradictions.items)
    item = partial(_facet_item, facet, about)
    return view.show_item(template, item, facet=facet, heads=heads, on=view.today, **context)


def _facet_item(facet: Facet, about: Mapping[str, Any]) -> dict[str, Any]:
    """The same as JSON."""
    return (
        dict(about)
        | account_item(facet.account)
        | {
            "events": [record_item(entry) for entry in facet.chronicle.items],
            "instruments": [record_item(entry) for entry in facet.instruments.items],
            "commitments": [standing_item(each) for each in facet.standings.items],
            "targets": [target_item(each) for each in facet.targets.items],
            "contradicted": [discrepancy_item(each) for each in facet.contradictions.items],
        }
    )
