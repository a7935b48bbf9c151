"""The one door of ingest: inputs as the user names them to articles and problems."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import BinaryIO

from sepakat.ingest.problem import InputProblem
from sepakat.model.article import Article


def read_inputs(
    inputs: Sequence[str], *, language: str | None = None, reference_date: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | InputProblem]:
    """Read files, folders and "-" (standard input) in order, one article or one problem at a time."""
    yield from ()
