"""All that was found in one article, and its form in the extraction contract."""

from dataclasses import dataclass
from typing import Any

from sepakat.model.article import Article, Evidence, Span
from sepakat.model.claims import Commitment, Event, Inconsistency, Instrument, Person, Quotation
from sepakat.model.mentions import Name, QuantityMention, Role, Timex


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims and mentions of one article."""

    article: Article
    people: tuple[Person, ...] = ()
    events: tuple[Event, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    inconsistencies: tuple[Inconsistency, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    names: tuple[Name, ...] = ()
    roles: tuple[Role, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The object of the extraction contract; each claim also carries its `rule`."""
        article = self.article
        return {
            "id": article.id,
            "url": article.url,
            "outlet": article.outlet,
            "title": article.headline,
            "language": article.language,
            "published": article.published_on.isoformat() if article.published_on else None,
            "people": [_person(person) for person in self.people],
            "events": [_event(event) for event in self.events],
            "instruments": [_instrument(instrument) for instrument in self.instruments],
            "commitments": [_commitment(commitment) for commitment in self.commitments],
            "quotations": [_quotation(quotation) for quotation in self.quotations],
            "inconsistencies": [_inconsistency(inconsistency) for inconsistency in self.inconsistencies],
            "mentions": {
                "dates": [{"start": t.start, "end": t.end, "type": t.type.value, "value": t.value} for t in self.timexes],
                "quantities": [{"start": q.start, "end": q.end, "value": q.value, "unit": q.unit} for q in self.quantities],
                "names": [{"start": n.start, "end": n.end, "kind": n.kind.value, "country": n.country} for n in self.names],
                "roles": [{"start": r.start, "end": r.end, "country": r.country} for r in self.roles],
            },
        }


def _spans(evidence: tuple[Evidence, ...]) -> list[list[int]]:
    return [[each.start, each.end] for each in evidence]


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span else None


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "office": person.office,
        "organisation": person.organisation,
        "country": person.country,
        "mentions": [list(span) for span in person.mentions],
        "rule": person.rule,
    }


def _event(event: Event) -> dict[str, Any]:
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


def _instrument(instrument: Instrument) -> dict[str, Any]:
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


def _commitment(commitment: Commitment) -> dict[str, Any]:
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


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "speaker": quotation.speaker,
        "start": quotation.evidence.start,
        "end": quotation.evidence.end,
        "direct": quotation.direct,
        "cue": _span(quotation.cue),
        "speaker_span": _span(quotation.speaker_span),
        "rule": quotation.rule,
    }


def _inconsistency(inconsistency: Inconsistency) -> dict[str, Any]:
    return {
        "kind": inconsistency.kind.value,
        "detail": inconsistency.detail,
        "evidence": [inconsistency.evidence.start, inconsistency.evidence.end],
        "remedy": inconsistency.remedy,
        "rule": inconsistency.rule,
    }
