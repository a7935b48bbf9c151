"""Which units tell what a number counts."""

RATE = "time a year"
COMMON = frozenset({"person", "company", "country", "percent", "minute", "hour", "day", "week", "month", "year", RATE})
"""What so many different things are counted in that it tells little."""
CURRENCY = 3
"""Letters of a currency code."""


def is_telling(unit: str | None) -> bool:
    """Whether numbers of this unit mostly count one thing: sites, scholarships, ground stations; not persons or money."""
    return unit is not None and unit not in COMMON and not is_money(unit)


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency."""
    return unit is not None and len(unit) == CURRENCY and unit.isupper()
