"""The claims that a person means who names claims and records by their ids."""

from collections.abc import Sequence
from typing import NamedTuple

from sepakat.errors import InputError
from sepakat.model.judgements import TOGETHER, JudgementKind
from sepakat.model.records import RecordKind
from sepakat.service.stored import find_entry
from sepakat.store import Filters, RecordEntry, Store


class Meant(NamedTuple):
    """What a person means."""

    claims: tuple[str, ...]
    """The ids of claims."""
    records: tuple[str, ...]
    """The ids of organisations, which are no claims."""


def find_meant(store: Store, ids: Sequence[str], kind: JudgementKind) -> Meant:
    """The claims and organisations; other records stand for all of their claims, or for the first where things are kept apart.

    Raises NotFound for an id that is not there, InputError for things of different kinds, and for organisations where they are
    neither the same nor kept apart.
    """
    claims: list[str] = []
    records: list[str] = []
    for id in ids:
        if any(store.iter_claims(Filters(id_prefix=id.lower(), limit=1))):
            claims.append(store.find_claim(id).id)
        elif (entry := find_entry(store, id)).kind is RecordKind.ORGANISATION:
            records.append(_check_organisation(entry, kind))
        else:
            found = [key.claim_id for key in store.records.keys([entry.id])[entry.id] if key.claim_id is not None]
            claims += found[:1] if kind is JudgementKind.KEEP_APART else found
    kinds = {store.find_claim(id).kind.value for id in claims} | ({RecordKind.ORGANISATION.value} if records else set[str]())
    if kind in TOGETHER and len(kinds) > 1:
        raise InputError(f"{kind.value}: name claims or records of one kind", code="input.judgement")
    return Meant(tuple(dict.fromkeys(claims)), tuple(dict.fromkeys(records)))


def _check_organisation(entry: RecordEntry, kind: JudgementKind) -> str:
    if kind not in TOGETHER:
        what = "is an organisation; judge the events, instruments and commitments that name it"
        raise InputError(f"record {entry.id} {what}", code="input.judgement")
    return entry.id
