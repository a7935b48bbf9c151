"""The accounts of all, and what everybody did: for administrators."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form
from starlette.responses import Response

from sepakat.errors import InputError
from sepakat.model.accounts import AccountRole, AuditEntry
from sepakat.service import Page
from sepakat.web.view import View, Viewer
from sepakat.web.visitors import identity_of, require

router = APIRouter(dependencies=[Depends(require(AccountRole.ADMINISTRATOR))])

Name = Annotated[str, Form(max_length=200)]


@router.get("/accounts")
def list_accounts(view: Viewer) -> Response:
    """All accounts, with forms to make and change them."""
    return _show(view)


@router.post("/accounts")
def add_account(
    view: Viewer, name: Name, password: Annotated[str, Form(max_length=1_000)], role: Annotated[AccountRole, Form()]
) -> Response:
    """Make an account."""
    try:
        made = view.ledger.accounts.add(name, role, password, by=identity_of(view.request).name)
    except InputError as error:
        return _show(view, 422, said=str(error))
    return _show(view, made=made.name)


@router.post("/accounts/{name}/role")
def set_role(view: Viewer, name: str, role: Annotated[AccountRole, Form()]) -> Response:
    """Let an account do more or less."""
    try:
        view.ledger.accounts.set_role(name, role, by=identity_of(view.request).name)
    except InputError as error:
        return _show(view, 422, said=str(error))
    return _show(view, done=True)


@router.post("/accounts/{name}/use")
def set_use(view: Viewer, name: str, use: Annotated[bool, Form()]) -> Response:
    """Take an account out of use, or put it back."""
    accounts, by = view.ledger.accounts, identity_of(view.request).name
    try:
        (accounts.enable if use else accounts.disable)(name, by=by)
    except InputError as error:
        return _show(view, 422, said=str(error))
    return _show(view, done=True)


@router.get("/audit")
def show_audit(view: Viewer, by: str | None = None) -> Response:
    """Who did what and when, the newest first."""
    asked = view.asked()
    entries, total = view.ledger.accounts.audit(by=by or None, limit=asked.limit, offset=asked.offset)
    page = Page(entries, total, asked.offset, asked.limit)
    return view.show_list("audit.html", page, _audit_item, by=by)


def _show(view: View, status: int = 200, /, **said: Any) -> Response:
    messages = {"said": None, "made": None, "done": False} | said
    response = view.show("accounts.html", accounts=view.ledger.accounts.list(), roles=list(AccountRole), **messages)
    response.status_code = status
    return response


def _audit_item(entry: AuditEntry) -> dict[str, Any]:
    return {"number": entry.number, "made_at": entry.made_at} | asdict(entry.deed)
