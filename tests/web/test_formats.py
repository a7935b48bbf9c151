"""Lists as JSON and CSV."""

import csv
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.errors import InputError
from sepakat.web.formats import make_export, write_csv


@pytest.mark.parametrize("text", ["=1+1", "+62 21", "-1", "@name", "\tx"])
def test_a_spreadsheet_runs_no_cell(text: str) -> None:
    assert f"'{text}" in write_csv([{"a": text}])


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (3, "3"),
        (["IDN", "JPN"], "IDN; JPN"),
        ({"value": 3}, '{"value": 3}'),
        ('Ünïcode, "x"', 'Ünïcode, "x"'),
    ],
)
def test_values_become_cells(value: Any, cell: str) -> None:
    (row,) = csv.DictReader(StringIO(write_csv([{"a": value, "b": "end"}])))
    assert row == {"a": cell, "b": "end"}


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n")))))
def test_no_row_is_lost(items: list[dict[str, str]]) -> None:
    rows = list(csv.reader(StringIO(write_csv(items))))
    assert len([row for row in rows[1:] if row]) == len([each for each in items if any(items)])


def test_other_formats_are_refused() -> None:
    with pytest.raises(InputError, match="json and csv"):
        make_export("xml", [])
