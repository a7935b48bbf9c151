"""A brief as Markdown with tables as GitHub has them; no word of a report can become markup."""

import re
from collections.abc import Iterator

from sepakat.report.paper import Cell, Paper, Paragraph, Run, Section, Tone

MARKUP = re.compile(r"[\\`*_\[\]<>|~$&#!{}]|:(?=//)")
"""What may begin or end markup inside a line; a backslash before it makes it a character."""
MARKS = {Tone.STRONG: "**", Tone.QUOTE: "*"}
BREAK = "<br>"
ADDRESS = {ord(sign): f"%{ord(sign):02X}" for sign in "<>()|\\`\"' "}


def render_markdown(paper: Paper) -> str:
    """The whole text."""
    return "\n\n".join(_iter_blocks(paper)) + "\n"


def escape(words: str) -> str:
    """The words on one line, every sign of Markdown as a plain character."""
    return MARKUP.sub(r"\\\g<0>", " ".join(words.split()))


def _iter_blocks(paper: Paper) -> Iterator[str]:
    yield f"# {escape(paper.kind)}: {escape(paper.title)}"
    yield "\n".join(f"- {escape(fact.label)}: {_paragraph(fact.value)}" for fact in paper.facts)
    yield f"## {escape(paper.labels.agenda)}"
    yield "\n".join(f"{number}. {escape(point)}" for number, point in enumerate(paper.agenda, 1))
    for section in paper.sections:
        yield f"## {escape(section.heading)}"
        yield "\n".join(_iter_rows(section))
        if section.rest:
            yield escape(section.rest)
    yield from map(escape, paper.notes)


def _iter_rows(section: Section) -> Iterator[str]:
    yield _row(escape(column.title) for column in section.columns)
    yield _row("---" for _ in section.columns)
    for row in section.rows:
        yield _row(map(_cell, row))


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return BREAK.join(map(_paragraph, cell))


def _paragraph(paragraph: Paragraph) -> str:
    return "".join(map(_run, paragraph))


def _run(run: Run) -> str:
    # Marks stick to words only: "**so **" is no emphasis, so blanks stay outside of them.
    before, inner, after = _split_blanks(run.words)
    words = escape(inner)
    if run.url:
        words = f"[{words}](<{run.url.translate(ADDRESS)}>)"
    mark = MARKS.get(run.tone, "") if inner else ""
    return f"{before}{mark}{words}{mark}{after}"


def _split_blanks(words: str) -> tuple[str, str, str]:
    inner = words.strip()
    if not inner:
        return "", "", " " if words else ""
    before, _, after = words.partition(inner)
    return " " * bool(before), inner, " " * bool(after)
