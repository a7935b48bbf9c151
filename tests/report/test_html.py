"""Briefs as HTML."""

import re
from html.parser import HTMLParser

from sepakat.report.html import render_fragment, render_html
from sepakat.report.paper import Paper

VOID = {"meta"}


class Outline(HTMLParser):
    """Which elements are opened, and whether each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(text: str) -> Outline:
    parser = Outline()
    parser.feed(text)
    return parser


def test_it_is_whole_and_nothing_in_it_runs_or_loads(paper: Paper) -> None:
    text = render_html(paper)
    found = outline(text)
    assert not found.open
    assert not found.seen & {"script", "img", "link", "iframe", "object", "form"}
    assert not [name for name in found.attributes if name.startswith("on") or name in ("src", "style")]
    assert "javascript:alert" not in re.findall(r'href="([^"]*)"', text)
    assert "&lt;script&gt;" in text


def test_a_fragment_has_neither_head_nor_style(paper: Paper) -> None:
    found = outline(render_fragment(paper, heading=2))
    assert not found.seen & {"html", "head", "style", "h1"}
    assert {"h2", "h3", "table"} <= found.seen


def test_every_width_has_its_rule(paper: Paper) -> None:
    text = render_html(paper)
    assert set(re.findall(r'class="(brief-w\d+)"', text)) <= set(re.findall(r"\.(brief-w\d+) \{", text))


def test_the_foot_of_a_page_cannot_end_the_style(paper: Paper) -> None:
    assert render_html(paper).count("</style>") == 1
