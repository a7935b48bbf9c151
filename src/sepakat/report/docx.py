"""A brief as a Word document on A4, with a header row on every page and page numbers."""

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sepakat.report.docx_xml import (
    add_field,
    clean,
    keep_row,
    make_link,
    repeat_row,
    rule_table,
    set_language,
    settle_bytes,
    shade,
)
from sepakat.report.paper import Column, Paper, Paragraph, Run, Section, Tone

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Cambria"
SIZES = {"Normal": 10, "Subtitle": 10, "Title": 20, "Heading 1": 12, "List Number": 10, "Footer": 8}
TABLE_SIZE = 9
INK, QUIET, MARK, HEAD, LINE = "1B1F24", "57606A", "0B4A82", "EEF1F5", "B9C0C9"
COLOURS = {"Subtitle": MARK, "Heading 1": MARK, "Footer": QUIET}
WIDTH, HEIGHT, MARGIN = 210, 297, 18
"""Millimetres of the page."""
REGIONS = {"id": "id-ID", "en": "en-GB"}
CELL = "Brief Cell"
AUTHOR = "Sepakat"
FACTS = (Column("", 26), Column("", 74))


def render_docx(paper: Paper) -> bytes:
    """The whole file; equal papers give equal bytes."""
    from docx import Document

    document = Document()
    _set_page(document, paper)
    _set_styles(document, paper.language)
    _set_properties(document, paper)
    _write_head(document, paper)
    for section in paper.sections:
        _write_section(document, section)
    for number, note in enumerate(paper.notes):
        place = document.add_paragraph()
        place.paragraph_format.space_before = 0 if number else _points(14)
        _write_run(place, Run(note, Tone.QUIET))
    buffer = io.BytesIO()
    document.save(buffer)
    return settle_bytes(buffer.getvalue())


def _set_page(document: "Document", paper: Paper) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    page = document.sections[0]
    page.page_width, page.page_height = Mm(WIDTH), Mm(HEIGHT)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    foot = page.footer.paragraphs[0]
    style: Any = document.styles["Footer"]
    style.paragraph_format.tab_stops.clear_all()
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH - 2 * MARGIN), WD_TAB_ALIGNMENT.RIGHT)
    before, _, rest = paper.labels.page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    foot.add_run(f"{clean(paper.labels.footer)}\t{before}")
    add_field(foot, "PAGE")
    foot.add_run(between)
    add_field(foot, "NUMPAGES")
    foot.add_run(after)


def _set_styles(document: "Document", language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    for name, size in SIZES.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size = FONT, _points(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        style.font.color.rgb = RGBColor.from_string(COLOURS.get(name, INK))
        style.font.italic = False
        style.paragraph_format.space_after = _points(6 if name in ("Title", "Heading 1") else 2)
    for border in list(document.styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    added: Any = document.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    added.base_style, added.font.size = document.styles["Normal"], _points(TABLE_SIZE)
    added.paragraph_format.space_after = 0
    for defaults in document.styles.element.iter(qn("w:rPrDefault")):
        for mark in defaults.iter(qn("w:lang")):
            mark.set(qn("w:val"), REGIONS.get(language, language))


def _set_properties(document: "Document", paper: Paper) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.language = clean(paper.labels.footer), AUTHOR, paper.language
    properties.created = properties.modified = datetime.fromisoformat(paper.date)
    properties.last_modified_by, properties.comments = AUTHOR, ""


def _write_head(document: "Document", paper: Paper) -> None:
    _write_run(document.add_paragraph(style="Subtitle"), Run(paper.kind))
    document.add_heading(clean(paper.title), 0)
    table = _add_table(document, FACTS)
    for fact in paper.facts:
        label, value = _add_row(table)
        _write_run(label.paragraphs[0], Run(fact.label, Tone.QUIET))
        _write_paragraph(value.paragraphs[0], fact.value)
    document.add_heading(clean(paper.labels.agenda), 1)
    for point in paper.agenda:
        document.add_paragraph(clean(point), style="List Number")


def _write_section(document: "Document", section: Section) -> None:
    document.add_heading(clean(section.heading), 1)
    table = _add_table(document, section.columns)
    for cell, column in zip(_add_row(table, head=True), section.columns, strict=True):
        _write_run(cell.paragraphs[0], Run(column.title, Tone.STRONG))
        shade(cell, HEAD)
    for row in section.rows:
        for cell, content in zip(_add_row(table), row, strict=True):
            for number, paragraph in enumerate(content):
                place = cell.add_paragraph(style=CELL) if number else cell.paragraphs[0]
                _write_paragraph(place, paragraph)
    if section.rest:
        _write_run(document.add_paragraph(), Run(section.rest, Tone.QUIET))


def _add_table(document: "Document", columns: tuple[Column, ...]) -> Any:
    from docx.shared import Mm

    table = document.add_table(0, len(columns))
    table.autofit = False
    for place, column in zip(table.columns, columns, strict=True):
        place.width = Mm((WIDTH - 2 * MARGIN) * column.share / 100)
    rule_table(table, LINE)
    return table


def _add_row(table: Any, *, head: bool = False) -> tuple[Any, ...]:
    """The cells of a new row; a heading is shown again on each page."""
    row = table.add_row()
    keep_row(row)
    if head:
        repeat_row(row)
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width
        cell.paragraphs[0].style = CELL
    return tuple(row.cells)


def _write_paragraph(place: Any, paragraph: Paragraph) -> None:
    for run in paragraph:
        _write_run(place, run)


def _write_run(place: Any, run: Run) -> None:
    from docx.shared import RGBColor

    written = place.add_run(clean(run.words))
    written.bold = run.tone is Tone.STRONG or None
    written.italic = run.tone is Tone.QUOTE or None
    colour = MARK if run.url else QUIET if run.tone is Tone.QUIET else None
    if colour:
        written.font.color.rgb = RGBColor.from_string(colour)
    if run.language:
        set_language(written, REGIONS.get(run.language, run.language))
    if run.url:
        make_link(place, written, run.url)


def _points(size: float) -> Any:
    from docx.shared import Pt

    return Pt(size)
