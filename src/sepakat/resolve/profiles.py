"""What is compared of each claim, worked out once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from sepakat.model.article import Span
from sepakat.model.claims import Commitment, Event, Instrument, Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, RecordKind
from sepakat.model.vocabulary import EventStatus, NameKind
from sepakat.resolve.days import Stretch, parse_stretch
from sepakat.resolve.names import name_parts
from sepakat.resolve.voices import evidence_spans
from sepakat.resolve.words import name_words, text_pieces, weigh_pieces

REACH = 600
"""Characters of a paragraph before and behind a claim's evidence that are looked at."""
DOZEN = 12
"""Numbers up to this one are too common to tell anything."""


class Surroundings:
    """What the article of a claim says besides, shared by its claims."""

    def __init__(self, extraction: Extraction) -> None:
        self.article = extraction.article
        self._extraction = extraction

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words of the text: names of people, firms, projects and places."""
        return name_words(self.article.text)

    @cached_property
    def people(self) -> frozenset[str]:
        """The words of the names of persons."""
        named = {name.entity for name in self._extraction.names if name.kind is NameKind.PERSON and name.entity}
        return frozenset(part for name in named | {each.name for each in self._extraction.people} for part in name_parts(name))

    def values_within(self, spans: Iterable[Span]) -> frozenset[str]:
        """The values of the numbers and dates that stand in the spans; small bare numbers tell nothing."""
        mentions = [(each.start, str(each.value)) for each in self._extraction.quantities if each.value > DOZEN]
        mentions += [(each.start, each.value) for each in self._extraction.timexes if each.first_day]
        return frozenset(value for start, value in mentions if any(first <= start < last for first, last in spans))

    @cached_property
    def countries(self) -> Mapping[str, str]:
        """The states of the companies and bodies that it names as sides."""
        named = ((name.side, name.country) for name in self._extraction.names if name.side and name.country)
        return {side: country for side, country in sorted(named) if side != country}

    @cached_property
    def published(self) -> Stretch | None:
        """The article's own day."""
        day = self.article.published_on
        return Stretch(day.toordinal(), day.toordinal()) if day else None


@dataclass(frozen=True, eq=False)
class Profile:
    """A claim of an event, instrument or commitment with what is compared of it."""

    claim: Claim
    around: Surroundings
    pieces: Mapping[str, float]
    """Unit vector of its words; what all claims of the article share weighs little."""
    passage: Mapping[str, float]
    """Unit vector of the words of the paragraphs that its evidence stands in."""
    names: frozenset[str]
    """Capitalised words of its evidence."""
    text: str
    """Its evidence, in one line."""

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers and dates in its evidence, whatever they count."""
        return self.around.values_within(self.spans)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its evidence stands."""
        body = self.claim.body
        return (
            (body.evidence.span,) if isinstance(body, Commitment) else tuple(each.span for each in getattr(body, "evidence", ()))
        )

    @cached_property
    def key(self) -> tuple[str, str, int]:
        """Of the claim."""
        return self.claim.key

    @cached_property
    def actors(self) -> frozenset[str]:
        """Who does it; all parties of an event or instrument."""
        return frozenset(_actors(self.claim.body))

    @cached_property
    def sides(self) -> frozenset[str]:
        """All sides that take part."""
        body = self.claim.body
        return self.actors | frozenset(body.recipient) if isinstance(body, Commitment) else self.actors

    @cached_property
    def states(self) -> frozenset[str]:
        """Its sides, with the state of each company and body in its place where it is known."""
        return frozenset(self.around.countries.get(side, side) for side in self.sides)

    @cached_property
    def time(self) -> Stretch | None:
        """When it is, or is due."""
        body = self.claim.body
        return parse_stretch(body.due if isinstance(body, Commitment) else getattr(body, "date", None))

    @cached_property
    def latest(self) -> int | None:
        """The last day on which an event that took place can have been, as an ordinal: that of its report."""
        body, published = self.claim.body, self.around.published
        return published.last + 1 if published and isinstance(body, Event) and body.status is EventStatus.HELD else None

    @cached_property
    def topics(self) -> frozenset[str]:
        """What it is about; "other" tells nothing."""
        return frozenset(topic.value for topic in getattr(self.claim.body, "topics", ()) if topic.value != "other")

    @property
    def quantity(self) -> Quantity | None:
        """How much of what."""
        body = self.claim.body
        return body.quantity if isinstance(body, Commitment) else None

    @cached_property
    def places(self) -> frozenset[str]:
        """Where, folded."""
        body = self.claim.body
        places = (body.place,) if isinstance(body, Event) else body.places if isinstance(body, Commitment) else ()
        return frozenset(" ".join(name_parts(place)) for place in places if place)


def _actors(body: object) -> tuple[str, ...]:
    match body:
        case Commitment():
            return body.actor
        case Event() | Instrument():
            return body.parties
        case _:
            return ()


def profile_claims(extraction: Extraction) -> Iterator[Profile]:
    """The profiles of an article's events, instruments and commitments."""
    around = Surroundings(extraction)
    kinds: tuple[tuple[RecordKind, tuple[Event | Instrument | Commitment, ...]], ...] = (
        (RecordKind.EVENT, extraction.events),
        (RecordKind.INSTRUMENT, extraction.instruments),
        (RecordKind.COMMITMENT, extraction.commitments),
    )
    for kind, bodies in kinds:
        claims = [Claim(extraction, kind, index, body) for index, body in enumerate(bodies)]
        texts = [_evidence_text(claim.body) for claim in claims]
        vectors = weigh_pieces(text_pieces(text) for text in texts)
        passages = weigh_pieces(text_pieces(_passage_text(claim)) for claim in claims)
        for claim, text, pieces, passage in zip(claims, texts, vectors, passages, strict=True):
            yield Profile(claim, around, pieces, passage, name_words(text) & around.names, text)


def _passage_text(claim: Claim) -> str:
    return "\n".join(_cut_passage(claim.article.text, span) for span in evidence_spans(claim))


def _cut_passage(text: str, span: Span) -> str:
    """The paragraph around a span, cut off where it is very long."""
    first, last = max(0, span.start - REACH), min(len(text), span.end + REACH)
    end = text.find("\n", span.end, last)
    return text[text.rfind("\n", first, span.start) + 1 or first : end if end >= 0 else last]


def _evidence_text(body: object) -> str:
    match body:
        case Commitment():
            return " ".join(body.evidence.quote.split())
        case Event() | Instrument():
            return " ".join(" ".join(each.quote.split()) for each in body.evidence)
        case _:
            return ""


def profile_all(extractions: Iterable[Extraction]) -> list[Profile]:
    """All profiles, sorted by key."""
    return sorted((profile for each in extractions for profile in profile_claims(each)), key=lambda profile: profile.key)
