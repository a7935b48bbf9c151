"""Claims without the texts of their articles."""

from datetime import date

import pytest

from sepakat.model.article import Article
from sepakat.model.claims import Person
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, RecordKind
from sepakat.model.vocabulary import NameKind
from sepakat.service.light_claims import pack_claim, read_claim

ARTICLE = Article(
    "a1", "Sari Wulandari of Samudra.", "en", "https://a.example/1", "Harian Suva", "News", date(2031, 4, 8), "given"
)
PERSON = Person("Sari Wulandari", "Minister", "Ministry of Health", "IDN", (), "test")


def make_claim(article: Article, person: Person = PERSON) -> Claim:
    """The claim that an article names someone."""
    return Claim(Extraction(article, people=(person,)), RecordKind.PERSON, 0, person)


def test_a_person_comes_back_without_the_text() -> None:
    found = read_claim("person", "Sari Wulandari", "IDN", pack_claim(make_claim(ARTICLE)))
    assert found.key == ("a1", "person", 0)
    assert (found.article.outlet, found.article.published_on, found.article.text) == ("Harian Suva", date(2031, 4, 8), "")
    assert found.body == Person("Sari Wulandari", "Minister", "Ministry of Health", "IDN", (), "")


def test_an_organisation_comes_back_by_its_name() -> None:
    name = Name(18, 25, NameKind.ORGANISATION, "IDN")
    claim = Claim(Extraction(ARTICLE, names=(name,)), RecordKind.ORGANISATION, 3, name)
    found = read_claim("organisation", "Samudra", "IDN", pack_claim(claim))
    assert found.key == ("a1", "organisation", 3)
    assert found.body == Name(0, 0, NameKind.ORGANISATION, "IDN", "Samudra")


@pytest.mark.parametrize(
    ("outlet", "known"),
    [pytest.param("Harian Suva", None, id="outlet"), pytest.param(None, "https://a.example/1", id="no outlet")],
)
def test_an_address_stands_for_an_outlet(outlet: str | None, known: str | None) -> None:
    article = Article("a1", "Text.", "en", "https://a.example/1", outlet)
    assert read_claim("person", "Sari Wulandari", "IDN", pack_claim(make_claim(article))).article.url == known
