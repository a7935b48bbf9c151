"""The dateline before the first sentence, and the names by which the outlet calls itself."""

import re
from collections.abc import Iterable, Iterator

from sepakat.extract.draft import Line
from sepakat.lang.sections import LayoutWords
from sepakat.model.article import Article
from sepakat.model.frozen import Frozen

REACH = 110
"""A dateline is no longer."""
END = re.compile(r"\s{0,2}(?:\s-{1,2}|[–—~]|\s·|-{2})\s{1,2}|\s?—{1,2}(?=[^\W\d_])")
"""The dash behind a dateline."""
AFTER = re.compile(r"\s{0,2}[\"“”'‘(\[]{0,2}[^\W_a-z]")
"""A sentence begins."""
LED = re.compile(r"([^\s,]{4,40}\.[a-z]{2,6}),\s(?=[A-Z])", re.IGNORECASE)
"""A domain and a comma, where no dash follows the place."""
COLON = re.compile(r"[A-Z][A-Z .'/-]{2,30}(?:,\s[A-Z][\w. ]{1,20})?\s?:\s(?=[\"“”'‘]?[A-Z\d])")
STOP = re.compile(r"[A-Z][^\W\d_]{2,15}(?:[ -][A-Z][^\W\d_]{2,15})?\.\s(?=[\"“‘]?[A-Z])")
WORD = re.compile(r"[^\s,;|/()●]+")
DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9][a-z0-9-]{1,40})\.[a-z][a-z.]{1,20}\Z", re.IGNORECASE)
PARTS = re.compile(r"\s[-–—|/●]\s|[,;|/()●]|\s\d")
MAX_WORDS = 12
HOST_FILLERS = frozenset({"www", "amp", "m", "news", "mobile", "en", "id"})


class Dateline(Frozen):
    """The words before the first sentence of the reporting; `end` is where that sentence starts."""

    start: int
    end: int
    text: str


def find_dateline(text: str, line: Line, words: LayoutWords, article: Article) -> Dateline | None:
    """The dateline at the start of a line of reporting; None when the line has none."""
    start, reach = line.start, min(line.end, line.start + REACH)
    while start < reach and text[start].isspace():
        start += 1
    head = text[start:reach]
    keys = _known_keys(article)
    end = _dash_end(text, start, head, words, keys)
    if end is None:
        found = COLON.match(head) or STOP.match(head) or LED.match(head)
        end = start + found.end() if found else _colon_end(start, head, words, keys)
    return Dateline(start, end, text[start:end].rstrip(" .:,-–—~·")) if end is not None else None


def _dash_end(text: str, start: int, head: str, words: LayoutWords, keys: set[str]) -> int | None:
    """Behind the first dash that ends a dateline, or behind a later one where only a date stands between."""
    end = None
    for found in END.finditer(head):
        before = head[: found.start()]
        if not AFTER.match(text, start + found.end()) or not (_is_dateline(before, words) or _key(before) in keys):
            continue
        if end is None or any(letter.isdigit() for letter in text[end : start + found.start()]):
            end = start + found.end()
    return end


def _colon_end(start: int, head: str, words: LayoutWords, keys: set[str]) -> int | None:
    """Behind "Outlet, Place: "."""
    before, colon, after = head.partition(": ")
    if not colon or not after[:1].isupper() or not _is_dateline(before, words):
        return None
    return start + len(before) + 2 if any(_same(_key(part), key) for part in _parts(before) for key in keys) else None


def _is_dateline(head: str, words: LayoutWords) -> bool:
    parts = WORD.findall(head)
    return 0 < len(parts) <= MAX_WORDS and not head.endswith((".", "!", "?")) and all(_fits(part, words) for part in parts)


def _fits(word: str, words: LayoutWords) -> bool:
    return not word[0].isalpha() or word[0].isupper() or word in words.dateline_words or bool(DOMAIN.match(word))


def find_outlet_names(article: Article, dateline: Dateline | None, header: Iterable[str]) -> tuple[str, ...]:
    """The outlet's names: as given, of its address, and as dateline and header write them; the longest first."""
    keys = _known_keys(article)
    names = set(_known(article))
    for line in [*header, *([dateline.text] if dateline else [])]:
        names.update(name for name in _parts(line) if any(_same(_key(name), key) for key in keys))
    if dateline:
        names.update(_self_naming(dateline.text))
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _known(article: Article) -> list[str]:
    return [name for name in (article.outlet, _host_name(article.url)) if name]


def _known_keys(article: Article) -> set[str]:
    return {_key(name) for name in _known(article)} - {""}


def _parts(line: str) -> Iterator[str]:
    for part in PARTS.split(line[:REACH]):
        name = part.strip(" .:-–—")
        if len(name) > 2:
            yield name


def _self_naming(dateline: str) -> Iterator[str]:
    """Parts of a dateline that can only be an outlet: a domain, a name in brackets, a name with a capital inside."""
    for name in _parts(dateline):
        found = DOMAIN.match(name)
        if found:
            yield name
            yield name[: found.end(1) - found.start()] if not name.lower().startswith(("http", "www")) else found[1]
        elif f"({name})" in dateline or re.search(r"[a-z][A-Z]", name):
            yield name


def _host_name(url: str | None) -> str | None:
    if not url:
        return None
    host = re.sub(r"\A[a-z]{1,8}://", "", url.lower()).split("/", 1)[0].split(":", 1)[0]
    labels = [label for label in host.split(".")[:-1] if label not in HOST_FILLERS and len(label) > 2]
    return labels[-1] if labels else None


def _key(name: str) -> str:
    found = DOMAIN.match(name)
    return "".join(letter for letter in (found[1] if found else name).lower() if letter.isalnum())


def _same(name: str, key: str) -> bool:
    """Equal, or one begins the other."""
    return len(name) > 3 and len(key) > 3 and (name.startswith(key) or key.startswith(name))
