"""Charts: well-formed, accessible, the same bytes each time, and without anything that a strict policy forbids."""

import re
from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.model.vocabulary import Stage
from sepakat.report.charts.goal import GoalPoint, GoalSeries, draw_goal
from sepakat.report.charts.ladder import draw_ladder
from sepakat.report.charts.network import draw_network, order_sides, weigh
from sepakat.report.charts.themes import Theme
from sepakat.report.charts.timeline import MarkState, TimelineMark, draw_timeline, find_room

ON = date(2032, 3, 1)
EVIL = '</text><script>alert("1")</script> & $x_1$ 中文 \x00'
MARKS = (
    TimelineMark("2031-05-04", "meeting", MarkState.HELD, EVIL),
    TimelineMark("2032-06", "meeting", MarkState.PLANNED, "Bandung"),
    TimelineMark("2030", "instrument", MarkState.HELD, "MoU"),
    TimelineMark("2031-05-04", "visit", MarkState.CANCELLED),
    TimelineMark("no date", "meeting", MarkState.HELD),
)
POINTS = (GoalPoint(date(2031, 5, 4), 1200, False), GoalPoint(date(2031, 11, 7), 412, True))
GOAL = GoalSeries(f"train technicians {EVIL}", 1200, "person", "2034", POINTS, 24.3)
PAIRS = {("IDN", "FJI"): 12, ("FJI", "NZL"): 3, ("IDN", EVIL): 1}

Draw = Callable[[str, Theme, int], str]
CHARTS: dict[str, Draw] = {
    "timeline": lambda language, theme, width: draw_timeline(MARKS, ON, language, theme, sides=("IDN", "FJI"), width=width),
    "ladder": lambda language, theme, width: draw_ladder({Stage.SIGNED: 3, Stage.HOPED: 1}, language, theme, width=width),
    "goal": lambda language, theme, width: draw_goal(GOAL, ON, language, theme, width=width),
    "network": lambda language, theme, width: draw_network(PAIRS, language, theme, width=width),
    "empty timeline": lambda language, theme, width: draw_timeline((), ON, language, theme, width=width),
    "empty ladder": lambda language, theme, width: draw_ladder({}, language, theme, width=width),
    "empty network": lambda language, theme, width: draw_network({}, language, theme, width=width),
    "goal without numbers": lambda language, theme, width: draw_goal(
        GoalSeries("x", 0, None, None, (), None), ON, language, theme, width=width
    ),
}
every_chart = pytest.mark.parametrize("draw", CHARTS.values(), ids=CHARTS.keys())
NAME = "{http://www.w3.org/2000/svg}"


@every_chart
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("width", [360, 720])
def test_it_says_what_it_is(draw: Draw, language: str, width: int) -> None:
    root = ElementTree.fromstring(draw(language, Theme.LIGHT, width))
    assert (root.get("role"), root.get("lang"), root.get("width")) == ("img", language, str(width))
    assert [child.tag for child in root[:2]] == [f"{NAME}title", f"{NAME}desc"]
    assert all(child.text for child in root[:2])


@every_chart
@pytest.mark.parametrize("theme", list(Theme))
def test_nothing_in_it_runs_and_nothing_is_styled_in_place(draw: Draw, theme: Theme) -> None:
    drawing = draw("en", theme, 720)
    root = ElementTree.fromstring(drawing)
    tags = {element.tag.removeprefix(NAME) for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "defs", "g", "path", "use", "text", "tspan", "style"}
    assert ("style" in tags) == (theme is Theme.AUTO)
    assert not [element for element in root.iter() if "style" in element.attrib]
    assert not re.search(r"#0000(0[1-9a-c])\b|\son\w+=", drawing)


@every_chart
def test_words_are_words(draw: Draw) -> None:
    root = ElementTree.fromstring(draw("en", Theme.LIGHT, 720))
    assert list(root.iter(f"{NAME}text"))


@every_chart
def test_equal_charts_are_equal_bytes(draw: Draw) -> None:
    assert draw("id", Theme.PAGE, 720) == draw("id", Theme.PAGE, 720)


def test_no_name_in_it_is_that_of_another_chart() -> None:
    names = [set(re.findall(r' id="([^"]+)"', draw("en", Theme.PAGE, 720))) for draw in CHARTS.values()]
    assert not [name for found in names for name in found if not re.fullmatch(r"[mp][0-9a-f]{10}", name)]


def test_the_colours_are_those_of_the_theme() -> None:
    light, dark, page = (draw_ladder({}, "en", theme) for theme in (Theme.LIGHT, Theme.DARK, Theme.PAGE))
    assert ("#1c2422" in light, "#e6eae6" in dark, "var(--ink, #1c2422)" in page) == (True, True, True)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param("id", "Target 1.200 orang paling lambat 2034; 412 orang tercapai per 7 November 2031", id="id"),
        pytest.param("en", "Target 1,200 people by 2034; 412 people reached on 7 November 2031", id="en"),
    ],
)
def test_the_description_says_the_numbers(language: str, said: str) -> None:
    description = ElementTree.fromstring(draw_goal(GOAL, ON, language, Theme.LIGHT))[1].text or ""
    assert description.startswith(said)


@given(st.floats(1e-6, 1e15), st.floats(0, 1e15), st.integers(1900, 2200))
def test_any_target_can_be_drawn(target: float, value: float, year: int) -> None:
    points = (GoalPoint(date(year, 2, 3), value, True),)
    drawing = draw_goal(GoalSeries("x", target, "person", str(year + 3), points, 1.5), ON, "en", Theme.LIGHT)
    assert ElementTree.fromstring(drawing).get("role") == "img"
    assert len(drawing) < 40_000


def test_sides_stand_beside_those_that_they_work_with() -> None:
    pairs = {("A", "B"): 9, ("B", "C"): 5, ("A", "D"): 7, ("C", "D"): 1}
    assert order_sides(pairs, weigh(pairs)) == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("x", "taken", "place"),
    [
        pytest.param(300.0, [], (309.0, 359.0), id="behind"),
        pytest.param(300.0, [(320.0, 330.0)], (241.0, 291.0), id="before"),
        pytest.param(300.0, [(320.0, 330.0), (250.0, 260.0)], None, id="nowhere"),
        pytest.param(690.0, [], (631.0, 681.0), id="at the edge"),
    ],
)
def test_labels_find_room(x: float, taken: list[tuple[float, float]], place: tuple[float, float] | None) -> None:
    assert find_room(x, 50.0, taken, 700.0) == place
