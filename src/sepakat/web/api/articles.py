"""Articles, the claims that they make, and search in both."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from starlette.requests import Request

from sepakat.service import items
from sepakat.web.api import queries, shapes
from sepakat.web.api.answers import READS, READS_ONE, ServedLedger, Tagged, make_page
from sepakat.web.api.records import Id

router = APIRouter(tags=["articles"], dependencies=[Tagged])
ArticleId = Annotated[str, Path(min_length=1, max_length=500, pattern=r"^[^\x00]*$", description="The whole id.")]


@router.get("/articles", operation_id="listArticles", response_model=shapes.Page[shapes.ArticleShape], responses=READS)
def list_articles(request: Request, ledger: ServedLedger, query: Annotated[queries.ArticleQuery, Query()]) -> Any:
    """List articles by date, without their texts."""
    page = ledger.list_articles(limit=query.limit, **query.words("limit"))
    return make_page(request, page, items.article_entry_item, query)


@router.get("/articles/{id:path}", operation_id="getArticle", response_model=shapes.ArticleText, responses=READS_ONE)
def get_article(ledger: ServedLedger, id: ArticleId) -> Any:
    """One article with its text and the claims that it makes."""
    entry = ledger.article(id)
    claims = [items.claim_item(claim) for claim in ledger.claims_of(id)]
    return items.article_entry_item(entry) | {"text": entry.article.text, "found": claims}


@router.get("/claims", operation_id="listClaims", response_model=shapes.Page[shapes.ClaimShape], responses=READS)
def list_claims(request: Request, ledger: ServedLedger, query: Annotated[queries.ClaimQuery, Query()]) -> Any:
    """List claims of one kind, by time: what single articles say, each with its words."""
    page = ledger.list_claims(query.kind, limit=query.limit, **query.words("limit", "kind"))
    return make_page(request, page, items.claim_item, query)


@router.get("/claims/{id}", operation_id="getClaim", response_model=shapes.ShownClaim, responses=READS_ONE)
def get_claim(ledger: ServedLedger, id: Id) -> Any:
    """One claim with the passages around its words, and what people said of it."""
    return items.shown_claim_item(ledger.show(id))


@router.get("/search", operation_id="search", response_model=shapes.Page[shapes.HitShape], responses=READS)
def search(request: Request, ledger: ServedLedger, query: Annotated[queries.SearchQuery, Query()]) -> Any:
    """Find articles and claims that hold all words of a query, the best first."""
    page = ledger.list_hits(query.q, query.kind or queries.FINDABLE, limit=query.limit, offset=query.offset)
    return make_page(request, page, items.hit_item, query)
