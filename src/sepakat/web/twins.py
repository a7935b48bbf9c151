"""Lines of a page that may tell of one thing: alike, but one gives the day and the other only a month or a year around it."""

from collections.abc import Iterable

from sepakat.model.periods import parse_period
from sepakat.service import RecordEntry


def find_twins(entries: Iterable[RecordEntry]) -> dict[str, RecordEntry]:
    """For the ids of records with a vague date the records with a day in it that are alike otherwise."""
    dated = [(entry, period) for entry in entries if (period := parse_period(entry.day))]
    return {
        vague.id: exact
        for vague, wide in dated
        for exact, day in reversed(dated)
        if wide.first < wide.last and day.first == day.last and wide.first <= day.first <= wide.last and _alike(vague, exact)
    }


def _alike(one: RecordEntry, other: RecordEntry) -> bool:
    return (one.kind, one.type, set(one.sides)) == (other.kind, other.type, set(other.sides))
