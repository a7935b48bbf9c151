"""The reasons and refusals that the program gives in English, said in another language."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sepakat.wording.phrases import Template

AREAS = ("reasons.", "refusals.")
HOLE = re.compile(r"\\\{(\w+)\\\}")
LONGEST = 400
"""Characters of a reason that is said in another language; a longer one stays as it is."""
PARTS = re.compile(r"; but |; |, (?![^()]{0,200}\))")
"""What joins reasons to one; no comma within brackets does."""


class Reason(NamedTuple):
    """A template of a reason, as the program fills it in."""

    key: str
    form: re.Pattern[str]


class Reasons:
    """All reasons of the program by their templates, which are the English ones."""

    def __init__(self, templates: Mapping[str, Template]) -> None:
        said = {key: text for key, text in templates.items() if key.startswith(AREAS) and isinstance(text, str)}
        self._plain = {text: key for key, text in said.items() if "{" not in text}
        self._filled = [Reason(key, _form(text)) for key, text in said.items() if "{" in text]

    def find(self, text: str) -> tuple[str, dict[str, str]] | None:
        """The key of a reason, and what was filled in; None for an unknown one."""
        if text in self._plain:
            return self._plain[text], {}
        found = ((reason.key, reason.form.fullmatch(text)) for reason in self._filled)
        return next(((key, match.groupdict()) for key, match in found if match), None)


def iter_parts(text: str) -> Iterator[tuple[str, str]]:
    """The reasons that are joined in a text, each with what joins it to the one before."""
    start, joint = 0, ""
    for match in PARTS.finditer(text):
        yield joint, text[start : match.start()]
        start, joint = match.end(), match.group()
    yield joint, text[start:]


def _form(template: str) -> re.Pattern[str]:
    return re.compile(HOLE.sub(r"(?P<\1>.{1,120}?)", re.escape(template)))
