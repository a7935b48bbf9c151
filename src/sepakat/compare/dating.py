"""The day of every report, as far as its own dates and the records of its events tell."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sepakat.compare.days import reported_on
from sepakat.compare.sayings import group_sides, make_saying
from sepakat.model.claims import Event
from sepakat.model.extraction import Extraction
from sepakat.model.periods import Period, parse_period
from sepakat.model.records import Claim, Record, RecordKind
from sepakat.model.vocabulary import EventStatus


def date_articles(records: Iterable[Record], extractions: Sequence[Extraction]) -> dict[str, date]:
    """Article id -> day of the report.

    An article without a date of its own has the day of the event that it reports, as most reports of the event
    give it: so one without any date gets one, and a slip in a date does not put the report into another year.
    """
    days = {extraction.article.id: reported_on(extraction) for extraction in extractions}
    dated = {extraction.article.id for extraction in extractions if extraction.article.published_on}
    for record in sorted(records, key=lambda one: one.id):
        if record.kind is RecordKind.EVENT and len(record.claims) > 1:
            days |= _days_by_event(record, days, dated)
    return {article: day for article, day in sorted(days.items()) if day}


def _days_by_event(record: Record, days: Mapping[str, date | None], dated: set[str]) -> dict[str, date | None]:
    day = _agreed_day(record)
    if day is None:
        return {}
    own = [(claim.article.id, claim.body.date) for claim in record.claims if isinstance(claim.body, Event)]
    return {
        article: day
        for article, value in own
        if article in days and article not in dated and (days[article] is None or _is_day(value, days[article]))
    }


def _agreed_day(record: Record) -> date | None:
    sayings = [make_saying(period.first, claim.extraction) for claim in record.claims if (period := _held_day(claim))]
    sides = group_sides(sayings, date.__eq__)
    return sides[0].value if sides else None


def _held_day(claim: Claim) -> Period | None:
    body = claim.body
    if not isinstance(body, Event) or body.status is not EventStatus.HELD:
        return None
    period = parse_period(body.date)
    return period if period and period.first == period.last else None


def _is_day(value: str | None, day: date | None) -> bool:
    period = parse_period(value)
    return bool(period and period.first == period.last == day)
