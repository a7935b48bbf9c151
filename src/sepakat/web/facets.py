"""Pages of all that the ledger holds of one thing: some sides, a topic, a place, a word."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from sepakat.service.items import record_item
from sepakat.service.lookup_items import facet_item
from sepakat.web.formats import make_export
from sepakat.web.view import View


def show_facet(
    view: View,
    template: str,
    filters: Mapping[str, Any],
    about: Mapping[str, Any],
    links: Mapping[str, str] | None,
    /,
    **context: Any,
) -> Response:
    """The page of what meets the filters; as JSON all of its lists with `about` before, as CSV its records, one a line.

    `links` are the filters of the lists to which the page leads, on its day; None where no list has these filters.
    """
    facet = view.ledger.lookups.facet(view.today, **filters)
    form = view.query.get("format")
    if form == "csv":
        entries = (*facet.events.items, *facet.instruments.items, *(each.record for each in facet.standings.items))
        return make_export(form, [record_item(entry) for entry in entries])
    day = {"on": view.query["on"]} if view.query.get("on") else {}
    context["link_filters"] = None if links is None else {**links, **day}
    return view.show_item(template, lambda: dict(about) | facet_item(facet), facet=facet, on=view.today, **context)
