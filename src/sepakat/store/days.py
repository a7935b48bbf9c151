"""First and last day of the partial dates that claims carry, as the ledger writes them."""

from sepakat.model.periods import parse_period


def day_bounds(value: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of "2025-06-30", "2025-06" or "2025", as ISO dates; (None, None) for anything else."""
    period = parse_period(value)
    return (period.first.isoformat(), period.last.isoformat()) if period else (None, None)
