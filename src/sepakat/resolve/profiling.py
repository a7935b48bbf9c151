"""Making the profiles of articles from their extractions."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from sepakat.model.article import Span
from sepakat.model.claims import Commitment, Event, Instrument, evidence_of
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, RecordKind
from sepakat.model.vocabulary import EventStatus, NameKind
from sepakat.resolve.blocking import block_keys
from sepakat.resolve.days import parse_stretch
from sepakat.resolve.names import name_parts
from sepakat.resolve.profiles import DOZEN, ArticleProfile, Profile, pack_likeness
from sepakat.resolve.voices import evidence_spans
from sepakat.resolve.words import long_words, name_words, split_pieces, weigh_pieces

REACH = 600
"""Characters of a paragraph before and behind a claim's evidence that are looked at."""

Dealt = Event | Instrument | Commitment


def profile_article(extraction: Extraction) -> ArticleProfile:
    """The profile of an article with its events, instruments and commitments."""
    text, day = extraction.article.text, extraction.article.published_on
    names, countries = name_words(text), _countries(extraction)
    return ArticleProfile(
        article=extraction.article.id,
        language=extraction.article.language,
        published_on=day.toordinal() if day else None,
        reported_on=find_day(extraction),
        names=names,
        people=_people(extraction),
        claims=tuple(
            profile
            for kind, bodies in _list_bodies(extraction)
            for profile in _make_profiles([Claim(extraction, kind, *each) for each in enumerate(bodies)], names, countries)
        ),
    )


def find_day(extraction: Extraction) -> int | None:
    """The day of a report as an ordinal: its own date, else the first day that its text names, else its last event's."""
    own = extraction.article.published_on
    if own:
        return own.toordinal()
    named = (each.first_day for each in extraction.timexes if each.first_day and each.first_day == each.last_day)
    first: date | None = next(named, None)
    if first:
        return first.toordinal()
    held = (parse_stretch(event.date) for event in extraction.events if event.status is EventStatus.HELD)
    return max((stretch.last for stretch in held if stretch), default=None)


def _list_bodies(extraction: Extraction) -> tuple[tuple[RecordKind, tuple[Dealt, ...]], ...]:
    return (
        (RecordKind.EVENT, extraction.events),
        (RecordKind.INSTRUMENT, extraction.instruments),
        (RecordKind.COMMITMENT, extraction.commitments),
    )


def _people(extraction: Extraction) -> frozenset[str]:
    named = {name.entity for name in extraction.names if name.kind is NameKind.PERSON and name.entity}
    return frozenset(part for name in named | {each.name for each in extraction.people} for part in name_parts(name))


def _countries(extraction: Extraction) -> Mapping[str, str]:
    """The states of the companies and bodies that it names as sides."""
    named = ((name.side, name.country) for name in extraction.names if name.side and name.country)
    return {side: country for side, country in sorted(named) if side != country}


def _make_profiles(claims: Sequence[Claim], names: frozenset[str], countries: Mapping[str, str]) -> Iterator[Profile]:
    """The profiles of an article's claims of one kind, whose words are weighed among themselves."""
    texts = [" ".join(" ".join(each.quote.split()) for each in evidence_of(claim.body)) for claim in claims]
    passages = (split_pieces(long_words(_passage_text(claim))) for claim in claims)
    vectors = zip(weigh_pieces(split_pieces(long_words(text)) for text in texts), weigh_pieces(passages), strict=True)
    for claim, text, (own, around) in zip(claims, texts, vectors, strict=True):
        yield _make_profile(claim, text, names, countries, pack_likeness(own, around))


def _make_profile(claim: Claim, text: str, names: frozenset[str], countries: Mapping[str, str], likeness: msgspec.Raw) -> Profile:
    actors, sides = _sides(claim.body)
    profile = Profile(
        kind=claim.kind,
        index=claim.index,
        actors=actors,
        sides=sides,
        states=frozenset(countries.get(side, side) for side in sides),
        when=claim.body.due if isinstance(claim.body, Commitment) else getattr(claim.body, "date", None),
        topics=frozenset(topic.value for topic in getattr(claim.body, "topics", ()) if topic.value != "other"),
        places=_places(claim.body),
        names=name_words(text) & names,
        numbers=_values_within(claim.extraction, evidence_spans(claim)),
        words=" ".join(sorted(long_words(text))),
        likeness=likeness,
        doings=_matters(claim, is_thing=False),
        things=_matters(claim, is_thing=True),
    )
    _COMPLETE[type(claim.body)](profile, claim.body)
    profile.keys = block_keys(profile)
    return profile


def _complete_encounter(profile: Profile, body: Event | Instrument) -> None:
    profile.type, profile.status = body.type.value, body.status.value
    profile.participants = body.participants if isinstance(body, Event) else ()


def _complete_commitment(profile: Profile, body: Commitment) -> None:
    profile.stage = body.stage.value
    quantity = body.quantity.packable if body.quantity else None
    profile.quantity = (quantity.value, quantity.unit) if quantity else None


_COMPLETE: Mapping[type, Callable[..., None]] = {
    Event: _complete_encounter,
    Instrument: _complete_encounter,
    Commitment: _complete_commitment,
}


def _sides(body: object) -> tuple[frozenset[str], frozenset[str]]:
    """Who does it, and all sides that take part."""
    match body:
        case Commitment():
            return frozenset(body.actor), frozenset((*body.actor, *body.recipient))
        case Event() | Instrument():
            return frozenset(body.parties), frozenset(body.parties)
        case _:
            return frozenset(), frozenset()


def _places(body: object) -> frozenset[str]:
    places = (body.place,) if isinstance(body, Event) else body.places if isinstance(body, Commitment) else ()
    return frozenset(" ".join(name_parts(place)) for place in places if place)


def _values_within(extraction: Extraction, spans: Iterable[Span]) -> frozenset[str]:
    """The values of the numbers and dates that stand in the spans."""
    mentions = [(each.start, str(each.value)) for each in extraction.quantities if each.value > DOZEN]
    mentions += [(each.start, each.value) for each in extraction.timexes if each.first_day]
    within = tuple(spans)
    return frozenset(value for start, value in mentions if any(first <= start < last for first, last in within))


def _matters(claim: Claim, *, is_thing: bool) -> frozenset[str]:
    """The doings or the things that its evidence names."""
    spans, matters = evidence_spans(claim), claim.extraction.matters
    return frozenset(
        each.name for each in matters if each.is_thing is is_thing and any(first <= each.start < last for first, last in spans)
    )


def _passage_text(claim: Claim) -> str:
    return "\n".join(_cut_passage(claim.article.text, span) for span in evidence_spans(claim))


def _cut_passage(text: str, span: Span) -> str:
    """The paragraph around a span, cut off where it is very long."""
    first, last = max(0, span.start - REACH), min(len(text), span.end + REACH)
    end = text.find("\n", span.end, last)
    return text[text.rfind("\n", first, span.start) + 1 or first : end if end >= 0 else last]
