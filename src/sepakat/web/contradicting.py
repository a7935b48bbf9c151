"""Contradictions as pages show them: the articles on either side."""

from collections.abc import Iterable, Mapping

from sepakat.service import DiscrepancyEntry, Ledger
from sepakat.service.lookups import ArticleHead

SHOWN_ARTICLES = 8
"""Articles that are named on each side."""


def heads_of(ledger: Ledger, entries: Iterable[DiscrepancyEntry]) -> Mapping[str, ArticleHead]:
    """The articles that stand on some side of these, by id."""
    ids = {id for entry in entries for stand in entry.discrepancy.values for id in stand.articles[:SHOWN_ARTICLES]}
    return ledger.lookups.heads(ids)
