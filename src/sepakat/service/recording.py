"""Records of an overview, filtered and in order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sepakat.model.claims import Commitment, Event, Instrument, Person
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Discrepancy, Record, RecordKind
from sepakat.service.overview import Overview
from sepakat.store import RecordFilters
from sepakat.store.days import day_bounds

UNDATED = "9999"
"""Sorts behind every date."""


def select_records(overview: Overview, filters: RecordFilters) -> tuple[Record, ...]:
    """The records that meet the filters, kind by kind and in the order of time."""
    sides = {extraction.article.id: sides_of_article(extraction) for extraction in overview.extractions if filters.between}
    found = (record for record in overview.records if meets(record, filters, sides))
    return tuple(sorted(found, key=_order)[: filters.limit])


def select_discrepancies(overview: Overview, filters: RecordFilters) -> tuple[Discrepancy, ...]:
    """The discrepancies of records that meet the filters, contradictions first."""
    unlimited = RecordFilters(between=filters.between, topics=filters.topics, since=filters.since, outlets=filters.outlets)
    places = {record.id: place for place, record in enumerate(select_records(overview, unlimited))}
    # Words that two articles give to speakers without a record have no record either.
    everything = unlimited == RecordFilters()
    found = [one for one in overview.discrepancies if everything or one.record in places]
    ordered = sorted(found, key=lambda one: (not one.contradiction, places.get(one.record, len(places)), one.kind.value))
    return tuple(ordered[: filters.limit])


def meets(record: Record, filters: RecordFilters, sides: Mapping[str, frozenset[str]]) -> bool:
    """Whether a record meets all filters; `sides` are those of every article."""
    return (
        (not filters.kinds or record.kind in filters.kinds)
        and (not filters.between or _is_between(record, filters.between, sides))
        and (not filters.stages or value_of(record, "stage") in filters.stages)
        and (not filters.topics or bool(filters.topics & set(value_of(record, "topics") or ())))
        and (not filters.since or _is_since(record, filters.since.isoformat()))
        and (not filters.due_before or _is_due_before(record, filters.due_before.isoformat()))
        and (not filters.outlets or any(claim.article.outlet in filters.outlets for claim in record.claims))
    )


def value_of(record: Record, name: str) -> Any:
    """The chosen value of a field; None where no report gives one."""
    field = record.fields.get(name)
    return field.value if field else None


def sides_of(record: Record) -> frozenset[str]:
    """The sides that the claims of a record name."""
    return frozenset(side for claim in record.claims for side in _sides_of_claim(claim.body))


def articles_of(record: Record) -> tuple[str, ...]:
    """The ids of the articles that report it, sorted."""
    return tuple(sorted({claim.article.id for claim in record.claims}))


def days_of(record: Record) -> tuple[str, ...]:
    """The dates of the articles that report it, sorted."""
    return tuple(sorted({claim.article.published_on.isoformat() for claim in record.claims if claim.article.published_on}))


def _order(record: Record) -> tuple[int, str, str]:
    when = day_bounds(value_of(record, "date"))[0] if record.kind in (RecordKind.EVENT, RecordKind.INSTRUMENT) else None
    return list(RecordKind).index(record.kind), when or next(iter(days_of(record)), UNDATED), record.id


def _is_between(record: Record, wanted: frozenset[str], sides: Mapping[str, frozenset[str]]) -> bool:
    own = sides_of(record)
    return wanted <= own or (own <= wanted and any(wanted <= sides[article] for article in articles_of(record)))


def _is_since(record: Record, day: str) -> bool:
    own = day_bounds(value_of(record, "date"))[1]
    return own >= day if own else any(reported >= day for reported in days_of(record))


def _is_due_before(record: Record, day: str) -> bool:
    last = day_bounds(value_of(record, "due"))[1]
    return last is not None and last < day


def sides_of_article(extraction: Extraction) -> frozenset[str]:
    """The sides that the claims of an article name."""
    return frozenset(side for _, claim in extraction.iter_claims() for side in _sides_of_claim(claim))


def _sides_of_claim(body: object) -> Iterator[str]:
    match body:
        case Event() | Instrument():
            yield from body.parties
        case Commitment():
            yield from (*body.actor, *body.recipient)
        case Person(country=str(country)):
            yield country


def sort_claims(claims: Sequence[Claim]) -> list[Claim]:
    """The claims by the dates of their articles, those without one last."""
    return sorted(claims, key=lambda claim: (str(claim.article.published_on or UNDATED), claim.key))
