"""Contradictions: where reports of one thing cannot all be right."""

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.service.items import discrepancy_item
from sepakat.web.contradicting import heads_of
from sepakat.web.fields import choice_field, read_word
from sepakat.web.filters import make_form, read_filters
from sepakat.web.view import Viewer

router = APIRouter()
FILTERS = ("between", "topic", "since", "until", "outlet")
ALL = "all"


@router.get("/contradictions")
def list_contradictions(view: Viewer) -> Response:
    """Contradictions of records, and where asked for also what may be an update, a rounding or another spelling."""
    asked, words, query = view.asked(25), view.wording, view.query
    filters = read_filters(query, FILTERS)
    kind, about, every = (read_word(query, name) for name in ("discrepancy", "kind", "differences"))
    page = view.ledger.list_discrepancies(
        discrepancy=kind or (),
        kind=about or (),
        contradiction=None if every == ALL else True,
        limit=asked.limit,
        offset=asked.offset,
        **filters,
    )
    form = (
        choice_field(
            query,
            "discrepancy",
            words.say("lists.filter.discrepancy"),
            ((e, words.term("discrepancy-kind", e)) for e in DiscrepancyKind),
        ),
        choice_field(
            query, "kind", words.say("lists.filter.record-kind"), ((e, words.term("record-kind", e)) for e in RecordKind)
        ),
        *make_form(query, FILTERS, words),
        choice_field(
            query, "differences", words.say("lists.filter.differences"), [(ALL, words.say("lists.filter.all-differences"))]
        ),
    )
    heads = heads_of(view.ledger, page.items) if "format" not in query else {}
    return view.show_list("contradictions.html", page, discrepancy_item, form=form, heads=heads)
