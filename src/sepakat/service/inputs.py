"""Inputs as users name them to articles that remember which file they are from."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sepakat.ingest import InputProblem, read_inputs
from sepakat.ingest.readers import LINES, STDIN, STDIN_NAME
from sepakat.ingest.walk import iter_files
from sepakat.model.article import Article


class LocatedArticle(NamedTuple):
    """An article and where it is from."""

    where: str
    """The file, or "standard input"; with "#" and the article's id when the file may hold several."""
    article: Article


def read_located(
    inputs: Sequence[str], *, language: str | None = None, reference_date: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[LocatedArticle | InputProblem]:
    """Read files, folders and "-" in order, one article or one problem at a time."""
    for name in _iter_names(inputs):
        if isinstance(name, InputProblem):
            yield name
            continue
        for article in read_inputs([name], language=language, reference_date=reference_date, stdin=stdin):
            yield article if isinstance(article, InputProblem) else LocatedArticle(_where(name, article), article)


def count_articles(inputs: Sequence[str]) -> int | None:
    """About how many articles the inputs hold, for a progress bar; None when that cannot be known beforehand."""
    if STDIN in inputs:
        return None
    return sum(_count_lines(name) if _has_lines(name) else 1 for name in _iter_names(inputs))


def _count_lines(name: str | InputProblem) -> int:
    try:
        with open(str(name), "rb") as stream:
            return sum(1 for line in stream if line.strip())
    except OSError:
        return 1


def _has_lines(name: str | InputProblem) -> bool:
    return isinstance(name, str) and Path(name).suffix.lower() in LINES


def _iter_names(inputs: Sequence[str]) -> Iterator[str | InputProblem]:
    for name in inputs:
        if name == STDIN:
            yield name
        else:
            for path in iter_files(Path(name)):
                yield path if isinstance(path, InputProblem) else str(path)


def _where(name: str, article: Article) -> str:
    if name == STDIN:
        return STDIN_NAME
    return f"{name}#{article.id}" if _has_lines(name) else name
