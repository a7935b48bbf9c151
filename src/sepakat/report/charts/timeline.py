"""When the sides met and what they signed: one lane for each kind of encounter, along the years."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sepakat.model.periods import Period, parse_period
from sepakat.model.vocabulary import EventType
from sepakat.report.charts import canvas, themes
from sepakat.report.charts.legends import LETTER, SIGN, Key, draw_legend, legend_height, legend_room
from sepakat.report.words import capitalise, shorten
from sepakat.wording import Wording, load_wording

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LANE, TOP, FOOT, LEFT, RIGHT = 34.0, 30.0, 32.0, 124.0, 18.0
"""Pixels: height of a lane, room above for the day, below for the years, and beside for labels."""
INSTRUMENT = "instrument"
LANES = (*(kind.value for kind in EventType), INSTRUMENT)
PLACE = 22
"""Letters of a label."""
MARK = 9.0
TICKS = ((1, 75), (2, 75), (5, 75), (10, 75), (25, 75), (100, 75))
"""Years between two marks of the axis, and the pixels that each needs."""


class MarkState(StrEnum):
    """Whether it took place."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One encounter or instrument."""

    day: str
    """ISO day, month or year."""
    lane: str
    """The type of an encounter, or "instrument"."""
    state: MarkState
    label: str = ""
    """Where it was; shown where there is room."""


SHAPES = {MarkState.HELD: "o", MarkState.PLANNED: "D", MarkState.CANCELLED: "X"}


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to pixels."""

    first: date
    last: date
    width: float

    def x(self, day: date) -> float:
        """Where a day stands."""
        span = max(1, (self.last - self.first).days)
        return LEFT + (self.width - LEFT - RIGHT) * (day - self.first).days / span


def draw_timeline(
    marks: Sequence[TimelineMark], on: date, language: str, theme: themes.Theme, *, sides: Sequence[str] = (), width: int = 880
) -> str:
    """The chart; marks whose date is none are left out, and `on` is shown as today."""
    words = load_wording(language)
    dated = [(period, mark) for mark in marks if mark.lane in LANES and (period := parse_period(mark.day))]
    lanes = [lane for lane in LANES if any(mark.lane == lane for _, mark in dated)]
    keys = _list_keys([mark for _, mark in dated], any(period.first != period.last for period, _ in dated), words)
    room = legend_room(width, LEFT)
    ground = FOOT + legend_height([said for _, said in keys], room[1])
    height = TOP + LANE * max(1, len(lanes)) + ground
    scale = make_scale([period for period, _ in dated], on, width)

    def fill(_: "Figure", axes: "Axes") -> None:
        canvas.blank(axes, width, height)
        _draw_years(axes, scale, ground, height)
        _draw_today(axes, scale, on, (ground, height), words)
        for place, lane in enumerate(lanes):
            y = height - TOP - LANE * (place + 0.5)
            axes.hlines(y, LEFT, width - RIGHT, color=themes.LINE, linewidth=1, clip_on=False)
            canvas.write(axes, LEFT - 12, y, _lane_words(lane, words), ha="right", color=themes.INK)
            _draw_lane(axes, scale, y, [each for each in dated if each[1].lane == lane], scale.x(on))
        draw_legend(axes, [Key(_sign(axes, state), said) for state, said in keys], room)
        if not lanes:
            canvas.write(axes, width / 2, height - TOP - LANE / 2, words.say("charts.empty"), ha="center", color=themes.MUTED)

    return canvas.draw((width, height), _describe(dated, sides, words), theme, fill)


def make_scale(periods: Sequence[Period], on: date, width: float) -> Scale:
    """Whole years around all days."""
    first = min([period.first for period in periods] + [on])
    last = max([period.last for period in periods] + [on])
    return Scale(date(first.year, 1, 1), date(last.year, 12, 31), width)


def _draw_years(axes: "Axes", scale: Scale, ground: float, height: float) -> None:
    room = (scale.width - LEFT - RIGHT) / (scale.last.year - scale.first.year + 1)
    step = next((years for years, pixels in TICKS if years * room >= pixels), TICKS[-1][0])
    for year in range(scale.first.year, scale.last.year + 1):
        x = scale.x(date(year, 1, 1))
        if (year - scale.first.year) % step == 0:
            axes.vlines(x, ground - 4, height - TOP, color=themes.LINE, linewidth=1, clip_on=False)
            canvas.write(axes, x + 4, ground - 12, str(year), color=themes.MUTED)


def _draw_today(axes: "Axes", scale: Scale, on: date, room: tuple[float, float], words: Wording) -> None:
    ground, height = room
    x = scale.x(on)
    axes.vlines(x, ground - 4, height - TOP + 6, color=themes.RED, linewidth=1.2, linestyles=(0, (4, 3)), clip_on=False)
    side = "left" if x < scale.width - 90 else "right"
    canvas.write(axes, x, height - TOP + 16, words.say("charts.today", day=words.day(on, short=True)), ha=side, color=themes.RED)


def _draw_lane(axes: "Axes", scale: Scale, y: float, dated: Sequence[tuple[Period, TimelineMark]], today: float) -> None:
    ordered = sorted(dated, key=lambda each: (each[0].first, each[0].last, each[1].label))
    centres = [(scale.x(period.first) + scale.x(period.last)) / 2 for period, _ in ordered]
    for (period, mark), x in zip(ordered, centres, strict=True):
        if period.first != period.last:
            _draw_span(axes, scale.x(period.first), scale.x(period.last), y)
        _draw_mark(axes, x, y, mark.state)
    taken = [(x - MARK, x + MARK) for x in centres] + [(today - 2, today + 2)]
    for (_, mark), x in zip(ordered, centres, strict=True):
        label = shorten(mark.label, PLACE)
        place = find_room(x, LETTER * len(label), taken, scale.width) if label else None
        if place:
            taken.append(place)
            canvas.write(axes, place[0], y + 10, label, color=themes.MUTED, size=canvas.SIZE - 1.5)


def find_room(x: float, long: float, taken: Sequence[tuple[float, float]], width: float) -> tuple[float, float] | None:
    """Where a label so long fits beside a mark: behind it, else before it; None where neither is free."""
    for start in (x + MARK, x - MARK - long):
        end = start + long
        free = all(end < left or start > right or left <= x <= right for left, right in taken)
        if free and start >= LEFT - 4 and end <= width - 2:
            return start, end
    return None


def _draw_span(axes: "Axes", start: float, end: float, y: float) -> None:
    axes.hlines(y, start, end, color=themes.ACCENT, alpha=0.28, linewidth=MARK, clip_on=False)


def _draw_mark(axes: "Axes", x: float, y: float, state: MarkState) -> None:
    colour = themes.MUTED if state is MarkState.CANCELLED else themes.ACCENT
    ground = themes.SURFACE if state is MarkState.PLANNED else colour
    axes.plot(
        [x], [y], SHAPES[state], markersize=MARK - (state is MarkState.PLANNED), color=colour, markerfacecolor=ground,
        markeredgecolor=colour, markeredgewidth=1.6 if state is MarkState.PLANNED else 0.8, clip_on=False,
    )  # fmt: skip


def _list_keys(marks: Sequence[TimelineMark], has_spans: bool, words: Wording) -> list[tuple[MarkState | None, str]]:
    """What the signs mean that the chart has; None stands for a stretch of time."""
    states = [state for state in MarkState if any(mark.state is state for mark in marks)]
    keys: list[tuple[MarkState | None, str]] = [(state, words.say(f"charts.timeline.{state.value}")) for state in states]
    return [*keys, (None, words.say("charts.timeline.span"))] if has_spans else keys


def _sign(axes: "Axes", state: MarkState | None) -> Callable[[float, float], None]:
    if state is None:
        return lambda x, y: _draw_span(axes, x, x + SIGN, y)
    return lambda x, y: _draw_mark(axes, x + SIGN / 2, y, state)


def _lane_words(lane: str, words: Wording) -> str:
    return capitalise(words.say("charts.timeline.instruments") if lane == INSTRUMENT else words.term("event-type", lane))


def _describe(dated: Sequence[tuple[Period, TimelineMark]], sides: Sequence[str], words: Wording) -> canvas.Words:
    named = words.sides(sides)
    title = words.say("charts.timeline.title-of", sides=named) if named else words.say("charts.timeline.title")
    if not dated:
        return canvas.Words(title, words.say("charts.empty"), words.language)
    counts: dict[str, Any] = {state.value: words.number(sum(mark.state is state for _, mark in dated)) for state in MarkState}
    first, last = min(period.first for period, _ in dated), max(period.last for period, _ in dated)
    said = words.say("charts.timeline.description", first=words.day(first), last=words.day(last), **counts)
    return canvas.Words(title, said, words.language)
