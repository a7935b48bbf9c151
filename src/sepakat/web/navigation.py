"""The parts of the site, as every page lists them."""

from typing import NamedTuple

from starlette.requests import Request

PARTS = (
    ("overview", "/"),
    ("partners", "/partners"),
    ("events", "/events"),
    ("instruments", "/instruments"),
    ("commitments", "/commitments"),
    ("contradictions", "/contradictions"),
    ("targets", "/targets"),
    ("quotations", "/quotations"),
    ("topics", "/topics"),
    ("people", "/people"),
    ("organisations", "/organisations"),
    ("articles", "/articles"),
    ("search", "/search"),
    ("review", "/review"),
    ("groups", "/groups"),
)
"""In their order, with the addresses where they begin; those that no page has are not shown."""


class Section(NamedTuple):
    """A part of the site."""

    name: str
    path: str
    current: bool
    """Whether the page that is asked for lies in it."""


def find_sections(request: Request) -> tuple[Section, ...]:
    """The parts that there are; the one in which a request lies is marked."""
    known = request.app.state.paths
    return tuple(Section(name, start, _lies_in(request.url.path, start)) for name, start in PARTS if start in known)


def _lies_in(path: str, start: str) -> bool:
    return path == start or (start != "/" and path.startswith(f"{start}/"))
