"""PDF documents: their text layer."""

import logging
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from sepakat.ingest.decoding import join_line_ends
from sepakat.ingest.limits import TEXT_CHARACTERS, check_size
from sepakat.ingest.problem import Unreadable
from sepakat.ingest.reading import Reading
from sepakat.ingest.wrapping import join_wrapped

# Its remarks on small faults of a file would stand between our own lines; what matters of them is raised here.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

PDF = b"%PDF"


def read_pdf(content: bytes) -> Reading:
    """The text of all pages, with lines that the page broke put together again.

    Raises Unreadable when the document is locked, broken, or holds pictures only.
    """
    try:
        pages = _read_pages(content)
    except (Unreadable, ImportError):
        raise
    except FileNotDecryptedError as error:
        raise _locked() from error
    except Exception as error:  # the parser raises many kinds on broken documents
        what = "the PDF is damaged" if content.lstrip().startswith(PDF) else "this is not a PDF"
        raise Unreadable(what, "open it in a viewer and save it anew") from error
    text = join_wrapped(join_line_ends("\n".join(pages)))
    if not text.strip():
        raise Unreadable("the PDF has no text layer (it holds pictures only)", "run it through OCR or give its text as .txt")
    return Reading(text)


def _read_pages(content: bytes) -> list[str]:
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise _locked()
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        pages.append(page.extract_text())
        size += len(pages[-1])
        check_size(size, TEXT_CHARACTERS, "a text", "characters")
    return pages


def _locked() -> Unreadable:
    return Unreadable("the PDF is protected by a password", "save a copy without the password")
