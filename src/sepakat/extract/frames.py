"""Not written yet."""

from sepakat.extract.draft import Draft


def find_deeds(draft: Draft) -> None:
    """Not written yet."""
