"""The form of claims and mentions in the extraction contract, both ways."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sepakat.model.article import Article, Evidence, Span
from sepakat.model.claims import Claim, Commitment, Event, Inconsistency, Instrument, Person, Quantity, Quotation
from sepakat.model.mentions import Matter, Name, QuantityMention, Role, Timex
from sepakat.model.vocabulary import (
    ClaimKind,
    EventStatus,
    EventType,
    InconsistencyKind,
    InstrumentStatus,
    InstrumentType,
    NameKind,
    Stage,
    TimexType,
    Topic,
)

Item = Mapping[str, Any]


def claim_to_dict(claim: Claim) -> dict[str, Any]:
    """The item of the contract for a claim of any kind."""
    return WRITERS[type(claim)](claim)


def claim_from_dict(kind: ClaimKind, item: Item, article: Article) -> Claim:
    """The claim of an item of the contract; its evidence is cut from the article's text again.

    Raises KeyError, TypeError, ValueError or DataError when the item does not have the contract's form.
    """
    return READERS[kind](item, article)


def timex_to_dict(timex: Timex) -> dict[str, Any]:
    """The item of a time expression; what is unknown about it is left out."""
    extra = {
        "first_day": timex.first_day.isoformat() if timex.first_day else None,
        "last_day": timex.last_day.isoformat() if timex.last_day else None,
        "mod": timex.mod,
        "weekday": timex.weekday,
        "explicit": timex.explicit or None,
    }
    return {"start": timex.start, "end": timex.end, "type": timex.type.value, "value": timex.value} | _known(extra)


def timex_from_dict(item: Item) -> Timex:
    """The time expression of an item."""
    return Timex(
        start=item["start"],
        end=item["end"],
        type=TimexType(item["type"]),
        value=item["value"],
        first_day=_day(item.get("first_day")),
        last_day=_day(item.get("last_day")),
        mod=item.get("mod"),
        weekday=item.get("weekday"),
        explicit=bool(item.get("explicit")),
    )


def quantity_to_dict(mention: QuantityMention) -> dict[str, Any]:
    """The item of a number in the text."""
    extra = {"low": mention.low, "high": mention.high, "approximate": mention.approximate or None}
    return {"start": mention.start, "end": mention.end, "value": mention.value, "unit": mention.unit} | _known(extra)


def quantity_from_dict(item: Item) -> QuantityMention:
    """The number of an item."""
    low, high, approximate = item.get("low"), item.get("high"), bool(item.get("approximate"))
    return QuantityMention(item["start"], item["end"], item["value"], item["unit"], low, high, approximate)


def name_to_dict(name: Name) -> dict[str, Any]:
    """The item of a name."""
    extra = {"entity": name.entity, "side": name.side}
    return {"start": name.start, "end": name.end, "kind": name.kind.value, "country": name.country} | _known(extra)


def name_from_dict(item: Item) -> Name:
    """The name of an item."""
    return Name(item["start"], item["end"], NameKind(item["kind"]), item["country"], item.get("entity"), item.get("side"))


def role_to_dict(role: Role) -> dict[str, Any]:
    """The item of an office named in the text."""
    extra = {"person": role.person, "office": role.office, "organisation": role.organisation}
    return {"start": role.start, "end": role.end, "country": role.country} | _known(extra)


def role_from_dict(item: Item) -> Role:
    """The office of an item."""
    return Role(item["start"], item["end"], item["country"], item.get("person"), item.get("office"), item.get("organisation"))


def matter_to_dict(matter: Matter) -> dict[str, Any]:
    """The item of a word for a doing or a thing."""
    return {"start": matter.start, "end": matter.end, "name": matter.name, "is_thing": matter.is_thing}


def matter_from_dict(item: Item) -> Matter:
    """The matter of an item."""
    return Matter(item["start"], item["end"], item["name"], item["is_thing"])


def _known(extra: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in extra.items() if value is not None}


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _topics(item: Item) -> tuple[Topic, ...]:
    return tuple(Topic(topic) for topic in item["topics"])


def _span(value: list[int] | None) -> Span | None:
    return Span(*value) if value else None


def _spans(evidence: tuple[Evidence, ...]) -> list[list[int]]:
    return [[each.start, each.end] for each in evidence]


def _evidence(item: Item, article: Article) -> tuple[Evidence, ...]:
    return tuple(article.evidence(*span) for span in item["evidence"])


def _from_person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "office": person.office,
        "organisation": person.organisation,
        "country": person.country,
        "mentions": [list(span) for span in person.mentions],
        "rule": person.rule,
    }


def _to_person(item: Item, article: Article) -> Person:
    mentions = tuple(article.evidence(*span).span for span in item["mentions"])
    return Person(item["name"], item["office"], item["organisation"], item["country"], mentions, item["rule"])


def _from_event(event: Event) -> dict[str, Any]:
    return {
        "type": event.type.value,
        "date": event.date,
        "place": event.place,
        "parties": list(event.parties),
        "participants": list(event.participants),
        "topics": [topic.value for topic in event.topics],
        "status": event.status.value,
        "evidence": _spans(event.evidence),
        "rule": event.rule,
    }


def _to_event(item: Item, article: Article) -> Event:
    return Event(
        type=EventType(item["type"]),
        date=item["date"],
        place=item["place"],
        parties=tuple(item["parties"]),
        participants=tuple(item["participants"]),
        topics=_topics(item),
        status=EventStatus(item["status"]),
        evidence=_evidence(item, article),
        rule=item["rule"],
    )


def _from_instrument(instrument: Instrument) -> dict[str, Any]:
    return {
        "type": instrument.type.value,
        "title": instrument.title,
        "parties": list(instrument.parties),
        "date": instrument.date,
        "status": instrument.status.value,
        "topics": [topic.value for topic in instrument.topics],
        "evidence": _spans(instrument.evidence),
        "rule": instrument.rule,
    }


def _to_instrument(item: Item, article: Article) -> Instrument:
    return Instrument(
        type=InstrumentType(item["type"]),
        title=item["title"],
        parties=tuple(item["parties"]),
        date=item["date"],
        status=InstrumentStatus(item["status"]),
        topics=_topics(item),
        evidence=_evidence(item, article),
        rule=item["rule"],
    )


def _from_commitment(commitment: Commitment) -> dict[str, Any]:
    quantity = commitment.quantity
    return {
        "actor": list(commitment.actor),
        "recipient": list(commitment.recipient),
        "action": commitment.action,
        "stage": commitment.stage.value,
        "topics": [topic.value for topic in commitment.topics],
        "places": list(commitment.places),
        "quantity": {"value": quantity.value, "unit": quantity.unit} if quantity else None,
        "due": commitment.due,
        "conditional": commitment.conditional,
        "hearsay": commitment.hearsay,
        "evidence": [commitment.evidence.start, commitment.evidence.end],
        "rule": commitment.rule,
    }


def _to_commitment(item: Item, article: Article) -> Commitment:
    quantity = item["quantity"]
    return Commitment(
        actor=tuple(item["actor"]),
        recipient=tuple(item["recipient"]),
        action=item["action"],
        stage=Stage(item["stage"]),
        topics=_topics(item),
        places=tuple(item["places"]),
        quantity=Quantity(quantity["value"], quantity["unit"]) if quantity else None,
        due=item["due"],
        conditional=item["conditional"],
        hearsay=item["hearsay"],
        evidence=article.evidence(*item["evidence"]),
        rule=item["rule"],
    )


def _from_quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "speaker": quotation.speaker,
        "start": quotation.evidence.start,
        "end": quotation.evidence.end,
        "direct": quotation.direct,
        "cue": list(quotation.cue) if quotation.cue else None,
        "speaker_span": list(quotation.speaker_span) if quotation.speaker_span else None,
        "rule": quotation.rule,
    }


def _to_quotation(item: Item, article: Article) -> Quotation:
    return Quotation(
        speaker=item["speaker"],
        direct=item["direct"],
        evidence=article.evidence(item["start"], item["end"]),
        cue=_span(item["cue"]),
        speaker_span=_span(item["speaker_span"]),
        rule=item["rule"],
    )


def _from_inconsistency(inconsistency: Inconsistency) -> dict[str, Any]:
    return {
        "kind": inconsistency.kind.value,
        "detail": inconsistency.detail,
        "evidence": [inconsistency.evidence.start, inconsistency.evidence.end],
        "remedy": inconsistency.remedy,
        "rule": inconsistency.rule,
    }


def _to_inconsistency(item: Item, article: Article) -> Inconsistency:
    kind, evidence = InconsistencyKind(item["kind"]), article.evidence(*item["evidence"])
    return Inconsistency(kind, item["detail"], evidence, item["rule"], item["remedy"])


WRITERS: dict[type, Callable[[Any], dict[str, Any]]] = {
    Person: _from_person,
    Event: _from_event,
    Instrument: _from_instrument,
    Commitment: _from_commitment,
    Quotation: _from_quotation,
    Inconsistency: _from_inconsistency,
}
READERS: dict[ClaimKind, Callable[[Item, Article], Claim]] = {
    ClaimKind.PERSON: _to_person,
    ClaimKind.EVENT: _to_event,
    ClaimKind.INSTRUMENT: _to_instrument,
    ClaimKind.COMMITMENT: _to_commitment,
    ClaimKind.QUOTATION: _to_quotation,
    ClaimKind.INCONSISTENCY: _to_inconsistency,
}
