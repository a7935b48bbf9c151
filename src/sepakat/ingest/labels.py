"""Lines "Title: ..." at the very beginning of a text, which say what else is known of it."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import cache

from sepakat.lang.pack import LANGUAGES, load_pack

FIELD = re.compile(r"([^\W\d_][^:\n]{0,30}):[ \t]+(\S[^\n]{0,500})\n")
MOST = 12
"""Labelled lines at most."""
LEAST = 2
"""Labelled lines that a header has at least: one alone may be the report's own headline ("Date: ...")."""


def read_labels(text: str) -> Mapping[str, str]:
    """What the labelled lines at the beginning say, by "title", "outlet", "date" and "url"; empty where there is no header.

    They are a header where at least two labels are known and no other line stands among them.
    """
    known, found, offset = _labels(), dict[str, str](), 0
    lines = 0
    while lines < MOST and (line := FIELD.match(text, offset)):
        label = known.get(line[1].strip().lower())
        if label is None:
            break
        found.setdefault(label, line[2].strip())
        offset, lines = line.end(), lines + 1
    if lines < LEAST or ("title" not in found and "outlet" not in found):
        return {}
    return found


def iso_day(text: str) -> str | None:
    """A day written in ISO 8601, perhaps with a time; None for days in words, which the extraction reads."""
    with suppress(ValueError):
        return date.fromisoformat(text[:10]).isoformat()
    return None


@cache
def _labels() -> dict[str, str]:
    layouts = [load_pack(language).layout for language in LANGUAGES]
    kinds = ("title", "outlet", "date", "url", "other")
    return {word: kind for layout in layouts for kind in kinds for word in getattr(layout, f"{kind}_label")}
