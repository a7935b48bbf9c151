"""Pages that are kept while neither the ledger, the day nor the reader is another: many who read at once wait for one of them."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import date
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sepakat.service import Ledger
from sepakat.web.negotiation import read_preferences

KEPT = frozenset(
    (
        *("", "partners", "events", "instruments", "commitments", "contradictions", "targets", "quotations"),
        *("topics", "places", "people", "organisations", "articles", "search"),
    )
)
"""The parts of the site that show nothing but the ledger."""
API = "/api/v1/"
STREAMED = frozenset((f"{API}export", f"{API}openapi.json"))
"""Answers of the API that are too long to be kept, or never change."""
MOST = 400
LARGEST = 400_000
"""Pages that are kept, and the bytes of the longest: 160 MB at worst, some twenty as a rule."""


class Answer(NamedTuple):
    """A whole answer of the application."""

    start: Message
    body: bytes

    @property
    def may_be_kept(self) -> bool:
        """Whether it is a page as everybody with these rights would get it."""
        sets_cookie = any(name == b"set-cookie" for name, _ in self.start.get("headers", ()))
        return self.start["status"] == 200 and not sets_cookie and len(self.body) <= LARGEST


class PageMemory:
    """Keeps pages, and makes each once however many ask for it at the same time; stands behind the gate."""

    def __init__(self, app: ASGIApp, ledger: Ledger, today: Callable[[], date]) -> None:
        self._app = app
        self._ledger = ledger
        self._today = today
        self._answers: OrderedDict[Hashable, asyncio.Future[Answer]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or pass the request on and keep the answer."""
        if scope["type"] != "http" or scope["method"] != "GET" or not _may_be_known(scope):
            await self._app(scope, receive, send)
            return
        key = await run_in_threadpool(self._make_key, Request(scope))
        known = self._answers.get(key)
        answer = await (self._make(key, scope, receive) if known is None else asyncio.shield(known))
        await send(answer.start)
        await send({"type": "http.response.body", "body": answer.body})

    def _make_key(self, request: Request) -> Hashable:
        """All that a page depends on."""
        state = request.state
        who = (state.identity.name, state.identity.role, state.csrf) if state.identity else None
        asked = (request.scope["path"], request.scope["query_string"])
        return asked, read_preferences(request), who, self._ledger.version, self._today()

    async def _make(self, key: Hashable, scope: Scope, receive: Receive) -> Answer:
        promise = self._answers[key] = asyncio.get_running_loop().create_future()
        try:
            answer = await self._ask(scope, receive)
        except BaseException as error:
            self._answers.pop(key, None)
            promise.set_exception(error if isinstance(error, Exception) else ConnectionError("the reader went away"))
            promise.exception()  # Marks it as seen where nobody else waits for it.
            raise
        promise.set_result(answer)
        if not answer.may_be_kept:
            self._answers.pop(key, None)
        while len(self._answers) > MOST:
            self._answers.popitem(last=False)
        return answer

    async def _ask(self, scope: Scope, receive: Receive) -> Answer:
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        await self._app(scope, receive, collect)
        return Answer(messages[0], b"".join(message.get("body", b"") for message in messages[1:]))


def _may_be_known(scope: Scope) -> bool:
    """Whether the answer depends on the ledger, the day, the reader and the question only."""
    path = scope["path"]
    if path.startswith(API):
        return path not in STREAMED and not any(name == b"if-none-match" for name, _ in scope["headers"])
    return path.split("/")[1] in KEPT
