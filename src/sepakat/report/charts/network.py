"""Which sides work together: the sides on a circle, a line for each pair, the thicker the more records name both."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import cos, dist, log1p, pi, sin, sqrt
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from sepakat.report.charts import canvas, themes
from sepakat.report.charts.legends import LETTER
from sepakat.report.words import shorten
from sepakat.wording import Wording, load_wording

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Pair = tuple[str, str]

SIDES = 24
"""Sides that a chart shows; the others have the fewest records."""
BESIDE, ABOVE, LEGEND = 140.0, 40.0, 36.0
"""Pixels that the names take beside and above the circle, and the legend below."""
THIN, THICK = 0.8, 5.5
BEND = 0.75
"""How far lines across the circle are drawn to its middle; those between neighbours stay at its edge."""
SMALL, LARGE = 7.0, 22.0
TOLD = 3
"""Pairs that the description names."""


def draw_network(pairs: Mapping[Pair, int], language: str, theme: themes.Theme, *, width: int = 720) -> str:
    """The chart of pairs of sides and how many records name both."""
    words = load_wording(language)
    weights = weigh(pairs)
    shown = order_sides(pairs, weights)
    radius = max(width / 2 - BESIDE, width / 4)
    letters = int((width / 2 - radius - 14) / LETTER)
    height = 2 * (radius + ABOVE) + LEGEND
    middle = width / 2, height - radius - ABOVE
    turns = {side: pi / 2 - 2 * pi * place / max(1, len(shown)) for place, side in enumerate(shown)}
    places = {side: (middle[0] + radius * cos(turn), middle[1] + radius * sin(turn)) for side, turn in turns.items()}

    def fill(_: "Figure", axes: "Axes") -> None:
        canvas.blank(axes, width, height)
        _draw_pairs(axes, pairs, places, middle)
        for side, turn in turns.items():
            _draw_side(axes, places[side], turn, shorten(words.side(side), letters), _size(weights[side], max(weights.values())))
        note = words.say("charts.network.legend") if shown else words.say("charts.empty")
        note = "\n".join(wrap(note, int(width / LETTER)))
        canvas.write(axes, width / 2, LEGEND / 2, note, ha="center", color=themes.MUTED, size=canvas.SIZE - 1)

    return canvas.draw((width, height), _describe(pairs, weights, words), theme, fill)


def weigh(pairs: Mapping[Pair, int]) -> Counter[str]:
    """How many records each side has with others."""
    weights: Counter[str] = Counter()
    for pair, count in pairs.items():
        for side in set(pair):
            weights[side] += count
    return weights


def order_sides(pairs: Mapping[Pair, int], weights: Mapping[str, int]) -> list[str]:
    """The sides around the circle: each beside the one that it has most records with, so that lines stay short."""
    kept = sorted(weights, key=lambda side: (-weights[side], side))[:SIDES]
    placed = kept[:1]
    left = kept[1:]
    while left:
        near = placed[-1]
        following = min(left, key=lambda side: (-_count(pairs, near, side), -weights[side], side))
        placed.append(following)
        left.remove(following)
    return placed


def _count(pairs: Mapping[Pair, int], one: str, other: str) -> int:
    return pairs.get((one, other), 0) + pairs.get((other, one), 0)


def _size(weight: int, most: int) -> float:
    return SMALL + (LARGE - SMALL) * sqrt(weight / most)


def _draw_pairs(
    axes: "Axes", pairs: Mapping[Pair, int], places: Mapping[str, tuple[float, float]], middle: tuple[float, float]
) -> None:
    """The thin lines first, so that the thick ones stay seen; all bend towards the middle."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    most = max(pairs.values(), default=1)
    for (one, other), count in sorted(pairs.items(), key=lambda each: (each[1], each[0])):
        if one in places and other in places and one != other:
            share = log1p(count) / log1p(most)
            start, end = places[one], places[other]
            pull = BEND * min(1.0, dist(start, end) / max(1.0, 2 * dist(start, middle)))
            bend = tuple(pull * centre + (1 - pull) * (a + b) / 2 for centre, a, b in zip(middle, start, end, strict=True))
            curve = Path([start, bend, end], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
            width, strength = THIN + (THICK - THIN) * share**2, 0.35 + 0.45 * share
            axes.add_patch(
                PathPatch(curve, facecolor="none", edgecolor=themes.ACCENT, linewidth=width, alpha=strength, clip_on=False)
            )


def _draw_side(axes: "Axes", place: tuple[float, float], turn: float, name: str, size: float) -> None:
    x, y = place
    edge: dict[str, Any] = {"markeredgecolor": themes.SURFACE, "markeredgewidth": 2}
    axes.plot([x], [y], "o", markersize=size, color=themes.ACCENT, clip_on=False, **edge)
    across, up = cos(turn), sin(turn)
    away = size / 2 + 8
    side = "center" if abs(across) < 0.15 else "left" if across > 0 else "right"
    canvas.write(axes, x + away * across, y + (away + 4) * up, name, ha=side, color=themes.INK)


def _describe(pairs: Mapping[Pair, int], weights: Mapping[str, int], words: Wording) -> canvas.Words:
    title = words.say("charts.network.title")
    if not pairs:
        return canvas.Words(title, words.say("charts.empty"), words.language)
    most: Sequence[tuple[Pair, int]] = sorted(pairs.items(), key=lambda each: (-each[1], each[0]))[:TOLD]
    told = "; ".join(words.say("charts.network.pair", sides=words.sides(pair), n=count) for pair, count in most)
    said = words.say("charts.network.description", sides=words.number(len(weights)), pairs=words.number(len(pairs)), most=told)
    return canvas.Words(title, said, words.language)
