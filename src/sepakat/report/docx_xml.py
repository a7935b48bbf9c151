"""What python-docx leaves to the XML of a Word document: languages, links, fields, rules, repeated rows, equal bytes."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

STAMP = (1980, 1, 1, 0, 0, 0)
"""What every part of a file is dated, so that equal content gives equal bytes."""
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""


def clean(words: str) -> str:
    """The words without what XML cannot hold."""
    return UNFIT.sub("\ufffd", words)


def add_element(parent: Any, tag: str, attributes: Mapping[str, str]) -> Any:
    """Append an element "w:lang" with attributes {"w:val": ...}, and give it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    parent.append(element)
    return element


def set_language(run: Any, region: str) -> None:
    """Say in which language a run is, for spelling checkers and screen readers."""
    add_element(run._r.get_or_add_rPr(), "w:lang", {"w:val": region})


def make_link(paragraph: Any, run: Any, url: str) -> None:
    """Make the last run of a paragraph a link."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    target = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = add_element(paragraph._p, "w:hyperlink", {"r:id": target})
    link.append(run._r)


def add_field(paragraph: Any, code: str) -> None:
    """Append a field that the word processor fills in: PAGE, NUMPAGES."""
    field = add_element(paragraph._p, "w:fldSimple", {"w:instr": code})
    add_element(add_element(field, "w:r", {}), "w:t", {}).text = "1"


def rule_table(table: Any, colour: str) -> None:
    """Thin lines below the rows, and a little room around the words."""
    properties = table._tbl.tblPr
    borders, margins = (add_element(properties, tag, {}) for tag in ("w:tblBorders", "w:tblCellMar"))
    # Word wants the parts of the properties in the order of its schema.
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook")
    for side in ("w:bottom", "w:insideH"):
        add_element(borders, side, {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": colour})
    for side in ("w:top", "w:left", "w:bottom", "w:right"):
        add_element(margins, side, {"w:w": "60" if side in ("w:top", "w:bottom") else "80", "w:type": "dxa"})


def repeat_row(row: Any) -> None:
    """Show a row at the top of each page that the table runs over."""
    add_element(row._tr.get_or_add_trPr(), "w:tblHeader", {"w:val": "true"})


def keep_row(row: Any) -> None:
    """Never break a row over two pages."""
    add_element(row._tr.get_or_add_trPr(), "w:cantSplit", {"w:val": "true"})


def shade(cell: Any, colour: str) -> None:
    """Fill the ground of a cell."""
    add_element(cell._tc.get_or_add_tcPr(), "w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour})


def settle_bytes(content: bytes) -> bytes:
    """The same file with every part dated alike."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as again:
        for part in packed.infolist():
            again.writestr(zipfile.ZipInfo(part.filename, STAMP), packed.read(part), zipfile.ZIP_DEFLATED)
    return target.getvalue()
