"""The ledger on disk: articles and claims in, the same articles and claims out."""

from sepakat.store.filters import Filters
from sepakat.store.opening import open_store
from sepakat.store.rows import hash_article
from sepakat.store.store import ArticleEntry, Change, ClaimEntry, Store

__all__ = ["ArticleEntry", "Change", "ClaimEntry", "Filters", "Store", "hash_article", "open_store"]
