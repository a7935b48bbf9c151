"""Not written yet."""

from sepakat.extract.draft import Draft


def find_quantities(draft: Draft) -> None:
    """Not written yet."""
