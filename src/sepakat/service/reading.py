"""What a ledger tells of its records, page by page; what was read or judged since is worked out first."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from heapq import merge
from itertools import islice
from threading import Lock, Thread
from typing import Any

from sepakat.compare import SILENT_MONTHS, SOON, Mention
from sepakat.errors import SepakatError
from sepakat.model.judgements import Judgement
from sepakat.model.records import CopyGroup, Discrepancy, DiscrepancyKind, Follow, Record, RecordKind
from sepakat.model.vocabulary import Stage, Status
from sepakat.service.choices import parse_choice
from sepakat.service.drafting import read_history
from sepakat.service.following import StandingRecord, Target, earliest_due, measure_target, stand, urgency
from sepakat.service.overview import Overview
from sepakat.service.record_filters import Words, make_filters, split_words
from sepakat.service.record_showing import ShownRecord
from sepakat.service.settling import rules_version, settle
from sepakat.service.stored import load_overview, load_records, load_shown
from sepakat.service.timeline import TimelineEntry, read_timeline
from sepakat.store import URGENCY, DiscrepancyEntry, Order, Page, Partner, RecordEntry, RecordFilters, StatusWindow, Store

log = logging.getLogger(__name__)

NEWEST = 10
"""Records that a dashboard shows."""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """A ledger at a glance."""

    articles: int
    records: Mapping[RecordKind, int]
    ladder: Mapping[Stage, int]
    """Commitments of each stage, from the least firm on; as the statuses count them."""
    statuses: Mapping[Status, int]
    """Commitments of each status on the day."""
    contradictions: int
    newest: tuple[RecordEntry, ...]
    """What was reported last."""


PATIENCE = 1.0
"""Seconds that a reader waits for another who brings the records up to date."""


class LedgerReader:
    """The records of a ledger: what `Ledger` adds reading and judging to.

    The filters of all lists are the keywords of `service.record_filters.make_filters`.
    """

    _store: Store
    _settling: Lock
    """Held by who brings the records up to date: the others wait for the one work, and do not do it again."""

    def __init__(self) -> None:
        self._settling = Lock()
        self._starting = Lock()
        self._worker: Thread | None = None
        self._settles_behind = False

    def settle(self, *, anew: bool = False) -> bool:
        """Bring the records up to date with what was read and judged; whether anything was to do.

        `anew` works all of them out again, also where nothing changed.
        """
        with self._settling:
            if anew:
                self._store.records.forget()
            return settle(self._store)

    def settle_behind(self) -> None:
        """From now on let a thread of its own bring the records up to date, so that readers need not wait for it.

        For a server; a program that reads what it just wrote does not want it.
        """
        self._settles_behind = True

    def catch_up(self) -> bool:
        """Bring the records up to date, as `settle` does; but do not wait long for another who is about that.

        False where that takes longer than `PATIENCE`: the records are then as they were, which is better than no answer.
        """
        state = self._store.records.state()
        first = state.settled is None
        if self._settles_behind and not first:
            return state.is_current(rules_version()) or self._settle_in_thread()
        if not self._settling.acquire(timeout=-1 if first else PATIENCE):
            return False
        try:
            settle(self._store)
        finally:
            self._settling.release()
        return True

    def _settle_in_thread(self) -> bool:
        with self._starting:
            if self._worker is None or not self._worker.is_alive():
                self._worker = Thread(target=self._settle_and_log, name="settling", daemon=True)
                self._worker.start()
            worker = self._worker
        worker.join(PATIENCE)
        return not worker.is_alive()

    def _settle_and_log(self) -> None:
        try:
            self.settle()
        except SepakatError as error:
            log.warning("%s", error)

    @property
    def is_settled(self) -> bool:
        """Whether the records are up to date, by the present rules."""
        return self._store.records.state().is_current(rules_version())

    @property
    def revision(self) -> int:
        """A number that grows with every change of the ledger."""
        return self._store.records.state().revision

    @property
    def version(self) -> tuple[int, int]:
        """The revision, and how many articles the records do not know yet: what is shown can only differ where this does."""
        state = self._store.records.state()
        return state.revision, state.pending

    def list_records(self, *, limit: int | None = 50, **filters: Any) -> Page[RecordEntry]:
        """A page of the things in the world that the claims report."""
        return self._settled().records.page(self._filters(limit=limit, **filters))

    def list_discrepancies(
        self, *, discrepancy: Words = (), contradiction: bool | None = None, limit: int | None = 50, **filters: Any
    ) -> Page[DiscrepancyEntry]:
        """A page of where claims of one record differ, contradictions first; `discrepancy` are the kinds wanted."""
        kinds = [parse_choice(word, DiscrepancyKind).value for word in split_words(discrepancy)]
        wanted = self._filters(limit=limit, **filters)
        return self._settled().records.discrepancies(wanted, kinds, contradiction=contradiction)

    def list_standings(
        self, on: date, *, standing: Words = (), silent_months: int = SILENT_MONTHS, limit: int | None = 50, **filters: Any
    ) -> Page[StandingRecord]:
        """A page of where commitments stand on a day, the most urgent first; `standing` are the statuses wanted.

        A commitment that nobody has mentioned for `silent_months` is silent, unless it is due or more is known of it.
        """
        wanted = self._filters(limit=limit, **filters)
        statuses = frozenset(parse_choice(word, Status) for word in split_words(standing))
        window = replace(make_window(on, silent_months), statuses=statuses)
        records = self._settled().records
        if on.isoformat() >= records.last_mentioned():
            page = records.standings(wanted, window)
            return replace_items(page, [stand(entry, read_history(told), on, silent_months) for entry, told in page.items])
        later = (
            each for each in self._past_standings(on, silent_months, wanted) if not statuses or each.standing.status in statuses
        )
        ordered = sorted(later, key=urgency)
        stop = None if limit is None else wanted.offset + limit
        page = records.standings(replace(wanted, offset=0, limit=stop), replace(window, unless_later=True))
        merged = merge((stand(entry, read_history(told), on, silent_months) for entry, told in page.items), ordered, key=urgency)
        return Page(tuple(islice(merged, wanted.offset, stop)), page.total + len(ordered), wanted.offset, limit)

    def count_standings(self, on: date, *, silent_months: int = SILENT_MONTHS, **filters: Any) -> dict[Status, int]:
        """How many commitments have each status on a day, from the reports until then; statuses that none has are left out."""
        wanted, records = self._filters(**filters), self._settled().records
        counts = Counter(records.count_standings(wanted, replace(make_window(on, silent_months), unless_later=True)))
        counts.update(each.standing.status.value for each in self._past_standings(on, silent_months, wanted))
        return {status: counts[status.value] for status in URGENCY if counts[status.value]}

    def _past_standings(self, on: date, silent_months: int, filters: RecordFilters) -> Iterator[StandingRecord]:
        """Where the commitments stood that later reports speak of, from the reports until then only."""
        for entry, history in self._store.records.histories(filters, later_than=on.isoformat()):
            mentions = read_history(history)
            if any(mention.day is None or mention.day <= on for mention in mentions):
                yield stand(entry, mentions, on, silent_months)

    def list_targets(self, on: date, *, limit: int | None = 50, **filters: Any) -> Page[Target]:
        """A page of the commitments with a number, and how far each is on a day; the earliest due first."""
        wanted, records = self._filters(limit=limit, **filters), self._settled().records
        is_past = on.isoformat() < records.last_mentioned()
        page = records.targets(replace(wanted, offset=0, limit=None) if is_past else wanted)
        measured = (measure_target(entry, read_history(history), on) for entry, history in page.items)
        targets = [target for target in measured if target]
        if not is_past:
            return replace_items(page, targets)
        # What was reported later is not known on that day: neither which had a number, nor when they were due.
        stop = None if limit is None else wanted.offset + limit
        return Page(tuple(sorted(targets, key=earliest_due)[wanted.offset : stop]), len(targets), wanted.offset, limit)

    def list_partners(self, *, limit: int | None = 50, offset: int = 0) -> Page[Partner]:
        """States that records name together, those with the most records first."""
        return self._settled().records.partners(limit, offset)

    def list_follows(self, article_id: str) -> tuple[Follow, ...]:
        """What later articles say of the commitments that an article reports."""
        return tuple(self._settled().records.follows([article_id]))

    def facet(self, name: str) -> tuple[tuple[str, int], ...]:
        """The values of "topic", "place", "side", "stage" or "outlet", with the number of records, the most frequent first."""
        return self._settled().records.facet(name)

    def dashboard(self, on: date, *, silent_months: int = SILENT_MONTHS) -> Dashboard:
        """The ledger at a glance; the statuses count all reports, also later ones than the day."""
        records = self._settled().records
        window = make_window(on, silent_months)
        counts = records.count_standings(RecordFilters(), window)
        return Dashboard(
            self._store.count_articles(),
            records.count(),
            records.ladder(window),
            {status: counts[status] for status in Status if status in counts},
            records.count_contradictions(),
            records.page(RecordFilters(order=Order.REPORTED, limit=NEWEST)).items,
        )

    def copies(self, article_id: str) -> tuple[CopyGroup, ...]:
        """The groups of articles that repeat each other to which an article belongs."""
        return self._settled().records.copies(article_id)

    def homes(self, article_id: str) -> dict[str, str]:
        """The records that the claims of an article belong to, by the ids of the claims."""
        return self._settled().records.homes(article_id)

    def records_of(self, judgement: Judgement) -> list[tuple[str, int]]:
        """The records that a judgement's claims belong to now, each with the number of its claims."""
        records = self._settled().records
        homes = {article: records.homes(article) for article in {ref.article_id for ref in judgement.claims}}
        found = {homes[ref.article_id].get(ref.claim_id, "") for ref in judgement.claims} - {""}
        return [(id, len(keys)) for id, keys in sorted(records.keys(found).items())]

    def status(self, on: date, *, limit: int | None = None, **words: Any) -> tuple[StandingRecord, ...]:
        """Where commitments stand on a day, the most urgent first, as `list_standings` has them."""
        return self.list_standings(on, limit=limit, **words).items

    def targets(self, on: date, *, limit: int | None = None, **filters: Any) -> tuple[Target, ...]:
        """Commitments with a number, and how far each is on a day, as `list_targets` has them."""
        return self.list_targets(on, limit=limit, **filters).items

    def discrepancies(self, *, limit: int | None = None, **filters: Any) -> tuple[Discrepancy, ...]:
        """Where claims of one record differ, contradictions first."""
        return tuple(each.discrepancy for each in self.list_discrepancies(limit=limit, **filters).items)

    def overview(self) -> Overview:
        """What all articles together say: records with their claims, discrepancies and follows; for small ledgers."""
        return load_overview(self._settled())

    def records(self, kind: Words = (), **filters: Any) -> tuple[Record, ...]:
        """Records with their claims, kind by kind in the order of time."""
        wanted = self._filters(kind=kind, **filters)
        return load_records(self._settled(), self._store.records.page(wanted).items)

    def histories(self, **filters: Any) -> Iterator[tuple[RecordEntry, tuple[Mention, ...]]]:
        """Commitments with all that was reported of them, by day."""
        wanted = self._filters(**filters)
        for entry, history in self._settled().records.histories(wanted):
            yield entry, read_history(history)

    def timeline(self, *, since: date | None = None, limit: int | None = None, **filters: Any) -> tuple[TimelineEntry, ...]:
        """Events, instruments and commitments, what came of them and when they are due, in the order of time."""
        return read_timeline(self._settled(), self._filters(**filters), since=since, limit=limit)

    def show_record(self, id: str) -> ShownRecord:
        """The record whose id is, or alone begins with, `id`, with its claims, discrepancies and history.

        Raises NotFound when there is none or more than one.
        """
        return load_shown(self._settled(), id)

    def _filters(self, **words: Any) -> RecordFilters:
        return make_filters(self._store, **words)

    def _settled(self) -> Store:
        self.catch_up()
        return self._store


def make_window(on: date, silent_months: int) -> StatusWindow:
    """What decides the status of commitments on a day."""
    months = on.year * 12 + on.month - 1 - silent_months
    return StatusWindow(on, min(on, date.max - SOON) + SOON, f"{months // 12:04d}-{months % 12 + 1:02d}-{on.day:02d}")


def replace_items(page: Page[Any], items: list[Any]) -> Page[Any]:
    """The same page with other items."""
    return Page(tuple(items), page.total, page.offset, page.limit)
