"""From inputs to extractions, one at a time and in order."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import BinaryIO

from sepakat.errors import SepakatError
from sepakat.extract.pipeline import extract_draft
from sepakat.ingest import InputProblem
from sepakat.ingest.reading import Options, Reading, make_article
from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.service.inputs import LocatedArticle, read_located
from sepakat.service.parallel import map_in_order

log = logging.getLogger(__name__)


def extract_article(article: Article) -> Extraction:
    """All that an article says."""
    return extract_draft(article).claims()


def extract_text(  # noqa: PLR0913 - what may be known about a text
    text: str,
    *,
    language: str | None = None,
    published_on: date | None = None,
    id: str | None = None,
    outlet: str | None = None,
    headline: str | None = None,
    url: str | None = None,
) -> Extraction:
    """All that a text says; its language is recognised when none is given.

    `published_on` anchors "yesterday" and the like. Without an `id` the article's id is a hash of its text.
    Raises InputError when there is no text, or its language has no pack.
    """
    published = published_on.isoformat() if published_on else None
    reading = Reading(text, id=id, url=url, outlet=outlet, headline=headline, published=published)
    return extract_article(make_article(reading, Options(language)))


def extract_inputs(
    inputs: Sequence[str],
    *,
    language: str | None = None,
    reference_date: date | None = None,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
) -> Iterator[Extraction | InputProblem]:
    """Extract files, folders and "-" in order; what cannot be read or extracted is a problem, and the others go on."""
    located = read_located(inputs, language=language, reference_date=reference_date, stdin=stdin)
    return extract_stream(located, jobs=jobs)


def extract_stream(located: Iterable[LocatedArticle | InputProblem], *, jobs: int = 1) -> Iterator[Extraction | InputProblem]:
    """Extract articles in order, in several processes when `jobs` is above 1; problems pass through."""
    return map_in_order(extract_located, located, jobs=jobs)


def extract_located(located: LocatedArticle | InputProblem) -> Extraction | InputProblem:
    """Extract one article; a failure, of whatever kind, becomes a problem, so that it stops nothing else."""
    if isinstance(located, InputProblem):
        return located
    try:
        return extract_article(located.article)
    except Exception as error:
        return failure_of(located, error)


def failure_of(located: LocatedArticle, error: Exception) -> InputProblem:
    """The problem behind an error of the extraction."""
    if isinstance(error, SepakatError):
        return InputProblem(located.where, str(error), "the other articles are not affected")
    log.debug("%s", located.where, exc_info=error)
    what = f"the extraction failed ({type(error).__name__}: {error})"
    return InputProblem(located.where, what, "please report it with the article; the others are not affected")
