"""Find events whose hour reports tell differently: "pukul 04.47", "at 6:10 pm"."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from sepakat.compare.choosing import choose_side
from sepakat.compare.reports import Reports
from sepakat.compare.sayings import Saying, group_sides, make_saying
from sepakat.model.claims import Event
from sepakat.model.periods import parse_period
from sepakat.model.records import Claim, Discrepancy, DiscrepancyKind, Record, RecordKind, Stand
from sepakat.model.vocabulary import EventStatus, TimexType

HOUR = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)")
BESIDE = 300
"""Characters behind the beginning of an event's evidence in which its hour stands."""
NEXT_DAY = timedelta(days=1)


def find_hours(record: Record, reports: Reports) -> Iterator[Discrepancy]:
    """The hours that the reports of an event give, where they are no one moment in two time zones."""
    if record.kind is not RecordKind.EVENT:
        return
    sides = group_sides(_list_hours(record.claims), _is_one_moment)
    if len(sides) > 1:
        best, why = choose_side(sides, reports.leaders)
        stands = tuple(Stand(side.value, side.articles) for side in sides)
        yield Discrepancy(record.id, DiscrepancyKind.DATE, stands, best, f"hour of the event: {why}", contradiction=True)


def _list_hours(claims: Iterable[Claim]) -> Iterator[Saying]:
    """The hour of each article that gives one beside the evidence of its event, and only one."""
    for claim in claims:
        body = claim.body
        if isinstance(body, Event) and body.status is EventStatus.HELD:
            start = body.evidence[0].start
            told = {
                timex.value
                for timex in claim.extraction.timexes
                if timex.type is TimexType.TIME and HOUR.fullmatch(timex.value) and start <= timex.start < start + BESIDE
            }
            if len(told) == 1 and all(_is_near(hour, body.date) for hour in told):
                yield make_saying(told.pop(), claim.extraction)


def _is_near(hour: str, day: str | None) -> bool:
    """Whether an hour is of the event's day, or the day next to it: zones part them."""
    own, period = parse_period(hour[:10]), parse_period(day)
    return bool(own and period and period.first == period.last and abs(own.first - period.first) <= NEXT_DAY)


def _is_one_moment(one: str, other: str) -> bool:
    """Whether two hours may be one moment: most time zones differ by whole hours."""
    return one[-2:] == other[-2:]
