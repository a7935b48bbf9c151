"""What articles, names and addresses hold is shown as text, on every page; nothing of it is run, opened or read from the disk."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Event, Inconsistency, Instrument, Person, Quantity, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import EventStatus, EventType, InconsistencyKind, InstrumentStatus, InstrumentType, Stage, Topic
from sepakat.service import Ledger
from sepakat.web.app import make_app
from sepakat.web.pages import ROUTERS
from sepakat.web.rules import make_rules

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}</title></textarea>"
ADDRESS = "javascript:alert(3)"
LOADING = ("script", "iframe", "object", "embed", "base")


class Finder(HTMLParser):
    """Collects what a browser would run or open."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        for name, value in attrs:
            opens = (value or "").strip().lower().startswith(("javascript:", "vbscript:", "data:text"))
            foreign = tag in LOADING and name == "src" and "/static/" not in str(value)
            if name.startswith("on") or name == "style" or opens or foreign:
                self.found.append(f"<{tag} {name}={value!r}>")
        if tag in LOADING and not (tag == "script" and dict(attrs).get("src")):
            self.found.append(f"<{tag}>")


def evil_extraction(id: str, day: date, amount: int) -> Extraction:
    """An article in which every word that can be chosen is markup."""
    text = f"Fiji {EVIL} pledged to train {amount} fishers {EVIL} by 2032. {EVIL} said."
    article = Article(id, text, "en", url=ADDRESS, outlet=f"Outlet {EVIL}", headline=f"Talks {EVIL}", published_on=day)
    said, parties = article.evidence(0, len(text) - 1), ("FJI", "IDN", f"PT {EVIL}")
    return Extraction(
        article,
        people=(Person(f"Rina {EVIL}", EVIL, EVIL, "IDN", (said.span,), "title"),),
        events=(Event(EventType.MEETING, "2031-05-04", EVIL, parties, (EVIL,), (), EventStatus.HELD, (said,), "met"),),
        instruments=(Instrument(InstrumentType.MOU, EVIL, parties, "2031", InstrumentStatus.PLANNED, (), (said,), "mou"),),
        commitments=(
            Commitment(
                parties, ("FJI",), f"train fishers {EVIL}", Stage.PLEDGED, (Topic.AI,), (EVIL,), Quantity(amount, EVIL), "2032",
                False, False, said, "will",
            ),
        ),
        quotations=(Quotation(EVIL, True, said, None, None, "marks"),),
        inconsistencies=(Inconsistency(InconsistencyKind.OTHER, EVIL, said, EVIL, EVIL),),
    )  # fmt: skip


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger full of markup, with judgements that are markup too."""
    with Ledger(tmp_path / "ledger.db") as opened:
        for number, amount in enumerate((40, 70), 1):
            opened.add(evil_extraction(f"evil{number}", date(2031, 5, number), amount))
        claim = opened.list("commitment")[0]
        opened.judge("note", claim.id, by=EVIL, reason=EVIL)
        yield opened


@pytest.fixture
def client(ledger: Ledger) -> TestClient:
    """A browser on this machine."""
    app = make_app(ledger, make_rules(ledger.accounts, "127.0.0.1"), today=lambda: date(2033, 1, 1))
    return TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 50000), raise_server_exceptions=False)


@pytest.fixture
def crawl(client: TestClient) -> Callable[[str], dict[str, str]]:
    """A function that follows all links of the site from its first page, and gives the pages by their addresses."""

    def follow(query: str) -> dict[str, str]:
        pages: dict[str, str] = {}
        waiting = [f"{path}?{query}" for path in known_paths()]
        while waiting and len(pages) < 300:
            path = waiting.pop()
            if path not in pages:
                answer = client.get(path)
                assert answer.status_code < 500, (path, answer.text[:500])
                pages[path] = answer.text if answer.headers["content-type"].startswith("text/html") else ""
                links = re.findall(r'href="(/(?!static)[^"#]*)"', pages[path])
                waiting += [link.replace("&amp;", "&") for link in links if "lang=" not in link and "theme=" not in link]
        return pages

    return follow


def page_paths(method: str) -> list[str]:
    """The addresses of pages that take a method, as their routers have them."""
    routes = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    return sorted({route.path for route in routes if method in (route.methods or ())})


def known_paths() -> list[str]:
    """The addresses of pages that need no id."""
    return [path for path in page_paths("GET") if "{" not in path]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_markup_in_articles_is_shown_as_text(crawl: Callable[[str], dict[str, str]], lang: str) -> None:
    pages = crawl(f"lang={lang}")
    assert len(pages) > 20
    assert sum("&lt;script&gt;" in page for page in pages.values()) > 5
    for path, page in pages.items():
        finder = Finder()
        finder.feed(page)
        assert not finder.found, path
        assert "<script>alert" not in page, path
        assert "<img src=x" not in page, path
        assert "{{7*7}}" in page or "7*7" not in page, path
        for form in re.findall(r'<form[^>]*method="post".*?</form>', page, re.DOTALL):
            assert 'name="csrf" value="' in form, path


@pytest.mark.parametrize(
    "name", ["q", "between", "topic", "page", "size", "lang", "theme", "format", "since", "on", "stage", "next"]
)
def test_markup_in_addresses_is_shown_as_text(client: TestClient, name: str) -> None:
    for path in known_paths():
        answer = client.get(path, params={name: EVIL})
        assert answer.status_code < 500, path
        if answer.headers["content-type"].startswith("text/html"):
            finder = Finder()
            finder.feed(answer.text)
            assert not finder.found, path


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%5c..%5cetc%5cpasswd",
        "/static//etc/passwd",
        "/static/sepakat.css%00.py",
        "/articles/..%2f..%2f..%2fetc%2fpasswd",
        "/records/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/events/<script>alert(1)</script>",
        "/%00",
    ],
)
def test_no_address_leads_out_of_the_site(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    ("media", "content"),
    [
        ("application/x-www-form-urlencoded", b"csrf=" + b"%" * 10_000),
        ("application/x-www-form-urlencoded", b"\xff\xfe=\x00"),
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
        ("multipart/form-data", b"--x"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=csrf\r\n\r\n1\r\n" * 3_000 + b"--x--"),
        ("application/json", b"{"),
        ("", b""),
    ],
    ids=str,
)
def test_forms_that_are_none_are_refused(client: TestClient, ledger: Ledger, media: str, content: bytes) -> None:
    revision = ledger.revision
    for path in (re.sub(r"\{[^}]*\}", "abcd1234", each) for each in page_paths("POST")):
        answer = client.post(path, content=content, headers={"Content-Type": media}, follow_redirects=False)
        assert 400 <= answer.status_code < 500, path
    assert ledger.revision == revision
