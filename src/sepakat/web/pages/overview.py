"""The first page: the ledger at a glance."""

from datetime import timedelta

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import LADDER, Stage, Status
from sepakat.service.items import dashboard_item
from sepakat.web.view import Viewer

router = APIRouter()

SHOWN = 5
"""Entries of each list."""
URGENT = (Status.OVERDUE, Status.DUE_SOON, Status.PARTLY_KEPT, Status.SILENT)
AROUND = timedelta(days=180)
"""How far from the day encounters are shown."""
ENCOUNTERS = 8


@router.get("/")
def show_overview(view: Viewer) -> Response:
    """What is new, due, late, silent and contradicted, and how firm the commitments are."""
    ledger, on = view.ledger, view.today
    dashboard = ledger.dashboard(on)
    urgent = {status: ledger.list_standings(on, standing=status.value, limit=SHOWN) for status in URGENT}
    return view.show_item(
        "overview.html",
        lambda: dashboard_item(dashboard),
        dashboard=dashboard,
        ledger_name=ledger.name,
        on=on,
        urgent=urgent,
        contradictions=ledger.list_discrepancies(contradiction=True, sort="-reported", limit=SHOWN),
        encounters=ledger.list_records(
            kind=RecordKind.EVENT.value, since=on - AROUND, until=on + AROUND, sort="-time", limit=ENCOUNTERS
        ),
        partners=ledger.list_partners(limit=ENCOUNTERS),
        ladder=(*LADDER, Stage.DROPPED),
        most=max(dashboard.ladder.values(), default=1),
    )


@router.get("/settled")
def tell_settled(view: Viewer) -> JSONResponse:
    """Whether all that was read and judged is worked out, for pages that wait for it."""
    return JSONResponse({"settled": view.ledger.is_settled})
