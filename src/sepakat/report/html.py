"""A brief as one HTML file: printable, without scripts and without anything from elsewhere."""

from collections.abc import Iterable
from html import escape
from importlib.resources import files

from sepakat.report.paper import Cell, Paper, Paragraph, Run, Section, Tone

TAGS = {Tone.STRONG: "strong", Tone.QUIET: "small", Tone.QUOTE: "q"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render_html(paper: Paper) -> str:
    """The whole file."""
    style = files("sepakat.report").joinpath("brief.css").read_text("utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(paper.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(paper.labels.footer)}</title>\n<style>\n{style}{_page_style(paper)}</style>\n</head>\n"
        f"<body>\n<main>\n{render_fragment(paper)}</main>\n</body>\n</html>\n"
    )


def render_fragment(paper: Paper, *, heading: int = 1) -> str:
    """What stands between the tags of a page that brings its own head and style; `heading` is the level of the title."""
    below = heading + 1
    agenda = "".join(f"<li>{escape(point)}</li>\n" for point in paper.agenda)
    return (
        f'<article class="brief" lang="{escape(paper.language)}">\n<header>\n'
        f'<p class="brief-kind">{escape(paper.kind)}</p>\n<h{heading}>{escape(paper.title)}</h{heading}>\n'
        f'<dl class="brief-facts">\n{_facts(paper)}</dl>\n</header>\n'
        f'<section class="brief-agenda">\n<h{below}>{escape(paper.labels.agenda)}</h{below}>\n<ol>\n{agenda}</ol>\n</section>\n'
        f"{''.join(_section(section, below) for section in paper.sections)}"
        f"<footer>\n{''.join(f'<p>{escape(note)}</p>{chr(10)}' for note in paper.notes)}</footer>\n</article>\n"
    )


def _facts(paper: Paper) -> str:
    return "".join(f"<dt>{escape(fact.label)}</dt><dd>{_paragraph(fact.value)}</dd>\n" for fact in paper.facts)


def _section(section: Section, level: int) -> str:
    name = f"brief-{section.number}"
    heads = "".join(
        f'<th role="columnheader" scope="col" class="brief-w{column.share}">{escape(column.title)}</th>'
        for column in section.columns
    )
    rows = "".join(f'<tr role="row">{_cells(row)}</tr>\n' for row in section.rows)
    rest = f'<p class="brief-rest">{escape(section.rest)}</p>\n' if section.rest else ""
    return (
        f'<section aria-labelledby="{name}">\n<h{level} id="{name}">{escape(section.heading)}</h{level}>\n'
        f'<table role="table" aria-labelledby="{name}">\n<thead><tr role="row">{heads}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n{rest}</section>\n"
    )


def _cells(row: Iterable[Cell]) -> str:
    first, *others = row
    cells = "".join(f'<td role="cell">{_cell(cell)}</td>' for cell in others)
    return f'<th role="rowheader" scope="row">{_cell(first)}</th>{cells}'


def _cell(cell: Cell) -> str:
    if len(cell) == 1:
        return _paragraph(cell[0])
    return "".join(f"<p>{_paragraph(paragraph)}</p>" for paragraph in cell)


def _paragraph(paragraph: Paragraph) -> str:
    return "".join(map(_run, paragraph))


def _run(run: Run) -> str:
    language = f' lang="{escape(run.language)}"' if run.language else ""
    words = escape(run.words)
    if run.url:
        return f'<a href="{escape(run.url)}" rel="noopener noreferrer"{language}>{words}</a>'
    tag = TAGS.get(run.tone, "span" if language else None)
    return f"<{tag}{language}>{words}</{tag}>" if tag else words


def _page_style(paper: Paper) -> str:
    """The line at the foot of each printed page."""
    before, _, rest = paper.labels.page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    number = f"{_css(before)} counter(page) {_css(between)} counter(pages) {_css(after)}"
    return f"@page {{ @bottom-left {{ content: {_css(paper.labels.footer)}; }} @bottom-right {{ content: {number}; }} }}\n"


def _css(words: str) -> str:
    """The words as a CSS string; nothing in it can end the string or the style."""
    return '"' + "".join(sign if sign.isalnum() or sign in " .,:" else f"\\{ord(sign):x} " for sign in words) + '"'
