"""What a format's reader finds, and how it becomes an article."""

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from sepakat.ingest.decoding import check_text
from sepakat.ingest.language import find_language, normalize_language
from sepakat.ingest.limits import TEXT_CHARACTERS, check_size
from sepakat.ingest.problem import Unreadable
from sepakat.model.article import Article, make_article_id


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with all that its file says about it, not yet checked."""

    text: str
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    published: str | None = None
    """ISO 8601 date or date and time."""
    published_basis: str = "given"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """What the user said about all inputs."""

    language: str | None = None
    """Outranks what the inputs say and what is recognised."""
    reference_date: date | None = None
    """The date of articles that state none."""


def make_article(reading: Reading, options: Options) -> Article:
    """The article of a reading.

    Raises Unreadable when it has no text, no date that is one, or no language with a pack.
    """
    if not reading.text.strip():
        raise Unreadable("there is no text", "give an article with text")
    check_text(reading.text)
    check_size(len(reading.text), TEXT_CHARACTERS, "a text", "characters")
    language = options.language or reading.language
    published = _parse_date(reading.published)
    basis = reading.published_basis if published else "given" if options.reference_date else None
    return Article(
        id=reading.id or make_article_id(reading.text),
        text=reading.text,
        language=normalize_language(language) if language else find_language(reading.text, reading.headline),
        url=reading.url or None,
        outlet=reading.outlet or host_of(reading.url),
        headline=reading.headline or None,
        published_on=published or options.reference_date,
        published_basis=basis,
    )


def host_of(url: str | None) -> str | None:
    """The host of an address without "www."; None when there is none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _parse_date(published: str | None) -> date | None:
    if not published or not published.strip():
        return None
    try:
        return datetime.fromisoformat(published.strip()).date()
    except ValueError as error:
        raise Unreadable(f'"published" is {published[:40]!r}, which is no ISO date', "write it as YYYY-MM-DD") from error
