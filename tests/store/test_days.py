"""Partial dates to their first and last days."""

import pytest

from sepakat.store.days import day_bounds


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2031-05-04", ("2031-05-04", "2031-05-04")),
        ("2032-02", ("2032-02-01", "2032-02-29")),
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2031-13", (None, None)),
        ("0000-02", (None, None)),
        ("2031-Q2", (None, None)),
        ("PRESENT_REF", (None, None)),
        ("", (None, None)),
        (None, (None, None)),
    ],
)
def test_bounds(value: str | None, bounds: tuple[str | None, str | None]) -> None:
    assert day_bounds(value) == bounds
