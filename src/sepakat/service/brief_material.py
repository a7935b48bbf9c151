"""What the ledger holds between sides: the records, reports and notes that briefs and calendars are made from."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sepakat.compare import Mention
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.records import Record, RecordKind
from sepakat.service.following import recall
from sepakat.service.ledger import Ledger
from sepakat.service.record_filters import Words, split_words
from sepakat.store import ArticleHead, DiscrepancyEntry, RecordEntry

DATED = (RecordKind.EVENT.value, RecordKind.INSTRUMENT.value)


@dataclass(frozen=True, slots=True)
class Material:
    """What the ledger holds between sides, without the texts of the articles."""

    sides: tuple[str, ...]
    """In the order in which they were asked for; empty where all are meant."""
    dated: tuple[RecordEntry, ...]
    """Encounters and instruments."""
    histories: tuple[tuple[RecordEntry, tuple[Mention, ...]], ...]
    """Commitments with all that was reported of them, by day."""
    contradictions: tuple[tuple[DiscrepancyEntry, RecordEntry], ...]
    notes: tuple[tuple[RecordEntry, Judgement], ...]
    """What people noted, the oldest first."""
    heads: Mapping[str, ArticleHead]
    """The articles that report any of it."""
    days: Mapping[str, date]
    """Of the articles: their own dates, or those that their texts tell; left out where neither is known."""
    load: Callable[[Collection[str]], Mapping[str, Record]]
    """The records with these ids with the claims that they rest on: what it takes to quote them."""

    def as_of(self, on: date) -> "Material":
        """The same with the commitments as they were known on a day."""
        return replace(self, histories=tuple((recall(entry, history, on), history) for entry, history in self.histories))

    def knows(self, article_id: str, on: date) -> bool:
        """Whether an article is of this day or before; one without any date may be."""
        day = self.days.get(article_id)
        return day is None or day <= on

    def knew(self, entry: RecordEntry, on: date) -> bool:
        """Whether any report of a record is of this day or before."""
        return any(self.knows(article, on) for article in articles_of(entry))


def gather(ledger: Ledger, between: Words) -> Material:
    """All that the ledger holds between these sides, named as `Ledger.list` takes them.

    Raises InputError for a side that nobody knows.
    """
    words = ",".join(split_words(between))
    sides = ledger.lookups.sides(words) if words else ()
    dated = ledger.list_records(kind=DATED, between=sides, limit=None).items
    histories = tuple(ledger.histories(between=sides))
    found = ledger.list_discrepancies(contradiction=True, between=sides, limit=None).items
    contradictions = tuple((one, one.record) for one in found if one.record)
    told = {mention.end.article: mention.day for _, history in histories for mention in history}
    entries = (*dated, *(entry for entry, _ in histories), *(entry for _, entry in contradictions))
    heads = ledger.lookups.heads({article for entry in entries for article in articles_of(entry)} | told.keys())
    notes = tuple(_iter_notes(ledger, sides))
    return Material(sides, dated, histories, contradictions, notes, heads, _date(heads.values(), told), _loader(ledger))


def gather_dated(ledger: Ledger, between: Words, most: int) -> Material:
    """The latest encounters between these sides, and the commitments that are due last, at most so many of each.

    Raises InputError for a side that nobody knows.
    """
    words = ",".join(split_words(between))
    sides = ledger.lookups.sides(words) if words else ()
    dated = ledger.list_records(kind=RecordKind.EVENT.value, between=sides, sort="-time", limit=most).items
    due = ledger.list_records(kind=RecordKind.COMMITMENT.value, between=sides, due_before=date.max, sort="-due", limit=most)
    histories = tuple(ledger.histories(among=[entry.id for entry in due.items])) if due.items else ()
    told = {mention.end.article: mention.day for _, history in histories for mention in history}
    entries = (*dated, *(entry for entry, _ in histories))
    heads = ledger.lookups.heads({article for entry in entries for article in articles_of(entry)} | told.keys())
    return Material(sides, dated, histories, (), (), heads, _date(heads.values(), told), _loader(ledger))


def articles_of(entry: RecordEntry) -> set[str]:
    """The articles that give any field of a record."""
    fields = entry.fields.values()
    dissents = (dissent for field in fields for dissent in field.dissent)
    return {id for field in fields for id in field.support} | {id for dissent in dissents for id in dissent.support}


def _date(heads: Iterable[ArticleHead], told: Mapping[str, date | None]) -> dict[str, date]:
    days = {head.id: date.fromisoformat(head.published) if head.published else told.get(head.id) for head in heads}
    return {id: day for id, day in days.items() if day}


def _loader(ledger: Ledger) -> Callable[[Collection[str]], Mapping[str, Record]]:
    return lambda ids: {record.id: record for record in ledger.records(among=ids)} if ids else {}


def _iter_notes(ledger: Ledger, sides: tuple[str, ...]) -> Iterator[tuple[RecordEntry, Judgement]]:
    for entry in ledger.judgements():
        if entry.judgement.kind is JudgementKind.NOTE and entry.stands:
            homes = {id: home for ref in entry.judgement.claims for id, home in ledger.homes(ref.article_id).items()}
            noted = {home for id in entry.claim_ids if (home := homes.get(id or ""))}
            for record in ledger.list_records(among=noted, between=sides, limit=None).items:
                yield record, entry.judgement
