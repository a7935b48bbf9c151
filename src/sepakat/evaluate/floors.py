"""How good each measure has to be."""

import tomllib
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from sepakat.errors import DataError
from sepakat.evaluate.figures import Figure


class Floor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one figure has to reach, or for `below` has to stay under."""

    dataset: str
    measure: str
    label: str
    least: float | None = None
    below: float | None = None

    def is_met(self, value: float) -> bool:
        """Whether a figure is good enough."""
        return (self.least is None or value >= self.least) and (self.below is None or value < self.below)

    def __str__(self) -> str:
        return f"≥ {self.least:.3f}" if self.least is not None else f"< {self.below:.3f}"


class FloorFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of floors."""

    floor: list[Floor]


class Verdict(NamedTuple):
    """A floor and the figure that has to reach it; None where it was not measured."""

    floor: Floor
    value: float | None

    @property
    def is_met(self) -> bool:
        """Whether the figure is there and good enough."""
        return self.value is not None and self.floor.is_met(self.value)


def load_floors(toml: str) -> list[Floor]:
    """The floors of a TOML file.

    Raises DataError when it does not hold together.
    """
    try:
        return msgspec.convert(tomllib.loads(toml), FloorFile).floor
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(f"the file of floors: {error}; see docs/evaluation.md for its keys") from error


def judge(floors: Iterable[Floor], figures: Iterable[Figure]) -> list[Verdict]:
    """Each floor with its figure."""
    values = {(figure.dataset, figure.measure, figure.label): figure.value for figure in figures}
    return [Verdict(floor, values.get((floor.dataset, floor.measure, floor.label))) for floor in floors]
