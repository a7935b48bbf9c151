"""Taking articles out of a ledger, with all that only they say."""

from collections.abc import Sequence
from dataclasses import dataclass

from sepakat.errors import InputError
from sepakat.store import ArticleEntry, JudgementEntry, Origin, Store


@dataclass(frozen=True, slots=True)
class Leaving:
    """Articles that are to be taken out, and what goes with them."""

    articles: tuple[ArticleEntry, ...]
    judgements: tuple[JudgementEntry, ...]
    """Those that stand and speak of a claim of these articles; they stay, and are stale."""

    @property
    def claims(self) -> int:
        """How many claims go."""
        return sum(sum(entry.counts.values()) for entry in self.articles)


def look_at_leaving(store: Store, article_ids: Sequence[str]) -> Leaving:
    """What taking these articles out would take away.

    Raises NotFound for an id that is not there, InputError for the minutes of a hand-written entry.
    """
    articles = tuple(store.find_article(id) for id in dict.fromkeys(article_ids))
    for entry in articles:
        if entry.origin is Origin.ENTRY:
            what = "these are the minutes of a hand-written entry; withdraw the entry instead"
            raise InputError(f"article {entry.article.id}: {what}", code="input.forget")
    going = {entry.article.id for entry in articles}
    judged = (each for each in store.judgements() if each.stands)
    named = tuple(
        each
        for each in judged
        if any(now and ref.article_id in going for now, ref in zip(each.claim_ids, each.judgement.claims, strict=True))
    )
    return Leaving(articles, named)


def forget(store: Store, article_ids: Sequence[str]) -> Leaving:
    """Take articles out of a ledger with their claims, all or none, and tell what went.

    Raises NotFound for an id that is not there, InputError for the minutes of a hand-written entry.
    """
    leaving = look_at_leaving(store, article_ids)
    store.forget(entry.article.id for entry in leaving.articles)
    return leaving
