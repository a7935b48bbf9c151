"""Which articles tell of something, put together from those of its parts."""

from collections.abc import Collection, Iterable
from itertools import chain

import msgspec

from sepakat.model.records import Claim


class Coverage(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """The articles of some claims, and what is known of them together."""

    articles: tuple[str, ...]
    """Their ids, sorted."""
    lead: int
    """The place of the first claim in the first article."""
    first: str
    """Their first day, and their last; nothing where none is known."""
    last: str
    outlets: tuple[str, ...]
    """Sorted."""
    known: bool
    """Whether one of them has a day and somebody who published it."""


def cover(claims: Iterable[Claim]) -> Coverage:
    """Which articles make some claims."""
    chosen = list(claims)
    articles = {claim.article.id: claim.article for claim in chosen}
    ids = tuple(sorted(articles))
    days = sorted({each.published_on for each in articles.values() if each.published_on})
    first, last = (days[0].isoformat(), days[-1].isoformat()) if days else ("", "")
    return Coverage(
        ids,
        min(claim.index for claim in chosen if claim.article.id == ids[0]),
        first,
        last,
        tuple(sorted({each.outlet for each in articles.values() if each.outlet})),
        any(each.published_on and (each.outlet or each.url) for each in articles.values()),
    )


def unite(parts: Collection[Coverage]) -> Coverage:
    """Which articles make the claims of one part or another; articles come by the thousands, parts do not."""
    if len(parts) == 1:
        return next(iter(parts))
    # Sorted lists one behind the other are quickly sorted.
    articles = tuple(dict.fromkeys(sorted(chain.from_iterable(each.articles for each in parts))))
    return Coverage(
        articles,
        min(each.lead for each in parts if each.articles[0] == articles[0]),
        min((each.first for each in parts if each.first), default=""),
        max(each.last for each in parts),
        tuple(sorted({outlet for each in parts for outlet in each.outlets})),
        any(each.known for each in parts),
    )
