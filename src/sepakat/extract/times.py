"""Not written yet."""

from sepakat.extract.draft import Draft


def find_times(draft: Draft) -> None:
    """Not written yet."""
