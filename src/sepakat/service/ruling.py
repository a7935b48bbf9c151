"""Judgements applied to what the machine says: claims dropped and corrected, records merged and kept apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sepakat.compare import tell_promised
from sepakat.model.claims import Claim as ClaimBody
from sepakat.model.claims import Person
from sepakat.model.extraction import Extraction
from sepakat.model.identity import identify_claims
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.mentions import Name
from sepakat.model.records import Claim, Dissent, Field, Record, RecordKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.resolve.fields import choose_fields, read_value
from sepakat.resolve.people import Spelling, describe_bearer, list_organisations, list_variants, written_name
from sepakat.resolve.resolving import make_record_id
from sepakat.resolve.voices import Voices
from sepakat.service.correcting import write_value
from sepakat.service.judging import Rulings, correct_claim, groups_of
from sepakat.store import ClaimEntry, JudgementEntry

ClaimKey = tuple[str, str, int]
"""Article id, kind and position, as `Claim.key` gives them."""


class Origins(NamedTuple):
    """What judged claims were before."""

    ids: dict[ClaimKey, str]
    """The ids of the claims that are left, and of organisations where an article first names them."""
    unjudged: dict[str, Any]
    """The corrected claims as the machine has them, by id."""


class Amended(NamedTuple):
    """Extractions as people have judged them."""

    extractions: tuple[Extraction, ...]
    origins: Origins

    @property
    def ids(self) -> dict[ClaimKey, str]:
        """The ids of the claims that are left, and of organisations where an article first names them."""
        return self.origins.ids


def amend(extractions: Iterable[Extraction], rulings: Rulings) -> Amended:
    """Leave out rejected claims and correct those that were corrected."""
    amended, origins = [], Origins({}, {})
    ids, unjudged = origins
    for extraction in sorted(extractions, key=lambda each: each.article.id):
        kept: dict[ClaimKind, list[ClaimBody]] = {kind: [] for kind in ClaimKind}
        for id, kind, _, body in identify_claims(extraction):
            if id in rulings.rejected:
                continue
            values = rulings.corrections.get(id)
            if values:
                unjudged[id] = body
            ids[extraction.article.id, kind.value, len(kept[kind])] = id
            kept[kind].append(correct_claim(ClaimEntry(id, kind, body, extraction.article), values) if values else body)
        ids.update((claim.key, make_record_id(claim, ids)) for _, claim in list_organisations(extraction))
        changed: dict[str, Any] = {kind.plural: tuple(claims) for kind, claims in kept.items()}
        amended.append(replace(extraction, **changed))
    return Amended(tuple(amended), origins)


def rule_records(
    records: Iterable[Record], entries: Sequence[JudgementEntry], origins: Origins, voices: Voices
) -> tuple[Record, ...]:
    """Merge records that are the same, split those whose claims are kept apart, and say who corrected a field.

    Commitments get the number promised, where the one chosen only tells how far that has come; a correction stands above it.
    """
    standing = [entry for entry in entries if entry.stands]
    ruled = list(records)
    for entry in standing:
        if entry.judgement.kind is JudgementKind.MERGE:
            ruled = _merge(ruled, entry, origins.ids, voices)
        elif entry.judgement.kind is JudgementKind.KEEP_APART:
            ruled = _split(ruled, entry, origins.ids, voices)
    ruled = [tell_promised(record) if record.kind is RecordKind.COMMITMENT else record for record in ruled]
    corrections = _corrections(standing)
    if corrections:
        ruled = [_explain(record, corrections, origins) for record in ruled]
    return tuple(sorted(ruled, key=lambda record: (record.kind, record.id)))


def describe(judgement: Judgement) -> str:
    """What a person judged, when and why, in one line."""
    what = judgement.kind.value
    return _signed(f"{what} {judgement.field} to {describe_value(judgement)}" if judgement.field else what, judgement)


def describe_value(judgement: Judgement) -> str:
    """The value that a correction gives, for people."""
    return write_value(judgement.value) or "not known"


def _signed(what: str, judgement: Judgement) -> str:
    said = f"{what} by {judgement.by} on {judgement.made_at[:10]}"
    return f"{said}: {judgement.reason}" if judgement.reason else said


def _merge(records: list[Record], entry: JudgementEntry, ids: Mapping[ClaimKey, str], voices: Voices) -> list[Record]:
    named = set(entry.named)
    same = [record for record in records if any(ids.get(claim.key) in named for claim in record.claims)]
    if len(same) < 2 or len({record.kind for record in same}) > 1:
        return records
    same.sort(key=lambda record: record.claims[0].key)
    claims = tuple(sorted((claim for record in same for claim in record.claims), key=lambda claim: claim.key))
    reasons = (*(reason for record in same for reason in record.why), describe(entry.judgement))
    return [record for record in records if record not in same] + [_remake(claims, reasons, ids, voices)]


def _split(records: list[Record], entry: JudgementEntry, ids: Mapping[ClaimKey, str], voices: Voices) -> list[Record]:
    """The groups named leave each other; claims that are not named stay with the first."""
    order = groups_of(entry)
    result: list[Record] = []
    for record in records:
        places = [order.get(ids.get(claim.key, "")) for claim in record.claims]
        named = sorted({place for place in places if place is not None})
        if len(named) < 2:
            result.append(record)
            continue
        groups: dict[int, list[Claim]] = defaultdict(list)
        for claim, place in zip(record.claims, places, strict=True):
            groups[named[0] if place is None else place].append(claim)
        reasons = (*record.why, describe(entry.judgement))
        result += [_remake(tuple(claims), reasons, ids, voices) for claims in groups.values()]
    return result


def _remake(claims: tuple[Claim, ...], reasons: tuple[str, ...], ids: Mapping[ClaimKey, str], voices: Voices) -> Record:
    kind = claims[0].kind
    if kind in (RecordKind.PERSON, RecordKind.ORGANISATION):
        fields = describe_bearer(kind, list_variants(_spellings(claims))).fields
    else:
        fields = choose_fields(claims, voices)
    return Record(make_record_id(claims[0], ids), kind, claims, fields, reasons)


def _spellings(claims: Iterable[Claim]) -> tuple[Spelling, ...]:
    grouped: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.body, Person):
            grouped[claim.body.name, claim.body.country].append(claim)
        elif isinstance(claim.body, Name):
            grouped[written_name(claim.extraction, claim.body), claim.body.country].append(claim)
    ordered = sorted(grouped.items(), key=lambda each: (each[0][0], each[0][1] or ""))
    return tuple(Spelling(name, country, tuple(group)) for (name, country), group in ordered)


def _corrections(standing: Iterable[JudgementEntry]) -> dict[str, dict[str, Judgement]]:
    """Claim id to field to the last judgement that corrects it."""
    found: dict[str, dict[str, Judgement]] = defaultdict(dict)
    for entry in standing:
        if entry.judgement.kind is JudgementKind.CORRECT and entry.judgement.field:
            for id in entry.claim_ids:
                if id is not None:
                    found[id][entry.judgement.field] = entry.judgement
    return found


def _explain(record: Record, corrections: Mapping[str, Mapping[str, Judgement]], origins: Origins) -> Record:
    fields = dict(record.fields)
    for claim in record.claims:
        id = origins.ids.get(claim.key, "")
        for name, judgement in corrections.get(id, {}).items():
            if name in fields:
                fields[name] = _ruled(name, fields[name], claim, record, judgement, origins)
    return replace(record, fields=fields)


def _ruled(name: str, field: Field, by: Claim, record: Record, judgement: Judgement, origins: Origins) -> Field:
    """The field with the value of the judgement, and who said otherwise before it."""
    value = read_value(name, by)
    said: dict[str, tuple[Any, set[str]]] = {}
    for claim in record.claims:
        body = origins.unjudged.get(origins.ids.get(claim.key, ""), claim.body)
        other = read_value(name, replace(claim, body=body))
        if other is not None and other != ():
            said.setdefault(repr(other), (other, set()))[1].add(claim.article.id)
    support = said.pop(repr(value), (value, set()))[1]
    dissent = tuple(Dissent(other, tuple(sorted(articles))) for _, (other, articles) in sorted(said.items()))
    return Field(value, tuple(sorted(support)), dissent, _signed("corrected", judgement))
