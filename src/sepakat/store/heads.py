"""Articles without their texts, for lists that name many of them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, select

from sepakat.store.rows import Stored
from sepakat.store.tables import ARTICLE

AT_ONCE = 500
"""Ids in one statement."""

Sought = TypeVar("Sought", str, bytes, int)


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What a list says of an article."""

    id: str
    outlet: str | None
    headline: str | None
    language: str
    published: str | None
    """ISO day."""
    url: str | None


HEAD: Sequence[ColumnElement[object]] = [
    column.label(f"of_{column.name}")
    for column in (ARTICLE.c.id, ARTICLE.c.outlet, ARTICLE.c.headline, ARTICLE.c.language, ARTICLE.c.published_on, ARTICLE.c.url)
]
"""The columns that `head_of` reads."""


def load_heads(connection: Connection, article_ids: Collection[str]) -> dict[str, ArticleHead]:
    """The heads of these articles by id; those that are not there are left out."""
    found: dict[str, ArticleHead] = {}
    for chunk in chunks(article_ids):
        rows = connection.execute(select(*HEAD).where(ARTICLE.c.id.in_(chunk))).mappings()
        found.update((row["of_id"], head_of(row)) for row in rows)
    return found


def head_of(row: Stored | RowMapping) -> ArticleHead:
    """The head in a row that has the columns of `HEAD`."""
    return ArticleHead(
        row["of_id"], row["of_outlet"], row["of_headline"], row["of_language"], row["of_published_on"], row["of_url"]
    )


def chunks(ids: Collection[Sought]) -> Iterator[list[Sought]]:
    """Ids or keys in their order, so many as one statement takes at once."""
    wanted = iter(sorted(ids))
    while chunk := list(islice(wanted, AT_ONCE)):
        yield chunk
