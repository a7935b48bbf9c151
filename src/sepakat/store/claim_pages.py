"""Claims page by page, without those that are left out."""

from collections.abc import Collection

from sqlalchemy import Connection

from sepakat.model.vocabulary import ClaimKind
from sepakat.store.entries import ClaimEntry
from sepakat.store.filters import Filters
from sepakat.store.queries import count_claims, select_claims
from sepakat.store.record_entries import Page
from sepakat.store.rows import article_of, claim_of
from sepakat.store.tables import ARTICLE, CLAIM


def load_claim_page(connection: Connection, filters: Filters, without: Collection[str], offset: int) -> Page[ClaimEntry]:
    """A page of the claims that meet the filters and have none of the ids `without`, in the order of time."""
    rejected = CLAIM.c.id.in_(sorted(without))
    total = connection.execute(count_claims(filters)).scalar_one()
    if without:
        total -= connection.execute(count_claims(filters).where(rejected)).scalar_one()
    entries = []
    for row in connection.execute(select_claims(filters, offset, without=rejected if without else None)).mappings():
        article = article_of({column.name: row[f"of_{column.name}"] for column in ARTICLE.c})
        entries.append(ClaimEntry(row["id"], ClaimKind(row["kind"]), claim_of(row, article), article))
    return Page(tuple(entries), total, offset, filters.limit)
