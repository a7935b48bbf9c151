"""First and last day of the partial dates that claims carry."""

import re
from calendar import monthrange

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def day_bounds(value: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of "2025-06-30", "2025-06" or "2025", as ISO dates; (None, None) for anything else."""
    found = PARTIAL.fullmatch(value) if value else None
    if found is None:
        return None, None
    year, month, day = found.groups()
    if day:
        return value, value
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12 or not int(year):
        return None, None
    return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]}"
