"""Not written yet."""

from sepakat.extract.draft import Draft


def find_quotations(draft: Draft) -> None:
    """Not written yet."""
