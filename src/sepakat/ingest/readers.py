"""The one door of ingest: inputs as the user names them to articles and problems."""

import codecs
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

from sepakat.ingest.decoding import decode
from sepakat.ingest.jsonl import read_lines
from sepakat.ingest.labels import iso_day, read_labels
from sepakat.ingest.limits import FILE_BYTES, check_size
from sepakat.ingest.problem import InputProblem, Unreadable, problem_of
from sepakat.ingest.reading import Options, Reading, make_article
from sepakat.ingest.walk import iter_files
from sepakat.model.article import Article

STDIN = "-"
STDIN_NAME = "standard input"
LINES = frozenset({".jsonl", ".ndjson"})
PAGES = frozenset({".html", ".htm"})
# A page, behind a declaration or remarks that may stand before it. Each character fits one way only, which keeps it linear;
# possessive quantifiers around such groups match wrongly before Python 3.11.5.
PAGE_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^-]*(?:-(?!->)[^-]*)*-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
SAMPLE = 65_536
SUFFIXES = (".txt", *sorted(PAGES), *sorted(LINES), ".pdf", ".docx")
"""The kinds of files that can be read."""


def read_inputs(
    inputs: Sequence[str], *, language: str | None = None, reference_date: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | InputProblem]:
    """Read files, folders and "-" (standard input) in order, one article or one problem at a time.

    `language` outranks what the inputs say; `reference_date` is the date of articles that state none.
    A problem is one input, or one line of one, that could not be read; the others go on.
    """
    options = Options(language, reference_date)
    for name in inputs:
        if name == STDIN:
            yield from _guard(STDIN_NAME, _read_stdin(stdin or sys.stdin.buffer, options))
            continue
        for path in iter_files(Path(name)):
            if isinstance(path, InputProblem):
                yield path
            else:
                yield from _guard(str(path), _read_file(path, options))


def _guard(where: str, results: Iterator[Article | InputProblem]) -> Iterator[Article | InputProblem]:
    """What a reader gives; whatever it raises, foreseen or not, becomes a problem, and the next input is read."""
    try:
        yield from results
    except Exception as error:
        yield problem_of(where, error)


def _read_file(path: Path, options: Options) -> Iterator[Article | InputProblem]:
    if path.suffix.lower() in LINES:
        with path.open("rb") as stream:
            yield from _read_lines(stream, str(path), options)
    else:
        yield make_article(_read_whole(path), options)


def _read_whole(path: Path) -> Reading:
    # The parsers are imported where they are needed: each takes a quarter of a second to load.
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        what = (
            f"files of the kind {suffix!r} cannot be read" if suffix else "the name of the file does not say of what kind it is"
        )
        raise Unreadable(what, f"save it as one of {', '.join(SUFFIXES)}")
    check_size(path.stat().st_size, FILE_BYTES, "a file")
    content = path.read_bytes()
    if not content.strip():
        raise Unreadable("the file is empty", "give a file with text")
    if suffix == ".pdf":
        from sepakat.ingest.pdf import read_pdf

        return read_pdf(content)
    if suffix == ".docx":
        from sepakat.ingest.docx import read_docx

        return read_docx(content)
    return _read_page(content, str(path)) if suffix in PAGES else _read_text(content, str(path))


def _read_page(content: bytes, where: str) -> Reading:
    from sepakat.ingest.pages import decode_page, read_page

    return read_page(decode_page(content, where))


def _read_text(content: bytes, where: str) -> Reading:
    """A plain text as it stands, with what labelled lines at its beginning say of it."""
    text = decode(content, where)
    told = read_labels(text)
    published = iso_day(told.get("date", ""))
    basis = "header" if published else "given"
    return Reading(text, None, told.get("url"), told.get("outlet"), told.get("title"), published=published, published_basis=basis)


def _read_lines(stream: BinaryIO, where: str, options: Options, head: bytes = b"") -> Iterator[Article | InputProblem]:
    empty = True
    for result in read_lines(stream, where, options, head):
        empty = False
        yield result
    if empty:
        yield InputProblem(where, "there is no article in it", "give one JSON object a line")


def _read_stdin(stream: BinaryIO, options: Options) -> Iterator[Article | InputProblem]:
    """JSON Lines, a page or a text, told apart by how it begins; JSON Lines are read as they come."""
    head = _read_head(stream)
    start = head.lstrip()
    if start.startswith(b"{"):
        yield from _read_lines(stream, STDIN_NAME, options, head)
        return
    content = head + stream.read(FILE_BYTES + 1 - len(head))
    check_size(len(content), FILE_BYTES, "an input")
    if not start:
        raise Unreadable("it is empty", "pipe a text or JSON Lines into it")
    is_page = PAGE_START.match(content[:SAMPLE])
    yield make_article(_read_page(content, STDIN_NAME) if is_page else _read_text(content, STDIN_NAME), options)


def _read_head(stream: BinaryIO) -> bytes:
    """The first bytes up to and with the first visible one on its line."""
    head = stream.readline(FILE_BYTES).removeprefix(codecs.BOM_UTF8)
    while not head.strip() and (line := stream.readline(FILE_BYTES)):
        head += line
    return head
