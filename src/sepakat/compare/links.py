"""How the commitments of two reports are linked: what the two reports tell, and nothing else."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from sepakat.compare.blocks import candidates_between
from sepakat.compare.days import dates_agree, is_later, last_ahead
from sepakat.compare.deeds import Deed, Report
from sepakat.compare.likeness import Likeness, compare_deeds, compare_reports
from sepakat.compare.outcomes import Amount, Wording, judge_outcome
from sepakat.model.article import Span
from sepakat.model.periods import parse_period
from sepakat.model.records import FollowKind

CUTTING = "cut"
"""The doing by which a promise is made smaller."""
OUTDONE = -2.0
CLEAR = 1.5
"""By how much another claim must fit better to count in full against a link."""
SAME_RECORD = 1.8
"""What it adds that resolving has put both claims into one record."""
SAID_AGAIN = 0.8
"""The score from which a later claim says an earlier one again: nothing else tells that it speaks of it."""


class Link(msgspec.Struct, array_like=True, frozen=True):
    """An earlier and a later commitment, how alike they are, and what the later one says of the earlier."""

    earlier: int
    """Its index in its report."""
    later: int
    earlier_span: Span
    later_span: Span
    likeness: Likeness
    what: FollowKind
    progress: Amount | None
    why: str


class Compared(msgspec.Struct, frozen=True, eq=False):
    """Two commitments and how alike they are."""

    earlier: Deed
    later: Deed
    likeness: Likeness


def link_reports(earlier: Report, later: Report) -> tuple[Link, ...]:
    """The links between the commitments of two reports, in their order."""
    between = compare_reports(earlier, later)
    pairs = [Compared(one, other, compare_deeds(one, other, between)) for one, other in candidates_between(earlier, later)]
    weighed = _once_a_sentence(_weigh_rivals(pairs))
    return tuple(link for link in map(_make_link, weighed) if link.likeness.score + SAME_RECORD > least_score(link))


def least_score(link: Link) -> float:
    """The score above which a link is a follow."""
    return SAID_AGAIN if link.what is FollowKind.RESTATED else 0.0


def _weigh_rivals(pairs: Sequence[Compared]) -> list[Compared]:
    """The pairs, each with a sign against it where the later claim fits another claim of the earlier report better."""
    best: dict[int, float] = {}
    for each in pairs:
        best[each.later.index] = max(best.get(each.later.index, each.likeness.score), each.likeness.score)
    return [Compared(each.earlier, each.later, _outdo(each.likeness, best[each.later.index])) for each in pairs]


def _outdo(likeness: Likeness, best: float) -> Likeness:
    gap = best - likeness.score
    return likeness.with_sign("another fits better", OUTDONE * min(1.0, gap / CLEAR)) if gap else likeness


def _once_a_sentence(pairs: Sequence[Compared]) -> Iterator[Compared]:
    """The pairs but those of asides into, or out of, a sentence whose other clauses fit the same claim better."""
    best: dict[tuple[bool, int, int], float] = {}
    for each in pairs:
        for end in _ends(each):
            best[end] = max(best.get(end, each.likeness.score), each.likeness.score)
    for each in pairs:
        asides = (each.later.is_aside, each.earlier.is_aside)
        if not any(aside and each.likeness.score < best[end] for aside, end in zip(asides, _ends(each), strict=True)):
            yield each


def _ends(pair: Compared) -> tuple[tuple[bool, int, int], tuple[bool, int, int]]:
    """A claim with the sentence of the other."""
    return (True, pair.earlier.index, pair.later.sentence), (False, pair.later.index, pair.earlier.sentence)


def _make_link(pair: Compared) -> Link:
    earlier, later = pair.earlier, pair.later
    amounts = {float(each.value) for each in (earlier.quantity, later.quantity) if each}
    repeats = bool(earlier.quantity) and amounts <= later.numbers
    told = judge_outcome(
        earlier, later, Wording(repeats, CUTTING in later.doings, _looks_ahead(later), _moved_to(earlier, later))
    )
    spans = earlier.span, later.span
    return Link(earlier.index, later.index, *spans, pair.likeness.brief, told.what, told.progress, told.why)


def _looks_ahead(deed: Deed) -> bool:
    """Whether it is due after the day of its report."""
    period = parse_period(deed.due)
    return period is not None and period.last.toordinal() > deed.around.day


def _moved_to(earlier: Deed, later: Deed) -> str | None:
    """The day still to come to which a deed is put off by a sentence that also names the day given before."""
    if not earlier.due or not any(dates_agree(earlier.due, each) for each in later.dates):
        return None
    moved = last_ahead(later.dates, date.fromordinal(later.around.day))
    return moved if moved and is_later(moved, earlier.due) else None
