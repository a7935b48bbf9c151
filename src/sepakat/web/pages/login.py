"""Logging in and out."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from sepakat.errors import Refused
from sepakat.web.view import View, Viewer
from sepakat.web.visitors import VISIT, address_of, drop_session, meet_visitor, set_session

router = APIRouter()

HOME = "/"
LONGEST = 1_000


@router.get("/login")
def show_login(view: Viewer, next: str = HOME) -> Response:
    """The form; who is known already goes on."""
    if view.identity is not None:
        return RedirectResponse(safe_path(next), 303)
    return _show_form(view, next)


@router.post("/login")
def log_in(
    view: Viewer,
    name: Annotated[str, Form(max_length=LONGEST)],
    password: Annotated[str, Form(max_length=LONGEST)],
    next: Annotated[str, Form(max_length=LONGEST)] = HOME,
) -> Response:
    """Begin a session, and lead to what was asked for."""
    try:
        secret = view.ledger.accounts.log_in(name, password, address=address_of(view.request))
    except Refused as error:
        return _show_form(view, next, name=name, refused=error)
    response = RedirectResponse(safe_path(next), 303)
    set_session(response, view.request, secret)
    return response


@router.post("/logout")
def log_out(view: Viewer) -> Response:
    """End the session."""
    response = RedirectResponse("/login", 303)
    if secret := drop_session(response, view.request):
        view.ledger.accounts.log_out(secret, address=address_of(view.request))
    return response


def safe_path(path: str) -> str:
    """The path, if it leads to a page of this site; else the first page."""
    is_own = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if is_own else HOME


def _show_form(view: View, next: str, *, name: str = "", refused: Refused | None = None) -> Response:
    visit = meet_visitor(view.request)
    status = 200 if refused is None else 429 if refused.wait else 401
    has_accounts = view.ledger.accounts.has_any()
    response = view.show("login.html", next=safe_path(next), name=name, refused=refused, has_accounts=has_accounts)
    response.status_code = status
    if refused and refused.wait:
        response.headers["Retry-After"] = str(refused.wait)
    if visit:
        response.set_cookie(VISIT, visit, httponly=True, samesite="strict", secure=view.request.state.rules.secure)
    return response
