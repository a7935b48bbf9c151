"""Judgements in the ledger: adding them, and finding again the claims that they speak of."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, or_, select, update

from sepakat.errors import NotFound
from sepakat.model.article import Article
from sepakat.model.claims import Claim, Person, evidence_of
from sepakat.model.judgements import TOGETHER, ClaimRef, Judgement, JudgementKind, check_judgement
from sepakat.model.vocabulary import ClaimKind
from sepakat.store.bearer_tables import SPELLING_CLAIM
from sepakat.store.entries import ClaimEntry
from sepakat.store.pending import mark_pending
from sepakat.store.record_tables import RECORD, RECORD_CLAIM
from sepakat.store.rows import Stored, article_of, claim_of
from sepakat.store.tables import ARTICLE, CLAIM, JUDGEMENT, JUDGEMENT_CLAIM, JUDGEMENT_RECORD

AT_ONCE = 500
"""Ids in one query."""
VERDICTS = frozenset(JudgementKind) - {JudgementKind.NOTE, JudgementKind.WITHDRAW, JudgementKind.ENTRY}
"""What leaves nothing to review; the records say so at once, before they are worked out anew."""


@dataclass(frozen=True, slots=True)
class JudgementEntry:
    """A judgement in the ledger."""

    judgement: Judgement
    claim_ids: tuple[str | None, ...]
    """The ids that its claims have now, in its order; None for a claim that is gone."""
    stands: bool
    """False once it is taken back."""
    lost: bool = False
    """Whether an article no longer names an organisation that it speaks of."""

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of all that it speaks of: the claims that are there, and organisations as an article names them."""
        return (*(id for id in self.claim_ids if id is not None), *self.judgement.records)

    @property
    def is_stale(self) -> bool:
        """Whether something that it speaks of is gone."""
        return self.lost or None in self.claim_ids


def refer_to(entry: ClaimEntry) -> ClaimRef:
    """The claim as judgements name it."""
    return _ref(entry.id, entry.kind, entry.claim, entry.article.id)


def insert_judgement(connection: Connection, judgement: Judgement) -> bool:
    """Add a judgement, and tell whether it is new.

    Raises InputError for one that lacks something, NotFound when it takes back one that is not there.
    """
    check_judgement(judgement)
    known = set(_ids_among(connection, JUDGEMENT.c.id, [judgement.id, judgement.withdraws or ""]))
    if judgement.withdraws and judgement.withdraws not in known:
        raise NotFound(f"no judgement has the id {judgement.withdraws!r}")
    if judgement.id in known:
        return False
    number = connection.execute(select(func.coalesce(func.max(JUDGEMENT.c.number), 0) + 1)).scalar_one()
    connection.execute(JUDGEMENT.insert(), [_judgement_row(judgement, number)])
    claims, records = list(_claim_rows(judgement)), list(_record_rows(judgement))
    for table, rows in ((JUDGEMENT_CLAIM, claims), (JUDGEMENT_RECORD, records)):
        if rows:
            connection.execute(table.insert(), rows)
    mark_pending(connection, _articles_judged(connection, judgement))
    if judgement.kind in VERDICTS:
        named = select(RECORD_CLAIM.c.record_id).where(RECORD_CLAIM.c.claim_id.in_([ref.claim_id for ref in judgement.claims]))
        chosen = or_(RECORD.c.id.in_(named), RECORD.c.id.in_(judgement.records))
        connection.execute(update(RECORD).where(chosen).values(judged=1))
    return True


def _articles_judged(connection: Connection, judgement: Judgement) -> list[str]:
    """The articles whose claims a judgement, or the one that it takes back, speaks of."""
    chain, articles, records = judgement.withdraws, [ref.article_id for ref in judgement.claims], list(judgement.records)
    while chain:
        articles += connection.execute(
            select(JUDGEMENT_CLAIM.c.article_id).where(JUDGEMENT_CLAIM.c.judgement_id == chain)
        ).scalars()
        records += connection.execute(
            select(JUDGEMENT_RECORD.c.record_id).where(JUDGEMENT_RECORD.c.judgement_id == chain)
        ).scalars()
        chain = connection.execute(select(JUDGEMENT.c.withdraws).where(JUDGEMENT.c.id == chain)).scalar_one()
    named = select(SPELLING_CLAIM.c.article_id).where(SPELLING_CLAIM.c.claim_id.in_(records))
    return [*articles, *connection.execute(named).scalars()]


def load_judgements(connection: Connection) -> list[JudgementEntry]:
    """All judgements in their order, also those taken back."""
    judgements = _load(connection)
    taken_back = _taken_back(judgements)
    now = _locate(connection, {ref for judgement in judgements for ref in judgement.claims})
    records = sorted({id for judgement in judgements if judgement.kind in TOGETHER for id in judgement.records})
    lost = set(records) - set(_ids_among(connection, SPELLING_CLAIM.c.claim_id, records))
    return [
        JudgementEntry(
            judgement,
            tuple(now.get(ref) for ref in judgement.claims),
            judgement.id not in taken_back,
            not lost.isdisjoint(judgement.records),
        )
        for judgement in judgements
    ]


def _taken_back(judgements: Sequence[Judgement]) -> set[str]:
    """Ids of judgements that a later one takes back, unless that one is itself taken back."""
    gone: set[str] = set()
    for judgement in reversed(judgements):
        if judgement.withdraws and judgement.id not in gone:
            gone.add(judgement.withdraws)
    return gone


def _load(connection: Connection) -> list[Judgement]:
    claims: dict[str, list[ClaimRef]] = defaultdict(list)
    for row in connection.execute(select(JUDGEMENT_CLAIM).order_by(JUDGEMENT_CLAIM.c.position)):
        place = (row.evidence_start, row.evidence_end)
        claims[row.judgement_id].append(ClaimRef(row.claim_id, row.article_id, ClaimKind(row.kind), row.quote, *place))
    records: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(JUDGEMENT_RECORD).order_by(JUDGEMENT_RECORD.c.position)):
        records[row.judgement_id].append(row.record_id)
    rows = connection.execute(select(JUDGEMENT).order_by(JUDGEMENT.c.number)).mappings()
    return [_judgement_of(row, claims[row["id"]], records[row["id"]]) for row in rows]


def _judgement_of(row: Stored, claims: Iterable[ClaimRef], records: Iterable[str]) -> Judgement:
    return Judgement(
        kind=JudgementKind(row["kind"]),
        by=row["made_by"],
        made_at=row["made_at"],
        claims=tuple(claims),
        records=tuple(records),
        field=row["field"],
        value=json.loads(row["value"]) if row["value"] is not None else None,
        reason=row["reason"],
        withdraws=row["withdraws"],
    )


def _locate(connection: Connection, refs: set[ClaimRef]) -> dict[ClaimRef, str]:
    """The ids under which claims are now found."""
    known = set(_ids_among(connection, CLAIM.c.id, sorted({ref.claim_id for ref in refs})))
    found = {ref: ref.claim_id for ref in refs if ref.claim_id in known}
    lost: dict[str, list[ClaimRef]] = defaultdict(list)
    for ref in refs - found.keys():
        lost[ref.article_id].append(ref)
    for article_id in sorted(lost):
        there = _refs_of_article(connection, article_id)
        found |= {ref: now for ref in lost[article_id] if (now := find_again(ref, there)) is not None}
    return found


def find_again(ref: ClaimRef, there: Sequence[ClaimRef]) -> str | None:
    """The id of the one claim of the same article and kind with the same words, else of the one that overlaps most.

    None where there is no such claim, or where several claims have equal right to be it.
    """
    alike = [other for other in there if other.article_id == ref.article_id and other.kind is ref.kind]
    same = [other for other in alike if other.quote == ref.quote]
    nearest = [other for other in same if other.start == ref.start] or same or _most_overlapping(ref, alike)
    return nearest[0].claim_id if len(nearest) == 1 else None


def _most_overlapping(ref: ClaimRef, others: Iterable[ClaimRef]) -> list[ClaimRef]:
    """Those that share most of the words, at the same place, if they share at least half of either's."""
    shared: dict[int, list[ClaimRef]] = defaultdict(list)
    for other in others:
        start, end = max(ref.start, other.start), min(ref.end, other.end)
        same = ref.quote[start - ref.start : end - ref.start] == other.quote[start - other.start : end - other.start]
        if same and 2 * (end - start) >= min(ref.end - ref.start, other.end - other.start) > 0:
            shared[end - start].append(other)
    return shared[max(shared)] if shared else []


def _refs_of_article(connection: Connection, article_id: str) -> list[ClaimRef]:
    row = connection.execute(select(ARTICLE).where(ARTICLE.c.id == article_id)).mappings().one_or_none()
    if row is None:
        return []
    article: Article = article_of(row)
    claims = connection.execute(select(CLAIM).where(CLAIM.c.article_id == article_id)).mappings()
    return [_ref(each["id"], ClaimKind(each["kind"]), claim_of(each, article), article_id) for each in claims]


def _ref(claim_id: str, kind: ClaimKind, claim: Claim, article_id: str) -> ClaimRef:
    if isinstance(claim, Person):
        start, end = claim.mentions[0] if claim.mentions else (0, 0)
        return ClaimRef(claim_id, article_id, kind, claim.name, start, end)
    evidence = evidence_of(claim)[0]
    return ClaimRef(claim_id, article_id, kind, evidence.quote, evidence.start, evidence.end)


def _ids_among(connection: Connection, column: Any, ids: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(ids), AT_ONCE):
        yield from connection.execute(select(column).where(column.in_(ids[start : start + AT_ONCE]))).scalars()


def _judgement_row(judgement: Judgement, number: int) -> dict[str, Any]:
    return {
        "id": judgement.id,
        "number": number,
        "made_at": judgement.made_at,
        "made_by": judgement.by,
        "kind": judgement.kind.value,
        "field": judgement.field,
        "value": json.dumps(judgement.value, ensure_ascii=False) if judgement.value is not None else None,
        "reason": judgement.reason,
        "withdraws": judgement.withdraws,
    }


def _claim_rows(judgement: Judgement) -> Iterator[dict[str, Any]]:
    for position, ref in enumerate(judgement.claims):
        yield {
            "judgement_id": judgement.id,
            "position": position,
            "claim_id": ref.claim_id,
            "article_id": ref.article_id,
            "kind": ref.kind.value,
            "quote": ref.quote,
            "evidence_start": ref.start,
            "evidence_end": ref.end,
        }


def _record_rows(judgement: Judgement) -> Iterator[dict[str, Any]]:
    for position, record_id in enumerate(judgement.records):
        yield {"judgement_id": judgement.id, "position": position, "record_id": record_id}
