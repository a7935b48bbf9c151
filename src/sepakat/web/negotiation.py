"""In which language and which colours a page is shown: what the address asks for, else the cookie, else the browser."""

from collections.abc import Iterator
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from sepakat.wording import LANGUAGES

THEMES = ("auto", "light", "dark")
LANGUAGE_COOKIE, THEME_COOKIE = "sepakat_language", "sepakat_theme"
YEAR = 365 * 24 * 3600
LONGEST_HEADER = 500


class Preferences(NamedTuple):
    """How a reader wants the pages."""

    language: str
    theme: str


def read_preferences(request: Request) -> Preferences:
    """The language and the colours for a request; words that are none of the choices count as nothing said."""
    query, cookies = request.query_params, request.cookies
    language = _first_known((query.get("lang"), cookies.get(LANGUAGE_COOKIE), *_iter_accepted(request)), LANGUAGES)
    return Preferences(language, _first_known((query.get("theme"), cookies.get(THEME_COOKIE)), THEMES))


def keep_preferences(request: Request, response: Response) -> None:
    """Let the browser remember what the address asked for."""
    for name, cookie, choices in (("lang", LANGUAGE_COOKIE, LANGUAGES), ("theme", THEME_COOKIE, THEMES)):
        value = request.query_params.get(name)
        if value in choices:
            response.set_cookie(cookie, value, max_age=YEAR, httponly=True, samesite="lax")


def _first_known(words: tuple[str | None, ...], choices: tuple[str, ...]) -> str:
    return next((word for word in words if word in choices), choices[0])


def _iter_accepted(request: Request) -> Iterator[str]:
    """The languages of Accept-Language, the most wanted first."""
    ranges = request.headers.get("accept-language", "")[:LONGEST_HEADER].split(",")
    weighed = [(_weight(parameters), tag.strip().lower()) for tag, _, parameters in (each.partition(";") for each in ranges)]
    for weight, tag in sorted(weighed, key=lambda each: -each[0]):
        if weight:
            yield tag.partition("-")[0]


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
