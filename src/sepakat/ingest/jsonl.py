"""JSON Lines: one article a line, as the extraction contract says."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from sepakat.ingest.limits import LINE_BYTES
from sepakat.ingest.problem import InputProblem, Unreadable, problem_of
from sepakat.ingest.reading import Options, Reading, make_article
from sepakat.model.article import Article

REMEDY = 'write one {"id", "text"} or {"id", "html"} object a line'
HOPELESS = 10
"""After so many lines without any JSON article a file is given up, so that one wrong file does not fill the screen."""


class NotJson(Unreadable):
    """Raised for a line that is not even JSON."""


class Line(msgspec.Struct):
    """The keys of a line; others are passed over."""

    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None


decoder = msgspec.json.Decoder(Line)


def read_lines(stream: BinaryIO, where: str, options: Options, head: bytes = b"") -> Iterator[Article | InputProblem]:
    """The articles of a stream, or a problem with its line number; blank lines are passed over.

    `head` is what was already read of the stream, up to a line end.
    """
    failures, articles = 0, 0
    for number, content in enumerate(_iter_lines(head, stream), 1):
        if not content.strip():
            continue
        try:
            article = make_article(_parse_line(content), options)
        except Exception as error:  # whatever it is, the next line is read
            yield problem_of(f"{where}, line {number}", error)
            failures += isinstance(error, NotJson)
            if not articles and failures and (failures == HOPELESS or not content.startswith(b"{")):
                return
        else:
            articles += 1
            yield article


def _iter_lines(head: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """The lines, each cut off one byte beyond the limit, so that no line is ever held whole if it is too long."""
    yield from head.splitlines(keepends=True)
    while content := stream.readline(LINE_BYTES + 1):
        if len(content) > LINE_BYTES:
            while (rest := stream.readline(LINE_BYTES)) and not rest.endswith(b"\n"):
                pass
        yield content.removeprefix(codecs.BOM_UTF8)


def _parse_line(content: bytes) -> Reading:
    if len(content) > LINE_BYTES:
        raise Unreadable(f"the line is longer than {LINE_BYTES:,} bytes", "one article belongs on one line; split it")
    line = _decode_line(content)
    id_ = str(line.id) if line.id is not None else None
    if line.text is not None:
        return Reading(line.text, id_, line.url, line.outlet, line.title, line.published, language=line.language)
    if line.html is not None:
        return _read_html(line, line.html, id_)
    raise Unreadable('the object has neither "text" nor "html"', REMEDY)


def _decode_line(content: bytes) -> Line:
    try:
        return decoder.decode(content.strip())
    except msgspec.ValidationError as error:
        raise Unreadable(f"this is not an article: {_misfit(content)}", REMEDY) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        what = "the line is cut off" if "truncated" in str(error) else f"this is not JSON in UTF-8: {_reason(error)}"
        raise NotJson(what, REMEDY) from error


def _misfit(content: bytes) -> str:
    """Which value of a line is of the wrong kind."""
    found = msgspec.json.decode(content.strip())
    if not isinstance(found, dict):
        return "the line is no object"
    wrong = [key for key in Line.__struct_fields__ if not isinstance(found.get(key), str | None)]
    return (
        ", ".join(f'"{key}" is no text' for key in wrong if key != "id" or not isinstance(found[key], int)) or "a value misfits"
    )


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"invalid character (byte {error.start})"
    return "too deeply nested" if isinstance(error, RecursionError) else str(error).removeprefix("JSON is malformed: ")


def _read_html(line: Line, html: str, id_: str | None) -> Reading:
    # Imported here: the HTML parser takes a third of a second to load, and most inputs need none.
    from sepakat.ingest.pages import read_page

    page = read_page(html, line.url)
    given = bool(line.published)
    return Reading(
        text=page.text,
        id=id_,
        url=page.url,
        outlet=line.outlet or page.outlet,
        headline=line.title or page.headline,
        published=line.published if given else page.published,
        published_basis="given" if given else page.published_basis,
        language=line.language,
    )
