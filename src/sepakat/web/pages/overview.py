"""The first page: the ledger at a glance."""

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.web.view import Viewer

router = APIRouter()


@router.get("/")
def show_overview(view: Viewer) -> Response:
    """What is new, due, late, silent and contradicted."""
    return view.show("overview.html", dashboard=view.ledger.dashboard(view.today))
