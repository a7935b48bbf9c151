"""The claims that a person means who names claims and records by their ids."""

from collections.abc import Callable, Sequence

from sepakat.errors import InputError
from sepakat.model.judgements import JudgementKind
from sepakat.service.overview import Overview
from sepakat.service.record_showing import find_record
from sepakat.store import Filters, Store

TOGETHER = (JudgementKind.MERGE, JudgementKind.KEEP_APART)
"""Judgements that speak of several things of one kind."""


def claims_meant(store: Store, ids: Sequence[str], kind: JudgementKind, overview: Callable[[], Overview]) -> list[str]:
    """The ids of the claims; a record stands for all of its claims, or for the first where things are kept apart.

    Raises NotFound for an id that is not there, InputError for things of different kinds and for organisations.
    """
    found: list[str] = []
    for id in ids:
        if any(store.iter_claims(Filters(id_prefix=id.lower(), limit=1))):
            found.append(store.find_claim(id).id)
        else:
            claims = _claims_of_record(overview(), id, store.name)
            found += claims[:1] if kind is JudgementKind.KEEP_APART else claims
    if kind in TOGETHER and len({store.find_claim(id).kind for id in found}) > 1:
        raise InputError(f"{kind.value}: name claims or records of one kind", code="input.judgement")
    return list(dict.fromkeys(found))


def _claims_of_record(overview: Overview, id: str, ledger: str) -> list[str]:
    record = find_record(overview, id, ledger)
    ids = [overview.id_of(claim) for claim in record.claims]
    found = [each for each in ids if each is not None]
    if not found:
        what = "is an organisation; judge the events, instruments and commitments that name it"
        raise InputError(f"record {record.id} {what}", code="input.judgement")
    return found
