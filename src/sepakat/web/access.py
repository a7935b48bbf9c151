"""Who is let in, and what they may do: every request passes the gate before any page or resource sees it.

Without an account, whoever sits at this machine may edit, and nobody else may even read. With one, everybody logs in.
"""

import hmac
import logging
from base64 import b64decode
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sepakat.errors import Refused, SepakatError, StoreError
from sepakat.model.accounts import AccountRole, Deed
from sepakat.service.accounts import Accounts, Identity, Way, local_user
from sepakat.web.errors import is_calendar, make_error_response
from sepakat.web.origins import check_host, check_origin, is_from_here
from sepakat.web.rules import AccessRules
from sepakat.web.visitors import VISIT, address_of, derive_form_secret, identity_of

log = logging.getLogger(__name__)

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
API = "/api/"
LOGIN, LOGOUT = "/login", "/logout"
OPEN = frozenset({LOGIN, LOGOUT, "/favicon.ico", "/robots.txt"})
OPEN_FOLDER = "/static/"
"""With `OPEN`, what can be had without an account; nothing of the ledger is among it."""
FORM_FIELD, FORM_HEADER = "csrf", "x-csrf-token"
OWN = "/account"
"""Where everybody looks after their own account, whatever they may do elsewhere."""
LOCAL_HEADER = "x-sepakat-local"
"""No page from elsewhere can send it: programs on this machine write with it where there are no accounts."""


class Gate:
    """Turns away who may not come in, and tells the pages behind it who comes."""

    def __init__(self, app: ASGIApp, accounts: Accounts, rules: AccessRules) -> None:
        self._app = app
        self._accounts = accounts
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in, or answer it."""
        if scope["type"] != "http":
            await (self._app(scope, receive, send) if scope["type"] == "lifespan" else send({"type": "websocket.close"}))
            return
        request = Request(scope)
        try:
            answer = await run_in_threadpool(self._check, request)
        except SepakatError as error:
            answer = make_error_response(request, error)
        if answer is not None:
            await answer(scope, receive, send)
        elif request.method in SAFE or _is_open(scope["path"]):
            await self._app(scope, receive, send)
        else:
            await self._let_write(request, receive, send)

    async def _let_write(self, request: Request, receive: Receive, send: Send) -> None:
        """Pass a request on that changes something, and note in the audit log what it did."""
        statuses: list[int] = []

        async def send_seen(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
            await send(message)

        await self._app(request.scope, receive, send_seen)
        # What is done to accounts is in the log already, together with the change itself.
        if statuses and statuses[0] < HTTPStatus.BAD_REQUEST and not request.scope["path"].startswith(OWN):
            await run_in_threadpool(self._note, request)

    def _note(self, request: Request) -> None:
        action, object, detail = getattr(request.state, "deed", None) or (request.method.lower(), request.scope["path"], None)
        deed = Deed(action, identity_of(request).name, address_of(request), object, detail)
        try:
            self._accounts.note(deed)
        except StoreError:
            log.exception("not in the audit log: %s", deed)

    def _check(self, request: Request) -> Response | None:
        """Note who comes; a response for who has to log in first, and None for whoever may go on."""
        state = request.state
        state.identity, state.csrf, state.rules = None, "", self._rules
        check_host(request.headers, self._rules.names)
        token = _bearer(request.headers)
        if token is None:
            token = _calendar_token(request)
        if token is None and request.method not in SAFE:
            check_origin(request.headers)
        identity = self._identify(request, token)
        state.identity, state.csrf = identity, self._form_secret(request, identity)
        if _is_open(request.scope["path"]):
            return None
        if identity is None:
            return _ask_to_log_in(request)
        _check_role(request, identity)
        return None

    def _identify(self, request: Request, token: str | None) -> Identity | None:
        if token is not None:
            return self._accounts.identify_token(token)
        cookie = request.cookies.get(self._rules.cookie)
        if cookie and (found := self._accounts.identify_session(cookie)):
            return found
        client = request.client.host if request.client else None
        if self._rules.local and is_from_here(client, request.headers) and not self._accounts.has_any():
            return local_user()
        return None

    def _form_secret(self, request: Request, identity: Identity | None) -> str:
        """What a form has to hold to be believed; it is bound to the cookie, and tells nothing of it."""
        match identity:
            case Identity(way=Way.LOCAL):
                key = self._rules.local_secret
            case Identity(way=Way.SESSION):
                key = request.cookies[self._rules.cookie]
            case _:
                key = request.cookies.get(VISIT, "")
        return derive_form_secret(key) if key else ""


async def check_form(request: Request) -> None:
    """A dependency for the whole application: what a browser sends must come from a form of this site.

    Raises Refused for a form without the field `csrf`, whose value is `request.state.csrf`; a script sends it as X-CSRF-Token.
    """
    path = request.scope["path"]
    if request.method in SAFE or path.startswith(API) or (path == LOGOUT and request.state.identity is None):
        return
    if request.state.identity is not None and request.state.identity.way is Way.TOKEN:
        return
    said = request.headers.get(FORM_HEADER) or (await request.form()).get(FORM_FIELD)
    wanted = request.state.csrf
    if not wanted or not isinstance(said, str) or not hmac.compare_digest(said.encode(), wanted.encode()):
        raise Refused("the form is out of date; load the page again and repeat what you did", code="access.form")


def _bearer(headers: Headers) -> str | None:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _calendar_token(request: Request) -> str | None:
    """The token that a calendar sends as a password; calendars know no other way. It opens nothing but calendars."""
    scheme, _, said = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic" or not is_calendar(request):
        return None
    try:
        return b64decode(said.strip(), validate=True).decode().partition(":")[2]
    except ValueError:
        return ""


def _is_open(path: str) -> bool:
    return path in OPEN or (path.startswith(OPEN_FOLDER) and ".." not in path)


def _ask_to_log_in(request: Request) -> Response:
    path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
    for_people = "text/html" in request.headers.get("accept", "") or not is_calendar(request)
    if request.method not in SAFE or path.startswith(API) or not for_people:
        raise Refused("log in first, or send an API token", code="access.login")
    wanted = f"{path}?{query}" if query else path
    return RedirectResponse(f"{LOGIN}?{urlencode({'next': wanted})}", 303)


def _check_role(request: Request, identity: Identity) -> None:
    path = request.scope["path"]
    if request.method in SAFE or path == OWN or path.startswith(f"{OWN}/"):
        return
    if path.startswith(API) and not (
        identity.way is Way.TOKEN or (identity.way is Way.LOCAL and request.headers.get(LOCAL_HEADER) == "yes")
    ):
        raise Refused(
            "writing needs an API token, or on this machine without accounts the header X-Sepakat-Local: yes",
            code="access.token_needed",
        )
    if not identity.role.includes(AccountRole.EDITOR):
        raise Refused(f"only editors may change the ledger; you are {identity.name}, {identity.role.value}")
