"""The reader of articles, and the way from a claim to the place that says it."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from sepakat.model.vocabulary import ClaimKind
from sepakat.service import Ledger
from sepakat.service.items import article_entry_item, claim_item
from sepakat.service.lookup_items import head_item
from sepakat.web.addresses import article_path
from sepakat.web.article_reading import make_paragraphs, number_finds
from sepakat.web.fields import check_name
from sepakat.web.filters import make_form, read_filters
from sepakat.web.view import Viewer

router = APIRouter()

FILTERS = ("between", "outlet", "since")
LONGEST_ID = 500
COPIES = 20
"""Other articles of the same report that are named at most."""


@router.get("/articles")
def list_articles(view: Viewer) -> Response:
    """All that was read into the ledger, the newest first."""
    asked, filters = view.asked(), read_filters(view.query, FILTERS)
    page = view.ledger.lookups.articles(limit=asked.limit, offset=asked.offset, **filters)
    return view.show_list("articles.html", page, head_item, form=make_form(view.query, FILTERS, view.wording))


@router.get("/articles/{id:path}")
def read_article(view: Viewer, id: str) -> Response:
    """An article with every find marked in its text and explained beside it."""
    ledger = view.ledger
    entry, claims = ledger.article(check_name(id, LONGEST_ID)), ledger.claims_of(id)
    found = number_finds(claims, ledger.homes(id))
    return view.show_item(
        "article.html",
        lambda: article_entry_item(entry) | {"text": entry.article.text, "found": [claim_item(each) for each in claims]},
        entry=entry,
        article=entry.article,
        paragraphs=make_paragraphs(entry.article.text, found, entry.article.headline),
        people=[each for each in found if each.kind is ClaimKind.PERSON],
        inconsistencies=[each for each in found if each.kind is ClaimKind.INCONSISTENCY],
        copies=_find_copies(ledger, id),
    )


@router.get("/claims/{id}")
def find_claim(view: Viewer, id: str) -> Response:
    """Leads to the place in the article that says a claim."""
    entry = view.ledger.show(check_name(id)).entry
    return RedirectResponse(article_path(entry.article.id, entry.id), 303)


def _find_copies(ledger: Ledger, id: str) -> list[tuple[object, object]]:
    """Other articles that are the same report, each with how they repeat each other."""
    groups = ledger.copies(id)
    others = {other: group.kind for group in groups for other in group.articles if other != id}
    return [(ledger.article(other).article, kind) for other, kind in list(others.items())[:COPIES]]
