"""Every page, in both languages and both themes: it answers, and no rule of WCAG 2.2 AA that can be checked is broken."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FIXED = ("account", "accounts")
"""Parts of the site whose pages have names; elsewhere the second part of an address is an id, a side, a place."""
SWITCHES = re.compile(r"[?&](?:lang|theme|format|offset|page)=")
MOST = 80
"""Kinds of pages; more would mean that the crawl does not end."""


def find_pages(page: Page, site: str) -> Iterator[str]:
    """One address of each kind of page that can be reached by links."""
    waiting, seen = [site], {kind_of(site)}
    while waiting:
        address = waiting.pop(0)
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        yield address
        assert len(seen) < MOST, sorted(seen)
        for link in page.eval_on_selector_all("a[href]:not([download])", "links => links.map(link => link.getAttribute('href'))"):
            target = urljoin(address, link.partition("#")[0])
            if target.startswith(site) and not SWITCHES.search(target) and not is_file(target) and kind_of(target) not in seen:
                seen.add(kind_of(target))
                waiting.append(target)


def kind_of(address: str) -> str:
    """The address with its ids, sides and places left out."""
    parts = urlsplit(address).path.strip("/").split("/")
    return "/".join(part if number != 1 or parts[0] in FIXED else "*" for number, part in enumerate(parts))


def is_file(address: str) -> bool:
    """Whether a link leads to something that is no page."""
    return bool(re.search(r"\.(?:ics|json|csv|svg|docx|pdf|md)$", urlsplit(address).path)) or "/brief" in address


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page(page: Page, site: str, language: str, theme: str) -> None:
    page.goto(f"{site}?lang={language}")
    page.goto(f"{site}?theme={theme}")
    troubles, kinds = [], set()
    for address in find_pages(page, site):
        kinds.add(kind_of(address))
        assert page.get_attribute("html", "lang") == language
        assert page.title()
        troubles += [f"{address}: {trouble}" for trouble in find_troubles(page)]
    assert not troubles, "\n".join(troubles)
    assert len(kinds) > 10


def find_troubles(page: Page) -> list[str]:
    """What axe-core finds, one line for each element."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("levels => axe.run(document, {runOnly: {type: 'tag', values: levels}})", LEVELS)
    return [f"{one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_its_window(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    wide = [
        address
        for address in find_pages(page, site)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")
    ]
    assert not wide
