"""The general recogniser of languages, where it can be had: it comes built for Python up to 3.13 only."""

from collections.abc import Sequence
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


def find_nearest(text: str, languages: Sequence[str]) -> str:
    """Which of some languages a text looks most like; the first where none stands out or the recogniser is not there."""
    return max(languages, key=lambda language: _likeness(text, language))


def _likeness(text: str, language: str) -> float:
    """How much a text looks like a language, once the recogniser is told to expect it."""
    if recogniser is None:
        return 0.0
    _, _, ranking = recogniser.detect(text.encode(), isPlainText=True, bestEffort=True, hintLanguage=language)
    return float(ranking[0][3]) if ranking[0][1] == language else 0.0
