"""Quotations: who said what, and how the same words read in other reports."""

from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.service.lookup_items import family_item
from sepakat.service.lookups import LOOKED_THROUGH
from sepakat.web.fields import check_name, language_field, read_word, text_field
from sepakat.web.filters import FormField, make_form, read_filters
from sepakat.web.view import View, Viewer

router = APIRouter()
WORDS = ("speaker", "side", "q", "language")
FILTERS = ("outlet", "since", "until")


@router.get("/quotations")
def list_quotations(view: Viewer) -> Response:
    """Who said what, the newest first, and which other reports give it too."""
    asked, lookups = view.asked(30), view.ledger.lookups
    page = lookups.quotations(limit=asked.limit, offset=asked.offset, **_filters(view))
    families = {family.quotation.id: family for family in lookups.families(page.items)}
    return view.show_list(
        "quotations.html", page, lambda each: family_item(families[each.id]), families=families, form=_form(view)
    )


@router.get("/quotations/versions")
def list_versions(view: Viewer) -> Response:
    """What several reports give, in the same words, in others, or in another language."""
    asked = view.asked(15)
    page = view.ledger.lookups.versions(limit=asked.limit, offset=asked.offset, **_filters(view))
    return view.show_list("versions.html", page, family_item, form=_form(view), window=LOOKED_THROUGH)


@router.get("/quotations/{id}")
def show_quotation(view: Viewer, id: str) -> Response:
    """One quotation beside its versions."""
    family = view.ledger.lookups.family(check_name(id))
    return view.show_item("quotation.html", lambda: family_item(family), family=family)


def _filters(view: View) -> dict[str, Any]:
    words = {name: word for name in WORDS if (word := read_word(view.query, name))}
    return read_filters(view.query, FILTERS) | words


def _form(view: View) -> tuple[FormField, ...]:
    query, words = view.query, view.wording
    named = (text_field(query, name, words.say(f"lists.filter.{name}")) for name in ("q", "speaker", "side"))
    return (*named, language_field(query, words), *make_form(query, FILTERS, words))
