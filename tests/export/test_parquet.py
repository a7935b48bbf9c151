"""Parquet files as other programs read them."""

import sys
from pathlib import Path

import pytest
from pyarrow.parquet import read_table

from sepakat.errors import SepakatError
from sepakat.export.parquet import TABLES, write_parquet

EMPTY: dict[str, list[dict[str, object]]] = {name: [] for name in TABLES}


def test_rows_come_back(tmp_path: Path) -> None:
    row = {"id": "r1", "kind": "commitment", "places": ["Suva"], "quantity": 40, "conditional": False, "why": []}
    written = write_parquet(EMPTY | {"records": [row]}, tmp_path / "new" / "folder")
    assert [path.name for path in written] == [f"{name}.parquet" for name in TABLES]
    (found,) = read_table(written[0]).to_pylist()
    assert {name: found[name] for name in row} == row
    assert found["due"] is None


@pytest.mark.parametrize("name", list(TABLES))
def test_a_table_without_rows_has_its_columns(name: str, tmp_path: Path) -> None:
    write_parquet(EMPTY, tmp_path)
    assert read_table(tmp_path / f"{name}.parquet").column_names == list(TABLES[name])


def test_a_file_is_whole_or_as_before(tmp_path: Path) -> None:
    write_parquet(EMPTY, tmp_path)
    before = (tmp_path / "records.parquet").read_bytes()
    with pytest.raises(Exception, match="conver"):
        write_parquet(EMPTY | {"records": [{"id": "r1", "quantity": "many"}]}, tmp_path)
    assert (tmp_path / "records.parquet").read_bytes() == before
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".parquet"] * len(TABLES)


def test_without_the_library_there_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SepakatError, match=r"pip install 'sepakat\[parquet\]'"):
        write_parquet(EMPTY, tmp_path / "out")
    assert not (tmp_path / "out").exists()
