"""Partners: every pair or group of states, and all that there is between some sides."""

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.service.items import partner_item
from sepakat.web.facets import show_facet
from sepakat.web.view import Viewer

router = APIRouter()


@router.get("/partners")
def list_partners(view: Viewer) -> Response:
    """States that records name together, those with the most records first."""
    asked = view.asked()
    page = view.ledger.list_partners(limit=asked.limit, offset=asked.offset)
    return view.show_list("partners.html", page, partner_item)


@router.get("/partners/{key}")
def show_partners(view: Viewer, key: str) -> Response:
    """What is between some sides, named with "+" between."""
    sides = view.ledger.lookups.sides(",".join(key.split("+")))
    between = ",".join(sides)
    about, links = {"sides": list(sides)}, {"between": between}
    return show_facet(view, "partner.html", {"between": between}, about, links, sides=sides, between=between)
