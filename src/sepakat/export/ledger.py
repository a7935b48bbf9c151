"""The ledger as the JSON object of the ledger contract."""

from collections.abc import Iterable, Mapping
from typing import Any

from sepakat.model.claims import Commitment, Event, Instrument, Person
from sepakat.model.contract import claim_to_dict, name_to_dict
from sepakat.model.records import Claim, Discrepancy, Field, Follow, FollowEnd, Record, Resolution


def ledger_dict(
    resolution: Resolution, discrepancies: Iterable[Discrepancy] = (), follows: Iterable[Follow] = ()
) -> dict[str, Any]:
    """The object of the contract; sorted, so that equal ledgers give equal JSON, byte for byte."""
    return {
        "records": [record_to_dict(record) for record in sorted(resolution.records, key=lambda each: (each.kind.value, each.id))],
        "discrepancies": [discrepancy_to_dict(each) for each in sorted(discrepancies, key=_discrepancy_order)],
        "follows": [follow_to_dict(each) for each in sorted(follows, key=_follow_order)],
        "copies": [
            {"articles": list(each.articles), "kind": each.kind.value, "why": list(each.why)}
            for each in sorted(resolution.copies, key=lambda group: group.articles)
        ],
    }


def record_to_dict(record: Record) -> dict[str, Any]:
    """A record with its claims as `extract` gives them."""
    return {
        "id": record.id,
        "kind": record.kind.value,
        "claims": [claim_item(claim) for claim in record.claims],
        "fields": {name: field_to_dict(record.fields[name]) for name in sorted(record.fields)},
        "why": list(record.why),
    }


def claim_item(claim: Claim) -> dict[str, Any]:
    """The item of a claim with the article that says it."""
    body = claim.body
    if isinstance(body, Event | Instrument | Commitment | Person):
        return {"article": claim.article.id, **claim_to_dict(body)}
    return {"article": claim.article.id, **name_to_dict(body)}


def field_to_dict(field: Field) -> dict[str, Any]:
    """A field with its support and dissent."""
    return {
        "value": plain(field.value),
        "support": list(field.support),
        "dissent": [{"value": plain(each.value), "support": list(each.support)} for each in field.dissent],
        "why": field.why,
    } | ({"undecided": [plain(each) for each in field.undecided]} if field.undecided else {})


def discrepancy_to_dict(discrepancy: Discrepancy) -> dict[str, Any]:
    """A discrepancy with who stands where."""
    return {
        "record": discrepancy.record,
        "kind": discrepancy.kind.value,
        "values": [{"value": plain(stand.value), "articles": list(stand.articles)} for stand in discrepancy.values],
        "best": plain(discrepancy.best),
        "why": discrepancy.why,
        "contradiction": discrepancy.contradiction,
    }


def follow_to_dict(follow: Follow) -> dict[str, Any]:
    """A follow with its two ends."""
    progress = follow.progress
    return {
        "earlier": _end_to_dict(follow.earlier),
        "later": _end_to_dict(follow.later),
        "what": follow.what.value,
        "progress": {"value": progress[0], "unit": progress[1]} if progress else None,
    }


def plain(value: object) -> Any:
    """A value as JSON has it: tuples and sets as lists, a quantity as an object, an enum as its word."""
    match value:
        case Mapping():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case set() | frozenset():
            return sorted(plain(each) for each in value)
        case str():
            return str(value)
        case _:
            return value


def _end_to_dict(end: FollowEnd) -> dict[str, Any]:
    return {"article": end.article, "evidence": [end.evidence.start, end.evidence.end]}


def _discrepancy_order(discrepancy: Discrepancy) -> tuple[str, ...]:
    return discrepancy.record, discrepancy.kind.value, discrepancy.why, repr(discrepancy.values)


def _follow_order(follow: Follow) -> tuple[object, ...]:
    return follow.earlier.article, follow.earlier.evidence, follow.later.article, follow.later.evidence, follow.what.value
