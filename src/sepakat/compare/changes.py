"""Find what changed in a commitment from report to report: its date, its number, the name of who acts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sepakat.compare.aspects import COMMITMENT
from sepakat.compare.choosing import choose_latest, choose_side
from sepakat.compare.days import is_later
from sepakat.compare.outcomes import is_part, least_promised
from sepakat.compare.properties import read_actor_name
from sepakat.compare.reports import Reports
from sepakat.compare.sayings import Saying, group_sides, make_saying
from sepakat.model.claims import Commitment
from sepakat.model.extraction import Extraction
from sepakat.model.records import (
    Claim,
    Discrepancy,
    DiscrepancyKind,
    Follow,
    FollowEnd,
    FollowKind,
    Record,
    RecordKind,
    Stand,
)
from sepakat.model.vocabulary import Stage, TimexType

OF_COMMITMENT = {aspect.kind: aspect for aspect in COMMITMENT}
WHY = "may be an update: the reports are of different days"


class Later(NamedTuple):
    """A report of what came of a commitment."""

    claim: Claim
    body: Commitment
    what: FollowKind


class Thread(NamedTuple):
    """The claims of a commitment's record and the later ones on it."""

    record: str
    first: Sequence[tuple[Claim, Commitment]]
    later: Sequence[Later]
    reports: Reports


def find_changes(record: Record, later: Sequence[Later], reports: Reports) -> Iterator[Discrepancy]:
    """The properties in which later claims differ from the commitment that they follow; none of them a contradiction."""
    thread = Thread(
        record.id, [(claim, claim.body) for claim in record.claims if isinstance(claim.body, Commitment)], later, reports
    )
    for find in (_compare_dates, _compare_numbers, _compare_names):
        found = find(thread)
        if found:
            yield found


def find_later(follows: Iterable[Follow], extractions: Iterable[Extraction]) -> list[Later]:
    """The claims at the later ends of follows."""
    claims = (claim for extraction in extractions for claim in _iter_commitments(extraction))
    known = {FollowEnd(claim.article.id, body.evidence.span, claim.index): (claim, body) for claim, body in claims}
    return [Later(*known[follow.later], follow.what) for follow in follows if follow.later in known]


def _iter_commitments(extraction: Extraction) -> Iterator[tuple[Claim, Commitment]]:
    for index, body in enumerate((*extraction.commitments, *extraction.asides)):
        yield Claim(extraction, RecordKind.COMMITMENT, index, body), body


def _compare_dates(thread: Thread) -> Discrepancy | None:
    due = [make_saying(body.due, claim.extraction, thread.reports.days) for claim, body in thread.first if body.due]
    later = [make_saying(each.body.due, each.claim.extraction, thread.reports.days) for each in thread.later if each.body.due]
    done = [(each.claim, _read_done(each)) for each in thread.later if each.what is FollowKind.DELIVERED and not each.body.due]
    later += [
        make_saying(value, claim.extraction, thread.reports.days)
        for claim, value in done
        if value and due and all(is_later(value, saying.value) for saying in due)
    ]
    return _compare(thread, DiscrepancyKind.DATE, due, later)


def _read_done(later: Later) -> str | None:
    """The one day or month that the evidence of a deed that is done names."""
    evidence = later.body.evidence
    named = {
        timex.value
        for timex in later.claim.extraction.timexes
        if timex.type is TimexType.DATE and timex.first_day and evidence.start <= timex.start < evidence.end
    }
    return named.pop() if len(named) == 1 else None


def _compare_numbers(thread: Thread) -> Discrepancy | None:
    promised = least_promised(body for _, body in thread.first)
    first = [(claim, body.quantity) for claim, body in thread.first if body.quantity and not is_part(body, promised)]
    units = {quantity.unit for _, quantity in first}
    later = [
        (each.claim, each.body.quantity)
        for each in thread.later
        if each.body.quantity and each.body.quantity.unit in units and _is_restated(each, thread)
    ]
    said, told = (
        [make_saying(value, claim.extraction, thread.reports.days) for claim, value in pairs] for pairs in (first, later)
    )
    return _compare(thread, DiscrepancyKind.NUMBER, said, told)


def _is_restated(later: Later, thread: Thread) -> bool:
    """Whether a later number stands for the whole, not for the part that is reached."""
    numbers = [body.quantity.value for _, body in thread.first if body.quantity]
    if later.what is FollowKind.DROPPED:
        return bool(later.body.quantity and later.body.quantity.value < min(numbers, default=0))
    done = all(body.stage is Stage.DELIVERED for _, body in thread.first)
    return done or later.what in (FollowKind.RESTATED, FollowKind.DELAYED, FollowKind.DELIVERED)


def _compare_names(thread: Thread) -> Discrepancy | None:
    said = [
        make_saying(name, claim.extraction, thread.reports.days) for claim, _ in thread.first for name in read_actor_name(claim)
    ]
    told = [
        make_saying(name, each.claim.extraction, thread.reports.days)
        for each in thread.later
        for name in read_actor_name(each.claim)
    ]
    return _compare(thread, DiscrepancyKind.NAME, said, told)


def _compare(thread: Thread, kind: DiscrepancyKind, first: Sequence[Saying], later: Sequence[Saying]) -> Discrepancy | None:
    if not first or not later:
        return None
    aspect = OF_COMMITMENT[kind]
    sides = aspect.keep(group_sides((*first, *later), aspect.same, aspect.detail))
    if len(sides) < 2:
        return None
    choice = choose_latest(sides) or choose_side(sides, thread.reports.leaders)
    stands = tuple(Stand(aspect.show(side.value), side.articles) for side in sides)
    best = None if choice.best is None else aspect.show(choice.best)
    return Discrepancy(thread.record, kind, stands, best, f"{WHY}; {choice.why}", contradiction=False)
