"""How the API answers: parts of lists with the way to the next, tags by which a program knows what it has already."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from importlib.metadata import version
from typing import Annotated, Any, Protocol, TypeVar

from fastapi import Depends
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from sepakat.service import Ledger, Page
from sepakat.web.api.shapes import Failure

T = TypeVar("T")
FRESH = "private, no-cache"
"""A program may keep an answer, and asks each time whether it still holds."""
EXPLANATIONS = {
    304: "What you have (`If-None-Match`) still holds.",
    400: "The body is no JSON.",
    401: "Log in, or send an API token that holds.",
    403: "Your role, or the way in which you are known, does not allow it.",
    404: "There is no such thing in the ledger.",
    413: "The body is too large.",
    422: "A parameter or a property cannot be; `errors` says which.",
    503: "The ledger cannot be read or written just now.",
}


class Window(Protocol):
    """A part of a list that is asked for."""

    limit: int
    offset: int


async def ledger_of(request: Request) -> Ledger:
    """The ledger that is served."""
    ledger: Ledger = request.app.state.ledger
    return ledger


async def today_of(request: Request) -> date:
    """The present day."""
    today: Callable[[], date] = request.app.state.today
    return today()


def check_tag(request: Request, response: Response, ledger: "ServedLedger", today: "Today") -> None:
    """Tag an answer by the state of the ledger and the question.

    An answer made while the ledger is changing has none. Raises HTTPException 304 where the program has this very answer.
    """
    if not ledger.catch_up():
        return
    state = f"{version('sepakat')}|{ledger.revision}|{today}|{request.scope['path']}?"
    tag = f'W/"{blake2b(state.encode() + request.scope["query_string"], digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": FRESH, "Vary": "Authorization, Cookie"}
    known = [each.strip() for each in request.headers.get("if-none-match", "").split(",")]
    if tag in known or "*" in known:
        raise HTTPException(304, headers=headers)
    response.headers.update(headers)


def make_page(request: Request, page: Page[T], item: Callable[[T], Mapping[str, Any]], window: Window) -> dict[str, Any]:
    """A part of a list whose length is known."""
    reached = window.offset + len(page.items)
    further = reached < page.total and bool(page.items)
    return _page(request, [item(each) for each in page.items], page.total, window, further)


def make_whole_page(
    request: Request, found: Sequence[T], item: Callable[[T], Mapping[str, Any]], window: Window
) -> dict[str, Any]:
    """A part of a list that was read as a whole."""
    shown = found[window.offset : window.offset + window.limit]
    return _page(request, [item(each) for each in shown], len(found), window, len(found) > window.offset + window.limit)


def make_uncounted_page(
    request: Request, found: Sequence[T], item: Callable[[T], Mapping[str, Any]], window: Window
) -> dict[str, Any]:
    """A part of a list that was read from its beginning to one entry behind the part; it is counted where that was its end."""
    shown, further = found[window.offset : window.offset + window.limit], len(found) > window.offset + window.limit
    return _page(request, [item(each) for each in shown], None if further else len(found), window, further)


def reach_of(window: Window) -> int:
    """How many entries to read for `make_uncounted_page`."""
    return window.offset + window.limit + 1


def failures(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The errors of an operation, for its description."""
    described: dict[int | str, dict[str, Any]] = {
        status: {"model": Failure, "description": EXPLANATIONS[status]} for status in sorted(statuses)
    }
    if 304 in described:
        described[304] = {"description": EXPLANATIONS[304]}
    return described


def _page(
    request: Request, items: Iterable[Mapping[str, Any]], total: int | None, window: Window, further: bool
) -> dict[str, Any]:
    following = request.url.include_query_params(offset=window.offset + window.limit)
    next = f"{request.scope['path']}?{following.query}" if further else None
    return {"items": list(items), "total": total, "offset": window.offset, "limit": window.limit, "next": next}


READS = failures(304, 401, 422, 503)
READS_ONE = failures(304, 401, 404, 422, 503)
WRITES = failures(400, 401, 403, 404, 413, 422, 503)
ServedLedger = Annotated[Ledger, Depends(ledger_of)]
Today = Annotated[date, Depends(today_of)]
Tagged = Depends(check_tag)
