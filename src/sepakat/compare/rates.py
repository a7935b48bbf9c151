"""How often something happens, as a number of times a year: "twice a year", "setiap tiga bulan"."""

import re
from collections.abc import Iterator

from sepakat.compare.units import RATE
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import QuantityMention, Timex
from sepakat.model.vocabulary import TimexType

TIMES = "time"
"""The unit of "twice" and "dua kali"."""
BESIDE = 20
"""Characters between how many times and the period in which they are."""
PERIOD = re.compile(r"P(\d{1,3})([YMWD])", re.ASCII)
IN_YEAR = {"Y": 1, "M": 12, "W": 52, "D": 365}
"""Periods of a year."""
DIGITS = 2


def list_rates(extraction: Extraction) -> list[QuantityMention]:
    """The rates that an article tells, each where its period stands."""
    return list(_iter_rates(extraction))


def _iter_rates(extraction: Extraction) -> Iterator[QuantityMention]:
    counts = {mention.end: mention for mention in extraction.quantities if mention.unit == TIMES}
    for timex in extraction.timexes:
        period = PERIOD.fullmatch(timex.value)
        if period and int(period[1]):
            before = next((counts[end] for end in counts if 0 <= timex.start - end <= BESIDE), None)
            if before or timex.type is TimexType.SET:
                yield _make_rate(timex, before, IN_YEAR[period[2]] / int(period[1]))


def _make_rate(timex: Timex, before: QuantityMention | None, periods: float) -> QuantityMention:
    """So many times in each period, once where no number stands before it."""
    value = round((before.value if before else 1) * periods, DIGITS)
    start = before.start if before else timex.start
    return QuantityMention(start, timex.end, int(value) if value == int(value) else value, RATE)
