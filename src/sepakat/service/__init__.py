"""The use cases, with explicit arguments: the only door for the command line, the pages and other programs."""

from sepakat.service.checking import CheckedArticle, check_inputs
from sepakat.service.explaining import Explanation, StepReport, explain_article, explain_inputs
from sepakat.service.extracting import extract_article, extract_inputs, extract_text
from sepakat.service.following import StandingRecord, Target
from sepakat.service.inputs import count_articles
from sepakat.service.ledger import Ledger, ReadSummary, WrittenArticle
from sepakat.service.overview import Overview, make_overview
from sepakat.service.record_showing import RecordClaim, ShownRecord
from sepakat.service.showing import Passage, ShownClaim, locate, show_claim
from sepakat.service.timeline import TimelineEntry

__all__ = [
    "CheckedArticle",
    "Explanation",
    "Ledger",
    "Overview",
    "Passage",
    "ReadSummary",
    "RecordClaim",
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
    "show_claim",
]
