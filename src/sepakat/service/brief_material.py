"""What the ledger holds between sides: the records, reports and notes that briefs and calendars are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sepakat.compare import Mention
from sepakat.compare.days import reported_on
from sepakat.model.article import Article
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.records import Discrepancy, Record
from sepakat.service.ledger import Ledger
from sepakat.service.record_filters import Words, split_words


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
    days: Mapping[str, date | None]
    """Of the articles: their own dates, or those that their texts tell."""

    def knows(self, article_id: str, on: date) -> bool:
        """Whether an article is of this day or before; one without any date may be."""
        day = self.days.get(article_id)
        return day is None or day <= on

    def knew(self, record: Record, on: date) -> bool:
        """Whether any report of a record is of this day or before."""
        return any(self.knows(claim.article.id, on) for claim in record.claims)


def gather(ledger: Ledger, between: Words) -> Material:
    """All that the ledger holds between these sides, named as `Ledger.list` takes them.

    Raises InputError for a side that nobody knows.
    """
    words = ",".join(split_words(between))
    sides = ledger.lookups.sides(words) if words else ()
    records = {record.id: record for record in ledger.records(between=sides)}
    histories = [(records[entry.id], history) for entry, history in ledger.histories(between=sides) if entry.id in records]
    found = ledger.list_discrepancies(between=sides, limit=None).items
    reported = {claim.article.id: claim.extraction for record in records.values() for claim in record.claims}
    followed = {mention.end.article for _, history in histories for mention in history} - reported.keys()
    reported |= {extraction.article.id: extraction for extraction in ledger.extractions(followed)}
    return Material(
        sides,
        tuple(records.values()),
        tuple(histories),
        tuple((one.discrepancy, records[one.record.id]) for one in found if one.record and one.record.id in records),
        tuple(_iter_notes(ledger, records)),
        {id: extraction.article for id, extraction in reported.items()},
        {id: reported_on(extraction) for id, extraction in reported.items()},
    )


def _iter_notes(ledger: Ledger, records: Mapping[str, Record]) -> Iterator[tuple[Record, Judgement]]:
    for entry in ledger.judgements():
        if entry.judgement.kind is JudgementKind.NOTE and entry.stands:
            homes = {id: home for ref in entry.judgement.claims for id, home in ledger.homes(ref.article_id).items()}
            noted = dict.fromkeys(homes.get(id or "", "") for id in entry.claim_ids)
            yield from ((records[home], entry.judgement) for home in noted if home in records)
