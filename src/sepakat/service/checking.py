"""A report against itself and the calendar, with the place of each article's file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from sepakat.ingest import InputProblem, read_inputs
from sepakat.ingest.readers import LINES, STDIN, STDIN_NAME
from sepakat.ingest.walk import iter_files
from sepakat.model.extraction import Extraction
from sepakat.service.extracting import extract_or_pass


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """An article that was checked, and where it came from; its inconsistencies are those of the extraction."""

    where: str
    """The file; with "#" and the article's id when the file holds several."""
    extraction: Extraction


def check_inputs(
    inputs: Sequence[str], *, language: str | None = None, reference_date: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[CheckedArticle | InputProblem]:
    """Check files, folders and "-" in order."""
    for name in _iter_names(inputs):
        if isinstance(name, InputProblem):
            yield name
            continue
        for article in read_inputs([name], language=language, reference_date=reference_date, stdin=stdin):
            extraction = extract_or_pass(article)
            if isinstance(extraction, InputProblem):
                yield extraction
            else:
                yield CheckedArticle(_where(name, extraction), extraction)


def _iter_names(inputs: Sequence[str]) -> Iterator[str | InputProblem]:
    for name in inputs:
        if name == STDIN:
            yield name
        else:
            for path in iter_files(Path(name)):
                yield path if isinstance(path, InputProblem) else str(path)


def _where(name: str, extraction: Extraction) -> str:
    if name == STDIN:
        return STDIN_NAME
    return f"{name}#{extraction.article.id}" if Path(name).suffix.lower() in LINES else name
