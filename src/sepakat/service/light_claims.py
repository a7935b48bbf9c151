"""Claims that name persons and organisations, without the texts of their articles."""

from datetime import date
from functools import lru_cache

import msgspec

from sepakat.model.article import Article
from sepakat.model.claims import Person
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, RecordKind
from sepakat.model.vocabulary import NameKind

REMEMBERED = 40_000
"""Claims that are kept made: those who are often named are so again."""


class Light(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What is kept of a claim besides the name and its state."""

    article: str
    position: int
    published_on: date | None
    outlet: str | None
    url: str | None
    """Where there is no outlet: then it tells who published the article."""
    office: str | None = None
    organisation: str | None = None


LIGHT = msgspec.msgpack.Decoder(Light)


def pack_claim(claim: Claim) -> bytes:
    """What is kept of a claim that names a person or organisation."""
    article, body = claim.article, claim.body
    url = None if article.outlet else article.url
    light = Light(article.id, claim.index, article.published_on, article.outlet, url)
    if isinstance(body, Person):
        light = msgspec.structs.replace(light, office=body.office, organisation=body.organisation)
    return msgspec.msgpack.encode(light)


@lru_cache(maxsize=REMEMBERED)
def read_claim(kind: str, name: str, country: str | None, packed: bytes) -> Claim:
    """The claim that `pack_claim` packed, of a name as it is written."""
    light = LIGHT.decode(packed)
    article = Article(light.article, "", "", light.url, light.outlet, published_on=light.published_on)
    body = _person(name, country, light.office, light.organisation) if kind == RecordKind.PERSON else _name(name, country)
    return Claim(Extraction(article), RecordKind(kind), light.position, body)


@lru_cache
def _person(name: str, country: str | None, office: str | None, organisation: str | None) -> Person:
    return Person(name, office, organisation, country, (), "")


@lru_cache
def _name(name: str, country: str | None) -> Name:
    return Name(0, 0, NameKind.ORGANISATION, country, name)
