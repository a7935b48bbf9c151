"""What the claims of records say against each other and after each other: discrepancies, follows, status."""

from sepakat.compare.discrepancies import compare_claims, find_discrepancies
from sepakat.compare.follows import find_follows
from sepakat.compare.history import Mention, make_history
from sepakat.compare.status import Standing, Status, status_on
from sepakat.compare.targets import NumberRole, Point, Series, make_series

__all__ = [
    "Mention",
    "NumberRole",
    "Point",
    "Series",
    "Standing",
    "Status",
    "compare_claims",
    "find_discrepancies",
    "find_follows",
    "make_history",
    "make_series",
    "status_on",
]
