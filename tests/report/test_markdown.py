"""Briefs as Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.report.markdown import escape, render_markdown
from sepakat.report.paper import Paper


def test_every_row_has_as_many_cells_as_the_head(paper: Paper) -> None:
    text = render_markdown(paper)
    tables = re.findall(r"(?:^\|.*\n?)+", text, re.MULTILINE)
    assert len(tables) == len(paper.sections)
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1


def test_words_of_reports_are_no_markup(paper: Paper) -> None:
    text = render_markdown(paper)
    assert not re.findall(r"(?<!\\)<(?!br>|https://suva\.example/)", text)
    assert not re.findall(r"(?<!\\)\]\((?!<https)", text)
    assert r"\*\*b\*\*" in text


@given(st.text())
def test_escaped_words_stand_on_one_line(words: str) -> None:
    escaped = escape(words)
    assert len(escaped.splitlines()) <= 1
    assert not re.findall(r"(?<!\\)(?:\\\\)*[`*_\[\]<>|~$]", escaped)


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("a_b *c* <d>", r"a\_b \*c\* \<d\>"),
        ("https://a.example", r"https\://a.example"),
        ("AT&T | 5\\6", r"AT\&T \| 5\\6"),
        ("plain, words: 1.200 (two)", "plain, words: 1.200 (two)"),
    ],
)
def test_escape(words: str, escaped: str) -> None:
    assert escape(words) == escaped
