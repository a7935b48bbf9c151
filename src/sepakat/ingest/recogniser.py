"""The general recogniser of languages, where it can be had: it comes built for Python up to 3.13 only."""

from importlib import import_module
from importlib.util import find_spec

recogniser = import_module("pycld2") if find_spec("pycld2") else None

UNKNOWN = "un"
NAMES: dict[str, str] = {code: name.title() for name, code in recogniser.LANGUAGES if code != UNKNOWN} if recogniser else {}
"""English names of the languages that it knows, by code."""


def recognise(text: str) -> tuple[str, bool]:
    """The code of the language of a text, and whether that is sure; `UNKNOWN` without the recogniser.

    The text must not hold characters that are not for interchange.
    """
    if recogniser is None:
        return UNKNOWN, False
    reliable, _, ranking = recogniser.detect(text.encode(), isPlainText=True, bestEffort=True)
    return ranking[0][1], reliable
