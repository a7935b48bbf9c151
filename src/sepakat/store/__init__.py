"""The ledger on disk or on a server: articles, claims and judgements in, the same out."""

from sepakat.store.accounts import AccountStore, Failures
from sepakat.store.doctor import Finding
from sepakat.store.entries import ArticleEntry, Change, ClaimEntry, Hit, Origin
from sepakat.store.filters import Filters
from sepakat.store.judging import JudgementEntry, refer_to
from sepakat.store.minutes import refer_to_entry
from sepakat.store.opening import open_store
from sepakat.store.rows import find_flaw, hash_article
from sepakat.store.searching import FINDABLE
from sepakat.store.store import Store

__all__ = [
    "FINDABLE",
    "AccountStore",
    "ArticleEntry",
    "Change",
    "ClaimEntry",
    "Failures",
    "Filters",
    "Finding",
    "Hit",
    "JudgementEntry",
    "Origin",
    "Store",
    "find_flaw",
    "hash_article",
    "open_store",
    "refer_to",
    "refer_to_entry",
]
