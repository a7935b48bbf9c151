"""One spelling for letters and marks that differ in writing only; a folded text has the same offsets."""

import unicodedata

MARKS = {"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"}
MARKS |= {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
LETTERS = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))


def _table() -> dict[int, str]:
    table = {ord(mark): plain for mark, plain in MARKS.items()}
    for code in LETTERS:
        plain = unicodedata.normalize("NFD", chr(code))[0]
        if plain.isascii():
            table[code] = plain
    return table


TABLE = _table()


def fold(text: str) -> str:
    """The text with plain letters, straight apostrophes and common blanks; every offset stays what it was."""
    return text if text.isascii() else text.translate(TABLE)
