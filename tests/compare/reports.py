"""Reports made up for tests of comparing: articles whose text is the evidence of their claims."""

from collections.abc import Iterable
from datetime import date

from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Event, Person, Quantity, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import QuantityMention
from sepakat.model.records import Claim, Record, RecordKind
from sepakat.model.vocabulary import EventStatus, EventType, Stage, Topic

RULE = "test"


def make_article(id_: str, text: str, day: str | None = None, *, language: str = "en", url: str | None = None) -> Article:
    """An article published on a day."""
    return Article(id_, text, language, url=url, published_on=date.fromisoformat(day) if day else None)


def promise(  # noqa: PLR0913 - one keyword for each property reads best where it is called
    article: Article,
    stage: str,
    *,
    quote: str | None = None,
    actor: Iterable[str] = ("DNK",),
    recipient: Iterable[str] = ("KEN",),
    topics: Iterable[str] = ("health",),
    places: Iterable[str] = (),
    quantity: tuple[float | int, str | None] | None = None,
    due: str | None = None,
) -> Commitment:
    """A commitment whose evidence is `quote`, or the whole text."""
    start = article.text.index(quote) if quote else 0
    evidence = article.evidence(start, start + len(quote or article.text))
    amount = Quantity(*quantity) if quantity else None
    named = tuple(Topic(topic) for topic in topics)
    return Commitment(
        tuple(actor), tuple(recipient), "build", Stage(stage), named, tuple(places), amount, due, False, False, evidence, RULE
    )


def meet(article: Article, day: str | None, *, place: str | None = None, status: str = "held") -> Event:
    """A meeting that the article reports."""
    evidence = (article.evidence(0, len(article.text)),)
    return Event(EventType.MEETING, day, place, ("DNK", "KEN"), (), (), EventStatus(status), evidence, RULE)


def person(name: str, office: str | None = None) -> Person:
    """Somebody whom an article names."""
    return Person(name, office, None, None, (), RULE)


def say(article: Article, quote: str, speaker: str) -> Quotation:
    """A direct quotation."""
    start = article.text.index(quote)
    return Quotation(speaker, True, article.evidence(start, start + len(quote)), None, None, RULE)


def count(article: Article, words: str, value: float | int, unit: str) -> QuantityMention:
    """A number with its unit in the text."""
    start = article.text.index(words)
    return QuantityMention(start, start + len(words), value, unit)


def make_record(kind: RecordKind, *extractions: Extraction, id_: str = "r1") -> Record:
    """A record of the first claim of that kind of each extraction."""
    plural = {RecordKind.EVENT: "events", RecordKind.COMMITMENT: "commitments", RecordKind.PERSON: "people"}[kind]
    claims = (Claim(extraction, kind, 0, getattr(extraction, plural)[0]) for extraction in extractions)
    return Record(id_, kind, tuple(sorted(claims, key=lambda claim: claim.key)))
