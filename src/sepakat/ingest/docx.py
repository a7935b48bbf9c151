"""Word documents: paragraphs and tables in their order."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.document import Document as DocumentType
from docx.table import Table

from sepakat.ingest.decoding import tidy
from sepakat.ingest.limits import UNPACKED_BYTES, check_size
from sepakat.ingest.problem import Unreadable
from sepakat.ingest.reading import Reading

# Compound files of Microsoft Office begin so; a .docx that does is locked by a password or an old .doc.
COMPOUND = b"\xd0\xcf\x11\xe0"
BROKEN = "open it in a word processor and save it anew as .docx"


def read_docx(content: bytes) -> Reading:
    """The text of a document, one paragraph or table row a line.

    Raises Unreadable when the document is locked, broken or empty.
    """
    _check_archive(content)
    try:
        text = "\n".join(_iter_lines(Document(BytesIO(content))))
    except Exception as error:  # the parser raises many kinds on broken documents
        raise Unreadable(f"the Word document cannot be read ({type(error).__name__})", BROKEN) from error
    return Reading(tidy(text))


def _check_archive(content: bytes) -> None:
    if content.startswith(COMPOUND):
        raise Unreadable("the Word document is protected by a password or in the old .doc format", BROKEN)
    try:
        with ZipFile(BytesIO(content)) as archive:
            check_size(sum(member.file_size for member in archive.infolist()), UNPACKED_BYTES, "an unpacked document")
    except BadZipFile as error:
        raise Unreadable("this is not a Word document", BROKEN) from error


def _iter_lines(document: DocumentType) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from ("\t".join(dict.fromkeys(cell.text for cell in row.cells)) for row in block.rows)
        else:
            yield block.text
