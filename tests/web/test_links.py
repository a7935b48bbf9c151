"""Every page that can be reached from the first one answers, in both languages, and is well formed."""

from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from starlette.testclient import TestClient

from sepakat.wording import LANGUAGES

VOID = frozenset({"meta", "link", "input", "br", "hr", "img", "path", "rect", "circle", "source", "line", "use", "polyline"})
SWITCHES = ("lang=", "theme=")
MOST = 700


class Page(HTMLParser):
    """The links and ids of a page, and what is wrong with its form."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: list[str] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and values.get("href"):
            self.links.add(values["href"] or "")
        if values.get("id"):
            self.ids.append(values["id"] or "")
        self.wrong += [f"{tag} {name}" for name in values if name == "style" or name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")


def is_followed(link: str) -> bool:
    parts = urlsplit(link)
    return not parts.netloc and not parts.scheme and not any(switch in parts.query for switch in SWITCHES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_samples_leads_to_a_page(client: TestClient, language: str) -> None:
    waiting, seen, wrong = ["/"], {"/"}, []
    while waiting and len(seen) < MOST:
        path = waiting.pop()
        answer = client.get(path, headers={"Accept-Language": language})
        if answer.status_code != 200:
            wrong.append(f"{path}: {answer.status_code}")
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        page = Page(answer.text)
        wrong += [f"{path}: {each}" for each in page.wrong]
        wrong += [f"{path}: id {each} twice" for each in set(page.ids) if page.ids.count(each) > 1]
        links = {urldefrag(urljoin(str(answer.url), link)).url for link in page.links if is_followed(link)}
        relative = {urlsplit(link)._replace(scheme="", netloc="").geturl() for link in links}
        wrong += [
            f"{path}: #{urlsplit(link).fragment} is nowhere"
            for link in page.links
            if link.startswith("#") and link[1:] not in page.ids
        ]
        waiting += sorted(relative - seen)
        seen |= relative
    assert not wrong
    assert len(seen) > 300
