"""How many commitments stand at each stage: a bar for each rung, the firmest on top."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sepakat.model.vocabulary import LADDER, Stage
from sepakat.report.charts import canvas, themes
from sepakat.wording import load_wording

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ROW, BAR, GAP, LABEL, COUNT = 30.0, 18.0, 14.0, 124.0, 56.0
"""Pixels: height of a row and of its bar, room above what is dropped, width of the labels and of the counts."""
SOFT = {Stage.HOPED: 0.35, Stage.INTERESTED: 0.45, Stage.PLANNED: 0.55, Stage.PLEDGED: 0.65, Stage.AGREED: 0.8}
"""The softer the stage, the paler its bar; the words beside it say the same."""


def draw_ladder(counts: Mapping[Stage, int], language: str, theme: themes.Theme, *, width: int = 640) -> str:
    """The chart; stages without commitments are shown as empty rungs."""
    words = load_wording(language)
    shown = [*reversed(LADDER), Stage.DROPPED]
    height = ROW * len(shown) + GAP + 8
    said = [words.say("charts.ladder.count", stage=words.term("stage", stage), n=counts.get(stage, 0)) for stage in shown]
    title = words.say("charts.ladder.title")
    description = words.say("charts.ladder.description", counts=", ".join(said))
    most = max([*counts.values(), 1])

    def fill(_: "Figure", axes: "Axes") -> None:
        canvas.blank(axes, width, height)
        for place, stage in enumerate(shown):
            y = height - 4 - ROW * (place + 0.5) - (GAP if stage is Stage.DROPPED else 0)
            room = width - LABEL - COUNT
            long = room * counts.get(stage, 0) / most
            colour = themes.MUTED if stage is Stage.DROPPED else themes.ACCENT
            axes.barh(y, room, BAR, LABEL, color=themes.LINE, alpha=0.45, linewidth=0, clip_on=False)
            axes.barh(y, long, BAR, LABEL, color=colour, alpha=SOFT.get(stage, 1.0), linewidth=0, clip_on=False)
            canvas.write(axes, LABEL - 10, y, words.term("stage", stage), ha="right", color=themes.INK)
            canvas.write(axes, LABEL + long + 8, y, words.number(counts.get(stage, 0)), color=themes.INK, weight="bold")

    return canvas.draw((width, height), canvas.Words(title, description, language), theme, fill)
