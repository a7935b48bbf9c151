"""Not written yet."""

from sepakat.extract.draft import Draft


def find_inconsistencies(draft: Draft) -> None:
    """Not written yet."""
