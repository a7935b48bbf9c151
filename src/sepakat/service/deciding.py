"""Judgements made at the review desk, on a find as the reviewer saw it."""

from collections.abc import Mapping
from typing import Any

from sepakat.errors import InputError, NotFound
from sepakat.model.judgements import Judgement, JudgementKind, NoteKind
from sepakat.service.ledger import Ledger
from sepakat.service.reviewing import Case, open_case

CONFLICT = "input.conflict"
GONE = "not-found.gone"


def open_seen(ledger: Ledger, id: str, seen: str) -> Case:
    """The find, if it is still as it was seen.

    Raises InputError with the code of a conflict where somebody judged it since, NotFound where it is gone.
    """
    try:
        case = open_case(ledger, id)
    except NotFound as error:
        what = "this find is gone: it was rejected, merged or read anew since the page was loaded"
        raise NotFound(what, code=GONE) from error
    if case.seen != seen:
        last = next((each.judgement for each in reversed(case.judgements) if each.stands), None)
        who = f": {last.by}, {last.kind.value}, {last.made_at}" if last else ""
        raise InputError(f"somebody judged this find since the page was loaded{who}; look at it again", code=CONFLICT)
    return case


def confirm(ledger: Ledger, case: Case, *, by: str) -> Judgement:
    """Say that a find is right."""
    return ledger.judge(JudgementKind.CONFIRM, case.id, by=by)


def reject(ledger: Ledger, case: Case, *, by: str, reason: str | None = None) -> Judgement:
    """Say that a find is none."""
    return ledger.judge(JudgementKind.REJECT, case.id, by=by, reason=reason)


def note(ledger: Ledger, case: Case, text: str, kind: NoteKind | None = None, *, by: str) -> Judgement:
    """Note something on a find: an obstacle, a solution, or anything else."""
    return ledger.judge(JudgementKind.NOTE, case.id, by=by, value=kind, reason=text.strip())


def correct(
    ledger: Ledger, case: Case, values: Mapping[str, Any], *, by: str, report: str | None = None, reason: str | None = None
) -> tuple[Judgement, ...]:
    """Give properties of a find other values: in all of its reports, or in the one whose claim has the id `report`.

    Raises InputError where there is nothing to correct.
    """
    if not values:
        raise InputError("nothing was changed; give a property another value", code="input.unchanged")
    if report is not None and report not in {each.id for each in case.reports}:
        raise InputError("this report is not one of the find", code="input.judgement")
    about = report or case.id
    return tuple(
        ledger.judge(JudgementKind.CORRECT, about, by=by, field=field, value=value, reason=reason)
        for field, value in values.items()
    )


def merge(ledger: Ledger, case: Case, other: str, *, by: str) -> Judgement:
    """Say that two records are the same thing in the world."""
    return ledger.judge(JudgementKind.MERGE, other, case.id, by=by)


def keep_apart(ledger: Ledger, case: Case, other: str, *, by: str) -> Judgement:
    """Say that two records are not the same; or, where `other` is a report of the find, that it speaks of something else."""
    reports = [each.id for each in case.reports]
    if other in reports:
        rest = [id for id in reports if id != other]
        if not rest:
            raise InputError("a find with one report cannot be taken apart", code="input.judgement")
        return ledger.judge(JudgementKind.KEEP_APART, rest[0], other, by=by)
    return ledger.judge(JudgementKind.KEEP_APART, other, case.id, by=by)
