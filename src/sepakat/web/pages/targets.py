"""Targets: commitments with a number, what was reached, and the pace that is needed."""

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.errors import NotFound
from sepakat.service.items import target_item
from sepakat.web.fields import check_name
from sepakat.web.filters import make_form, read_filters
from sepakat.web.view import Viewer

router = APIRouter()
FILTERS = ("between", "topic", "place", "due_before", "since", "until", "on")


@router.get("/targets")
def list_targets(view: Viewer) -> Response:
    """Commitments with a number to reach, the earliest due first."""
    asked, filters = view.asked(), read_filters(view.query, FILTERS)
    filters.pop("on", None)
    page = view.ledger.list_targets(view.today, limit=asked.limit, offset=asked.offset, **filters)
    form = make_form(view.query, FILTERS, view.wording)
    return view.show_list("targets.html", page, target_item, form=form, on=view.today)


@router.get("/targets/{id}")
def show_target(view: Viewer, id: str) -> Response:
    """The series of one target against the pace that is needed."""
    found = view.ledger.list_targets(view.today, among=[check_name(id)], limit=1).items
    if not found:
        raise NotFound(f"no commitment with a number to reach has the id {id[:40]!r}")
    (target,) = found
    heads = view.ledger.lookups.heads({point.article for point in target.series.points})
    return view.show_item("target.html", lambda: target_item(target), target=target, heads=heads, on=view.today)
