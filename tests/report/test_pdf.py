"""Briefs as PDF."""

import io
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from sepakat.report.paper import Paper
from sepakat.report.pdf import render_pdf


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def words_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_it_holds_the_paper_and_is_tagged(paper: Paper) -> None:
    reader = read(render_pdf(paper))
    said = words_of(reader)
    assert all(section.title in said for section in paper.sections)
    assert "<script>" in said
    assert "#let $m$" in said
    root: Any = reader.root_object
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"].value) == (paper.language, True)
    assert reader.metadata
    assert reader.metadata.title == paper.labels.footer


def test_pages_are_numbered(paper: Paper) -> None:
    reader = read(render_pdf(paper))
    count = len(reader.pages)
    assert paper.labels.page.format(page=1, pages=count) in words_of(reader)


def test_only_pages_are_linked(paper: Paper) -> None:
    reader = read(render_pdf(paper))
    marks = [mark.get_object() for page in reader.pages for mark in page.get("/Annots", ())]
    assert {mark["/A"]["/URI"] for mark in marks} == {"https://suva.example/a?b=1&c=(2)"}


def test_equal_papers_give_equal_bytes(paper: Paper) -> None:
    assert render_pdf(paper) == render_pdf(paper)


@pytest.mark.parametrize("odd", ["中文", "\x00\x1b", "\U0001f9e0", "مرحبا", "#set page(width: 1pt)"])
def test_letters_that_no_font_has_stop_nothing(paper: Paper, odd: str) -> None:
    assert len(read(render_pdf(replace(paper, title=odd))).pages) >= 1
