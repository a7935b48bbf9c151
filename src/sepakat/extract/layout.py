"""What each line of an article is, where the reporting begins, and how the outlet calls itself."""

import re
from dataclasses import dataclass

from sepakat.extract.dateline import Dateline, find_dateline, find_outlet_names
from sepakat.extract.draft import Draft, Line
from sepakat.extract.line_signs import LONG_LINE, LineSigns, has_date, line_signs
from sepakat.model.vocabulary import LineKind

ALNUM = re.compile(r"[^\W_]+")
DATELINE_LINES = 3
"""A lead or a caption may stand before the line with the dateline."""
RELATED_LINES = 24
"""No list of related reports is longer."""
LONG_TITLE = 16
"""Words; a longer line that ends like a sentence ends a list of titles."""
HEADING_WORDS = 10
TITLE_WORDS = 14
"""Words of a heading; of one in which every word has a capital."""


@dataclass(slots=True)
class _Piece:
    """A line while its kind is being found."""

    start: int
    text: str
    signs: LineSigns
    kind: LineKind | None = None


def find_layout(draft: Draft) -> None:
    """Cut the text into lines, say what each is, and find the dateline and the outlet's names."""
    pieces = _cut(draft)
    _mark_signs(pieces)
    _mark_repeats(pieces, draft.article.headline)
    _mark_related(pieces)
    _mark_top(pieces)
    _mark_rest(pieces)
    draft.lines = [Line(piece.start, piece.start + len(piece.text), piece.kind or LineKind.BODY) for piece in pieces]
    dateline = _first_dateline(draft)
    draft.body_start = dateline.end if dateline else _first_body(draft)
    draft.outlet_names = find_outlet_names(draft.article, dateline, [p.text for p in pieces if p.kind is LineKind.HEADER])


def _cut(draft: Draft) -> list[_Piece]:
    start, pieces = 0, []
    for text in draft.text.split("\n"):
        pieces.append(_Piece(start, text, line_signs(text, draft.pack)))
        start += len(text) + 1
    return pieces


def _mark_signs(pieces: list[_Piece]) -> None:
    """Kinds that the words of the line alone give away; the only line of a text is what the text says."""
    if sum(not piece.text.isspace() for piece in pieces if piece.text) > 1:
        for piece in pieces:
            piece.kind = piece.signs.kind


def _mark_repeats(pieces: list[_Piece], headline: str | None) -> None:
    """The headline inside the text; lines that stand twice."""
    title = _folded(headline or "")
    seen: set[str] = set()
    for piece in pieces:
        signs, text = piece.signs, piece.text.strip()
        if not signs.words:
            continue
        if title and signs.words < LONG_LINE and not signs.sentence_like and _folded(text) == title:
            piece.kind = LineKind.HEADLINE
        elif text in seen and signs.words > 3:
            piece.kind = LineKind.BOILERPLATE
        seen.add(text)


def _folded(text: str) -> str:
    return " ".join(ALNUM.findall(text.lower()))


def _mark_related(pieces: list[_Piece]) -> None:
    """The titles and dates below a heading like "related reports"."""
    left = 0
    for piece in pieces:
        if piece.signs.opens_list:
            left = RELATED_LINES
        elif not piece.signs.words:
            continue
        elif piece.kind is not None or (piece.signs.ended and (piece.signs.words >= LONG_TITLE or piece.signs.full_stop)):
            left = 0
        elif left:
            piece.kind = LineKind.RELATED
            left -= 1


def _mark_top(pieces: list[_Piece]) -> None:
    """What stands before the first sentence: headline, outlet, date, byline."""
    first = _first_prose(pieces)
    above = [piece for piece in pieces[:first] if piece.signs.words and piece.kind is None]
    known = any(piece.kind is LineKind.HEADLINE for piece in pieces)
    for number, piece in enumerate(above):
        title = number == 0 and not known and piece.signs.words >= 4 and not has_date(piece.text)
        piece.kind = LineKind.HEADLINE if title else LineKind.HEADER


def _first_prose(pieces: list[_Piece]) -> int:
    """Index of the first line of the reporting; the count of lines when none looks like it."""
    free = [index for index, piece in enumerate(pieces) if piece.kind is None and piece.signs.words]
    for index in free:
        signs = pieces[index].signs
        if signs.prose and not (index == free[0] and signs.title_case and len(free) > 1):
            return index
    return free[0] if free else len(pieces)


def _mark_rest(pieces: list[_Piece]) -> None:
    """Below the first sentence: headings between sentences, signatures behind the last."""
    free = [piece for piece in pieces if piece.kind is None and piece.signs.words]
    last = max((index for index, piece in enumerate(free) if piece.signs.prose), default=-1)
    if last < 0:
        return
    for index, piece in enumerate(free):
        signs = piece.signs
        short = signs.words <= (TITLE_WORDS if signs.title_case else HEADING_WORDS)
        if signs.ended or signs.prose or signs.clause_end or not short:
            continue
        piece.kind = LineKind.BOILERPLATE if index > last else LineKind.HEADING


def _first_dateline(draft: Draft) -> Dateline | None:
    body = [line for line in draft.lines if line.kind is LineKind.BODY and line.start < line.end]
    for line in body[:DATELINE_LINES]:
        found = find_dateline(draft.text, line, draft.pack.layout, draft.article)
        if found:
            return found
    return None


def _first_body(draft: Draft) -> int:
    return next((line.start for line in draft.lines if line.kind is LineKind.BODY and line.start < line.end), 0)
