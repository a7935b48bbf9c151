"""Not written yet."""

from sepakat.extract.draft import Draft


def find_names(draft: Draft) -> None:
    """Not written yet."""
