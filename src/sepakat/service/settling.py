"""Records worked out of articles and judgements, and kept in the ledger."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import msgspec

from sepakat.compare import Mention, foresee, trace_series
from sepakat.extract.engine import hash_packages
from sepakat.model.judgements import JudgementKind
from sepakat.model.records import RecordKind
from sepakat.resolve.profiles import ArticleProfile
from sepakat.resolve.profiling import profile_article
from sepakat.resolve.voices import Voices
from sepakat.service.doubting import find_doubts
from sepakat.service.following import Trail, iter_beginnings, iter_trails
from sepakat.service.neighbourhood import Neighbourhood
from sepakat.service.overview import Overview, make_overview
from sepakat.service.recording import sides_of, sides_of_article
from sepakat.service.ruling import amend
from sepakat.store import JudgementEntry, RecordDraft, Store, Worked

AT_ONCE = 100
"""Articles whose neighbours are looked for in one transaction: another writer waits no longer."""
PACKAGES = ("compare", "model", "resolve", "service")
"""The packages whose code and data decide what is worked out of claims."""
HISTORY = msgspec.json.Decoder(tuple[Mention, ...])


@cache
def rules_version() -> str:
    """A hash of the rules by which records are worked out."""
    return hash_packages(PACKAGES)


def settle(store: Store) -> bool:
    """Bring the records of a ledger up to date with its articles and judgements; whether anything was to do.

    Raises StoreError where the ledger cannot be written.
    """
    done, rules = False, rules_version()
    while True:
        seen = store.records.state()
        if seen.is_current(rules):
            return done
        link_changes(store, rules)
        with store.neighbours() as kept:
            if kept.unlinked(1):
                continue
            seen, judgements = kept.state(), kept.judgements()
            extractions = list(kept.extractions())
        worked = work_out(make_overview(extractions, judgements), judgements)
        done = store.records.replace(worked, rules, seen) or done


def link_changes(store: Store, rules: str) -> None:
    """Find what is near to the articles that changed, some of them in each transaction."""
    while True:
        with store.settling() as kept:
            kept.start_over(rules)
            waiting = kept.unlinked(AT_ONCE)
            if not waiting:
                return
            changed: dict[str, ArticleProfile | None] = dict.fromkeys(waiting)
            for extraction in amend(kept.extractions(waiting), kept.judgements()).extractions:
                changed[extraction.article.id] = profile_article(extraction)
            Neighbourhood(kept).move(changed)
            kept.note_linked(waiting)


def work_out(overview: Overview, judgements: Iterable[JudgementEntry]) -> Worked:
    """What the ledger keeps of an overview."""
    return Worked(
        iter_drafts(overview, judgements),
        overview.discrepancies,
        overview.follows,
        overview.resolution.copies,
        {extraction.article.id: sides_of_article(extraction) for extraction in overview.extractions},
    )


def iter_drafts(overview: Overview, judgements: Iterable[JudgementEntry]) -> Iterator[RecordDraft]:
    """The records with what the ledger keeps of them."""
    verdicts = (entry for entry in judgements if entry.stands and entry.judgement.kind is not JudgementKind.NOTE)
    judged = {id for entry in verdicts for id in entry.claim_ids if id}
    voices = Voices.of(overview.resolution.copies)
    contradictions = Counter(one.record for one in overview.discrepancies if one.contradiction)
    trails = {trail.record.id: trail for trail in iter_trails(overview, overview.records)}
    leading = {trail.record.id for trail in iter_beginnings(overview, overview.records)}
    for record in overview.records:
        ids = tuple(overview.id_of(claim) for claim in record.claims)
        doubt = find_doubts(record, contradictions[record.id], voices)
        sides = tuple(sorted(sides_of(record)))
        draft = RecordDraft(record, ids, contradictions[record.id], not judged.isdisjoint(ids), sides, doubt=doubt)
        yield _with_history(draft, trails[record.id], record.id in leading) if record.kind is RecordKind.COMMITMENT else draft


def _with_history(draft: RecordDraft, trail: Trail, leads: bool) -> RecordDraft:
    history = trail.history
    outlook = foresee(history)
    return replace(
        draft,
        leads=leads,
        aims=trace_series(draft.record.id, history) is not None,
        settled=outlook.settled,
        has_share=outlook.has_share,
        due_on=outlook.due_on.isoformat() if outlook.due_on else None,
        mentioned_on=outlook.mentioned_on.isoformat() if outlook.mentioned_on else None,
        history=msgspec.json.encode(history).decode(),
    )


def read_history(history: str | None) -> tuple[Mention, ...]:
    """The reports of a commitment as the ledger keeps them."""
    return HISTORY.decode(history) if history else ()
