"""Records worked out of articles and judgements, and kept in the ledger."""

import gc
from functools import cache

from sepakat.extract.engine import hash_packages
from sepakat.service.batch import settle_articles
from sepakat.service.collecting import collect_seldom
from sepakat.store import Store

AT_ONCE = 200
"""Articles that are worked out in one transaction: another writer waits no longer."""
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
    done, rules = False, rules_version()
    while not store.records.state().is_current(rules):
        with store.settling() as kept:
            kept.start_over(rules)
            waiting = kept.waiting()
        for start in range(0, len(waiting), AT_ONCE):
            with collect_seldom(), store.settling() as kept:
                kept.start_over(rules)
                articles = kept.still_waiting(waiting[start : start + AT_ONCE])
                settle_articles(kept, kept.judgements(), articles)
                kept.note_settled(articles)
            if len(articles) == AT_ONCE:
                gc.collect()  # What a full batch leaves behind would pile up until the last one is done.
        done = True
    return done
