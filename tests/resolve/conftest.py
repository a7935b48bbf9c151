"""Extractions written by hand: what many articles say of invented people and companies."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Event, Instrument, Person, Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import (
    EventStatus,
    EventType,
    InstrumentStatus,
    InstrumentType,
    NameKind,
    Stage,
    Topic,
)
from sepakat.resolve.profiles import ArticleProfile, Profile
from sepakat.resolve.profiling import profile_article

MakeExtraction = Callable[..., Extraction]
ProfileAll = Callable[[Iterable[Extraction]], list[Profile]]


def find(article: Article, words: str) -> tuple[int, int]:
    """The span of words in an article."""
    start = article.text.index(words)
    return start, start + len(words)


def make_event(article: Article, words: str, **given: Any) -> Event:
    """An event with sensible values for what is not given."""
    values: dict[str, Any] = {
        "type": EventType.MEETING,
        "date": None,
        "place": None,
        "parties": ("IDN", "KEN"),
        "participants": (),
        "topics": (Topic.HEALTH,),
        "status": EventStatus.HELD,
    }
    return Event(**values | given, evidence=(article.evidence(*find(article, words)),), rule="test")


def make_instrument(article: Article, words: str, **given: Any) -> Instrument:
    """An instrument with sensible values for what is not given."""
    values: dict[str, Any] = {
        "type": InstrumentType.MOU,
        "title": None,
        "parties": ("IDN", "KEN"),
        "date": None,
        "status": InstrumentStatus.SIGNED,
        "topics": (Topic.HEALTH,),
    }
    return Instrument(**values | given, evidence=(article.evidence(*find(article, words)),), rule="test")


def make_commitment(article: Article, words: str, **given: Any) -> Commitment:
    """A commitment with sensible values for what is not given."""
    values: dict[str, Any] = {
        "actor": ("KEN",),
        "recipient": ("IDN",),
        "action": words,
        "stage": Stage.PLANNED,
        "topics": (Topic.HEALTH,),
        "places": (),
        "quantity": None,
        "due": None,
        "conditional": False,
        "hearsay": False,
    }
    if isinstance(given.get("quantity"), tuple):
        given["quantity"] = Quantity(*given["quantity"])
    return Commitment(**values | given, evidence=article.evidence(*find(article, words)), rule="test")


def make_person(name: str, office: str | None, country: str | None) -> Person:
    """A person without mentions."""
    return Person(name, office, None, country, (), "test")


def make_extraction(
    id_: str,
    text: str,
    *,
    language: str = "en",
    published: str | None = None,
    url: str | None = None,
    **claims: list[Any],
) -> Extraction:
    """An extraction of a text; each claim is given as its words and its values, each person as a tuple."""
    day = date.fromisoformat(published) if published else None
    article = Article(id_, text, language, url=url, published_on=day)
    names = [
        Name(*find(article, written), kind=NameKind.ORGANISATION, country=country, entity=written)
        for written, country in claims.get("bodies", [])
    ]
    people = [make_person(*each) for each in claims.get("people", [])]
    named = [
        Name(*find(article, each.name), kind=NameKind.PERSON, country=each.country, entity=each.name)
        for each in people
        if each.name in text
    ]
    return Extraction(
        article,
        people=tuple(people),
        events=tuple(make_event(article, words, **given) for words, given in claims.get("events", [])),
        instruments=tuple(make_instrument(article, words, **given) for words, given in claims.get("instruments", [])),
        commitments=tuple(make_commitment(article, words, **given) for words, given in claims.get("commitments", [])),
        names=tuple(sorted([*names, *named], key=lambda name: name.start)),
    )


@pytest.fixture
def extraction() -> MakeExtraction:
    """How to make an extraction."""
    return make_extraction


@pytest.fixture
def reports() -> list[Extraction]:
    """Three reports, in two languages, of one meeting and one pledge; and one of a look-alike meeting a month later."""
    wire = make_extraction(
        "a-wire",
        "NAIROBI - Health Minister Sari Wulandari met Kenyan minister Peter Odhiambo in Nairobi on Tuesday.\n"
        "Kenya will send 40 nurses to Bandung by 2027.",
        published="2031-04-08",
        people=[("Sari Wulandari", "Minister of Health", "IDN"), ("Peter Odhiambo", "Minister", "KEN")],
        events=[("Sari Wulandari met Kenyan minister Peter Odhiambo in Nairobi", MEETING | {"date": "2031-04-08"})],
        commitments=[("Kenya will send 40 nurses to Bandung by 2027.", NURSES)],
    )
    portal = make_extraction(
        "b-portal",
        "Menteri Kesehatan Sari Wulandari bertemu menteri Kenya Peter Odhiambo di Nairobi, Selasa.\n"
        "Kenya akan mengirim 40 perawat ke Bandung paling lambat 2027.",
        language="id",
        published="2031-04-09",
        people=[("Sari Wulandari", "Minister of Health", "IDN"), ("Peter Odhiambo", None, "KEN")],
        events=[("Sari Wulandari bertemu menteri Kenya Peter Odhiambo di Nairobi", MEETING | {"date": "2031-04-08"})],
        commitments=[("Kenya akan mengirim 40 perawat ke Bandung paling lambat 2027.", NURSES)],
    )
    blog = make_extraction(
        "c-blog",
        "Nurses for Bandung: Sari Wulandari and Peter Odiambo met in Nairobi on Wednesday.\n"
        "Nairobi promised that Kenya will send 400 nurses to Bandung.",
        published="2031-04-10",
        people=[("Sari Wulandari", None, "IDN"), ("Peter Odiambo", None, "KEN")],
        events=[
            (
                "Sari Wulandari and Peter Odiambo met in Nairobi on Wednesday",
                MEETING | {"date": "2031-04-09", "participants": ("Sari Wulandari", "Peter Odiambo")},
            )
        ],
        commitments=[("Kenya will send 400 nurses to Bandung", NURSES | {"quantity": (400, "person"), "due": None})],
    )
    later = make_extraction(
        "d-later",
        "NAIROBI - Health Minister Sari Wulandari met Kenyan minister Peter Odhiambo in Nairobi on Thursday.\n"
        "They spoke of vaccines.",
        published="2031-05-08",
        people=[("Sari Wulandari", "Minister of Health", "IDN"), ("Peter Odhiambo", "Minister", "KEN")],
        events=[("Sari Wulandari met Kenyan minister Peter Odhiambo in Nairobi", MEETING | {"date": "2031-05-08"})],
    )
    return [wire, portal, blog, later]


MEETING: dict[str, Any] = {"place": "Nairobi", "participants": ("Sari Wulandari", "Peter Odhiambo")}
NURSES: dict[str, Any] = {"quantity": (40, "person"), "due": "2027", "places": ("Bandung",), "stage": Stage.PLEDGED}


@pytest.fixture
def profile_all() -> ProfileAll:
    """How to make the profiles of all claims, sorted by key, of articles that live as long as the test."""
    held: list[ArticleProfile] = []

    def make(extractions: Iterable[Extraction]) -> list[Profile]:
        articles = [profile_article(each) for each in extractions]
        held.extend(articles)
        return sorted((claim for article in articles for claim in article.claims), key=lambda claim: claim.key)

    return make
