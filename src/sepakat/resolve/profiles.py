"""What is compared of each claim: plain values that are worked out once, fit in a few hundred bytes and can be stored."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from weakref import ref

import msgspec

from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import EventStatus
from sepakat.resolve.days import Stretch, parse_stretch
from sepakat.resolve.words import Vector

Key = tuple[str, str, int]
"""Article id, kind and index of a claim."""
Amount = tuple[float | int, str | None]
"""A number and its unit."""
DOZEN = 12
"""Numbers up to this one are too common to tell anything."""


class Profile(msgspec.Struct, array_like=True, dict=True, eq=False):
    """A claim of an event, instrument or commitment with what is compared of it."""

    kind: RecordKind
    index: int
    actors: frozenset[str]
    """Who does it; all parties of an event or instrument."""
    sides: frozenset[str]
    """All sides that take part."""
    states: frozenset[str]
    """Its sides, with the state of each company and body in its place where it is known."""
    when: str | None
    """The date on which it is, or is due."""
    topics: frozenset[str]
    """What it is about; "other" tells nothing and is left out."""
    places: frozenset[str]
    """Where, folded."""
    names: frozenset[str]
    """Capitalised words of its evidence."""
    numbers: frozenset[str]
    """The numbers and dates in its evidence, whatever they count; small ones tell nothing."""
    words: str
    """The longer words of its evidence, folded and sorted."""
    likeness: msgspec.Raw
    """The packed vectors of its words and of those of its paragraphs: of most claims nobody asks for them."""
    type: str | None = None
    status: str | None = None
    stage: str | None = None
    quantity: Amount | None = None
    participants: tuple[str, ...] = ()
    keys: frozenset[int] = frozenset()
    """By which others find it; blocking.py makes them."""
    doings: frozenset[str] = frozenset()
    """What its evidence says is done, by names that all languages share."""
    things: frozenset[str] = frozenset()

    @property
    def around(self) -> "ArticleProfile":
        """The article that says it, which somebody must hold."""
        found: ArticleProfile | None = self.__dict__["around"]()
        if found is None:
            raise ReferenceError(f"the article of the {self.kind} {self.index} is gone")
        return found

    @cached_property
    def key(self) -> Key:
        """What identifies the claim."""
        return self.around.article, self.kind.value, self.index

    @cached_property
    def time(self) -> Stretch | None:
        """When it is, or is due."""
        return parse_stretch(self.when)

    @property
    def latest(self) -> int | None:
        """The last day on which an event that took place can have been, as an ordinal: that of its report."""
        published = self.around.published
        return published.last + 1 if published and self.status == EventStatus.HELD else None

    @cached_property
    def pieces(self) -> Vector:
        """The vector of its words; what all claims of the article share weighs little."""
        return _VECTOR.decode(_LIKENESS.decode(self.likeness)[0])

    @cached_property
    def passage_pieces(self) -> Vector:
        """The same of the words of the paragraphs that its evidence stands in."""
        return _VECTOR.decode(_LIKENESS.decode(self.likeness)[1])


class ArticleProfile(msgspec.Struct, array_like=True, dict=True, eq=False, weakref=True):
    """What the article of a claim says besides, shared by its claims, and the claims themselves."""

    article: str
    language: str
    published_on: int | None
    """The article's own day, as an ordinal."""
    reported_on: int | None
    """The same, or the day that its text tells, where that can be told."""
    names: frozenset[str]
    """Capitalised words of the text: names of people, firms, projects and places."""
    people: frozenset[str]
    """The words of the names of persons."""
    claims: tuple[Profile, ...]
    """Kind by kind, in their order."""

    def __post_init__(self) -> None:
        # Two that hold each other would have to be looked for among all objects before their memory is free again.
        around = ref(self)
        for claim in self.claims:
            claim.__dict__["around"] = around

    @cached_property
    def published(self) -> Stretch | None:
        """The article's own day."""
        return Stretch(self.published_on, self.published_on) if self.published_on else None

    @cached_property
    def matters(self) -> Mapping[str, int]:
        """In how many of its commitments each doing and thing is named."""
        return Counter(
            name for claim in self.claims if claim.kind is RecordKind.COMMITMENT for name in claim.doings | claim.things
        )

    def claim(self, kind: RecordKind, index: int) -> Profile:
        """One of its claims."""
        return self._places[kind, index]

    def find(self, kind: RecordKind, index: int) -> Profile | None:
        """The same; None where it has no such claim."""
        return self._places.get((kind, index))

    @cached_property
    def _places(self) -> Mapping[tuple[RecordKind, int], Profile]:
        return {(claim.kind, claim.index): claim for claim in self.claims}


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_DECODER = msgspec.msgpack.Decoder(ArticleProfile)
_LIKENESS = msgspec.msgpack.Decoder(tuple[msgspec.Raw, msgspec.Raw])
_VECTOR = msgspec.msgpack.Decoder(Vector)


def pack_likeness(words: Vector, passages: Vector) -> msgspec.Raw:
    """The vectors of a claim as bytes."""
    return msgspec.Raw(_ENCODER.encode((words, passages)))


def pack_profile(profile: ArticleProfile) -> bytes:
    """The profile of an article as bytes; equal profiles give equal bytes."""
    return _ENCODER.encode(profile)


def unpack_profile(packed: bytes) -> ArticleProfile:
    """The profile of such bytes."""
    return _DECODER.decode(packed)
