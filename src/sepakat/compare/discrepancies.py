"""Find the discrepancies between the claims of one record."""

from collections.abc import Sequence

from sepakat.compare.aspects import ASPECTS, Aspect
from sepakat.compare.attributions import find_attributions
from sepakat.compare.choosing import Choice, choose_latest, choose_side
from sepakat.compare.sayings import Side, group_sides, make_saying
from sepakat.model.extraction import Extraction
from sepakat.model.records import Discrepancy, Record, Stand


def find_discrepancies(records: Sequence[Record], extractions: Sequence[Extraction] = ()) -> tuple[Discrepancy, ...]:
    """The discrepancies of all records, and the quotations that `extractions` give to different speakers."""
    found = [discrepancy for record in records for discrepancy in compare_claims(record)]
    found += find_attributions(records, extractions)
    return tuple(sorted(found, key=lambda one: (one.record, one.kind.value, repr(one.values))))


def compare_claims(record: Record) -> tuple[Discrepancy, ...]:
    """The discrepancies between the claims of one record, at most one of each aspect."""
    found = (_compare(record, aspect) for aspect in ASPECTS.get(record.kind, ()))
    return tuple(discrepancy for discrepancy in found if discrepancy)


def _compare(record: Record, aspect: Aspect) -> Discrepancy | None:
    sayings = [make_saying(value, claim.extraction) for claim in record.claims for value in aspect.read(claim)]
    sides = aspect.keep(group_sides(sayings, aspect.same, aspect.detail))
    if len(sides) < 2:
        return None
    excuse = aspect.excuse(sides)
    choice = _choose(sides, excuse)
    stands = tuple(Stand(aspect.show(side.value), side.articles) for side in sides)
    why = f"{excuse}; {choice.why}" if excuse else choice.why
    best = None if choice.best is None else aspect.show(choice.best)
    return Discrepancy(record.id, aspect.kind, stands, best, why, contradiction=not excuse)


def _choose(sides: Sequence[Side], excuse: str) -> Choice:
    latest = choose_latest(sides) if excuse else None
    return latest or choose_side(sides)
