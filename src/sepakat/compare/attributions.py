"""Find quotations that different articles give to different speakers."""

from collections.abc import Sequence

from sepakat.model.extraction import Extraction
from sepakat.model.records import Discrepancy, Record


def find_attributions(records: Sequence[Record], extractions: Sequence[Extraction]) -> list[Discrepancy]:
    """Quotations with nearly the same words in two articles whose speakers are different persons or bodies."""
    return []
