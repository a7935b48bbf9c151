"""Lists of records, and the page of one."""

from collections.abc import Sequence
from functools import partial

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from sepakat.compare import judge_history
from sepakat.model.records import RecordKind
from sepakat.service.items import record_item, shown_record_item, standing_item
from sepakat.web.addresses import FOLDERS, record_path
from sepakat.web.fields import check_name
from sepakat.web.filters import make_form, read_filters
from sepakat.web.naming import Naming
from sepakat.web.record_reports import make_record_page
from sepakat.web.view import View, Viewer

router = APIRouter()

EVENT_FILTERS = ("between", "topic", "place", "event_status", "since", "until", "outlet")
INSTRUMENT_FILTERS = ("between", "topic", "instrument_status", "since", "until", "outlet")
COMMITMENT_FILTERS = ("between", "stage", "standing", "topic", "place", "due_before", "since", "until", "outlet", "on")
NAME_FILTERS = ("between", "outlet")


@router.get("/events")
def list_events(view: Viewer) -> Response:
    """Encounters, the latest first."""
    return _list(view, RecordKind.EVENT, EVENT_FILTERS, "-time")


@router.get("/instruments")
def list_instruments(view: Viewer) -> Response:
    """Signed and negotiated texts, the latest first."""
    return _list(view, RecordKind.INSTRUMENT, INSTRUMENT_FILTERS, "-time")


@router.get("/people")
def list_people(view: Viewer) -> Response:
    """Persons, those reported last first."""
    return _list(view, RecordKind.PERSON, NAME_FILTERS, "-reported")


@router.get("/organisations")
def list_organisations(view: Viewer) -> Response:
    """Companies and bodies, those reported last first."""
    return _list(view, RecordKind.ORGANISATION, NAME_FILTERS, "-reported")


@router.get("/commitments")
def list_commitments(view: Viewer) -> Response:
    """Commitments and where they stand on a day, the most urgent first."""
    asked, filters = view.asked(), read_filters(view.query, COMMITMENT_FILTERS)
    filters.pop("on", None)
    page = view.ledger.list_standings(view.today, limit=asked.limit, offset=asked.offset, **filters)
    form = make_form(view.query, COMMITMENT_FILTERS, view.wording)
    return view.show_list("commitments.html", page, standing_item, form=form, on=view.today)


@router.get("/records/{id}")
def find_record(view: Viewer, id: str) -> Response:
    """Leads to the page of a record of any kind."""
    record = view.ledger.show_record(check_name(id)).record
    return RedirectResponse(record_path(record.kind, record.id), 303)


def show_record(view: Viewer, id: str) -> Response:
    """One record: its values, each with its sentences, and the reports side by side."""
    shown = view.ledger.show_record(check_name(id))
    path = record_path(shown.record.kind, shown.record.id)
    if view.request.url.path != path:
        return RedirectResponse(path, 303)
    lookups = view.ledger.lookups
    copies = lookups.copies({claim.article.id for claim in shown.record.claims})
    page = make_record_page(shown, copies, Naming(view.wording))
    heads = lookups.heads({mention.end.article for mention in shown.history} - page.articles.keys())
    standing = judge_history(shown.history, view.today) if shown.history else None
    item = partial(shown_record_item, shown)
    return view.show_item("record.html", item, page=page, record=shown.record, standing=standing, heads=heads)


for folder in FOLDERS.values():
    router.add_api_route(f"/{folder}/{{id}}", show_record, methods=["GET"])


def _list(view: View, kind: RecordKind, names: Sequence[str], order: str) -> Response:
    asked = view.asked()
    filters = {"sort": order} | read_filters(view.query, names)
    page = view.ledger.list_records(kind=kind.value, limit=asked.limit, offset=asked.offset, **filters)
    form = make_form(view.query, names, view.wording)
    return view.show_list("records.html", page, record_item, kind=kind, folder=FOLDERS[kind], form=form)
