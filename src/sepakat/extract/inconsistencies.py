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
from sepakat.model.vocabulary import InconsistencyKind

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
    """Run every check; one flag of a kind for one place or one reason."""
    flags = sorted((flag for check in CHECKS for flag in check(draft)), key=lambda flag: flag.evidence.start)
    behind: dict[InconsistencyKind, int] = {}
    said: set[tuple[InconsistencyKind, str]] = set()
    kept: list[Inconsistency] = []
    for flag in flags:
        if flag.evidence.start >= behind.get(flag.kind, 0) and (flag.kind, flag.detail) not in said:
            behind[flag.kind] = flag.evidence.end
            said.add((flag.kind, flag.detail))
            kept.append(flag)
    draft.inconsistencies = kept
