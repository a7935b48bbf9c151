"""Word documents: paragraphs and tables in their order."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as DocumentType
from docx.table import Table

from sepakat.ingest.decoding import tidy
from sepakat.ingest.limits import UNPACKED_BYTES, check_size
from sepakat.ingest.problem import Unreadable
from sepakat.ingest.reading import Reading

# Compound files of Microsoft Office begin so; a .docx that does is locked by a password or an old .doc.
COMPOUND = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"
BROKEN = "open it in a word processor and save it anew as .docx"


def read_docx(content: bytes) -> Reading:
    """The text of a document, one paragraph or table row a line.

    Raises Unreadable when the document is locked, broken or empty.
    """
    _check_archive(content)
    try:
        text = "\n".join(_iter_lines(Document(BytesIO(content))))
    except ImportError:
        raise
    except Exception as error:  # the parser raises many kinds on broken documents
        raise _damaged() from error
    return Reading(tidy(text))


def _check_archive(content: bytes) -> None:
    if content.startswith(COMPOUND):
        raise Unreadable("the Word document is protected by a password or in the old .doc format", BROKEN)
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
    except Exception as error:  # damaged archives ask for things that do not exist, such as later versions of the format
        raise _damaged() if content.startswith(ZIP) else _foreign() from error
    if not any(member.filename.startswith("word/") for member in members):
        raise _foreign()
    check_size(sum(member.file_size for member in members), UNPACKED_BYTES, "an unpacked document")


def _damaged() -> Unreadable:
    return Unreadable("the Word document is damaged", BROKEN)


def _foreign() -> Unreadable:
    return Unreadable("this is not a Word document", BROKEN)


def _iter_lines(document: DocumentType) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from ("\t".join(dict.fromkeys(cell.text for cell in row.cells)) for row in block.rows)
        else:
            yield block.text
