"""An article paragraph by paragraph: the text cut where finds begin and end, and the finds of each paragraph beside it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from sepakat.model.article import Span
from sepakat.model.claims import Claim, Person
from sepakat.model.vocabulary import ClaimKind
from sepakat.service import ClaimEntry
from sepakat.service.showing import spans_of

PRECEDENCE = ("inconsistency", "commitment", "instrument", "event", "quotation", "person")
"""Which kind colours a stretch that belongs to several finds."""


class Found(NamedTuple):
    """A find of the article."""

    number: int
    """Its place in the text, counted from 1; 0 for persons, who are not numbered."""
    id: str
    kind: ClaimKind
    claim: Claim
    spans: tuple[Span, ...]
    record: str | None
    """The id of the record that it belongs to."""


class Piece(NamedTuple):
    """A stretch of text that belongs to the same finds from end to end."""

    text: str
    kind: str | None
    title: str
    """Who is named here."""
    opened: tuple[Found, ...]
    """The finds that begin here."""


class Paragraph(NamedTuple):
    """A line of the article."""

    pieces: tuple[Piece, ...]
    finds: tuple[Found, ...]
    """Those that are said here for the first time."""


def number_finds(entries: Iterable[ClaimEntry], homes: Mapping[str, str]) -> tuple[Found, ...]:
    """The finds in the order in which they stand in the text; `homes` gives the records of claims."""
    found = [Found(0, each.id, each.kind, each.claim, _spans_of(each.claim), homes.get(each.id)) for each in entries]
    found.sort(key=lambda each: (each.spans[:1], PRECEDENCE.index(each.kind.value)))
    numbers = count(1)
    return tuple(each if each.kind is ClaimKind.PERSON else each._replace(number=next(numbers)) for each in found)


def _spans_of(claim: Claim) -> tuple[Span, ...]:
    return tuple(claim.mentions) if isinstance(claim, Person) else tuple(spans_of(claim))


def make_paragraphs(text: str, found: Sequence[Found], headline: str | None = None) -> tuple[Paragraph, ...]:
    """The lines of the text that are not blank; a first one that only says the headline once more is left out."""
    lines = list(_iter_lines(text))
    starts = [line.start for line in lines]
    marked: dict[int, list[tuple[Span, Found]]] = defaultdict(list)
    first: dict[int, list[Found]] = defaultdict(list)
    for each in found:
        for span in each.spans:
            for number in range(bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)):
                marked[number].append((span, each))
        if each.number and each.spans:
            first[bisect_right(starts, each.spans[0].start) - 1].append(each)
    paragraphs = [
        Paragraph(_cut(text, line, marked[number]), tuple(first[number]))
        for number, line in enumerate(lines)
        if text[line.start : line.end].strip()
    ]
    return tuple(paragraphs[1:] if headline and paragraphs and _repeats(paragraphs[0], headline) else paragraphs)


def _repeats(paragraph: Paragraph, headline: str) -> bool:
    return not paragraph.finds and _fold("".join(piece.text for piece in paragraph.pieces)) == _fold(headline)


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())


def _iter_lines(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield Span(start, end)
        start = end + 1


def _cut(text: str, line: Span, here: Sequence[tuple[Span, Found]]) -> tuple[Piece, ...]:
    """The pieces of a line."""
    inside = {max(line.start, min(line.end, offset)) for span, _ in here for offset in span}
    return tuple(_make_piece(text, Span(*cut), here) for cut in pairwise(sorted({line.start, line.end} | inside)))


def _make_piece(text: str, cut: Span, here: Sequence[tuple[Span, Found]]) -> Piece:
    covering = [(span, each) for span, each in here if span.start <= cut.start and span.end >= cut.end]
    kinds = {each.kind.value for _, each in covering}
    title = next((each.claim.name for _, each in covering if isinstance(each.claim, Person)), "")
    opened = tuple(each for span, each in covering if each.number and span.start == cut.start and span == each.spans[0])
    kind = next((kind for kind in PRECEDENCE if kind in kinds), None)
    return Piece(text[cut.start : cut.end], kind, title, opened)
