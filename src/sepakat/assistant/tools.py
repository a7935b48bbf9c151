"""The tools: what an assistant may ask the ledger. None of them writes; a name that cannot be resolved is refused."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from sepakat.assistant import shapes
from sepakat.assistant.sentences import sentences_of_claim, sentences_of_claims, sentences_of_record
from sepakat.export.ledger import plain
from sepakat.model.contract import claim_to_dict
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import ClaimKind, Stage, Status, Topic
from sepakat.service import Ledger, RecordEntry, ShownRecord, StandingRecord
from sepakat.service.ruling import describe

LATE = (Status.OVERDUE, Status.DUE_SOON, Status.SILENT)
BEST = 100
"""Reports among which a search for words looks for records."""
Between = Annotated[
    Annotated[tuple[str, ...], Field(max_length=10)] | Annotated[str, Field(max_length=400)],
    Field(
        description="Sides that all take part: states (codes such as IDN, or names), companies, bodies. A list, or one text with "
        "commas between. [] for all.",
    ),
]
Words = Annotated[str, Field(max_length=200, description="Words that a report of it all holds; begin* for beginnings.")]
Topics = Annotated[tuple[Topic, ...], Field(max_length=10, description="About any of these topics. [] for all.")]
Limit = Annotated[int, Field(ge=1, le=25, description="Entries at most.")]
Offset = Annotated[int, Field(ge=0, le=10_000, description="Entries to pass over.")]
Day = Annotated[date | None, Field(description="YYYY-MM-DD.")]


class Tools:
    """The tools on one ledger; `today` gives the day where none is asked for."""

    def __init__(self, ledger: Ledger, today: Callable[[], date]) -> None:
        self._ledger = ledger
        self._today = today

    def search_commitments(  # noqa: PLR0913 - one parameter for each filter
        self,
        words: Words = "",
        between: Between = (),
        topic: Topics = (),
        stage: Annotated[tuple[Stage, ...], Field(max_length=9, description="How firm; any of these. [] for all.")] = (),
        due_before: Day = None,
        limit: Limit = 10,
        offset: Offset = 0,
    ) -> shapes.Commitments:
        """Commitments: who promised what to whom, how firmly, by when, the firmest first, each with the sentences that say so."""
        filters: dict[str, Any] = {"between": between, "topic": topic, "stage": stage, "due_before": due_before}
        if words.strip():
            filters["among"] = self._records_with(words)
        page = self._ledger.list_records(kind=RecordKind.COMMITMENT, sort="firmness", limit=limit, offset=offset, **filters)
        return shapes.Commitments(total=page.total, commitments=[self._commitment(entry) for entry in page.items])

    def overdue(
        self,
        between: Between = (),
        on: Day = None,
        status: Annotated[
            tuple[Status, ...], Field(max_length=8, description="Which; overdue, due soon and silent unless said otherwise.")
        ] = LATE,
        limit: Limit = 10,
        offset: Offset = 0,
    ) -> shapes.Commitments:
        """Commitments that are late, due soon or not mentioned for months on a day (today, if none is given), the most urgent
        first, each with its reason and its sentences."""
        page = self._ledger.list_standings(on or self._today(), standing=status, between=between, limit=limit, offset=offset)
        return shapes.Commitments(total=page.total, commitments=[self._standing(each) for each in page.items])

    def timeline(
        self,
        between: Between = (),
        since: Day = None,
        until: Day = None,
        limit: Limit = 15,
        offset: Offset = 0,
    ) -> shapes.Happenings:
        """Meetings, instruments and commitments, what came of them and when they are due, in the order of time."""
        found = self._ledger.timeline(between=between, since=since, until=until, limit=offset + limit + 1)
        entries = [
            shapes.Happening(
                date=each.day,
                what=each.what,
                kind=each.record.kind.value,
                record=each.record.id,
                about=_about(each.record),
                sides=list(each.record.sides),
                evidence=sentences_of_record(self._ledger, each.record.id)[:2],
            )
            for each in found[offset : offset + limit]
        ]
        return shapes.Happenings(more=len(found) > offset + limit, entries=entries)

    def contradictions(
        self,
        between: Between = (),
        topic: Topics = (),
        limit: Limit = 10,
        offset: Offset = 0,
    ) -> shapes.Contradictions:
        """Where reports of one thing cannot all be right: each value with the sentences of those who give it."""
        wanted: dict[str, Any] = {"between": between, "topic": topic}
        page = self._ledger.list_discrepancies(discrepancy=(), contradiction=True, limit=limit, offset=offset, **wanted)
        return shapes.Contradictions(
            total=page.total,
            contradictions=[
                shapes.Contradiction(
                    record=each.discrepancy.record,
                    about=_about(each.record) if each.record else "",
                    kind=each.discrepancy.kind.value,
                    why=each.discrepancy.why,
                    best=plain(each.discrepancy.best),
                    positions=[
                        shapes.Position(
                            value=plain(stand.value),
                            evidence=sentences_of_record(self._ledger, each.record.id, stand.articles) if each.record else [],
                        )
                        for stand in each.discrepancy.values
                    ],
                )
                for each in page.items
            ],
        )

    def evidence(
        self, id: Annotated[str, Field(min_length=4, max_length=64, description="The id of a record or of a claim.")]
    ) -> shapes.Evidence:
        """All that the ledger has on one record or claim: its properties, where reports differ, every sentence that says so."""
        if self._ledger.has_claim(id):
            shown = self._ledger.show(id)
            return shapes.Evidence(
                id=shown.entry.id,
                kind=shown.entry.kind.value,
                properties=claim_to_dict(shown.entry.claim),
                disagreements=[],
                evidence=sentences_of_claim(shown),
                judged=[describe(judgement) for judgement in shown.judgements],
            )
        return _evidence_of_record(self._ledger.show_record(id))

    def _records_with(self, words: str) -> set[str]:
        """The ids of the records of which a report holds these words, among the reports that fit best."""
        hits = self._ledger.search(words, [ClaimKind.COMMITMENT], limit=BEST)
        claims = {hit.entry.id for hit in hits if hit.entry}
        homes = [self._ledger.homes(id) for id in {hit.article.id for hit in hits}]
        return {record for known in homes for claim, record in known.items() if claim in claims}

    def _commitment(self, entry: RecordEntry, standing: StandingRecord | None = None) -> shapes.Commitment:
        quantity = entry.quantity
        return shapes.Commitment(
            record=entry.id,
            action=entry.label,
            actor=_side_names(entry, "actor"),
            recipient=_side_names(entry, "recipient"),
            stage=entry.stage.value if entry.stage else None,
            due=entry.due,
            quantity=shapes.Amount(value=quantity[0], unit=quantity[1]) if quantity else None,
            status=standing.standing.status.value if standing else None,
            why=standing.standing.why if standing else None,
            reports=entry.articles,
            contradictions=entry.contradictions,
            evidence=sentences_of_record(self._ledger, entry.id),
        )

    def _standing(self, each: StandingRecord) -> shapes.Commitment:
        return self._commitment(each.record, each)


def _side_names(entry: RecordEntry, name: str) -> list[str]:
    field = entry.fields.get(name)
    return [str(each) for each in field.value or ()] if field else []


def _about(entry: RecordEntry) -> str:
    """What a record is, in one line; an event has no name of its own."""
    parts: Sequence[str | None] = (entry.label, entry.type, entry.status, *entry.places, entry.day)
    return entry.label or ", ".join(part for part in parts if part)


def _evidence_of_record(shown: ShownRecord) -> shapes.Evidence:
    record = shown.record
    return shapes.Evidence(
        id=record.id,
        kind=record.kind.value,
        properties={name: plain(field.value) for name, field in sorted(record.fields.items())},
        disagreements=[
            shapes.Disagreement(
                field=name, chosen=plain(field.value), others=[plain(each.value) for each in field.dissent], why=field.why
            )
            for name, field in sorted(record.fields.items())
            if field.dissent
        ],
        evidence=sentences_of_claims(shown.claims),
        judged=[describe(judgement) for judgement in shown.judgements],
    )
