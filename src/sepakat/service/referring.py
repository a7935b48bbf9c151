"""The claims that a person means who names claims and records by their ids."""

from collections.abc import Sequence

from sepakat.errors import InputError
from sepakat.model.judgements import JudgementKind
from sepakat.service.stored import find_entry
from sepakat.store import Filters, Store

TOGETHER = (JudgementKind.MERGE, JudgementKind.KEEP_APART)
"""Judgements that speak of several things of one kind."""


def claims_meant(store: Store, ids: Sequence[str], kind: JudgementKind) -> list[str]:
    """The ids of the claims; a record stands for all of its claims, or for the first where things are kept apart.

    Raises NotFound for an id that is not there, InputError for things of different kinds and for organisations.
    """
    found: list[str] = []
    for id in ids:
        if any(store.iter_claims(Filters(id_prefix=id.lower(), limit=1))):
            found.append(store.find_claim(id).id)
        else:
            claims = _claims_of_record(store, id)
            found += claims[:1] if kind is JudgementKind.KEEP_APART else claims
    if kind in TOGETHER and len({store.find_claim(id).kind for id in found}) > 1:
        raise InputError(f"{kind.value}: name claims or records of one kind", code="input.judgement")
    return list(dict.fromkeys(found))


def _claims_of_record(store: Store, id: str) -> list[str]:
    entry = find_entry(store, id)
    found = [key.claim_id for key in store.records.keys([entry.id])[entry.id] if key.claim_id is not None]
    if not found:
        what = "is an organisation; judge the events, instruments and commitments that name it"
        raise InputError(f"record {entry.id} {what}", code="input.judgement")
    return found
