"""Templates with what a request brings: its language, its reader, its address."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sepakat.model.accounts import AccountRole
from sepakat.service.accounts import Identity
from sepakat.web.addresses import article_path, claim_path, partner_path, record_path
from sepakat.web.assets import asset_path
from sepakat.web.naming import Naming
from sepakat.web.navigation import find_sections
from sepakat.web.negotiation import THEMES, keep_preferences, read_preferences
from sepakat.web.twins import find_twins
from sepakat.wording import LANGUAGES, load_wording

OWN = ("lang", "theme", "format")
"""Parts of an address that say how, not what, is shown."""
Changes = str | int | None


@cache
def load_templates() -> Environment:
    """The templates of all pages; what is put into them is escaped, without exception."""
    templates = Environment(
        loader=PackageLoader("sepakat.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.globals |= {"asset": asset_path, "languages": LANGUAGES, "themes": THEMES}
    templates.globals |= {"record_path": record_path, "article_path": article_path, "claim_path": claim_path}
    templates.globals |= {"partner_path": partner_path, "find_twins": find_twins}
    return templates


def render(request: Request, template: str, context: Mapping[str, Any], status: int = 200) -> Response:
    """A page in the reader's language."""
    preferences = read_preferences(request)
    wording = load_wording(preferences.language)
    shared = {
        "w": wording,
        "say": wording.say,
        "theme": preferences.theme,
        "identity": getattr(request.state, "identity", None),
        "csrf": getattr(request.state, "csrf", ""),
        "may_judge": _may_judge(request),
        "sections": find_sections(request),
        "query": request.query_params,
        "here": lambda **changes: change_address(request.url.path, request.query_params, **changes),
        "link": make_link,
        "naming": Naming(wording),
        "knows": lambda path: path in request.app.state.paths,
    }
    response = HTMLResponse(load_templates().get_template(template).render(shared | dict(context)), status)
    response.headers["Vary"] = "Accept-Language, Cookie"
    keep_preferences(request, response)
    return response


def _may_judge(request: Request) -> bool:
    """Whether the reader is one who may also judge."""
    identity: Identity | None = getattr(request.state, "identity", None)
    return identity is not None and identity.role.includes(AccountRole.EDITOR)


def render_error(request: Request, body: Mapping[str, Any]) -> Response:
    """The page that says what went wrong."""
    return render(request, "error.html", {"error": body}, int(body["status"]))


def make_link(path: str, **query: Changes) -> str:
    """An address with a query; what is None is left out."""
    said = {name: value for name, value in query.items() if value not in (None, "")}
    return f"{path}?{urlencode(said)}" if said else path


def change_address(path: str, query: QueryParams, **changes: Changes) -> str:
    """The present address with some parts of its query changed, or left out where None; always to the page, unless told."""
    kept = [(name, value) for name, value in query.multi_items() if name not in changes and name not in OWN and value]
    added = [(name, str(value)) for name, value in changes.items() if value not in (None, "")]
    return f"{path}?{urlencode(kept + added)}" if kept or added else path
