"""One published text of one outlet, and the spans of it."""

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import NamedTuple

from sepakat.errors import DataError
from sepakat.model.frozen import Frozen


class Span(NamedTuple):
    """Half-open [start, end) in code points of `Article.text`."""

    start: int
    end: int


class Evidence(Frozen):
    """The exact words of an article that say something; made by `Article.evidence` only."""

    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        """Where the quote stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """One published text; `text` is never changed once the article is made."""

    id: str
    text: str
    language: str
    """ISO 639-1."""
    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    published_on: date | None = None
    """The article's own date (TimeML's document creation time)."""
    published_basis: str | None = None
    """Where `published_on` is from: "given", "metadata", "header", "dateline"; None when unknown."""

    def evidence(self, start: int, end: int) -> Evidence:
        """Cut the words at [start, end).

        Raises DataError when the span is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise DataError(f"article {self.id}: span [{start}, {end}) is not inside a text of {len(self.text)} characters")
        return Evidence(start, end, self.text[start:end])


def make_article_id(text: str) -> str:
    """The id of an article without one of its own: 16 hexadecimal digits of BLAKE2b of its text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
