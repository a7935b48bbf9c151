"""Bytes to text: the encoding is recognised, line ends are made alike, and what is no text is refused."""

import codecs
import logging
import re
from contextlib import suppress

from sepakat.ingest.problem import Unreadable

log = logging.getLogger(__name__)

# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
BREAK = re.compile(r"[\s.,;:!?\u3000-\u3002\uff0c\uff01\uff1a\uff1b\uff1f]")
"""What parts words or sentences in any script."""
LONGEST_RUN = 80
"""Characters without a break from which on nothing is a text, whatever letters some encoding makes of its bytes."""
BINARY = 20
"""One control character in so many makes a text binary data."""
SAMPLE = 65_536
SOFT_HYPHEN = "\xad"
LOST = "\ufffd"


def decode(content: bytes, where: str, *, declared: str | None = None) -> str:
    """The text of some bytes, without a byte order mark and with "\\n" at every line end.

    `declared` is the encoding that the content itself states. A note is logged when the bytes are not UTF-8.
    Raises Unreadable when they are no text in any known encoding.
    """
    text = _decoded(content, where, declared)
    check_text(text)
    return join_line_ends(text)


def check_text(text: str) -> None:
    """Raise Unreadable when so much of a text is control characters that it is none; a few do no harm and stay."""
    if _is_binary(text):
        raise _no_text()


def join_line_ends(text: str) -> str:
    """The text with "\\n" for the line ends of other systems."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def tidy(text: str) -> str:
    """A text that the program makes itself: one kind of line end, no hyphens that only show where a word may be cut."""
    return join_line_ends(text).replace(SOFT_HYPHEN, "")


def _decoded(content: bytes, where: str, declared: str | None) -> str:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content, encoding).removeprefix("\ufeff")
    with suppress(UnicodeDecodeError):
        text = content.decode("utf-8")
        if not _is_binary(text):
            return text
    note, text = _guess(content, declared)
    if "\x00" in text[:SAMPLE]:
        raise _no_text()
    if not _is_binary(text):
        log.warning("%s: %s", where, note)
    return text


def _guess(content: bytes, declared: str | None) -> tuple[str, str]:
    """How bytes that are not UTF-8 are best read, and their text."""
    encoding = _unmarked_utf16(content)
    if encoding is None:
        damaged = _damaged_utf8(content)
        if damaged is not None:
            lost = damaged.count(LOST)
            return f"damaged UTF-8; {lost:,} {'character is' if lost == 1 else 'characters are'} replaced by U+FFFD", damaged
        encoding = _known(declared) or "cp1252"
    return f"not UTF-8; read as {encoding}", content.decode(encoding, "replace")


def _damaged_utf8(content: bytes) -> str | None:
    """The text, if more of the bytes beyond ASCII are UTF-8 than are not."""
    text = content.decode("utf-8", "replace")
    lost = text.count(LOST)
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if beyond_ascii - lost > lost and not _is_binary(text) else None


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text() from error


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark: in European text every second byte is zero."""
    sample = content[:SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 10 > half * 7 and even * 10 < half:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > half * 7 and odd * 10 < half else None


def _known(encoding: str | None) -> str | None:
    """The encoding's own name; None for those that are unknown, that turn no bytes into text, and for UTF-8, which it is not."""
    try:
        found = codecs.lookup(encoding) if encoding else None
    except LookupError:
        return None
    return found.name if found and found._is_text_encoding and found.name != "utf-8" else None


def _is_binary(text: str) -> bool:
    sample = text[:SAMPLE]
    return len(CONTROL.findall(sample)) * BINARY > len(sample) or (len(sample) > LONGEST_RUN and BREAK.search(sample) is None)


def _no_text() -> Unreadable:
    remedy = "save it as text in UTF-8; a PDF, a Word document or a page has to be named .pdf, .docx or .html"
    return Unreadable("this is not text (binary data)", remedy)
