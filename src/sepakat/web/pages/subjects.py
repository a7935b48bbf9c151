"""Topics and places, and any word: what is promised for Nusantara, for 5G."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from sepakat.errors import NotFound
from sepakat.model.vocabulary import Topic
from sepakat.service.lookups import ABOUT
from sepakat.web.facets import show_facet
from sepakat.web.fields import check_name, read_word
from sepakat.web.formats import make_export
from sepakat.web.view import View, Viewer

router = APIRouter()
PLACES = 120
"""Places that the list shows."""


@router.get("/topics")
def list_topics(view: Viewer) -> Response:
    """Topics and places, with the number of their records."""
    topics, places = view.ledger.facet("topic"), view.ledger.facet("place")
    form = view.query.get("format")
    if form:
        named = [("topic", *each) for each in topics] + [("place", *each) for each in places]
        return make_export(form, [{"facet": facet, "value": value, "records": count} for facet, value, count in named])
    return view.show("topics.html", topics=topics, places=places[:PLACES], more=max(0, len(places) - PLACES))


@router.get("/topics/{topic}")
def show_topic(view: Viewer, topic: str) -> Response:
    """What there is of one topic."""
    if topic not in set(Topic):
        raise NotFound(f"there is no topic {topic[:40]!r}")
    return _show(view, "topic", view.wording.term("topic", topic), {"topic": topic}, {"topic": topic})


@router.get("/places/{place:path}")
def show_place(view: Viewer, place: str) -> Response:
    """What there is of one place."""
    filters = {"place": check_name(place)}
    if not view.ledger.lookups.facet(view.today, **filters).tally.kinds:
        raise NotFound(f"no record names the place {place!r}")
    return _show(view, "place", place, filters, filters)


@router.get("/about")
def show_about(view: Viewer) -> Response:
    """What there is of any word."""
    word = read_word(view.query, "q") or ""
    ids = view.ledger.lookups.ids_about(word)
    return _show(view, "about", word, {"among": ids}, None, is_cut=len(ids) >= ABOUT)


def _show(
    view: View, facet_name: str, name: str, filters: Mapping[str, Any], links: Mapping[str, str] | None, *, is_cut: bool = False
) -> Response:
    about = {"facet": facet_name, "value": name}
    return show_facet(view, "subject.html", filters, about, links, facet_name=facet_name, name=name, is_cut=is_cut)
