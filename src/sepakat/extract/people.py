"""Not written yet."""

from sepakat.extract.draft import Draft


def find_people(draft: Draft) -> None:
    """Not written yet."""
