"""The ledger on disk or on a server: articles, claims and judgements in, the same out."""

from sepakat.store.accounts import AccountStore, Failures
from sepakat.store.bearers import BearerRow, Bearers, PairRow, PartRow, SpelledClaim, SpellingRow
from sepakat.store.deeds import DeedLinkRow, Deeds, follow_id
from sepakat.store.disagreements import DisagreementRow
from sepakat.store.doctor import Finding
from sepakat.store.entries import ArticleEntry, Change, ClaimEntry, Hit, Origin
from sepakat.store.facets import FacetIndex, Tally
from sepakat.store.filters import Filters
from sepakat.store.folding import fold as fold_word
from sepakat.store.groups import GroupStore
from sepakat.store.heads import ArticleHead
from sepakat.store.judging import JudgementEntry, refer_to
from sepakat.store.minutes import refer_to_entry
from sepakat.store.neighbours import ClusterRow, NearRow, Neighbours
from sepakat.store.opening import open_store
from sepakat.store.pending import State
from sepakat.store.quotations import QuotationFilters, StoredQuotation
from sepakat.store.record_entries import DiscrepancyEntry, Page, Partner, RecordDraft, RecordEntry, RecordKey
from sepakat.store.record_filters import Order, RecordFilters, StatusWindow
from sepakat.store.record_keeper import RecordKeeper
from sepakat.store.record_queries import URGENCY
from sepakat.store.rows import find_flaw, hash_article
from sepakat.store.search_pages import FoundText, SearchFilters, SearchPage
from sepakat.store.search_query import Term, find_words
from sepakat.store.searching import FINDABLE
from sepakat.store.settling import Settling
from sepakat.store.sketches import LinkRow, Sketches, SketchRow
from sepakat.store.store import Store

__all__ = [
    "FINDABLE",
    "URGENCY",
    "AccountStore",
    "ArticleEntry",
    "ArticleHead",
    "BearerRow",
    "Bearers",
    "Change",
    "ClaimEntry",
    "ClusterRow",
    "DeedLinkRow",
    "Deeds",
    "DisagreementRow",
    "DiscrepancyEntry",
    "FacetIndex",
    "Failures",
    "Filters",
    "Finding",
    "FoundText",
    "GroupStore",
    "Hit",
    "JudgementEntry",
    "LinkRow",
    "NearRow",
    "Neighbours",
    "Order",
    "Origin",
    "Page",
    "PairRow",
    "PartRow",
    "Partner",
    "QuotationFilters",
    "RecordDraft",
    "RecordEntry",
    "RecordFilters",
    "RecordKeeper",
    "RecordKey",
    "SearchFilters",
    "SearchPage",
    "Settling",
    "SketchRow",
    "Sketches",
    "SpelledClaim",
    "SpellingRow",
    "State",
    "StatusWindow",
    "Store",
    "StoredQuotation",
    "Tally",
    "Term",
    "find_flaw",
    "find_words",
    "fold_word",
    "follow_id",
    "hash_article",
    "open_store",
    "refer_to",
    "refer_to_entry",
]
