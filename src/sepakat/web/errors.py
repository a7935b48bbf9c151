"""Errors as responses: the only place where status codes are decided. JSON for programs, a page for people."""

import logging
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sepakat.errors import InputError, NotFound, Refused, SepakatError, StoreError
from sepakat.web.headers import add_security_headers
from sepakat.web.rendering import render_error
from sepakat.web.validation import describe_part

log = logging.getLogger(__name__)

API = "/api/"
BY_CODE = {
    "access.login": 401,
    "access.password": 401,
    "access.token": 401,
    "access.throttled": 429,
    "access.host": 421,
    "input.bad_length": 400,
    "input.conflict": 409,
    "input.too_large": 413,
    "input.too_long": 414,
}
BY_CLASS: tuple[tuple[type[SepakatError], int], ...] = ((InputError, 422), (NotFound, 404), (Refused, 403), (StoreError, 503))
BY_STATUS = {400: "input.bad", 404: "not-found", 405: "input.method", 413: "input.too_large", 415: "input.media_type"}
"""Codes of errors that have no exception of Sepakat's behind them."""
INTERNAL = "something went wrong here; the log of the server says what"


def status_of(error: SepakatError) -> int:
    """The HTTP status of an error."""
    return BY_CODE.get(error.code) or next((status for kind, status in BY_CLASS if isinstance(error, kind)), 500)


def error_body(status: int, code: str, message: str, errors: Iterable[dict[str, Any]] = ()) -> dict[str, Any]:
    """The one shape of errors; `errors` names the parts of a request that are wrong."""
    return {"ok": False, "code": code, "error": message, "errors": list(errors), "status": status}


def make_error_response(request: Request, error: SepakatError) -> Response:
    """What is sent for an error, with headers that say when or how to try again."""
    status = status_of(error)
    headers = {}
    if isinstance(error, Refused) and error.wait:
        headers["Retry-After"] = str(error.wait)
    if status == HTTPStatus.UNAUTHORIZED and (_is_api(request) or is_calendar(request)):
        headers["WWW-Authenticate"] = f'{"Bearer" if _is_api(request) else "Basic"} realm="sepakat"'
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s: %s", error.code, error)
    # Where the ledger lies is for those who keep it.
    what = error.what if isinstance(error, NotFound) else str(error)
    message = what.removeprefix(f"{request.app.state.ledger.name}: ") if "app" in request.scope else what
    return _respond(request, error_body(status, error.code, message), headers)


def is_calendar(request: Request) -> bool:
    """Whether a calendar is asked for, which programs do that can send nothing but a name and a password."""
    return request.method == "GET" and str(request.scope["path"]).endswith(".ics")


def add_error_handlers(app: FastAPI) -> None:
    """Let an application answer errors in this way."""
    app.add_exception_handler(SepakatError, _on_error)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_crash)


def _on_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, SepakatError), "registered for these only"
    return make_error_response(request, error)


def _on_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError), "registered for these only"
    parts = [describe_part(each) for each in error.errors()]
    malformed = any(each["type"] == "json_invalid" for each in error.errors())
    message = "; ".join(f"{part['where']} {part['error']}" for part in parts[:3])
    return _respond(request, error_body(400 if malformed else 422, "input.bad", message, parts))


def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException), "registered for these only"
    if error.status_code == HTTPStatus.NOT_MODIFIED:
        return Response(status_code=error.status_code, headers=error.headers)
    code = BY_STATUS.get(error.status_code, f"http.{error.status_code}")
    return _respond(request, error_body(error.status_code, code, str(error.detail)), dict(error.headers or {}))


def _on_crash(request: Request, error: Exception) -> Response:
    log.error("%s %s", request.method, request.url.path, exc_info=error)
    return _respond(request, error_body(500, "error", INTERNAL))


def _respond(request: Request, body: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
    """JSON for programs; a page for people."""
    if _is_api(request) or request.query_params.get("format"):
        response: Response = JSONResponse(body, body["status"])
    else:
        response = render_error(request, body)
    response.headers.update(headers or {})
    add_security_headers(response.headers)
    return response


def _is_api(request: Request) -> bool:
    return str(request.scope["path"]).startswith(API)
