"""Spans marked in a text: by colour on a terminal, by [brackets]{label} elsewhere."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from sepakat.cli.console import clean

if TYPE_CHECKING:
    from rich.text import Text


class Mark(NamedTuple):
    """A span of a text, what it is, and how a terminal shows it."""

    start: int
    end: int
    label: str
    style: str


def bracket(text: str, marks: Iterable[Mark]) -> str:
    """The text with [brackets]{label} around each mark; marks that cross others are cut in two."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    pieces: list[str] = []
    opened: list[Mark] = []
    done = 0
    for mark in ordered:
        done = _close_until(text, pieces, opened, done, mark.start)
        pieces.append(text[done : mark.start])
        done = mark.start
        pieces.append("[")
        opened.append(mark)
    done = _close_until(text, pieces, opened, done, len(text))
    return clean("".join((*pieces, text[done:])))


def colour(text: str, marks: Iterable[Mark]) -> "Text":
    """The text with each mark in its style, the longer ones below the shorter."""
    from rich.text import Text

    coloured = Text(clean(text))
    for mark in sorted(marks, key=lambda mark: mark.start - mark.end):
        coloured.stylize(mark.style, mark.start, mark.end)
    return coloured


def _close_until(text: str, pieces: list[str], opened: list[Mark], done: int, offset: int) -> int:
    """Close every mark that ends at or before an offset, and open again those that it crosses."""
    while ending := [mark for mark in opened if mark.end <= offset]:
        first = min(ending, key=lambda mark: mark.end)
        pieces.append(text[done : first.end])
        done = first.end
        crossed = []
        while (top := opened.pop()) is not first:
            pieces.append(f"]{{{top.label}}}")
            crossed.append(top)
        pieces.append(f"]{{{first.label}}}")
        again = [mark for mark in reversed(crossed) if mark.end > done]
        pieces.append("[" * len(again))
        opened.extend(again)
    return done
