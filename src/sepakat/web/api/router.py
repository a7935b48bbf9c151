"""The resources of the API put together, with their description."""

from functools import cache
from importlib.metadata import version
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import Response

from sepakat.web.api import articles, queries, records, shapes, writing
from sepakat.web.api.answers import ServedLedger, Tagged, failures
from sepakat.web.visitors import identity_of

PREFIX = "/api/v1"
MEDIA = {"json": "application/json; charset=utf-8", "csv": "text/csv; charset=utf-8"}
DESCRIPTION = """\
A ledger of international cooperation, read from news in Indonesian and English: who met whom, what was signed, what was
promised, how firmly and by when, and what came of it. Every answer leads to the sentences that say so.

**Access.** On the machine itself, while the ledger has no accounts, reading needs nothing, and writing the header
`X-Sepakat-Local: yes`. Otherwise send `Authorization: Bearer TOKEN`; `sepakat user token add` makes tokens. The token of a reader
reads, that of an editor writes too.

**Lists** come in parts of up to 200; `next` is the address of the next part. **Answers carry an `ETag`**; send it as
`If-None-Match`, and 304 says that nothing changed. **Errors** all have one shape, `Failure`.
"""
TAGS = [
    {"name": "records", "description": "What all reports say together."},
    {"name": "articles", "description": "Articles, the claims that they make, and search in both."},
    {"name": "judgements", "description": "What people say is right."},
    {"name": "ledger", "description": "The ledger as a whole."},
]
SCHEMES = {
    "token": {"type": "http", "scheme": "bearer", "description": "An API token."},
    "local": {"type": "apiKey", "in": "header", "name": "X-Sepakat-Local", "description": "`yes`, on the machine itself."},
}
ledger_router = APIRouter(tags=["ledger"])


@ledger_router.get("/", operation_id="getIndex", response_model=shapes.Index, responses=failures(401, 503))
def get_index(request: Request, ledger: ServedLedger) -> Any:
    """What is served here, and what you may do."""
    identity = identity_of(request)
    return {
        "name": "Sepakat",
        "version": version("sepakat"),
        "revision": ledger.revision,
        "you": identity.name,
        "role": identity.role.value,
        "description": f"{PREFIX}/openapi.json",
    }


@ledger_router.get(
    "/export",
    operation_id="export",
    response_class=Response,
    responses=failures(304, 401, 422, 503)
    | {200: {"description": "The whole ledger.", "content": {media.partition(";")[0]: {} for media in MEDIA.values()}}},
    dependencies=[Tagged],
)
def export(response: Response, ledger: ServedLedger, query: Annotated[queries.ExportQuery, Query()]) -> Response:
    """The whole ledger in one piece: all records with their claims, discrepancies and follows. Equal ledgers give equal bytes."""
    return Response(ledger.export(query.form), headers=dict(response.headers), media_type=MEDIA[query.form])


@ledger_router.get("/openapi.json", include_in_schema=False)
def get_description() -> dict[str, Any]:
    """The description of this API."""
    return describe()


def make_router() -> APIRouter:
    """All resources under /api/v1."""
    router = APIRouter(prefix=PREFIX)
    for part in (ledger_router, records.router, writing.router, articles.router):
        router.include_router(part)
    return router


@cache
def describe() -> dict[str, Any]:
    """The OpenAPI description of all resources."""
    description = get_openapi(
        title="Sepakat", version=version("sepakat"), description=DESCRIPTION, routes=make_router().routes, tags=TAGS
    )
    description["components"]["securitySchemes"] = SCHEMES
    for path in description["paths"].values():
        for method, operation in path.items():
            operation["security"] = [{"token": []}, {"local": []} if method == "post" else {}]
            # FastAPI describes its own form of these errors; here they have the one shape.
            operation["responses"]["422"] = operation["responses"].get("422", {})
    return description
