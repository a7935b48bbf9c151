"""What the claims of records say against each other and after each other: discrepancies, follows, status."""

from sepakat.compare.changes import Later, find_later
from sepakat.compare.dating import date_articles
from sepakat.compare.discrepancies import Found, compare_claims, compare_record, ends_of, find_discrepancies
from sepakat.compare.follows import find_follows
from sepakat.compare.history import Mention, find_promised, make_history, tell_promised
from sepakat.compare.reports import Reports
from sepakat.compare.status import SILENT_MONTHS, SOON, Outlook, Standing, foresee, judge_history, status_on
from sepakat.compare.targets import NumberRole, Point, Series, make_series, trace_series
from sepakat.model.vocabulary import Status

__all__ = [
    "SILENT_MONTHS",
    "SOON",
    "Found",
    "Later",
    "Mention",
    "NumberRole",
    "Outlook",
    "Point",
    "Reports",
    "Series",
    "Standing",
    "Status",
    "compare_claims",
    "compare_record",
    "date_articles",
    "ends_of",
    "find_discrepancies",
    "find_follows",
    "find_later",
    "find_promised",
    "foresee",
    "judge_history",
    "make_history",
    "make_series",
    "status_on",
    "tell_promised",
    "trace_series",
]
