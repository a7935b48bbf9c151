"""A report against itself and the calendar, with the place of each article's file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from sepakat.ingest import InputProblem
from sepakat.model.extraction import Extraction
from sepakat.service.extracting import extract_located
from sepakat.service.inputs import read_located


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """An article that was checked, and where it came from; its inconsistencies are those of the extraction."""

    where: str
    """The file; with "#" and the article's id when the file may hold several."""
    extraction: Extraction


def check_inputs(
    inputs: Sequence[str], *, language: str | None = None, reference_date: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[CheckedArticle | InputProblem]:
    """Check files, folders and "-" in order."""
    for located in read_located(inputs, language=language, reference_date=reference_date, stdin=stdin):
        if isinstance(located, InputProblem):
            yield located
            continue
        extraction = extract_located(located)
        yield extraction if isinstance(extraction, InputProblem) else CheckedArticle(located.where, extraction)
