"""The article's own date, where its header or dateline shows one; never a date from inside the report."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sepakat.extract.draft import Draft
from sepakat.extract.times import read_times
from sepakat.extract.timex_lexicon import time_lexicon
from sepakat.lang.pack import LanguagePack
from sepakat.model.article import Span
from sepakat.model.frozen import Frozen
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import LineKind

DATELINE_REACH = 140


class _Shown(Frozen):
    day: Timex
    basis: str


def find_published(draft: Draft) -> None:
    """Set `published_on` of an article that came without, from its header or its dateline."""
    if draft.article.published_on is not None:
        return
    shown = next(_shown_days(draft), None)
    if shown:
        draft.article = replace(draft.article, published_on=shown.day.first_day, published_basis=shown.basis)
        draft.note("published", (shown.day.start, shown.day.end), f"the {shown.basis} shows the date")


def _shown_days(draft: Draft) -> Iterator[_Shown]:
    """Days in the order of trust: lines that say "published", other header lines, the dateline."""
    header = _header(draft)
    labelled = _label(draft.pack)
    for span in header:
        if labelled.match(draft.text, span.start):
            yield from _days(draft, span, "header")
    for span in header:
        yield from _days(draft, span, "header")
    dateline = _dateline(draft)
    if dateline:
        yield from _days(draft, dateline, "dateline")


def _header(draft: Draft) -> list[Span]:
    """The header lines above the report, and lines that say "published" wherever they stand."""
    labelled = _label(draft.pack)
    first = next((line.start for line in draft.lines if line.kind is LineKind.BODY and line.start < line.end), len(draft.text))
    return [
        Span(line.start, line.end)
        for line in draft.lines
        if line.kind is LineKind.HEADER and (line.start < first or labelled.match(draft.text, line.start))
    ]


@cache
def _label(pack: LanguagePack) -> re.Pattern[str]:
    words = sorted(pack.layout.published, key=len, reverse=True)
    return re.compile(rf"[\s\W]{{0,6}}(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _dateline(draft: Draft) -> Span | None:
    """From the start of its line to where the report begins."""
    start = draft.text.rfind("\n", 0, draft.body_start) + 1
    return Span(start, draft.body_start) if 0 < draft.body_start - start <= DATELINE_REACH else None


def _days(draft: Draft, span: Span, basis: str) -> Iterator[_Shown]:
    for timex in read_times(draft.tokens, draft.starts, span, time_lexicon(draft.pack)):
        if timex.explicit and timex.first_day and timex.first_day == timex.last_day:
            yield _Shown(timex, basis)
