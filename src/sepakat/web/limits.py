"""How much a request may bring: more is refused before it fills the memory."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sepakat.errors import InputError
from sepakat.web.errors import make_error_response

LARGEST_BODY = 4_000_000
"""Bytes."""
LONGEST_QUERY = 8_000
"""Bytes of an address behind its path."""
TOO_LARGE = f"a request may bring {LARGEST_BODY:,} bytes at most; read larger inputs with `sepakat read`"
TOO_LONG = f"an address may have {LONGEST_QUERY:,} bytes behind its path at most; ask for less"


class Limits:
    """Refuses bodies and addresses that are too long, also where they do not say how long they are."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand one request on, or answer that it is too large."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if problem := _problem(request):
            await make_error_response(request, problem)(scope, receive, send)
            return
        await self._app(scope, _count(receive), send)


def _problem(request: Request) -> InputError | None:
    if len(request.scope["query_string"]) > LONGEST_QUERY:
        return InputError(TOO_LONG, code="input.too_long")
    stated = request.headers.get("content-length", "0")
    if not (stated.isascii() and stated.isdigit()):
        return InputError("Content-Length is no number", code="input.bad_length")
    return InputError(TOO_LARGE, code="input.too_large") if int(stated[:20]) > LARGEST_BODY else None


def _count(receive: Receive) -> Receive:
    received = 0

    async def receive_counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > LARGEST_BODY:
            raise HTTPException(413, TOO_LARGE)
        return message

    return receive_counted
