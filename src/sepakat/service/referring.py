"""The claims that a person means who names claims and records by their ids."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sepakat.errors import InputError
from sepakat.model.judgements import LEAST, TOGETHER, JudgementKind
from sepakat.model.records import RecordKind
from sepakat.service.stored import find_entry
from sepakat.store import Filters, RecordEntry, Store


class Meant(NamedTuple):
    """What a person means."""

    claims: tuple[str, ...]
    """The ids of claims."""
    records: tuple[str, ...]
    """The ids of organisations, which are no claims."""
    groups: tuple[int, ...] = ()
    """Where things are kept apart: how many of the claims, one after the other, stay together; none where each stays alone."""


def find_meant(store: Store, ids: Sequence[str], kind: JudgementKind) -> Meant:
    """The claims and organisations; other records stand for all of their claims but those that are named beside them.

    Raises NotFound for an id that is not there, InputError for things of different kinds, and for organisations where they are
    neither the same nor kept apart.
    """
    claims: list[str] = []
    records: list[str] = []
    whole: dict[str, list[str]] = {}
    for id in map(str.strip, ids):
        if not id:
            raise InputError("an id is empty; `sepakat list KIND` shows the ids", code="input.judgement")
        if any(store.iter_claims(Filters(id_prefix=id.lower(), limit=1))):
            claims.append(store.find_claim(id).id)
        elif (entry := find_entry(store, id)).kind is RecordKind.ORGANISATION:
            records.append(_check_organisation(entry, kind))
        else:
            found = [key.claim_id for key in store.records.keys([entry.id])[entry.id] if key.claim_id is not None]
            whole[entry.id] = found
    if kind in TOGETHER and len({*claims, *records, *whole}) < LEAST[kind]:
        raise InputError(f"{kind.value}: name two claims or records, at least", code="input.judgement")
    groups = _group(claims, whole)
    claims = [id for group in groups for id in group]
    kinds = {store.find_claim(id).kind.value for id in claims} | ({RecordKind.ORGANISATION.value} if records else set[str]())
    if kind in TOGETHER and len(kinds) > 1:
        raise InputError(f"{kind.value}: name claims or records of one kind", code="input.judgement")
    sizes = tuple(map(len, groups))
    apart = kind is JudgementKind.KEEP_APART and any(size > 1 for size in sizes)
    return Meant(tuple(claims), tuple(dict.fromkeys(records)), sizes if apart else ())


def _group(claims: Sequence[str], whole: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The claims of records without those that are named alone, which follow them: what joins later stays with a record."""
    alone = list(dict.fromkeys(claims))
    left = [[id for id in found if id not in alone] for found in whole.values()]
    return [*(group for group in left if group), *([id] for id in alone)]


def _check_organisation(entry: RecordEntry, kind: JudgementKind) -> str:
    if kind not in TOGETHER:
        what = "is an organisation; judge the events, instruments and commitments that name it"
        raise InputError(f"record {entry.id} {what}", code="input.judgement")
    return entry.id
