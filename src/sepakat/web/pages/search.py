"""Search: full text over articles and claims, narrowed by what the finds have in common."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.service import Page
from sepakat.service.lookup_items import found_item
from sepakat.service.snippets import FoundText, SnippetPart, Term, cut_snippet
from sepakat.web.fields import choice_field, language_field, read_word
from sepakat.web.filters import FormField, make_form, read_filters
from sepakat.web.view import View, Viewer

router = APIRouter()
FILTERS = ("outlet", "since", "until")
SIZE = 20
KINDS = ("article", "event", "instrument", "commitment", "person", "quotation", "inconsistency")


@router.get("/search")
def search(view: Viewer) -> Response:
    """Articles and claims that hold all words, the best first."""
    asked = view.asked(SIZE)
    query = read_word(view.query, "q") or ""
    words: dict[str, Any] = {name: read_word(view.query, name) for name in ("kind", "language")}
    filters = words | read_filters(view.query, FILTERS)
    found = view.ledger.lookups.search(query, limit=asked.limit, offset=asked.offset, **filters)
    page = Page(found.hits, found.total, asked.offset, asked.limit)
    snippets = [_snippet(hit, found.terms) for hit in found.hits]
    return view.show_list("search.html", page, found_item, found=found, snippets=snippets, form=_form(view), q=query, kinds=KINDS)


def _snippet(hit: FoundText, terms: Sequence[Term]) -> Sequence[SnippetPart]:
    """The words of the article that hold what was searched for; else what the claim says of itself."""
    told = cut_snippet(hit.quote, terms) if hit.quote else ()
    if any(part.is_found for part in told):
        return told
    return cut_snippet(hit.text.replace("\n", " · " if hit.claim else " "), terms)


def _form(view: View) -> tuple[FormField, ...]:
    query, words = view.query, view.wording
    kinds = [(kind, words.say(f"lists.search.kind.{kind}")) for kind in KINDS]
    return (
        choice_field(query, "kind", words.say("lists.filter.kind"), kinds),
        language_field(query, words),
        *make_form(query, FILTERS, words),
    )
