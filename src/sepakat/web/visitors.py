"""Who makes a request that has passed the gate: what pages and resources may ask, and the cookies that they give and take."""

import hmac
import secrets
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from sepakat.errors import Refused
from sepakat.model.accounts import AccountRole
from sepakat.service.accounts import SESSION_LIFE, Identity
from sepakat.web.origins import is_loopback
from sepakat.web.rules import AccessRules

LONGEST_ADDRESS = 45
VISIT = "sepakat_visit"
"""Cookie of somebody who is about to log in."""


def identity_of(request: Request) -> Identity:
    """Who makes a request that has passed the gate."""
    found: Identity | None = request.state.identity
    if found is None:
        raise Refused("log in first", code="access.login")
    return found


def address_of(request: Request) -> str | None:
    """The network address that a request comes from; behind the proxy that --https speaks of, the last one that it names."""
    client = request.client.host if request.client else None
    if request.state.rules.secure and client is not None and is_loopback(client):
        return request.headers.get("x-forwarded-for", client).rpartition(",")[2].strip()[:LONGEST_ADDRESS]
    return client


def describe_deed(request: Request, action: str, object: str | None = None, detail: str | None = None) -> None:
    """Say for the audit log what a request does, in better words than its address."""
    request.state.deed = (action, object, detail)


def require(role: AccountRole) -> Callable[[Request], Identity]:
    """A dependency for pages that only some may see."""

    def check(request: Request) -> Identity:
        identity = identity_of(request)
        if not identity.role.includes(role):
            raise Refused(f"only for the role {role.value}; you are {identity.name}, {identity.role.value}")
        return identity

    return check


def meet_visitor(request: Request) -> str | None:
    """Let somebody who is about to log in have a form that can be believed; the secret for their cookie, if they have none."""
    if request.state.csrf:
        return None
    visit = secrets.token_urlsafe(32)
    request.state.csrf = derive_form_secret(visit)
    return visit


def set_session(response: Response, request: Request, secret: str) -> None:
    """Give the browser the cookie of a new session."""
    rules: AccessRules = request.state.rules
    life = int(SESSION_LIFE.total_seconds())
    response.set_cookie(rules.cookie, secret, max_age=life, httponly=True, samesite="lax", secure=rules.secure)
    response.delete_cookie(VISIT)


def drop_session(response: Response, request: Request) -> str | None:
    """Take the cookie away; gives the secret that it held."""
    rules: AccessRules = request.state.rules
    response.delete_cookie(rules.cookie, httponly=True, samesite="lax", secure=rules.secure)
    return request.cookies.get(rules.cookie)


def derive_form_secret(key: str) -> str:
    """What a form has to hold to be believed; it is bound to a secret, and tells nothing of it."""
    return hmac.digest(key.encode(), b"form", "sha256").hex()
