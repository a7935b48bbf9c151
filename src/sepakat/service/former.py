"""Ids of records that are no more: which record has their first claim now, and what else may have become of them."""

from sepakat.errors import NotFound
from sepakat.model.identity import can_begin_id
from sepakat.model.judgements import JudgementKind
from sepakat.model.records import RecordKind
from sepakat.resolve.resolving import hash_record
from sepakat.store import JudgementEntry, Store

LEAST = 8
"""Digits of an id that can be told from all others, at least."""
KINDS = frozenset(RecordKind)


def find_heir(store: Store, id: str) -> str | None:
    """The record that now has the claim which the id of a record stands for; None where none, or more than one, has."""
    prefix = id.lower()
    if not _is_enough(prefix):
        return None
    found = store.records.homes_of_names(prefix)
    for key in store.records.shared_claims():
        if key.claim_id and hash_record(key.article_id, key.kind, key.claim_id).startswith(prefix):
            found.add(key.record_id)
    found |= {home for entry, place in _named(store, prefix) if (home := _home_now(store, entry, place))}
    return found.pop() if len(found) == 1 else None


def tell_what_became(store: Store, id: str) -> NotFound:
    """The error that says what became of an id that nothing has any more."""
    rejected = next((entry for entry, _ in reversed(_named(store, id.lower())) if _rejects(entry)), None)
    if rejected:
        by, day = rejected.judgement.by, rejected.judgement.made_at[:10]
        remedy = f"`sepakat judge withdraw {rejected.judgement.id}` brings it back"
        return NotFound(f"{store.name}: what had the id {id!r} was rejected by {by} on {day}", remedy=remedy)
    what = f"no claim or record has the id {id!r}; it may have been rejected, or its first report may be gone or read anew"
    remedy = "`sepakat list KIND` shows the ids, `sepakat judgements` what was rejected; `sepakat judge withdraw` brings it back"
    return NotFound(f"{store.name}: {what}", remedy=remedy)


def _named(store: Store, prefix: str) -> list[tuple[JudgementEntry, int]]:
    """The judgements on a claim for which the id of a record stands, and which of its claims that is."""
    if not _is_enough(prefix):
        return []
    return [
        (entry, place)
        for entry in store.judgements()
        for place, ref in enumerate(entry.judgement.claims)
        if ref.kind.value in KINDS and hash_record(ref.article_id, RecordKind(ref.kind.value), ref.claim_id).startswith(prefix)
    ]


def _is_enough(prefix: str) -> bool:
    return len(prefix) >= LEAST and can_begin_id(prefix)


def _home_now(store: Store, entry: JudgementEntry, place: int) -> str | None:
    now = entry.claim_ids[place]
    return store.records.homes(entry.judgement.claims[place].article_id).get(now) if now else None


def _rejects(entry: JudgementEntry) -> bool:
    return entry.stands and entry.judgement.kind is JudgementKind.REJECT
