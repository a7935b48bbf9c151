"""Briefs as Word documents."""

import io
from dataclasses import replace

import docx

from sepakat.report.docx import render_docx
from sepakat.report.paper import Paper


def test_it_holds_the_paper(paper: Paper) -> None:
    document = docx.Document(io.BytesIO(render_docx(paper)))
    headings = [each.text for each in document.paragraphs if each.style and (each.style.name or "").startswith("Heading")]
    assert headings == [paper.labels.agenda, *(section.heading for section in paper.sections)]
    facts, *tables = document.tables
    assert len(facts.rows) == len(paper.facts)
    assert [len(table.rows) - 1 for table in tables] == [len(section.rows) for section in paper.sections]
    assert "<script>" in tables[0].cell(1, 2).text
    assert document.core_properties.title == paper.labels.footer


def test_heads_are_repeated_rows_are_whole_and_pages_have_numbers(paper: Paper) -> None:
    document = docx.Document(io.BytesIO(render_docx(paper)))
    table = document.tables[1]
    assert [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows] == [True, False]
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)
    foot = document.sections[0].footer.paragraphs[0]
    assert foot._p.xpath("./w:fldSimple/@w:instr") == ["PAGE", "NUMPAGES"]


def test_only_pages_are_linked(paper: Paper) -> None:
    document = docx.Document(io.BytesIO(render_docx(paper)))
    links = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert links == {"https://suva.example/a?b=1&c=(2)"}


def test_equal_papers_give_equal_bytes(paper: Paper) -> None:
    assert render_docx(paper) == render_docx(paper)


def test_characters_that_xml_cannot_hold_are_replaced(paper: Paper) -> None:
    odd = replace(paper, title="a\x00b\ud800c", notes=("\x1b[2J",))
    paragraphs = docx.Document(io.BytesIO(render_docx(odd))).paragraphs
    assert [each.text for each in paragraphs if "\ufffd" in each.text] == ["a\ufffdb\ufffdc", "\ufffd[2J"]
