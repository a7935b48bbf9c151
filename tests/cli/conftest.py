"""A ledger with known claims, and a runner for the program; the extraction itself is tested elsewhere."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sepakat.cli import program
from sepakat.model.article import Article, Span
from sepakat.model.claims import Commitment, Event, Inconsistency, Person, Quantity, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import EventStatus, EventType, InconsistencyKind, Stage, Topic
from sepakat.service import Ledger

Run = Callable[..., Result]
TEXT = """Fiji and Indonesia met in Suva on Monday, 4 May 2031.

Fiji pledged to train 40 fishers | by 2032. "We are ready," Rina Halim said. Nobody objected."""


def fake_extract(article: Article) -> Extraction:
    """What a perfect reader finds in the text above, and what it finds of it in others."""

    def at(words: str) -> list[Span]:
        return [Span(*found.span()) for found in re.finditer(re.escape(words), article.text)]

    deed, met, said = "Fiji pledged to train 40 fishers | by 2032.", "Fiji and Indonesia met in Suva", "We are ready,"
    parties, topics, held = ("FJI", "IDN"), (Topic.AGRICULTURE_FOOD,), EventStatus.HELD
    amount = Quantity(40, "person")
    return Extraction(
        article,
        people=tuple(Person("Rina Halim", "Minister", None, "FJI", (span,), "title") for span in at("Rina Halim")),
        events=tuple(
            Event(EventType.MEETING, "2031-05-04", "Suva", parties, ("Rina Halim",), (), held, (article.evidence(*span),), "met")
            for span in at(met)
        ),
        commitments=tuple(
            Commitment(
                ("FJI",), ("IDN",), "train 40 fishers", Stage.PLEDGED, topics, (), amount, "2032", False, True,
                article.evidence(*span), "pledge",
            )
            for span in at(deed)
        ),
        quotations=tuple(Quotation("Rina Halim", True, article.evidence(*span), None, None, "marks") for span in at(said)),
        inconsistencies=tuple(
            Inconsistency(
                InconsistencyKind.WEEKDAY, "4 May 2031 is a Sunday; the text says Monday", article.evidence(*span), "weekday",
                "Sunday, 4 May 2031",
            )
            for span in at("Monday, 4 May 2031")
        ),
    )  # fmt: skip


@pytest.fixture(autouse=True)
def perfect_reader(monkeypatch: pytest.MonkeyPatch) -> Callable[[Article], Extraction]:
    """Put the fake in the place of the extraction, and forget the settings of whoever runs the tests."""
    monkeypatch.setattr("sepakat.service.extracting.extract_article", fake_extract)
    for name in ("SEPAKAT_LEDGER", "SEPAKAT_LANGUAGE", "SEPAKAT_JOBS", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return fake_extract


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs the program in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run_program(*arguments: str, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(program, arguments, input=input, prog_name="sepakat")

    return run_program


@pytest.fixture
def text() -> str:
    """The text above."""
    return TEXT


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A file with the text above."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger that has read the text above, as two outlets print it."""
    path = tmp_path / "known.db"
    with Ledger(path) as opened:
        for id, outlet, day in (("a1", "Suva Daily", 5), ("a2", "Kabar Pasifik", 6)):
            article = Article(id, TEXT, "en", outlet=outlet, headline=f"Talks | {outlet}", published_on=date(2031, 5, day))
            opened.add(fake_extract(article))
    return path


def pledge_of(id: str, day: date, words: str, stage: Stage, amount: int) -> Extraction:
    """An article that says one thing of a promise."""
    article = Article(id, words, "en", outlet=f"Outlet {id}", published_on=day)
    action, quantity = "train fishers in cold storage in Suva", Quantity(amount, "person")
    claim = Commitment(
        ("IDN",), ("FJI",), action, stage, (Topic.AGRICULTURE_FOOD,), ("Suva",), quantity, "2032", False, False,
        article.evidence(0, len(words)), "train",
    )  # fmt: skip
    return Extraction(article, commitments=(claim,))


@pytest.fixture
def promises(tmp_path: Path) -> Path:
    """A ledger in which two reports of a promise disagree, and a later one says how far it is."""
    path = tmp_path / "promises.db"
    said = "Indonesia pledged on Monday to train {} fishers of Fiji in cold storage in Suva by 2032."
    done = "Indonesia has so far trained {} of the 40 fishers of Fiji in cold storage in Suva."
    with Ledger(path) as opened:
        opened.add(pledge_of("p1", date(2031, 5, 5), said.format(40), Stage.PLEDGED, 40))
        opened.add(pledge_of("p2", date(2031, 5, 5), said.format(70), Stage.PLEDGED, 70))
        opened.add(pledge_of("p3", date(2031, 11, 7), done.format(15), Stage.UNDER_WAY, 15))
    return path
