"""Which units tell what a number counts."""

RATE = "time a year"
COMMON = frozenset({"person", "company", "country", "percent", "minute", "hour", "day", "week", "month", "year", RATE})
"""What so many different things are counted in that it tells little."""
MEASURES = frozenset({"percent", "minute", "hour", "day", "week", "month", "year", RATE})
"""Units without which a number counts something else."""
CURRENCY = 3
"""Letters of a currency code."""


def is_telling(unit: str | None) -> bool:
    """Whether numbers of this unit mostly count one thing: sites, scholarships, ground stations; not persons or money."""
    return unit is not None and unit not in COMMON and not is_money(unit)


def is_one_unit(one: str | None, other: str | None) -> bool:
    """Whether numbers of both may count the same: a bare number may count whatever no money, share or time is."""
    return one == other or (None in (one, other) and not is_money(one or other) and (one or other) not in MEASURES)


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency."""
    return unit is not None and len(unit) == CURRENCY and unit.isupper()
