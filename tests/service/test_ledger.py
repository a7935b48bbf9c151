"""The ledger as programs use it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from sepakat.errors import InputError, NotFound
from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import ClaimKind, Stage, Topic
from sepakat.service import Ledger
from sepakat.store import Change

TEXT = "Header\n\nPeru akan mengirim 3 kapal ke Fiji.\nKata Rina, “kami\nsiap”."


def fake_extract(article: Article) -> Extraction:
    """A commitment and a quotation over two lines."""
    deed, said = article.text.index("Peru"), article.text.index("kami")
    evidence = article.evidence(deed, article.text.index(".") + 1)
    commitment = Commitment(
        ("PER",), ("FJI",), "mengirim kapal", Stage.PLANNED, (Topic.TRANSPORT,), (), None, "2031", False, False, evidence, "will"
    )
    quotation = Quotation("Rina", True, article.evidence(said, article.text.index("”")), None, None, "marks")
    return Extraction(article, commitments=(commitment,), quotations=(quotation,))


@pytest.fixture
def ledger(place: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """An empty ledger whose reader finds what is in the text above."""
    monkeypatch.setattr("sepakat.service.extracting.extract_article", fake_extract)
    with Ledger(place) as opened:
        yield opened


@pytest.fixture
def report(tmp_path: Path) -> Callable[[str, str], Path]:
    """A function that writes a file."""

    def write(name: str, text: str) -> Path:
        (tmp_path / name).write_text(text, "utf-8")
        return tmp_path / name

    return write


def test_read_list_show(ledger: Ledger, report: Callable[[str, str], Path]) -> None:
    summary = ledger.read(report("a.txt", TEXT), language="id", reference_date=date(2031, 1, 2))
    assert summary.articles == {Change.NEW: 1}
    assert summary.claims == {ClaimKind.COMMITMENT: 1, ClaimKind.QUOTATION: 1}
    (entry,) = ledger.list(
        "commitments", between=["Peru", "FJI"], stage="planned", topic=["transport"], due_before=date(2032, 1, 1)
    )
    assert entry.article.published_on == date(2031, 1, 2)
    shown = ledger.show(entry.id[:6])
    (passage,) = shown.passages
    assert (passage.place.line, passage.place.column) == (3, 1)
    assert [passage.text[mark.start : mark.end] for mark in passage.marks] == ["Peru akan mengirim 3 kapal ke Fiji."]
    assert ledger.count() == (1, summary.claims)
    assert [entry.article.id for entry in ledger.articles()] == [entry.article.id]


def test_evidence_over_two_lines_gives_two_passages(ledger: Ledger, report: Callable[[str, str], Path]) -> None:
    ledger.read(report("a.txt", TEXT), language="id")
    (entry,) = ledger.list(ClaimKind.QUOTATION, speaker="rina")
    passages = ledger.show(entry.id).passages
    assert [(each.place.line, each.text[each.marks[0].start : each.marks[0].end]) for each in passages] == [
        (4, "kami"),
        (5, "siap"),
    ]


def test_a_second_reading_extracts_nothing(
    ledger: Ledger, report: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = report("a.txt", TEXT)
    ledger.read([path, path], language="id")

    def fail(_: Article) -> Extraction:
        raise AssertionError("it was stored already")

    monkeypatch.setattr("sepakat.service.extracting.extract_article", fail)
    assert ledger.read([str(path)], language="id").articles == {Change.UNCHANGED: 1}


def test_another_engine_reads_again(ledger: Ledger, report: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path = report("a.txt", TEXT)
    ledger.read(path, language="id")
    monkeypatch.setattr("sepakat.service.ledger.engine_version", lambda: "another")
    assert ledger.read(path, language="id").articles == {Change.REREAD: 1}
    assert ledger.count()[1] == {ClaimKind.COMMITMENT: 1, ClaimKind.QUOTATION: 1}


def test_problems_are_told_with_the_rest(ledger: Ledger, report: Callable[[str, str], Path], tmp_path: Path) -> None:
    summary = ledger.read([tmp_path / "none.txt", report("a.txt", TEXT), report("b.txt", "x")], language="id")
    assert summary.articles == {Change.NEW: 1}
    assert [problem.where for problem in summary.problems] == [str(tmp_path / "none.txt"), str(tmp_path / "b.txt")]


def test_an_article_that_cannot_be_stored_stops_no_other(ledger: Ledger, report: Callable[[str, str], Path]) -> None:
    summary = ledger.read([report("a.txt", TEXT.replace("kapal", "ka\0pal")), report("b.txt", TEXT)])
    assert [problem.what for problem in summary.problems] == ["it holds a NUL character and cannot be stored"]
    assert summary.articles == {Change.NEW: 1}


@pytest.mark.parametrize(
    ("kind", "filters"),
    [
        pytest.param("promises", {}, id="kind"),
        pytest.param("commitments", {"stage": "promised"}, id="stage"),
        pytest.param("commitments", {"topic": ["weather"]}, id="topic"),
        pytest.param("commitments", {"between": "Erewhon"}, id="side"),
        pytest.param("commitments", {"outlet": "Nobody"}, id="outlet"),
    ],
)
def test_unknown_words_are_refused(ledger: Ledger, kind: str, filters: dict[str, str]) -> None:
    with pytest.raises(InputError):
        ledger.list(kind, **filters)  # type: ignore[arg-type]  # the filters of the table are all words


def test_what_is_not_there(ledger: Ledger) -> None:
    with pytest.raises(NotFound):
        ledger.show("0123")
    with pytest.raises(NotFound):
        ledger.article("a1")
