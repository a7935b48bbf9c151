"""A brief as a tagged PDF on A4, by Typst."""

import json
from datetime import date
from importlib.resources import files
from typing import Any

from sepakat.report.paper import Cell, Paper, Paragraph, Run

ACCESSIBLE = "ua-1"
"""PDF/UA-1: a file that screen readers can read. Typst refuses it where a font lacks a letter."""


def render_pdf(paper: Paper) -> bytes:
    """The whole file; equal papers give equal bytes, but for letters that only the fonts of the machine have."""
    import typst

    template = files("sepakat.report").joinpath("brief.typ").read_bytes()
    inputs = {"paper": json.dumps(_plain(paper), ensure_ascii=False)}
    for options in ({"ignore_system_fonts": True, "pdf_standards": ACCESSIBLE}, {"pdf_standards": ACCESSIBLE}):
        try:
            return _compiled(typst.compile(template, sys_inputs=inputs, **options))
        except typst.TypstError:
            continue  # a letter that the fonts at hand do not have
    return _compiled(typst.compile(template, sys_inputs=inputs))


def _compiled(content: object) -> bytes:
    assert isinstance(content, bytes), "Typst gives the file where it is told of no path to write it to"
    return content


def _plain(paper: Paper) -> dict[str, Any]:
    """The paper as the template takes it."""
    on = date.fromisoformat(paper.date)
    return {
        "language": paper.language,
        "kind": paper.kind,
        "title": paper.title,
        "footer": paper.labels.footer,
        "page": paper.labels.page,
        "year": on.year,
        "month": on.month,
        "day": on.day,
        "facts": [{"label": fact.label, "value": _paragraph(fact.value)} for fact in paper.facts],
        "agenda-title": paper.labels.agenda,
        "agenda": list(paper.agenda),
        "sections": [
            {
                "heading": section.heading,
                "columns": [column._asdict() for column in section.columns],
                "rows": [[_cell(cell) for cell in row] for row in section.rows],
                "rest": section.rest,
            }
            for section in paper.sections
        ],
        "notes": list(paper.notes),
    }


def _cell(cell: Cell) -> list[list[dict[str, Any]]]:
    return [_paragraph(paragraph) for paragraph in cell]


def _paragraph(paragraph: Paragraph) -> list[dict[str, Any]]:
    return [_run(run) for run in paragraph]


def _run(run: Run) -> dict[str, Any]:
    return {"words": run.words, "tone": run.tone.value, "language": run.language, "url": run.url}
