"""An empty ledger, and extractions to put into it."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count

import pytest

from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Event, Inconsistency, Instrument, Person, Quantity, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import EventStatus, EventType, InconsistencyKind, InstrumentStatus, InstrumentType, Stage, Topic
from sepakat.store import Store, open_store

TEXT = (
    'Fiji dan Indonesia bertemu di Suva, Senin (4/5/2031). Fiji akan melatih 40 nelayan pada 2032. "Kami siap", kata Rina Halim.'
)


def at(article: Article, words: str) -> tuple[int, int]:
    """Where words stand in an article."""
    start = article.text.index(words)
    return start, start + len(words)


@pytest.fixture
def make_extraction() -> Callable[..., Extraction]:
    """A function that makes an extraction with one claim of each kind."""

    def make(
        id: str = "a1",
        *,
        stage: Stage = Stage.PLANNED,
        outlet: str | None = "Harian Suva",
        published_on: date | None = date(2031, 5, 5),
    ) -> Extraction:
        article = Article(id, TEXT, "id", outlet=outlet, headline="Pertemuan", published_on=published_on, published_basis="given")
        met = article.evidence(*at(article, "Fiji dan Indonesia bertemu di Suva, Senin (4/5/2031)."))
        deed = article.evidence(*at(article, "Fiji akan melatih 40 nelayan pada 2032."))
        weekday = article.evidence(*at(article, "Senin (4/5/2031)"))
        parties = ("FJI", "IDN")
        return Extraction(
            article,
            people=(Person("Rina Halim", "Minister", None, "IDN", (met.span,), "title"),),
            events=(
                Event(EventType.MEETING, "2031-05-04", "Suva", parties, (), (Topic.OTHER,), EventStatus.HELD, (met,), "met"),
            ),
            instruments=(Instrument(InstrumentType.MOU, None, parties, "2031", InstrumentStatus.PLANNED, (), (met,), "mou"),),
            commitments=(
                Commitment(
                    ("FJI",), (), "train 40 fishers", stage, (Topic.DIGITAL_TALENT, Topic.AI), (),
                    Quantity(40, "person"), "2032", False, False, deed, "will",
                ),
            ),
            quotations=(Quotation("Rina Halim", True, article.evidence(*at(article, "Kami siap")), None, None, "marks"),),
            inconsistencies=(Inconsistency(InconsistencyKind.WEEKDAY, "4 May 2031 was a Sunday", weekday, "weekday"),),
        )  # fmt: skip

    return make


@pytest.fixture
def ticks() -> Iterator[str]:
    """A clock that goes on a second at each look."""
    return (f"2031-05-06T00:{second // 60:02}:{second % 60:02}+00:00" for second in count())


@pytest.fixture
def store(place: str, ticks: Iterator[str]) -> Iterator[Store]:
    """An empty ledger."""
    with open_store(place, now=lambda: next(ticks)) as opened:
        yield opened
