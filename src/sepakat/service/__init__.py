"""The use cases, with explicit arguments: the only door for the command line, the pages and other programs.

Each is loaded when first asked for: reading an article needs no database.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sepakat.service.checking import CheckedArticle, check_inputs
    from sepakat.service.entering import read_minutes
    from sepakat.service.explaining import Explanation, StepReport, explain_article, explain_inputs
    from sepakat.service.extracting import extract_article, extract_inputs, extract_text
    from sepakat.service.following import StandingRecord, Target
    from sepakat.service.inputs import count_articles
    from sepakat.service.ledger import Ledger, ReadSummary, WrittenArticle
    from sepakat.service.overview import Overview, make_overview
    from sepakat.service.reading import Dashboard
    from sepakat.service.record_showing import RecordClaim, ShownRecord
    from sepakat.service.showing import Passage, ShownClaim, locate, show_claim
    from sepakat.service.timeline import TimelineEntry
    from sepakat.store import ClaimEntry, DiscrepancyEntry, Page, Partner, RecordEntry

__all__ = [
    "CheckedArticle",
    "ClaimEntry",
    "Dashboard",
    "DiscrepancyEntry",
    "Explanation",
    "Ledger",
    "Overview",
    "Page",
    "Partner",
    "Passage",
    "ReadSummary",
    "RecordClaim",
    "RecordEntry",
    "ShownClaim",
    "ShownRecord",
    "StandingRecord",
    "StepReport",
    "Target",
    "TimelineEntry",
    "WrittenArticle",
    "check_inputs",
    "count_articles",
    "explain_article",
    "explain_inputs",
    "extract_article",
    "extract_inputs",
    "extract_text",
    "locate",
    "make_overview",
    "read_minutes",
    "show_claim",
]

HOMES = {
    "RecordEntry": "reading",
    "Partner": "reading",
    "Page": "reading",
    "DiscrepancyEntry": "reading",
    "Dashboard": "reading",
    "CheckedArticle": "checking",
    "ClaimEntry": "ledger",
    "Explanation": "explaining",
    "Ledger": "ledger",
    "Overview": "overview",
    "Passage": "showing",
    "ReadSummary": "ledger",
    "RecordClaim": "record_showing",
    "ShownClaim": "showing",
    "ShownRecord": "record_showing",
    "StandingRecord": "following",
    "StepReport": "explaining",
    "Target": "following",
    "TimelineEntry": "timeline",
    "WrittenArticle": "ledger",
    "check_inputs": "checking",
    "count_articles": "inputs",
    "explain_article": "explaining",
    "explain_inputs": "explaining",
    "extract_article": "extracting",
    "extract_inputs": "extracting",
    "extract_text": "extracting",
    "locate": "showing",
    "make_overview": "overview",
    "read_minutes": "entering",
    "show_claim": "showing",
}


def __getattr__(name: str) -> Any:
    if name in HOMES:
        return getattr(import_module(f"sepakat.service.{HOMES[name]}"), name)
    raise AttributeError(f"module 'sepakat.service' has no attribute {name!r}")
