"""One spelling for letters and marks that differ in writing only; a folded text has the same offsets."""

import re
import unicodedata

MARKS = {"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"}
MARKS |= {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
LETTERS = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))


def _table() -> dict[str, str]:
    table = dict(MARKS)
    for letter in map(chr, LETTERS):
        plain = unicodedata.normalize("NFD", letter)[0]
        if plain.isascii():
            table.setdefault(letter, plain)
    return table


TABLE = _table()
FOLDED = re.compile("[" + "".join(map(re.escape, TABLE)) + "]")


def fold(text: str) -> str:
    """The text with plain letters, straight apostrophes and common blanks; every offset stays what it was."""
    return text if text.isascii() else FOLDED.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    return TABLE[found.group()]
