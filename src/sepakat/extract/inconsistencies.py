"""The last step: where the article disagrees with itself, the calendar or what is public."""

from sepakat.extract.checks.amounts import check_amounts
from sepakat.extract.checks.calendar import check_calendar
from sepakat.extract.checks.counts import check_counts
from sepakat.extract.checks.institutions import check_institutions
from sepakat.extract.checks.offices import check_offices
from sepakat.extract.checks.parts import check_parts
from sepakat.extract.checks.pasted import check_pasted
from sepakat.extract.checks.repeats import check_repeats
from sepakat.extract.checks.spellings import check_spellings
from sepakat.extract.checks.timing import check_timing
from sepakat.extract.draft import Draft
from sepakat.model.claims import Inconsistency

CHECKS = (
    check_calendar,
    check_institutions,
    check_offices,
    check_spellings,
    check_amounts,
    check_counts,
    check_parts,
    check_repeats,
    check_timing,
    check_pasted,
)


def find_inconsistencies(draft: Draft) -> None:
    """Run every check; one flag of a kind for one place."""
    found: list[Inconsistency] = []
    for check in CHECKS:
        for each in check(draft):
            if not any(_is_same(each, other) for other in found):
                found.append(each)
    draft.inconsistencies = sorted(found, key=lambda each: each.evidence.start)


def _is_same(left: Inconsistency, right: Inconsistency) -> bool:
    """Whether two flags of one kind are of one place, or say the same."""
    overlap = left.evidence.start < right.evidence.end and right.evidence.start < left.evidence.end
    return left.kind is right.kind and (overlap or left.detail == right.detail)
