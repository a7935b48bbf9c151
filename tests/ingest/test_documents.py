"""PDF and Word documents."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from sepakat.ingest.docx import read_docx
from sepakat.ingest.pdf import read_pdf
from sepakat.ingest.problem import Unreadable


def make_pdf(lines: list[str], password: str | None = None) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    if lines:
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        fonts = DictionaryObject({NameObject("/F1"): DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(("BT /F1 12 Tf 14 TL 50 800 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET").encode())
        page[NameObject("/Contents")] = stream
    if password:
        writer.encrypt(password)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def make_docx() -> bytes:
    document = Document()
    document.add_paragraph("Kedua negara se\xadpakat.")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Nilai", "USD 5 juta"
    document.add_paragraph("Sekian.")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def make_archive(name: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(name, "x")
    return out.getvalue()


def flip_bytes(content: bytes) -> bytes:
    """The content with a byte in a hundred inverted, in the table of the archive too."""
    return bytes(byte ^ 255 if place % 97 == 60 and place > 2000 else byte for place, byte in enumerate(content))


def test_pdf_text() -> None:
    text = read_pdf(make_pdf(["Kedua negara sepakat membangun pusat data baru di kota", "itu pada tahun depan.", "Sekian."])).text
    assert text.split("\n")[0] == "Kedua negara sepakat membangun pusat data baru di kota itu pada tahun depan."


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (make_pdf(["x"], password="kunci"), "password"),
        (make_pdf([]), "no text layer"),
        (b"%PDF-1.4 nonsense", "damaged"),
        (b"nonsense", "this is not a PDF"),
        (make_pdf(["Kedua negara"])[:300], "PDF"),
    ],
    ids=["locked", "pictures only", "broken", "something else", "cut off"],
)
def test_bad_pdf(content: bytes, what: str) -> None:
    with pytest.raises(Unreadable, match=what):
        read_pdf(content)


def test_docx_text() -> None:
    assert read_docx(make_docx()).text == "Kedua negara sepakat.\nNilai\tUSD 5 juta\nSekian."


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"zzz", "not a Word document"),
        (make_archive("notes.txt"), "not a Word document"),
        (make_archive("word/notes.txt"), "damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "password"),
        (make_docx()[:800], "damaged"),
        (flip_bytes(make_docx()), "damaged"),
    ],
    ids=["no archive", "another archive", "hardly anything", "locked", "cut off", "flipped bytes"],
)
def test_bad_docx(content: bytes, what: str) -> None:
    with pytest.raises(Unreadable, match=what):
        read_docx(content)
