"""The part of a text that holds the words of a search, with those words marked."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sepakat.model.article import Span
from sepakat.store import FoundText, Term, find_words, fold_word

__all__ = ["FoundText", "SnippetPart", "Term", "cut_snippet"]

WIDTH = 260
"""Characters of a snippet."""
BEFORE = 60
"""Characters before the first mark."""
LOOKED_AT = 50_000
"""Characters of a text that are looked through."""


class SnippetPart(NamedTuple):
    """A piece of a snippet."""

    text: str
    is_found: bool
    """Whether it is one of the words that were searched for."""


def cut_snippet(text: str, terms: Sequence[Term], width: int = WIDTH) -> tuple[SnippetPart, ...]:
    """The stretch of a text that holds most of the words, piece by piece; its beginning where it holds none."""
    marks = list(_iter_marks(text[:LOOKED_AT], terms))
    start = _choose_start(text, marks, width)
    end = min(len(text), start + width)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + width // 2)
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    return tuple(_iter_parts(text, start, end, inside))


def _iter_marks(text: str, terms: Iterable[Term]) -> Iterator[Span]:
    whole = {word for term in terms for word in (term.words[:-1] if term.prefix else term.words)}
    beginnings = tuple(term.words[-1] for term in terms if term.prefix)
    for found in find_words(text):
        word = fold_word(found.group())
        if word in whole or (beginnings and word.startswith(beginnings)):
            yield Span(found.start(), found.end())


def _choose_start(text: str, marks: Sequence[Span], width: int) -> int:
    """Where the stretch begins that holds the most different words, the first of such."""
    best, most = 0, 0
    for place, mark in enumerate(marks):
        held = {
            text[each.start : each.end].lower() for each in marks[place : place + 30] if each.end <= mark.start + width - BEFORE
        }
        if len(held) > most:
            best, most = mark.start, len(held)
    start = max(0, best - BEFORE)
    return text.rfind(" ", 0, start) + 1 if start else 0


def _iter_parts(text: str, start: int, end: int, marks: Sequence[Span]) -> Iterator[SnippetPart]:
    at = start
    if start:
        yield SnippetPart("… ", is_found=False)
    for mark in marks:
        if at < mark.start:
            yield SnippetPart(text[at : mark.start], is_found=False)
        yield SnippetPart(text[mark.start : mark.end], is_found=True)
        at = mark.end
    if at < end:
        yield SnippetPart(text[at:end], is_found=False)
    if end < len(text):
        yield SnippetPart(" …", is_found=False)
