"""Records worked out of articles and judgements, and kept in the ledger."""

import gc
from functools import cache
from time import monotonic

from sepakat.extract.engine import hash_packages
from sepakat.service.batch import settle_articles
from sepakat.service.collecting import collect_seldom
from sepakat.store import Store

AT_ONCE = 200
"""Articles that are worked out in one transaction, at most."""
LONGEST = 4.0
"""Seconds that a transaction should take, at most: another writer waits no longer, and gives up after ten."""
PACKAGES = ("compare", "model", "resolve", "service")
"""The packages whose code and data decide what is worked out of claims."""


@cache
def rules_version() -> str:
    """A hash of the rules by which records are worked out."""
    return hash_packages(PACKAGES)


def settle(store: Store) -> bool:
    """Bring the records of a ledger up to date with its articles and judgements; whether anything was to do.

    Each transaction leaves records that agree with each other; what was read or judged since is taken up before the end.
    Raises StoreError where the ledger cannot be written.
    """
    done, rules, size = False, rules_version(), AT_ONCE
    while not store.records.state().is_current(rules):
        with store.settling() as kept:
            kept.start_over(rules)
            waiting = kept.waiting()
        start = 0
        while start < len(waiting):
            began, batch = monotonic(), waiting[start : start + size]
            with collect_seldom(), store.settling() as kept:
                kept.start_over(rules)
                articles = kept.still_waiting(batch)
                settle_articles(kept, kept.judgements(), articles)
                kept.note_settled(articles)
            start += len(batch)
            if start < len(waiting):
                size = fit_size(len(batch), monotonic() - began)
                gc.collect()  # What a batch leaves behind would pile up until the last one is done.
        done = True
    return done


def fit_size(count: int, seconds: float) -> int:
    """How many articles to work out next, where some took so many seconds."""
    return max(1, min(AT_ONCE, 2 * count, int(count * LONGEST / max(seconds, 1e-3))))
