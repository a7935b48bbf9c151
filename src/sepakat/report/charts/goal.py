"""How far a target is: the numbers reported against the even pace that it needed, and the pace that it needs now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import floor, log10
from typing import TYPE_CHECKING

from sepakat.model.periods import parse_period
from sepakat.report.charts import canvas, themes
from sepakat.report.charts.legends import SIGN, Key, draw_legend, legend_height, legend_room
from sepakat.report.words import shorten
from sepakat.wording import Wording, load_wording

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LEFT, RIGHT, TOP, AXIS, ROOM = 96.0, 24.0, 30.0, 32.0, 244.0
"""Pixels around the axes, those of the years below them, and the height of the axes."""
ACTION = 90
DOTS, DASHES, LONG_DASHES = (0, (1, 2.5)), (0, (4, 3)), (0, (6, 3))
BOLD = 8.0
"""Pixels that a bold letter takes at most."""
STEPS = 4
NICE = (1, 2, 2.5, 5, 10)
"""Marks of the upright axis."""
YEAR = 60.0
"""Pixels that the name of a year needs."""


@dataclass(frozen=True, slots=True)
class GoalPoint:
    """A number reported."""

    day: date
    value: float
    reached: bool
    """False where the number is still to come."""


@dataclass(frozen=True, slots=True)
class GoalSeries:
    """A target and the numbers reported of it."""

    action: str
    target: float
    unit: str | None
    due: str | None
    points: tuple[GoalPoint, ...]
    """By day."""
    pace: float | None
    """Units a month that are needed from the day of the chart on."""

    @property
    def missing(self) -> float:
        """How much the last number reached leaves."""
        reached = [point.value for point in self.points if point.reached]
        return self.target - (reached[-1] if reached else 0)


@dataclass(frozen=True, slots=True)
class Frame:
    """Days and values to pixels."""

    first: date
    last: date
    top: float
    width: float
    ground: float

    @property
    def ceiling(self) -> float:
        """The upper end of the axes."""
        return self.ground + ROOM

    def x(self, day: date) -> float:
        """Where a day stands."""
        return LEFT + (self.width - LEFT - RIGHT) * (day - self.first).days / max(1, (self.last - self.first).days)

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.ground + ROOM * value / self.top


def draw_goal(goal: GoalSeries, on: date, language: str, theme: themes.Theme, *, width: int = 720) -> str:
    """The chart, as it is on a day."""
    words = load_wording(language)
    reached = [point for point in goal.points if point.reached and point.day <= on]
    period = parse_period(goal.due)
    due = period.last if period else None
    value = reached[-1].value if reached else 0
    is_needed = bool(due and on < due and goal.pace is not None and value < goal.target)
    signs = _list_signs(goal, is_needed, bool(due), words)
    room = legend_room(width, LEFT)
    frame = make_frame(goal, on, due, width, AXIS + legend_height([said for _, said in signs], room[1]))

    def fill(_: "Figure", axes: "Axes") -> None:
        canvas.blank(axes, width, frame.ceiling + TOP)
        _draw_grid(axes, frame, goal.unit, words)
        _draw_target(axes, frame, goal, on, words)
        _draw_today(axes, frame, on, words)
        if due:
            _draw_plan(axes, frame, goal, due)
        if due and is_needed:
            _draw_needed(axes, (frame.x(on), frame.x(due)), (frame.y(value), frame.y(goal.target)))
        _draw_points(axes, frame, goal.points, reached)
        if reached:
            _label_reached(axes, frame, reached[-1], words.amount(reached[-1].value, goal.unit))
        draw_legend(axes, [Key(partial(draw, axes), said) for draw, said in signs], room)

    return canvas.draw((width, frame.ceiling + TOP), _describe(goal, reached, words), theme, fill)


def make_frame(goal: GoalSeries, on: date, due: date | None, width: float, ground: float) -> Frame:
    """Whole years around all days, and room above the greatest number."""
    days = [point.day for point in goal.points] + [on] + ([due] if due else [])
    top = max([goal.target, *(point.value for point in goal.points)], default=1) or 1
    return Frame(date(min(days).year, 1, 1), date(max(days).year, 12, 31), top * 1.12, width, ground)


def _draw_grid(axes: "Axes", frame: Frame, unit: str | None, words: Wording) -> None:
    for value in _steps(frame.top):
        y = frame.y(value)
        axes.hlines(y, LEFT, frame.width - RIGHT, color=themes.LINE, linewidth=1 if value else 1.4, clip_on=False)
        said = words.percent(value / 100) if unit == "percent" else words.amount(value)
        canvas.write(axes, LEFT - 10, y, said, ha="right", color=themes.MUTED, size=canvas.SIZE - 1)
    years = frame.last.year - frame.first.year + 1
    step = next(each for each in (1, 2, 5, 10, 25, 100, 1000) if each * (frame.width - LEFT - RIGHT) / years >= YEAR)
    for year in range(frame.first.year, frame.last.year + 1, step):
        x = frame.x(date(year, 1, 1))
        axes.vlines(x, frame.ground - 6, frame.ground, color=themes.FIRM_LINE, linewidth=1, clip_on=False)
        canvas.write(axes, x + 2, frame.ground - 15, str(year), color=themes.MUTED, size=canvas.SIZE - 1)


def _steps(top: float) -> Sequence[float]:
    """Round values from nothing to the top."""
    size = 10.0 ** floor(log10(top / STEPS))
    step = next(size * each for each in NICE if size * each * STEPS >= top * 0.9)
    return [step * number for number in range(int(top / step) + 1)]


def _draw_target(axes: "Axes", frame: Frame, goal: GoalSeries, on: date, words: Wording) -> None:
    y, end = frame.y(goal.target), frame.width - RIGHT
    axes.hlines(y, LEFT, end, color=themes.ACCENT, linewidth=1.6, clip_on=False)
    said = words.say("charts.goal.target", amount=words.amount(goal.target, goal.unit))
    crossed = frame.x(on) < LEFT + BOLD * len(said)
    canvas.write(
        axes, end if crossed else LEFT + 2, y + 14, said, ha="right" if crossed else "left", color=themes.ACCENT, weight="bold"
    )


def _draw_today(axes: "Axes", frame: Frame, on: date, words: Wording) -> None:
    x, top = frame.x(on), frame.ceiling + TOP
    axes.vlines(x, frame.ground, top - 12, color=themes.RED, linewidth=1.2, linestyles=DASHES, clip_on=False)
    side, by = ("left", 5) if x < frame.width - 110 else ("right", -5)
    canvas.write(axes, x + by, top - 9, words.day(on, short=True), ha=side, color=themes.RED, size=canvas.SIZE - 1)


def _draw_plan(axes: "Axes", frame: Frame, goal: GoalSeries, due: date) -> None:
    """The even pace from the first report to the target."""
    start = min((point.day for point in goal.points), default=frame.first)
    if start < due:
        _draw_even(axes, (frame.x(start), frame.x(due)), (frame.y(0), frame.y(goal.target)))


def _draw_even(axes: "Axes", x: tuple[float, float], y: tuple[float, float]) -> None:
    axes.plot(x, y, color=themes.FIRM_LINE, linewidth=1.4, linestyle=DOTS, clip_on=False)


def _draw_needed(axes: "Axes", x: tuple[float, float], y: tuple[float, float]) -> None:
    """The pace that is needed from the day on."""
    axes.plot(x, y, color=themes.GOLD, linewidth=1.8, linestyle=LONG_DASHES, clip_on=False)


def _draw_points(axes: "Axes", frame: Frame, points: Sequence[GoalPoint], reached: Sequence[GoalPoint]) -> None:
    """What was reached as a line with dots, what was only said as open diamonds."""
    for point in points:
        if not point.reached:
            _draw_diamond(axes, frame.x(point.day), frame.y(point.value))
    if reached:
        x, y = [frame.x(point.day) for point in reached], [frame.y(point.value) for point in reached]
        axes.plot(x, y, "o-", color=themes.ACCENT, linewidth=2.2, markersize=8, clip_on=False)


def _draw_diamond(axes: "Axes", x: float, y: float) -> None:
    axes.plot(
        [x], [y], "D", markersize=7, markerfacecolor=themes.SURFACE, markeredgecolor=themes.FIRM_LINE, markeredgewidth=1.5,
        clip_on=False,
    )  # fmt: skip


def _label_reached(axes: "Axes", frame: Frame, point: GoalPoint, said: str) -> None:
    """The last number, above and before its dot where there is room."""
    x, y = frame.x(point.day), frame.y(point.value)
    side, away = ("right", -8) if x - BOLD * len(said) > LEFT else ("left", 10)
    canvas.write(axes, x + away, y + 13, said, ha=side, color=themes.INK, weight="bold")


Sign = Callable[["Axes", float, float], None]


def _list_signs(goal: GoalSeries, is_needed: bool, has_plan: bool, words: Wording) -> list[tuple[Sign, str]]:
    """The signs that the chart has, and what they mean."""
    signs: list[tuple[Sign, str]] = []
    if any(point.reached for point in goal.points):
        signs.append((_sign_reached, words.say("charts.goal.line")))
    if not all(point.reached for point in goal.points):
        signs.append((lambda axes, x, y: _draw_diamond(axes, x + SIGN / 2, y), words.say("charts.goal.points")))
    if has_plan:
        signs.append((lambda axes, x, y: _draw_even(axes, (x, x + SIGN), (y, y)), words.say("charts.goal.plan")))
    if is_needed:
        pace = words.pace(goal.pace or 0, goal.unit, goal.missing)
        said = words.say("charts.goal.needed", pace=pace) if pace else words.say("charts.goal.needed-slow")
        signs.append((lambda axes, x, y: _draw_needed(axes, (x, x + SIGN), (y, y)), said))
    return signs


def _sign_reached(axes: "Axes", x: float, y: float) -> None:
    axes.plot([x, x + SIGN], [y, y], "-", color=themes.ACCENT, linewidth=2.2, clip_on=False)
    axes.plot([x + SIGN / 2], [y], "o", color=themes.ACCENT, markersize=7, clip_on=False)


def _describe(goal: GoalSeries, reached: Sequence[GoalPoint], words: Wording) -> canvas.Words:
    title = words.say("charts.goal.title", action=shorten(goal.action, ACTION))
    target = words.amount(goal.target, goal.unit)
    told = words.say("charts.goal.reached-none")
    if reached:
        told = words.say("charts.goal.reached", amount=words.amount(reached[-1].value, goal.unit), day=words.day(reached[-1].day))
    if not goal.due:
        return canvas.Words(title, words.say("charts.goal.description-undated", target=target, reached=told), words.language)
    pace = words.say("charts.goal.pace-past")
    if goal.pace is not None:
        needed = words.pace(goal.pace, goal.unit, goal.missing)
        pace = words.say("charts.goal.pace", pace=needed) if needed else words.say("charts.goal.pace-slow")
    said = words.say("charts.goal.description", target=target, due=words.day(goal.due), reached=told, pace=pace)
    return canvas.Words(title, said, words.language)
