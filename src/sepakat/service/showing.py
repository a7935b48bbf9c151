"""One claim with the paragraph that says it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sepakat.model.article import Span
from sepakat.model.claims import Claim, Person, evidence_of
from sepakat.model.judgements import Judgement
from sepakat.model.mentions import Name
from sepakat.store import ClaimEntry, JudgementEntry


class Place(NamedTuple):
    """A place in a text as editors count: lines and columns from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of an article and the spans in it that say something."""

    place: Place
    """Where the first of the spans begins."""
    text: str
    marks: tuple[Span, ...]
    """Spans of `text`, not of the article."""


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim of the ledger with the passages that it rests on."""

    entry: ClaimEntry
    passages: tuple[Passage, ...]
    judgements: tuple[Judgement, ...] = ()
    """What people said of it and did not take back, the oldest first."""


def judgements_on(entries: Iterable[JudgementEntry], claim_ids: Collection[str]) -> tuple[Judgement, ...]:
    """The judgements that stand and speak of one of these claims, the oldest first."""
    return tuple(entry.judgement for entry in entries if entry.stands and not set(claim_ids).isdisjoint(entry.claim_ids))


def show_claim(entry: ClaimEntry, judgements: tuple[Judgement, ...] = ()) -> ShownClaim:
    """Put a claim's evidence back into its paragraphs; a person is shown at the first mention."""
    return ShownClaim(entry, cut_passages(entry.article.text, spans_of(entry.claim)), judgements)


def spans_of(claim: Claim | Name) -> list[Span]:
    """Where a claim is said; of a person, the first mention."""
    match claim:
        case Name():
            return [Span(claim.start, claim.end)]
        case Person():
            return list(claim.mentions[:1])
        case _:
            return [evidence.span for evidence in evidence_of(claim)]


def locate(text: str, offset: int) -> Place:
    """The line and column of an offset."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def cut_passages(text: str, spans: list[Span]) -> tuple[Passage, ...]:
    """The lines that hold the spans, each with its parts of them."""
    marks: dict[int, list[Span]] = {}
    for span in sorted(spans):
        for start, end in _lines(text, span):
            part = Span(max(span.start, start) - start, min(span.end, end) - start)
            if part.start < part.end:
                marks.setdefault(start, []).append(part)
    return tuple(
        Passage(locate(text, start + parts[0].start), text[start : _line_end(text, start)], tuple(parts))
        for start, parts in sorted(marks.items())
    )


def _lines(text: str, span: Span) -> list[Span]:
    lines, start = [], text.rfind("\n", 0, span.start) + 1
    while start < span.end:
        end = _line_end(text, start)
        lines.append(Span(start, end))
        start = end + 1
    return lines


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
