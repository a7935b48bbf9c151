"""What the ledger holds between sides: the records, reports and notes that briefs and calendars are made from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sepakat.compare import Mention
from sepakat.model.article import Article
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.records import Discrepancy, Record
from sepakat.service.following import iter_beginnings
from sepakat.service.ledger import Ledger
from sepakat.service.overview import Overview
from sepakat.service.record_filters import Words
from sepakat.service.recording import select_discrepancies, select_records, sides_of
from sepakat.service.sides import parse_sides
from sepakat.store import JudgementEntry, RecordFilters


@dataclass(frozen=True, slots=True)
class Material:
    """What the ledger holds between sides."""

    sides: tuple[str, ...]
    """In the order in which they were asked for; empty where all are meant."""
    records: tuple[Record, ...]
    """Kind by kind and in the order of time."""
    histories: tuple[tuple[Record, tuple[Mention, ...]], ...]
    """Commitments with all that was reported of them, by day."""
    discrepancies: tuple[tuple[Discrepancy, Record], ...]
    notes: tuple[tuple[Record, Judgement], ...]
    """What people noted, the oldest first."""
    articles: Mapping[str, Article]
    """Those that report any of it."""


def gather(ledger: Ledger, between: Words) -> Material:
    """All that the ledger holds between these sides, named as `Ledger.list` takes them.

    Raises InputError for a side that nobody knows.
    """
    overview = ledger.overview()
    words = [between] if isinstance(between, str) else [*between]
    sides = _parse(words, overview)
    filters = RecordFilters(between=frozenset(sides))
    records = select_records(overview, filters)
    by_id = {record.id: record for record in records}
    trails = [(trail.record, trail.history) for trail in iter_beginnings(overview, records)]
    reported = {claim.article.id: claim.article for record in records for claim in record.claims}
    followed = {mention.end.article for _, history in trails for mention in history}
    later = {one.article.id: one.article for one in overview.extractions if one.article.id in followed}
    return Material(
        sides,
        records,
        tuple(trails),
        tuple((one, by_id[one.record]) for one in select_discrepancies(overview, filters) if one.record in by_id),
        tuple(_iter_notes(overview, records, ledger.judgements())),
        reported | later,
    )


def known_until(record: Record, day: date) -> bool:
    """Whether any report of a record is of this day or before; a report without a date may be."""
    return any(is_until(claim.article, day) for claim in record.claims)


def is_until(article: Article, day: date) -> bool:
    """Whether an article is of this day or before, as far as is known."""
    return article.published_on is None or article.published_on <= day


def _parse(words: Sequence[str], overview: Overview) -> tuple[str, ...]:
    def known() -> list[str]:
        return sorted({side for record in overview.records for side in sides_of(record)})

    one_by_one = (parse_sides([word], known) for group in words for word in group.split(","))
    return tuple(dict.fromkeys(side for found in one_by_one for side in found))


def _iter_notes(
    overview: Overview, records: Iterable[Record], entries: Iterable[JudgementEntry]
) -> Iterable[tuple[Record, Judgement]]:
    homes = {id: record for record in records for claim in record.claims if (id := overview.id_of(claim))}
    for entry in entries:
        if entry.judgement.kind is JudgementKind.NOTE and entry.stands:
            for record in {homes[id].id: homes[id] for id in entry.claim_ids if id in homes}.values():
                yield record, entry.judgement
