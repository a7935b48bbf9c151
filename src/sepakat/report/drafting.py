"""A brief put into the words of a language."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from sepakat.report import cells
from sepakat.report.brief import Brief, Listing, Meeting
from sepakat.report.paper import Cell, Column, Fact, Labels, Paper, Run, Section, plain
from sepakat.report.words import source_run, type_words
from sepakat.wording import Wording, load_wording

NUMBER = 6
DUTY = (("side", 16), ("commitment", 46), ("due", 14), ("source", 18))
SILENT = (("side", 16), ("commitment", 46), ("mentioned", 14), ("source", 18))
PROGRESS = (("day", 14), ("what", 62), ("source", 18))
GOALS = (("side", 14), ("commitment", 24), ("target", 14), ("reached", 14), ("pace", 13), ("source", 15))
CONTRADICTIONS = (("about", 34), ("positions", 44), ("best", 16))
REMARKS = (("about", 34), ("remark", 44), ("by", 16))
"""Columns of the sections and their parts of the width, in hundredths beside the number of the row."""


class Part(NamedTuple):
    """A section before it has its number."""

    name: str
    columns: tuple[tuple[str, int], ...]
    make: Callable[[Any, date, Wording], tuple[Cell, ...]]

    def listing(self, brief: Brief) -> Listing[Any]:
        """Its lines."""
        lines: Listing[Any] = getattr(brief, self.name)
        return lines

    def title(self, brief: Brief, words: Wording) -> str:
        """Its heading."""
        if self.name != "progress":
            return words.say(f"brief.section.{self.name}")
        day = words.day(brief.since)
        return words.say("brief.section.progress", day=day) if day else words.say("brief.section.progress-all")


PARTS = (
    Part("progress", PROGRESS, cells.progress_cells),
    Part("late", DUTY, cells.late_cells),
    Part("due", DUTY, cells.due_cells),
    Part("silent", SILENT, cells.silent_cells),
    Part("goals", GOALS, cells.goal_cells),
    Part("contradictions", CONTRADICTIONS, cells.contradiction_cells),
    Part("remarks", REMARKS, cells.remark_cells),
)
"""The sections in the order in which a meeting takes them up; those without lines are left out."""


def draft_paper(brief: Brief, language: str) -> Paper:
    """The brief in a language, as it is to be printed."""
    words = load_wording(language)
    filled = [part for part in PARTS if part.listing(brief).total]
    kind, title = words.say("brief.title"), words.sides(brief.sides)
    return Paper(
        language,
        kind,
        title,
        brief.on.isoformat(),
        tuple(_iter_facts(brief, words)),
        tuple(_iter_agenda(brief, filled, words)),
        tuple(_make_section(number, part, brief, words) for number, part in enumerate(filled, 1)),
        tuple(_iter_notes(brief, words)),
        Labels(
            words.say("brief.agenda"),
            words.say("brief.page", page="{page}", pages="{pages}"),
            f"{kind}: {title}, {words.day(brief.on)}",
        ),
    )


def _make_section(number: int, part: Part, brief: Brief, words: Wording) -> Section:
    columns = (Column(words.say("brief.row"), NUMBER), *_iter_columns(part.columns, words))
    listing = part.listing(brief)
    made = (part.make(line, brief.on, words) for line in listing.lines)
    rows = tuple(((plain(f"{number}.{place}"),), *row) for place, row in enumerate(made, 1))
    left = listing.left_out
    return Section(number, part.title(brief, words), columns, rows, words.say("brief.more", n=left) if left else None)


def _iter_columns(columns: tuple[tuple[str, int], ...], words: Wording) -> Iterator[Column]:
    for name, share in columns:
        yield Column(words.say(f"brief.column.{name}"), share)


def _iter_facts(brief: Brief, words: Wording) -> Iterator[Fact]:
    yield Fact(words.say("brief.fact.sides"), plain(words.sides(brief.sides)))
    yield Fact(words.say("brief.fact.on"), plain(words.day(brief.on, weekday=True)))
    last = brief.last_meeting
    told = _meeting(last, words) if last else plain(words.say("brief.fact.no-meeting"))
    yield Fact(words.say("brief.fact.last-meeting"), told)
    if brief.next_meeting:
        yield Fact(words.say("brief.fact.next-meeting"), _meeting(brief.next_meeting, words))
    counts = [words.say("brief.fact.standing", n=n, status=words.term("status", status)) for status, n in brief.standings.items()]
    yield Fact(words.say("brief.fact.standings"), plain(", ".join(counts) or words.say("brief.fact.no-commitments")))
    articles, outlets = words.say("general.articles", n=brief.articles), words.say("general.outlets", n=brief.outlets)
    reports = words.say("brief.fact.reports-of", articles=articles, outlets=outlets, day=words.day(brief.on))
    yield Fact(words.say("brief.fact.reports"), plain(reports))


def _meeting(meeting: Meeting, words: Wording) -> tuple[Run, ...]:
    what = words.say("brief.fact.meeting", day=words.day(meeting.day), what=type_words(meeting.subject, words))
    return (Run(f"{what} ("), source_run(meeting.source, words), Run(")")) if meeting.source else plain(what)


def _iter_agenda(brief: Brief, parts: list[Part], words: Wording) -> Iterator[str]:
    for part in parts:
        yield f"{part.title(brief, words)} ({words.number(part.listing(brief).total)})"
    meeting = brief.next_meeting
    if meeting:
        when = ", ".join(text for text in (words.day(meeting.day), meeting.subject.place) if text)
        yield words.say("brief.section.next-planned", when=when)
    else:
        yield words.say("brief.section.next")


def _iter_notes(brief: Brief, words: Wording) -> Iterator[str]:
    empty = [part.title(brief, words) for part in PARTS if not part.listing(brief).total]
    if empty:
        yield words.say("brief.nothing", n=len(empty), sections=words.join(f"“{title}”" for title in empty))
    yield words.say("brief.how-read")
