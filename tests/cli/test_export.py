"""`sepakat export`: where it goes, and what it refuses."""

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_standard_output_and_a_file_get_the_same(run: Run, ledger: Path, tmp_path: Path) -> None:
    printed = run("export", "--ledger", str(ledger))
    written = run("export", "all.json", "--ledger", str(ledger))
    assert (printed.exit_code, written.exit_code, written.stdout) == (0, 0, "")
    assert (tmp_path / "all.json").read_text("utf-8") == printed.stdout
    kinds = {record["kind"] for record in json.loads(printed.stdout)["records"]}
    assert kinds == {"event", "commitment", "person"}


def test_a_file_that_is_there_is_replaced_and_the_help_says_so(run: Run, ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "all.json").write_text("older", "utf-8")
    assert run("export", "all.json", "--ledger", str(ledger)).exit_code == 0
    assert json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert "place of one that is there" in " ".join(run("export", "--help").stdout.split())


def test_csv(run: Run, ledger: Path) -> None:
    rows = list(csv.DictReader(run("export", "--format", "csv", "--ledger", str(ledger)).stdout.splitlines()))
    assert [row["stage"] for row in rows if row["kind"] == "commitment"] == ["pledged", "pledged"]


def test_parquet(run: Run, ledger: Path, tmp_path: Path) -> None:
    result = run("export", "--format", "parquet", "--output", "tables", "--ledger", str(ledger))
    assert (result.exit_code, result.stdout) == (0, "")
    names = ["claims.parquet", "discrepancies.parquet", "follows.parquet", "records.parquet"]
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == names


def test_parquet_without_its_extra(run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("export", "--format", "parquet", "--output", "tables", "--ledger", str(ledger))
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "sepakat[parquet]" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["--format", "xml"], 2, "'csv'", id="no such format"),
        pytest.param(["--format", "parquet"], 2, "--output FOLDER", id="parquet without a folder"),
        pytest.param(["--output", "tables"], 2, "parquet, and it alone", id="a folder for one file"),
        pytest.param(["missing/all.json"], 1, "missing/all.json", id="no such folder"),
        pytest.param(["missing/all.json"], 1, "name a file in a folder that is there", id="no such folder, and what to do"),
    ],
)
def test_what_cannot_be(run: Run, ledger: Path, arguments: list[str], code: int, said: str) -> None:
    result = run("export", *arguments, "--ledger", str(ledger))
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr


def test_an_export_of_no_ledger_makes_none(run: Run, tmp_path: Path) -> None:
    assert run("export", "all.json").exit_code == 1
    assert list(tmp_path.iterdir()) == []
