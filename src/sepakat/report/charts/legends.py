"""The line under a chart that says what its signs mean, broken where the chart is narrow."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sepakat.report.charts import canvas, themes

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROW, SIGN, GAP = 20.0, 22.0, 18.0
"""Pixels: height of a row, width of a sign, and what is left free behind a word."""
LETTER = 6.4
"""Pixels that a letter takes at most."""


class Key(NamedTuple):
    """A sign, drawn from its left end on, and what it means."""

    draw: Callable[[float, float], None]
    words: str


NARROW = 480
"""Pixels of a chart below which the legend begins at its edge, and not under the axes."""


def legend_room(width: float, left: float) -> tuple[float, float]:
    """Where the legend of a chart begins whose axes begin at `left`, and how much room it has."""
    start = left if width >= NARROW else 4.0
    return start, width - start


def legend_height(words: Sequence[str], width: float) -> float:
    """How much room keys with these words need below a chart."""
    return ROW * (1 + max((row for row, _ in _iter_places(words, width)), default=0)) if words else 0.0


def draw_legend(axes: "Axes", keys: Sequence[Key], room: tuple[float, float]) -> None:
    """Draw the keys into a room as `legend_room` gives it, the last row at the foot of blank axes."""
    left, width = room
    words = [key.words for key in keys]
    height = legend_height(words, width)
    for key, (row, x) in zip(keys, _iter_places(words, width), strict=True):
        y = height - ROW * (row + 0.5)
        key.draw(left + x, y)
        canvas.write(axes, left + x + SIGN + 8, y, key.words, color=themes.MUTED, size=canvas.SIZE - 1)


def _iter_places(words: Sequence[str], width: float) -> Iterator[tuple[int, float]]:
    row, x = 0, 0.0
    for each in words:
        long = SIGN + 8 + LETTER * len(each)
        if x and x + long > width:
            row, x = row + 1, 0.0
        yield row, x
        x += long + GAP
