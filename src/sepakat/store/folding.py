"""Words without case and accents, as both databases index them."""

import re
import unicodedata

ACCENTS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Text in lower case and without accents."""
    return ACCENTS.sub("", unicodedata.normalize("NFKD", text.lower()))
