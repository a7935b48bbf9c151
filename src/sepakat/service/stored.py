"""Stored records with the claims that they rest on."""

from collections.abc import Iterable, Sequence

from sepakat.errors import NotFound
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, Follow, Record, RecordKind, Resolution
from sepakat.service.drafting import read_history
from sepakat.service.former import find_heir, tell_what_became
from sepakat.service.judging import rulings_of
from sepakat.service.overview import Overview
from sepakat.service.record_showing import ShownRecord, show_stored
from sepakat.service.ruling import Amended, amend
from sepakat.store import RecordEntry, RecordFilters, Store
from sepakat.store.record_entries import RecordKey

LISTED = 5
"""Ids that a message lists at most."""


def load_records(store: Store, entries: Sequence[RecordEntry]) -> tuple[Record, ...]:
    """The records with their claims, as people have judged them."""
    keys = store.records.keys([entry.id for entry in entries])
    articles = {key.article_id for found in keys.values() for key in found}
    return _build(entries, keys, amend(store.iter_extractions(articles), rulings_of(store.judgements())))


def load_overview(store: Store) -> Overview:
    """All records with their claims, discrepancies and follows, as they were worked out."""
    entries = store.records.page(RecordFilters()).items
    amended = amend(store.iter_extractions(), rulings_of(store.judgements()))
    records = _build(entries, store.records.keys([entry.id for entry in entries]), amended)
    ordered = tuple(sorted(records, key=lambda record: (record.kind, record.id)))
    discrepancies = (each.discrepancy for each in store.records.discrepancies(RecordFilters()).items)
    return Overview(
        amended.extractions,
        Resolution(ordered, store.records.copies()),
        tuple(sorted(discrepancies, key=lambda one: (one.record, one.kind.value, repr(one.values)))),
        tuple(sorted(store.records.follows(), key=_ends)),
        amended.ids,
    )


def load_shown(store: Store, id: str) -> ShownRecord:
    """The record whose id is, or alone begins with, `id`, with all that is known about it.

    The id of a record that was put together with another leads to the one that has its first claim now.
    Raises NotFound when there is none or more than one.
    """
    entry = find_entry(store, id, heirs=True)
    (keys,) = store.records.keys([entry.id]).values()
    judgements = store.judgements()
    amended = amend(store.iter_extractions({key.article_id for key in keys}), rulings_of(judgements))
    (record,) = _build([entry], {entry.id: keys}, amended)
    history = read_history(store.records.history(entry.id))
    return show_stored(record, amended.ids, store.records.discrepancies_of(entry.id), history, judgements)


def find_entry(store: Store, id: str, *, heirs: bool = False) -> RecordEntry:
    """The record whose id is, or alone begins with, `id`; with `heirs` also the one that has its first claim now.

    Raises NotFound when there is none or more than one.
    """
    found = store.records.page(RecordFilters(id_prefix=id.lower(), limit=LISTED + 1)).items
    if not found:
        return _find_heir(store, id, heirs=heirs)
    if len(found) > 1 and found[0].id != id.lower():
        ids = ", ".join(entry.id for entry in found[:LISTED])
        raise NotFound(f"{store.name}: several records have ids that begin with {id!r}: {ids}; give more of it")
    return found[0]


def _find_heir(store: Store, id: str, *, heirs: bool) -> RecordEntry:
    heir = find_heir(store, id)
    if heir is None:
        raise tell_what_became(store, id)
    if not heirs:
        raise NotFound(f"{store.name}: record {id!r} is now part of record {heir}; judge that one, or a claim of it")
    return find_entry(store, heir)


def _build(entries: Iterable[RecordEntry], keys: dict[str, list[RecordKey]], amended: Amended) -> tuple[Record, ...]:
    extractions = {extraction.article.id: extraction for extraction in amended.extractions}
    return tuple(
        Record(
            entry.id,
            entry.kind,
            tuple(_claim_at(extractions[key.article_id], key) for key in keys.get(entry.id, ())),
            dict(entry.fields),
            entry.why,
        )
        for entry in entries
    )


def _claim_at(extraction: Extraction, key: RecordKey) -> Claim:
    match key.kind:
        case RecordKind.EVENT:
            return Claim(extraction, key.kind, key.position, extraction.events[key.position])
        case RecordKind.INSTRUMENT:
            return Claim(extraction, key.kind, key.position, extraction.instruments[key.position])
        case RecordKind.COMMITMENT:
            return Claim(extraction, key.kind, key.position, extraction.commitments[key.position])
        case RecordKind.PERSON:
            return Claim(extraction, key.kind, key.position, extraction.people[key.position])
        case RecordKind.ORGANISATION:
            return Claim(extraction, key.kind, key.position, extraction.names[key.position])


def _ends(follow: Follow) -> tuple[object, ...]:
    return follow.earlier.article, follow.earlier.evidence, follow.later.article, follow.later.evidence
