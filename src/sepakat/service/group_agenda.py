"""What a working group talks about when it meets next, drawn from the ledger."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sepakat.errors import InputError
from sepakat.model.groups import Group, Meeting
from sepakat.model.judgements import Judgement, JudgementKind
from sepakat.model.records import Record, RecordKind, Stand
from sepakat.model.vocabulary import Stage, Status
from sepakat.report.brief import Source
from sepakat.service.brief_sources import source_of_mention, sources_among
from sepakat.service.following import StandingRecord
from sepakat.service.ledger import Ledger
from sepakat.service.recording import sort_claims
from sepakat.service.reviewing import find_home
from sepakat.service.showing import spans_of
from sepakat.service.timeline import DUE, TimelineEntry
from sepakat.store import DiscrepancyEntry, RecordEntry

Sides = tuple[str, ...]

ROWS = 8
"""Lines that a part of the agenda shows."""
FIRM = tuple(stage.value for stage in Stage if stage not in (Stage.HOPED, Stage.INTERESTED))
"""Stages of which silence is news; nobody owes a word on a hope."""
PARTS: Mapping[str, tuple[Status, ...]] = {
    "late": (Status.OVERDUE, Status.PARTLY_KEPT),
    "due": (Status.DUE_SOON,),
    "silent": (Status.SILENT,),
}
TOLD = frozenset({RecordKind.EVENT, RecordKind.INSTRUMENT, RecordKind.COMMITMENT})


@dataclass(frozen=True, slots=True)
class Part:
    """Commitments that the meeting takes together."""

    name: str
    """"late", "due" or "silent"."""
    lines: tuple[StandingRecord, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contradiction with the words for each of its values."""

    entry: DiscrepancyEntry
    stands: tuple[tuple[Stand, tuple[Source, ...]], ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a group talks about on a day."""

    on: date
    since: date | None
    """The last meeting before the day; None where there was none."""
    parts: tuple[Part, ...]
    contradictions: tuple[Dispute, ...]
    contradicted: int
    """How many contradictions there are in all."""
    progress: tuple[TimelineEntry, ...]
    """What was reported since the last meeting, the latest first."""
    remarks: tuple[tuple[RecordEntry, Judgement], ...]
    """What people noted on records between the sides, the latest first."""
    sources: Mapping[str, Source]
    """The words of the last report of each record, by its id."""
    unknown: tuple[str, ...] = ()
    """Sides that no report names; the agenda is drawn for the others, if these are two."""


def plan_meetings(meetings: Iterable[Meeting], today: date) -> tuple[Meeting | None, Meeting | None]:
    """The last meeting before a day, and the next one on it or after it."""
    ordered = sorted(meetings, key=lambda meeting: (meeting.held_on, meeting.id))
    before = [meeting for meeting in ordered if meeting.held_on < today]
    after = [meeting for meeting in ordered if meeting.held_on >= today]
    return (before[-1] if before else None), (after[0] if after else None)


def draw_agenda(ledger: Ledger, group: Group, on: date, since: date | None, *, rows: int = ROWS) -> Agenda:
    """The agenda of a group for a meeting on a day; progress is told from `since` on."""
    sides = known_sides(ledger, group)
    unknown = tuple(side for side in group.sides if side not in sides)
    if len(sides) < 2:
        return Agenda(on, since, tuple(Part(name, (), 0) for name in PARTS), (), 0, (), (), {}, unknown)
    parts = tuple(_draw_part(ledger, sides, on, name, rows) for name in PARTS)
    found = ledger.list_discrepancies(contradiction=True, between=sides, limit=rows)
    progress = _list_progress(ledger, sides, on, since, rows)
    named = [
        *(line.record.id for part in parts for line in part.lines),
        *(each.record.id for each in progress),
    ]
    remarks, sources = _list_remarks(ledger, sides), find_sources(ledger, named)
    disputes = _tell_disputes(ledger, found.items)
    return Agenda(on, since, parts, disputes, found.total, progress, remarks, sources, unknown)


def known_sides(ledger: Ledger, group: Group) -> tuple[str, ...]:
    """The sides of a group that the ledger can be asked for: states, and others that reports name."""
    return tuple(side for side in group.sides if _is_named(ledger, side))


def find_sources(ledger: Ledger, record_ids: Collection[str]) -> dict[str, Source]:
    """The words of the last report of each of these records; of a commitment also those that say what came of it."""
    wanted = set(record_ids)
    last = {entry.id: history[-1] for entry, history in ledger.histories(among=wanted) if history} if wanted else {}
    heads = ledger.lookups.heads({mention.end.article for mention in last.values()})
    found = {id: source_of_mention(mention, heads) for id, mention in last.items()}
    others = wanted - last.keys()
    found |= {record.id: _last_source(record) for record in ledger.records(among=others)} if others else {}
    return {id: source for id, source in found.items() if source}


def notes_by_record(ledger: Ledger) -> dict[str, list[Judgement]]:
    """What people noted and did not take back, by the records that it is about, the oldest first."""
    found: dict[str, list[Judgement]] = defaultdict(list)
    for each in ledger.judgements():
        if each.stands and each.judgement.kind is JudgementKind.NOTE and (home := find_home(ledger, each.judgement)):
            found[home].append(each.judgement)
    return found


def _tell_disputes(ledger: Ledger, entries: Iterable[DiscrepancyEntry]) -> tuple[Dispute, ...]:
    chosen = [entry for entry in entries if entry.record]
    ids = {entry.record.id for entry in chosen if entry.record}
    claims = {record.id: record.claims for record in ledger.records(among=ids)} if ids else {}
    return tuple(
        Dispute(
            entry,
            tuple(
                (stand, sources_among(claims.get(entry.discrepancy.record, ()), stand.articles))
                for stand in entry.discrepancy.values
            ),
        )
        for entry in chosen
    )


def _is_named(ledger: Ledger, side: str) -> bool:
    """Whether a side is a state, or a report names it."""
    try:
        return bool(ledger.lookups.sides(side))
    except InputError:
        return False


def _draw_part(ledger: Ledger, sides: Sides, on: date, name: str, rows: int) -> Part:
    words = [status.value for status in PARTS[name]]
    stages = FIRM if name == "silent" else ()
    page = ledger.list_standings(on, standing=words, between=sides, stage=stages, limit=rows)
    return Part(name, page.items, page.total)


def _list_progress(ledger: Ledger, sides: Sides, on: date, since: date | None, rows: int) -> tuple[TimelineEntry, ...]:
    told = ledger.timeline(since=since, between=sides)
    found = [each for each in told if each.what != DUE and each.day and each.day <= on.isoformat() and each.record.kind in TOLD]
    return tuple(reversed(found[-rows:]))


def _list_remarks(ledger: Ledger, sides: Sides) -> tuple[tuple[RecordEntry, Judgement], ...]:
    notes = notes_by_record(ledger)
    if not notes:
        return ()
    entries = {entry.id: entry for entry in ledger.list_records(among=notes.keys(), between=sides, limit=None).items}
    told = [(entries[id], judgement) for id, judgements in notes.items() if id in entries for judgement in judgements]
    return tuple(sorted(told, key=lambda each: each[1].made_at, reverse=True))


def _last_source(record: Record) -> Source | None:
    told = [claim for claim in sort_claims(record.claims) if spans_of(claim.body)]
    dated = [claim for claim in told if claim.article.published_on]
    chosen = (dated or told)[-1:]
    return next(iter(sources_among(chosen, [claim.article.id for claim in chosen])), None)
