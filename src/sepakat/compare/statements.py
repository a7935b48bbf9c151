"""Find persons whose words on one occasion are said to be of different days: "said on Tuesday", "katanya, Rabu"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from sepakat.compare.choosing import choose_side
from sepakat.compare.reports import Reports
from sepakat.compare.sayings import Saying, group_sides, make_saying
from sepakat.compare.spelling import is_respelling, is_short_form
from sepakat.model.claims import Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Timex
from sepakat.model.records import Discrepancy, DiscrepancyKind, Record, RecordKind, Stand
from sepakat.model.vocabulary import TimexType

BESIDE = 25
"""Characters between a speaker or reporting verb and the day on which it was said."""
NEXT_DAY = timedelta(days=1)
"""Days of one statement differ by no more; a speaker says other things on other days."""
WEEK = 7
WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
"""A weekday of a week that the article does not tell."""


def find_statement_days(record: Record, reports: Reports) -> list[Discrepancy]:
    """The speakers at an event whose reports of one occasion each give one day, and not the same."""
    if record.kind is not RecordKind.EVENT or len(record.claims) < 2:
        return []
    return [found for sayings in _speakers(record, reports.days) if (found := _compare(record.id, sayings, reports))]


def _speakers(record: Record, days: Mapping[str, date]) -> Iterator[list[Saying]]:
    """The days of statements by speaker, over the articles of the record."""
    told: list[tuple[str, list[Saying]]] = []
    for claim in record.claims:
        for speaker, day in sorted(_statement_days(claim.extraction, days).items()):
            saying = make_saying(day, claim.extraction, days)
            known = next((sayings for name, sayings in told if _is_one(name, speaker)), None)
            if known is None:
                told.append((speaker, [saying]))
            else:
                known.append(saying)
    yield from (sayings for _, sayings in told)


def _is_one(one: str, other: str) -> bool:
    return is_short_form(one, other) or is_respelling(one, other)


def _statement_days(extraction: Extraction, days: Mapping[str, date]) -> dict[str, str]:
    """Speaker -> the one day beside the attributions of the article; speakers of several days are left out."""
    told: dict[str, set[str]] = defaultdict(set)
    for quotation in extraction.quotations:
        for timex in extraction.timexes:
            if quotation.speaker and _is_beside(timex, quotation):
                told[quotation.speaker].add(_read_day(timex, days.get(extraction.article.id)))
    return {speaker: values.pop() for speaker, values in told.items() if len(values) == 1 and "" not in values}


def _is_beside(timex: Timex, quotation: Quotation) -> bool:
    ends = [span.end for span in (quotation.cue, quotation.speaker_span) if span]
    inside = quotation.evidence.start <= timex.start < quotation.evidence.end
    return timex.type is TimexType.DATE and not inside and any(0 <= timex.start - end <= BESIDE for end in ends)


def _read_day(timex: Timex, near: date | None) -> str:
    """The day; a bare weekday is the one on or after the event's own day."""
    if timex.first_day and timex.first_day == timex.last_day:
        return timex.first_day.isoformat()
    bare = WEEKDAY.fullmatch(timex.value)
    if not bare or near is None:
        return ""
    return (near + timedelta(days=(int(bare[1]) - near.isoweekday()) % WEEK)).isoformat()


def _compare(record: str, sayings: Sequence[Saying], reports: Reports) -> Discrepancy | None:
    sides = group_sides(sayings, str.__eq__)
    values = sorted(date.fromisoformat(side.value) for side in sides)
    if len(sides) < 2 or values[-1] - values[0] > NEXT_DAY:
        return None
    best, why = choose_side(sides, reports.leaders)
    stands = tuple(Stand(side.value, side.articles) for side in sides)
    return Discrepancy(record, DiscrepancyKind.DATE, stands, best, f"day of the statement: {why}", contradiction=True)
