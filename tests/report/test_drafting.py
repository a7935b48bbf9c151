"""Briefs in words."""

from datetime import date

import pytest

from sepakat.report.brief import Brief
from sepakat.report.drafting import draft_paper
from sepakat.report.paper import Paper, text_of


def text_in(paper: Paper) -> str:
    cells = [cell for section in paper.sections for row in section.rows for cell in row]
    facts = [text_of(fact.value) for fact in paper.facts]
    return "\n".join([*facts, *(text_of(paragraph) for cell in cells for paragraph in cell)])


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        pytest.param(
            "id",
            ("Indonesia dan Fiji", "Senin, 1 Maret 2032", "lewat 2 bulan", "19 hari lagi", "15 dari 40 orang",
             "menurut pihak lain", "9 bulan tanpa kabar", "9 juta orang", "50% per 7 Jan 2032", "450.000 orang per bulan",
             "Belum dapat dipastikan"),
            id="id",
        ),
        pytest.param(
            "en",
            ("Indonesia and Fiji", "Monday, 1 March 2032", "2 months late", "in 19 days", "15 of 40 people", "at second hand",
             "silent for 9 months", "9 million people", "50% on 7 Jan 2032", "450,000 people a month", "Undecided"),
            id="en",
        ),
    ],
)  # fmt: skip
def test_what_is_said(brief: Brief, language: str, wanted: tuple[str, ...]) -> None:
    said = text_in(draft_paper(brief, language))
    assert not [words for words in wanted if words not in said]


def test_the_agenda_is_the_sections_and_the_next_meeting(paper: Paper) -> None:
    assert [point.rpartition(" (")[0] for point in paper.agenda[:-1]] == [section.title for section in paper.sections]
    assert len(paper.sections) == 7
    assert "Suva" in paper.agenda[-1]


def test_lines_that_are_left_out_are_counted(paper: Paper) -> None:
    assert [section.rest is not None for section in paper.sections] == [False, False, False, True, False, False, False]


def test_the_columns_fill_the_width(paper: Paper) -> None:
    assert {sum(column.share for column in section.columns) for section in paper.sections} == {100}
    assert all(len(row) == len(section.columns) for section in paper.sections for row in section.rows)


def test_only_addresses_of_pages_are_links(paper: Paper) -> None:
    cells = [cell for section in paper.sections for row in section.rows for cell in row]
    assert {run.url for cell in cells for paragraph in cell for run in paragraph} == {None, "https://suva.example/a?b=1&c=(2)"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_words_of_another_language_are_marked(brief: Brief, language: str) -> None:
    paper = draft_paper(brief, language)
    runs = [run for section in paper.sections for row in section.rows for cell in row for paragraph in cell for run in paragraph]
    assert {run.language for run in runs} == {None, "en" if language == "id" else "id"}


def test_an_empty_ledger_gives_an_agenda(brief: Brief) -> None:
    paper = draft_paper(Brief(brief.sides, date(2032, 3, 1), None), "en")
    assert paper.sections == ()
    assert paper.agenda == ("The next meeting",)
    assert "“Progress so far”" in paper.notes[0]
