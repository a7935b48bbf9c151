"""The review desk: what nobody has judged yet, the most doubtful first, and one find with all that decides about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sepakat.errors import NotFound
from sepakat.export.ledger import plain
from sepakat.model.article import Article
from sepakat.model.contract import claim_to_dict
from sepakat.model.doubts import NO_DOUBT, Doubt
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.records import Field, RecordKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service.choices import parse_kind
from sepakat.service.correcting import PROPERTIES
from sepakat.service.items import claim_item, record_item
from sepakat.service.ledger import Ledger
from sepakat.service.record_filters import Words, split_words
from sepakat.service.record_showing import ShownRecord
from sepakat.service.showing import Passage
from sepakat.store import ClaimEntry, JudgementEntry, Page, RecordEntry

RECORDS = (ClaimKind.COMMITMENT, ClaimKind.INSTRUMENT, ClaimKind.EVENT, ClaimKind.PERSON)
"""Kinds of finds that make records; the others are judged one by one."""
STATE_CODE = 3
NEAR = 5
"""Records that are shown as perhaps the same."""
LOOKED_THROUGH = 60
ALIKE = 0.15
"""The share of words that records have in common which may be the same."""


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A find that waits for a judgement: a record, or a claim that belongs to none."""

    id: str
    kind: ClaimKind
    doubt: Doubt
    record: RecordEntry | None = None
    claim: ClaimEntry | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says of a find."""

    id: str
    """Of the claim."""
    article: Article
    passages: tuple[Passage, ...]
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A find with all that is known about it."""

    id: str
    kind: ClaimKind
    doubt: Doubt
    properties: Mapping[str, Any]
    """What can be corrected, as it is now."""
    fields: Mapping[str, Field]
    """Of a record; of a claim there are none."""
    reports: tuple[Report, ...]
    judgements: tuple[JudgementEntry, ...]
    """All that was ever said of its claims, the oldest first."""
    why: tuple[str, ...] = ()
    """Why the reports were put together."""
    record: ShownRecord | None = None
    rejected: bool = False

    @property
    def is_judged(self) -> bool:
        """Whether a judgement on it stands; a note is none."""
        return any(each.stands and each.judgement.kind is not JudgementKind.NOTE for each in self.judgements)

    @property
    def languages(self) -> frozenset[str]:
        """Those of its reports."""
        return frozenset(report.article.language for report in self.reports)

    @property
    def seen(self) -> str:
        """Other where its reports or the judgements that stand are others."""
        standing = [each.judgement.id for each in self.judgements if each.stands]
        said = "\0".join([*sorted(report.id for report in self.reports), "", *standing])
        return blake2b(said.encode(), digest_size=8).hexdigest()


def list_reviews(
    ledger: Ledger, *, kind: Words = (), doubt: Words = (), limit: int = 20, offset: int = 0, **filters: Any
) -> Page[ReviewEntry]:
    """A page of the finds that nobody has judged, the most doubtful first; quotations and inconsistencies by day.

    `kind` is one kind of claim, or none for all that make records; the other filters are those of `Ledger.list_records`.
    """
    kinds = [parse_kind(word) for word in split_words(kind)]
    if any(each not in RECORDS for each in kinds):
        found = ledger.list_unjudged(kinds[0], between=filters.get("between", ()), limit=limit, offset=offset)
        items = [ReviewEntry(each.id, each.kind, _doubt_of(each), claim=each) for each in found.items]
        return Page(tuple(items), found.total, offset, limit)
    wanted = [each.value for each in kinds or RECORDS]
    page = ledger.list_records(kind=wanted, judged=False, doubt=doubt, sort="-doubt", limit=limit, offset=offset, **filters)
    entries = tuple(ReviewEntry(each.id, ClaimKind(each.kind.value), each.doubt, record=each) for each in page.items)
    return Page(entries, page.total, offset, limit)


def open_case(ledger: Ledger, id: str) -> Case:
    """The record, or else the claim, of this id.

    Raises NotFound where there is none any more.
    """
    judgements = ledger.judgements()
    try:
        return _open_record(ledger.show_record(id), judgements, ledger)
    except NotFound:
        return _open_claim(ledger, id, judgements)


def find_near(ledger: Ledger, record: RecordEntry) -> tuple[RecordEntry, ...]:
    """Records that may be the same: of one kind, of the same states, of about the same time, with words in common."""
    states = [side for side in record.sides if len(side) == STATE_CODE and side.isupper()]
    words = _words_of(record)
    if not states or not words:
        return ()
    found = ledger.list_records(kind=record.kind.value, between=states, sort="-reported", limit=LOOKED_THROUGH).items
    shared = [(len(words & _words_of(other)) / len(words | _words_of(other)), other) for other in found if other.id != record.id]
    near = sorted((each for each in shared if each[0] >= ALIKE), key=lambda each: (-each[0], each[1].id))
    return tuple(other for _, other in near[:NEAR])


def list_judgements(
    ledger: Ledger, *, by: str | None = None, kind: JudgementKind | None = None, limit: int = 50, offset: int = 0
) -> Page[JudgementEntry]:
    """A page of who judged what, the latest first."""
    found = [
        each
        for each in reversed(ledger.judgements())
        if (by is None or each.judgement.by == by) and (kind is None or each.judgement.kind is kind)
    ]
    return Page(tuple(found[offset : offset + limit]), len(found), offset, limit)


def find_last(ledger: Ledger, by: str) -> tuple[JudgementEntry, ...]:
    """What somebody judged last and did not take back; corrections made at once are one."""
    own = [each for each in reversed(ledger.judgements()) if each.judgement.by == by and each.stands]
    last = next((each for each in own if each.judgement.kind is not JudgementKind.WITHDRAW), None)
    if last is None:
        return ()
    one = last.judgement
    if one.kind is not JudgementKind.CORRECT:
        return (last,)
    return tuple(each for each in own if (each.judgement.kind, each.judgement.made_at) == (one.kind, one.made_at))


def _open_record(shown: ShownRecord, judgements: Sequence[JudgementEntry], ledger: Ledger) -> Case:
    record = shown.record
    if record.kind is RecordKind.ORGANISATION:
        raise NotFound(f"record {record.id} is an organisation; judge what names it")
    kind = ClaimKind(record.kind.value)
    reports = tuple(
        Report(each.id, each.claim.article, each.passages, claim_to_dict(each.claim.body))  # type: ignore[arg-type]
        for each in shown.claims
        if each.id is not None
    )
    entry = next(iter(ledger.list_records(among=[record.id]).items), None)
    chosen = {name: plain(field.value) for name, field in record.fields.items()}
    properties = {**reports[0].properties, **chosen}
    return Case(
        record.id,
        kind,
        entry.doubt if entry else NO_DOUBT,
        {each.name: properties.get(each.name) for each in PROPERTIES[kind]},
        record.fields,
        reports,
        _on(judgements, {report.id for report in reports}),
        record.why,
        shown,
    )


def _open_claim(ledger: Ledger, id: str, judgements: Sequence[JudgementEntry]) -> Case:
    shown = ledger.show(id)
    entry = shown.entry
    properties = claim_to_dict(entry.claim)
    return Case(
        entry.id,
        entry.kind,
        _doubt_of(entry),
        {each.name: properties.get(each.name) for each in PROPERTIES[entry.kind]},
        {},
        (Report(entry.id, entry.article, shown.passages, properties),),
        _on(judgements, {entry.id}),
        rejected=entry.id in ledger.rulings().rejected,
    )


def _on(judgements: Iterable[JudgementEntry], ids: set[str]) -> tuple[JudgementEntry, ...]:
    return tuple(each for each in judgements if not ids.isdisjoint(each.claim_ids))


def _doubt_of(entry: ClaimEntry) -> Doubt:
    return Doubt.INCONSISTENCY if entry.kind is ClaimKind.INCONSISTENCY else NO_DOUBT


def _words_of(record: RecordEntry) -> frozenset[str]:
    named = " ".join((record.label, record.type or "", *record.places, record.day or record.due or ""))
    return frozenset(word for word in named.casefold().split() if len(word) > 2)


def find_home(ledger: Ledger, judgement: Judgement) -> str | None:
    """Where the first claim of a judgement is found now: its record, or itself where it makes none."""
    for ref in judgement.claims:
        home = ledger.homes(ref.article_id).get(ref.claim_id)
        if home:
            return home
        if ref.kind not in RECORDS and ledger.has_claim(ref.claim_id):
            return ref.claim_id
    return None


def review_item(entry: ReviewEntry) -> dict[str, Any]:
    """A find that waits for a judgement as a JSON object."""
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "doubts": [(each.name or "").lower() for each in sorted(Doubt, reverse=True) if each in entry.doubt],
        "record": record_item(entry.record) if entry.record else None,
        "claim": claim_item(entry.claim) if entry.claim else None,
    }
