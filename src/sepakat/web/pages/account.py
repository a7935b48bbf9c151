"""One's own account: the password, and tokens for programs."""

from typing import Annotated, Any

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from sepakat.errors import InputError, Refused
from sepakat.model.accounts import AccountRole, ApiToken
from sepakat.service.accounts import Identity, Way
from sepakat.web.view import View, Viewer
from sepakat.web.visitors import address_of, identity_of, set_session

router = APIRouter()

Secret = Annotated[str, Form(max_length=1_000)]


@router.get("/account")
def show_account(view: Viewer, changed: bool = False) -> Response:
    """Who one is, and what one may do."""
    return _show(view, changed=changed)


@router.post("/account/password")
def change_password(view: Viewer, current: Secret, new: Secret, again: Secret) -> Response:
    """Give oneself another password; the session begins anew, all others end."""
    identity, accounts = _holder(view), view.ledger.accounts
    if new != again:
        return _show(view, 422, wrong="accounts.account.differ")
    address = address_of(view.request)
    try:
        accounts.change_password(identity.name, current, new, address=address)
    except Refused as error:
        return _show(view, 429 if error.wait else 403, wrong="accounts.account.wrong", wait=error.wait)
    except InputError as error:
        return _show(view, 422, said=str(error))
    response = RedirectResponse("/account?changed=true", 303)
    set_session(response, view.request, accounts.log_in(identity.name, new, address=address))
    return response


@router.post("/account/tokens")
def make_token(
    view: Viewer,
    label: Annotated[str, Form(max_length=200)],
    role: Annotated[AccountRole, Form()],
    days: Annotated[int, Form(ge=1, le=366)],
) -> Response:
    """Make a token, and show it this once."""
    identity = _holder(view)
    try:
        _, secret = view.ledger.accounts.make_token(identity.name, role, label, days=days, by=identity.name)
    except InputError as error:
        return _show(view, 422, said=str(error))
    return _show(view, secret=secret)


@router.post("/account/tokens/{id}/revoke")
def revoke_token(view: Viewer, id: str) -> Response:
    """Put an end to one of one's own tokens."""
    identity = _holder(view)
    own = [token.id for token in _tokens_of(view, identity) if token.id == id]
    if not own:
        raise Refused("this token is not yours", code="access.forbidden")
    view.ledger.accounts.revoke_token(id, by=identity.name)
    return RedirectResponse("/account", 303)


def _show(view: View, status: int = 200, /, **said: Any) -> Response:
    identity = identity_of(view.request)
    tokens = _tokens_of(view, identity) if identity.way is not Way.LOCAL else ()
    roles = [role for role in AccountRole if identity.role.includes(role)]
    messages = {"changed": False, "wrong": None, "said": None, "secret": None, "wait": None} | said
    now = view.ledger.accounts.now()
    response = view.show("account.html", me=identity, tokens=tokens, roles=roles, now=now, **messages)
    response.status_code = status
    return response


def _holder(view: View) -> Identity:
    """Who is logged in; neither a token nor the local user has an account to look after."""
    identity = identity_of(view.request)
    if identity.way is not Way.SESSION:
        raise Refused("log in with your password to change your account", code="access.forbidden")
    return identity


def _tokens_of(view: View, identity: Identity) -> tuple[ApiToken, ...]:
    return tuple(token for token in view.ledger.accounts.tokens() if token.account == identity.name)
