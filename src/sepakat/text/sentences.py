"""Sentence boundaries inside one line of text."""

import re
from collections.abc import Collection, Iterator

from sepakat.model.article import Span

MARKS = re.compile(r"[.!?…]+[\"”’'»)\]]*")
"""What may end a sentence where white space follows; a look-ahead here would try a run of stops from each of them."""
CLOSERS = "\"”’'»)]"
OPENERS = "\"“‘'«(["
LAST_WORD = re.compile(r"[\w.&'’-]{1,24}\Z")


def find_sentences(text: str, start: int, end: int, abbreviations: Collection[str]) -> list[Span]:
    """Spans of the sentences in `text[start:end]`, which is one line.

    A full stop inside a quotation ends a sentence too; the quotation itself is put together elsewhere.
    `abbreviations` are lower-case words that a full stop may follow without ending a sentence.
    """
    return list(_iter_sentences(text, start, end, abbreviations))


def _iter_sentences(text: str, start: int, end: int, abbreviations: Collection[str]) -> Iterator[Span]:
    first = start
    for found in MARKS.finditer(text, start, end):
        if text[found.end() : found.end() + 1].isspace() and _is_boundary(text, found, end, abbreviations):
            yield from _trimmed(text, first, found.end())
            first = found.end()
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _is_boundary(text: str, found: re.Match[str], end: int, abbreviations: Collection[str]) -> bool:
    after = found.end()
    while after < end and (text[after].isspace() or text[after] in OPENERS + "-–—"):
        after += 1
    if after >= end:
        return True
    following = text[after]
    if following.islower() or following in ",;:":
        return False
    marks = found.group()
    if marks.rstrip(CLOSERS) != ".":
        return True
    word = LAST_WORD.search(text, max(0, found.start() - 24), found.start())
    return word is None or not _is_abbreviation(word.group().lstrip("'’-."), marks, following, abbreviations)


def _is_abbreviation(word: str, marks: str, following: str, abbreviations: Collection[str]) -> bool:
    if marks != ".":
        return False
    lower = word.lower()
    if lower in abbreviations:
        return True
    initial = len(word) == 1 and word.isupper()
    dotted = "." in word and all(len(part) <= 2 for part in word.split(".")) and any(part.isalpha() for part in word.split("."))
    return following.isupper() and (initial or (dotted and lower not in ("a.m", "p.m")))
