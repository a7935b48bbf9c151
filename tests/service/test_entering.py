"""Minutes as files have them."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from sepakat.errors import InputError
from sepakat.service import read_minutes

TEXT = "Risalah rapat Fiji dan Indonesia.\n\nKedua pihak sepakat melatih 40 nelayan sebelum Juni 2032."


def test_minutes_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text(TEXT, "utf-8")
    minutes = read_minutes(str(file), held_on=date(2031, 5, 4), title="Rapat")
    assert "sepakat melatih 40 nelayan" in minutes.text
    assert (minutes.language, minutes.held_on, minutes.title) == ("id", date(2031, 5, 4), "Rapat")


def test_minutes_of_standard_input() -> None:
    minutes = read_minutes("-", language="en", stdin=BytesIO(TEXT.encode()))
    assert (minutes.language, minutes.held_on) == ("en", None)


def test_what_is_not_the_minutes_of_one_meeting(tmp_path: Path) -> None:
    several = tmp_path / "several.jsonl"
    several.write_text('{"text": "Satu rapat di Suva."}\n{"text": "Dua rapat di Suva."}\n', "utf-8")
    with pytest.raises(InputError, match="2 texts"):
        read_minutes(str(several), language="id")
    with pytest.raises(InputError, match=r"missing\.txt"):
        read_minutes(str(tmp_path / "missing.txt"))
