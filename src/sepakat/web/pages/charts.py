"""Charts as images; the pages that show them have the same numbers in tables."""

from collections.abc import Callable, Mapping
from hashlib import blake2b
from importlib.metadata import version

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.errors import InputError, NotFound
from sepakat.report.charts.themes import Theme
from sepakat.service.remembering import Remembered
from sepakat.web.fields import read_word
from sepakat.web.filters import read_filters
from sepakat.web.negotiation import read_preferences
from sepakat.web.policies import policy_for
from sepakat.web.view import View, Viewer

router = APIRouter()
FILTERS = ("between", "topic", "place", "outlet", "since", "until")
NARROWEST, WIDEST = 320, 1200
"""Pixels."""
FRESH = "private, no-cache"
"""Readers keep a chart, and ask each time whether it still holds."""


@router.get("/charts/{name}.svg")
def show_chart(view: Viewer, name: str) -> Response:
    """A chart in the language and the theme of the reader."""
    draw = CHARTS.get(name)
    if draw is None:
        raise NotFound(f"there is no chart {name[:40]!r}; there are {', '.join(CHARTS)}")
    view.ledger.settle()
    headers = {"ETag": _tag(view), "Cache-Control": FRESH, "Vary": "Accept-Language, Cookie"}
    if view.request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    drawn: Remembered[str] = view.request.app.state.drawn
    image = drawn.get((view.ledger.name, headers["ETag"]), lambda: draw(view))
    return Response(image, media_type="image/svg+xml", headers=headers | {"Content-Security-Policy": policy_for(image)})


def _tag(view: View) -> str:
    """What changes whenever the chart may."""
    preferences, url = read_preferences(view.request), view.request.url
    parts = (version("sepakat"), view.ledger.revision, view.today, url.path, url.query, *preferences)
    return f'W/"{blake2b(repr(parts).encode(), digest_size=12).hexdigest()}"'


def _timeline(view: View) -> str:
    from sepakat.service.charting import chart_timeline

    filters = read_filters(view.query, FILTERS)
    return chart_timeline(view.ledger, view.today, *_look(view), width=_width(view, 880), **filters)


def _ladder(view: View) -> str:
    from sepakat.service.charting import chart_ladder

    filters = read_filters(view.query, FILTERS)
    return chart_ladder(view.ledger, view.today, *_look(view), width=_width(view, 640), **filters)


def _target(view: View) -> str:
    from sepakat.service.charting import chart_target

    record = read_word(view.query, "record") or ""
    return chart_target(view.ledger, record, view.today, *_look(view), width=_width(view, 720))


def _network(view: View) -> str:
    from sepakat.service.charting import chart_network

    return chart_network(view.ledger, *_look(view), width=_width(view, 720))


CHARTS: Mapping[str, Callable[[View], str]] = {
    "timeline": _timeline,
    "ladder": _ladder,
    "target": _target,
    "network": _network,
}


def _look(view: View) -> tuple[str, Theme]:
    preferences = read_preferences(view.request)
    return preferences.language, Theme(preferences.theme)


def _width(view: View, usual: int) -> int:
    word = read_word(view.query, "width")
    if word is None:
        return usual
    if not (word.isascii() and word.isdigit() and NARROWEST <= int(word) <= WIDEST):
        raise InputError(f"width: {word[:20]!r} is not a number from {NARROWEST} to {WIDEST}", code="input.width")
    return int(word)
