"""Floors and the figures that have to reach them."""

from pathlib import Path

import pytest

from sepakat.errors import DataError
from sepakat.evaluate.figures import Figure
from sepakat.evaluate.floors import Floor, judge, load_floors

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("floor", "value", "met"),
    [
        (Floor("d", "m", "F1", least=0.9), 0.9, True),
        (Floor("d", "m", "F1", least=0.9), 0.899, False),
        (Floor("d", "m", "rate", below=0.1), 0.1, False),
        (Floor("d", "m", "rate", below=0.1), 0.099, True),
    ],
)
def test_is_met(floor: Floor, value: float, met: bool) -> None:
    assert floor.is_met(value) is met


def test_a_figure_that_was_not_measured_is_not_met() -> None:
    [verdict] = judge([Floor("d", "m", "F1", least=0.1)], [Figure("d", "m", "P", 1.0, "")])
    assert verdict.value is None
    assert not verdict.is_met


@pytest.mark.parametrize(
    "toml", ["floor = 3", "[[floor]]\ndataset = 'd'", "=", "[[floor]]\ndataset='d'\nmeasure='m'\nlabel='F1'\nmore=1"]
)
def test_broken_files_are_named(toml: str) -> None:
    with pytest.raises(DataError, match=r"docs/evaluation\.md"):
        load_floors(toml)


def test_the_floors_that_ship() -> None:
    floors = load_floors((ROOT / "bench" / "floors.toml").read_text("utf-8"))
    assert len({(floor.dataset, floor.measure, floor.label) for floor in floors}) == len(floors)
    assert all((floor.least is None) != (floor.below is None) for floor in floors)
