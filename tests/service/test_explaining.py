"""What the steps did is told step by step."""

from itertools import count
from pathlib import Path

import pytest

from sepakat.errors import DataError
from sepakat.extract.pipeline import STEPS, extract_draft
from sepakat.model.article import Article
from sepakat.service import explain_article, explain_inputs, extract_text

TEXT = "Rina Halim mengatakan kedua pihak bertemu di Suva, Senin (4/5/2031). “Kami siap,” katanya."


def test_an_explanation_is_an_extraction_with_reasons() -> None:
    article = Article("a", TEXT, "id")
    ticks = count()
    explanation = explain_article(article, clock=lambda: float(next(ticks)))
    assert explanation.extraction == extract_draft(article).claims()
    assert [report.name for report in explanation.steps] == [step.name for step in STEPS]
    assert {report.seconds for report in explanation.steps} == {1.0}
    assert explanation.steps[0].added["tokens"] > 10


def test_a_failure_is_a_problem_that_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Article) -> None:
        raise DataError("the pack is broken")

    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    monkeypatch.setattr("sepakat.service.explaining.extract_draft", fail)
    (problem,) = explain_inputs([str(tmp_path)], language="id")
    assert str(problem) == f"{tmp_path / 'a.txt'}: the pack is broken; the other articles are not affected"


def test_a_text_alone() -> None:
    extraction = extract_text(TEXT, language="id", headline="Pertemuan")
    assert (extraction.article.headline, extraction.article.language) == ("Pertemuan", "id")
    assert len(extraction.article.id) == 16
