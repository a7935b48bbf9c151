"""Find the discrepancies between the claims of one record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sepakat.compare.aspects import ASPECTS, Aspect
from sepakat.compare.attributions import find_attributions
from sepakat.compare.changes import find_changes
from sepakat.compare.choosing import choose_side
from sepakat.compare.dating import date_articles
from sepakat.compare.figures import find_figures
from sepakat.compare.hours import find_hours
from sepakat.compare.occasions import excuse_translation
from sepakat.compare.sayings import group_sides, make_saying
from sepakat.compare.statements import find_statement_days
from sepakat.model.extraction import Extraction
from sepakat.model.records import Discrepancy, DiscrepancyKind, Follow, Record, RecordKind, Stand

Mark = tuple[DiscrepancyKind, str, str]
"""A kind of discrepancy, an article and its value."""
ECHOING = frozenset({DiscrepancyKind.DATE, DiscrepancyKind.NUMBER, DiscrepancyKind.PLACE, DiscrepancyKind.PARTY})
"""What an event, its instrument and its commitment have in common."""
RANKS = (RecordKind.EVENT, RecordKind.INSTRUMENT, RecordKind.COMMITMENT, RecordKind.PERSON, RecordKind.ORGANISATION)
"""Where one disagreement shows in several records, the first kind keeps it."""


def find_discrepancies(
    records: Sequence[Record], extractions: Sequence[Extraction] = (), follows: Iterable[Follow] = ()
) -> tuple[Discrepancy, ...]:
    """The discrepancies of all records, and the quotations that `extractions` give to different speakers.

    `follows` join later claims to commitments: what these change is told as an update.
    """
    days = date_articles(records, extractions)
    found = [discrepancy for record in records for discrepancy in compare_claims(record, days)]
    found += find_attributions(records, extractions)
    loose = [*find_figures(records, days), *find_statement_days(records, days), *find_hours(records)]
    changes = _by_rank([*find_changes(records, extractions, follows, days)], records)
    told_once = _without_echoes([*_by_rank(found, records), *loose, *changes])
    return tuple(sorted(told_once, key=lambda one: (one.record, one.kind.value, repr(one.values))))


def compare_claims(record: Record, days: Mapping[str, date] | None = None) -> tuple[Discrepancy, ...]:
    """The discrepancies between the claims of one record, at most one of each aspect.

    `days` are those of the articles as other records tell them; without it each article gives its own.
    """
    found = (_compare(record, aspect, days or {}) for aspect in ASPECTS.get(record.kind, ()))
    return tuple(discrepancy for discrepancy in found if discrepancy)


def _compare(record: Record, aspect: Aspect, days: Mapping[str, date]) -> Discrepancy | None:
    sayings = [make_saying(value, claim.extraction, days) for claim in record.claims for value in aspect.read(claim)]
    sides = aspect.keep(group_sides(sayings, aspect.same, aspect.detail))
    if len(sides) < 2:
        return None
    excuse = aspect.excuse(sides)
    choice = (aspect.decide(sides) if excuse else None) or choose_side(sides)
    excuse = excuse or (excuse_translation(sides) if aspect.is_worded else "")
    stands = tuple(Stand(aspect.show(side.value), side.articles) for side in sides)
    why = f"{excuse}; {choice.why}" if excuse else choice.why
    best = None if choice.best is None else aspect.show(choice.best)
    return Discrepancy(record.id, aspect.kind, stands, best, why, contradiction=not excuse)


def _by_rank(found: Sequence[Discrepancy], records: Sequence[Record]) -> list[Discrepancy]:
    ranks = {record.id: RANKS.index(record.kind) for record in records}
    return sorted(found, key=lambda one: (ranks.get(one.record, len(RANKS)), one.record))


def _without_echoes(found: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Each disagreement once: the day of a signing stands in the event, the instrument and the commitment."""
    seen: set[Mark] = set()
    for one in found:
        marks = [{(one.kind, article, str(stand.value)) for article in stand.articles} for stand in one.values]
        if one.kind not in ECHOING or sum(bool(side & seen) for side in marks) < 2:
            yield one
        seen.update(*marks)
