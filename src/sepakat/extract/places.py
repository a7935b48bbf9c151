"""Not written yet."""

from sepakat.extract.draft import Draft


def find_places(draft: Draft) -> None:
    """Not written yet."""
