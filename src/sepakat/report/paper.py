"""A brief in the words of a language: what is drawn on the page, before it is HTML, Markdown, DOCX or PDF."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """How a run of words looks."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    QUOTE = "quote"


class Run(NamedTuple):
    """Words that look alike."""

    words: str
    tone: Tone = Tone.PLAIN
    language: str | None = None
    """Where it is not that of the paper."""
    url: str | None = None
    """An http or https address; no other is ever put on a page."""


Paragraph = tuple[Run, ...]
Cell = tuple[Paragraph, ...]


class Column(NamedTuple):
    """A column of a table."""

    title: str
    share: int
    """Its part of the width, in hundredths."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its table."""

    number: int
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    rest: str | None = None
    """That some lines were left out."""

    @property
    def heading(self) -> str:
        """The title behind its number."""
        return f"{self.number}. {self.title}"


class Fact(NamedTuple):
    """A line of the block under the title."""

    label: str
    value: Paragraph


class Labels(NamedTuple):
    """Words that belong to the page and not to a section."""

    agenda: str
    page: str
    """With "{page}" and "{pages}"."""
    footer: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A brief as it is to be printed."""

    language: str
    kind: str
    """What it is, above the title: "Meeting brief"."""
    title: str
    date: str
    """ISO day, for the properties of a file."""
    facts: tuple[Fact, ...]
    agenda: tuple[str, ...]
    """Its points in order; the first ones are the sections."""
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    """What stands below the last section."""
    labels: Labels


def plain(words: str) -> Paragraph:
    """A paragraph of plain words."""
    return (Run(words),)


def text_of(paragraph: Paragraph) -> str:
    """The words of a paragraph."""
    return "".join(run.words for run in paragraph)
