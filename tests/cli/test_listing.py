"""`sepakat list` in its four forms, and what it refuses."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sepakat.cli.columns import Column, count_of
from sepakat.cli.render import _spreadsheet_cell, fit_widths

Run = Callable[..., Result]


def test_a_table_for_people(run: Run, ledger: Path) -> None:
    result = run("list", "commitments", "--ledger", str(ledger))
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].split()[:5] == ["id", "stage", "who", "action", "quantity"]
    assert max(map(len, lines)) <= 100
    assert "FJI → IDN train 40 fishers 40 person 2032" in " ".join(result.stdout.split())
    assert "(hearsay)" in result.stdout
    assert result.stderr == "2 commitments\n"


def test_json_has_the_items_of_the_contract(run: Run, ledger: Path) -> None:
    first, second = json.loads(run("list", "commitments", "--format", "json", "--ledger", str(ledger)).stdout)
    assert first["article"]["outlet"] == "Suva Daily"
    assert second["article"]["published"] == "2031-05-06"
    assert (first["stage"], first["quantity"], first["actor"]) == ("pledged", {"value": 40, "unit": "person"}, ["FJI"])
    assert first["quotes"] == ["Fiji pledged to train 40 fishers | by 2032."]
    assert first["rule"] == "pledge"
    assert len(first["id"]) == 16


def test_csv_has_every_column(run: Run, ledger: Path) -> None:
    rows = list(csv.DictReader(run("list", "commitments", "--format", "csv", "--ledger", str(ledger)).stdout.splitlines()))
    assert len(rows) == 2
    assert (rows[0]["article"], rows[0]["topics"], rows[0]["due"]) == ("a1", "agriculture-food", "2032")
    assert (rows[0]["stage"], rows[0]["hearsay"], rows[0]["actor"], len(rows[0]["id"])) == ("pledged", "yes", "FJI", 16)
    assert rows[0]["quote"].startswith("Fiji pledged")


def test_markdown_keeps_its_columns(run: Run, ledger: Path) -> None:
    lines = run("list", "articles", "--format", "md", "--ledger", str(ledger)).stdout.splitlines()
    assert len(lines) == 4
    assert "Talks \\| Suva Daily" in lines[2]
    assert len({line.replace("\\|", "").count("|") for line in lines}) == 1


@pytest.mark.parametrize(("cell", "shown"), [("=1+1", "'=1+1"), ("@a", "'@a"), ("plain", "plain"), ("", "")])
def test_a_spreadsheet_runs_no_cell(cell: str, shown: str) -> None:
    assert _spreadsheet_cell(cell) == shown


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        pytest.param(["events", "--between", "FJI,IDN"], 2, id="codes"),
        pytest.param(["events", "--between", "Fiji,indonesia"], 2, id="names"),
        pytest.param(["events", "--between", "JPN"], 0, id="a state that nobody names"),
        pytest.param(["events", "--outlet", "suva"], 1, id="outlet"),
        pytest.param(["events", "--since", "2031-05-05"], 0, id="since"),
        pytest.param(["commitments", "--stage", "pledged", "--stage", "signed"], 2, id="stages"),
        pytest.param(["commitments", "--topic", "health"], 0, id="topic"),
        pytest.param(["commitments", "--due-before", "2033-01-01", "--limit", "1"], 1, id="due and limit"),
        pytest.param(["quotations", "--speaker", "HALIM"], 2, id="speaker"),
        pytest.param(["people"], 2, id="people"),
        pytest.param(["instruments"], 0, id="instruments"),
        pytest.param(["inconsistencies"], 2, id="inconsistencies"),
        pytest.param(["articles", "--between", "Fiji", "--since", "2031-05-06"], 1, id="articles"),
    ],
)
def test_filters(run: Run, ledger: Path, arguments: list[str], count: int) -> None:
    assert len(json.loads(run("list", *arguments, "--format", "json", "--ledger", str(ledger)).stdout)) == count
    assert run("list", *arguments, "--ledger", str(ledger)).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["commitment"], "'commitments'", id="a kind that is none"),
        pytest.param(
            ["events", "--stage", "signed"],
            "--stage is a filter for commitments, records, targets, not for events",
            id="foreign filter",
        ),
        pytest.param(["commitments", "--stage", "promised"], "'pledged'", id="a stage that is none"),
        pytest.param(["events", "--since", "yesterday"], "YYYY-MM-DD", id="no date"),
        pytest.param(["events", "--between", "FJI,Atlantis"], "no side 'Atlantis'; the choices are: FJI", id="no side"),
        pytest.param(["events", "--outlet", "Suva Dayly"], "did you mean 'Suva Daily'?", id="no outlet"),
        pytest.param(["events", "--limit", "0"], "--limit", id="no limit"),
    ],
)
def test_wrong_usage(run: Run, ledger: Path, arguments: list[str], said: str) -> None:
    result = run("list", *arguments, "--ledger", str(ledger))
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_a_ledger_of_the_settings_that_is_no_file_gives_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEPAKAT_LEDGER", "/dev/null")
    result = run("list", "commitments")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "Error: /dev/null: not a file; give the path of a ledger, or of a file that is not there yet\n"


def test_no_ledger_is_made_by_looking(run: Run, tmp_path: Path) -> None:
    result = run("list", "events")
    assert result.exit_code == 1
    assert "sepakat.db: there is no ledger; make one with `sepakat read" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_show_takes_the_beginning_of_an_id(run: Run, ledger: Path) -> None:
    entry = json.loads(run("list", "commitments", "--format", "json", "--ledger", str(ledger)).stdout)[0]
    result = run("show", entry["id"][:8], "--ledger", str(ledger))
    assert result.exit_code == 0
    assert "stage:        pledged" in result.stdout
    assert "rule:         pledge" in result.stdout
    assert "line 3, column 1" in result.stdout
    assert "[Fiji pledged to train 40 fishers | by 2032.]{commitment: pledged}" in " ".join(result.stdout.split())
    shown = json.loads(run("show", entry["id"], "--format", "json", "--ledger", str(ledger)).stdout)
    assert shown["passages"][0]["marks"] == [[0, 43]]
    assert shown["stage"] == "pledged"


@pytest.mark.parametrize(("id", "said"), [("ffffzz", "no claim or record has the id"), ("", "several claims")])
def test_show_says_what_is_wrong_with_an_id(run: Run, ledger: Path, id: str, said: str) -> None:
    result = run("show", id, "--ledger", str(ledger))
    assert result.exit_code == 1
    assert said in result.stderr


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        pytest.param(100, {0: 4, 1: 30, 2: 12, 3: 12}, id="enough room"),
        pytest.param(55, {0: 4, 1: 20, 2: 12, 3: 12}, id="the widest gives way"),
        pytest.param(40, {0: 4, 1: 10, 2: 11, 3: 8}, id="all of them"),
        pytest.param(30, {0: 4, 1: 10, 2: 11}, id="the spare one is left out"),
        pytest.param(9, {0: 4, 1: 10, 2: 10}, id="no room at all"),
    ],
)
def test_columns_share_the_room(room: int, widths: dict[int, int]) -> None:
    columns = dict(
        enumerate([Column("id", str, whole=True), Column("action", str), Column("a", str), Column("b", str, width=8, spare=True)])
    )
    cells = {0: ["1234", ""], 1: ["x" * 30, ""], 2: ["y" * 12, ""], 3: ["", "z" * 12]}
    assert fit_widths(columns, cells, room) == widths


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--between", ""], "a side is missing", id="no side"),
        pytest.param(["--between", ","], "a side is missing", id="a comma"),
        pytest.param(["--between", "IDN,"], "a side is missing", id="a comma too many"),
        pytest.param(["--outlet", ""], "it is empty", id="no outlet"),
        pytest.param(["--ledger", ""], "it is empty", id="no ledger"),
        pytest.param(["--ledger", "/dev/null"], "/dev/null is not a file", id="a device"),
    ],
)
def test_an_empty_word_is_wrong_usage(run: Run, ledger: Path, arguments: list[str], said: str) -> None:
    result = run("list", "events", "--ledger", str(ledger), *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


@pytest.mark.parametrize(
    ("count", "plural", "said"),
    [
        (1, "articles", "1 article"),
        (1, "people", "1 person"),
        (1, "discrepancies", "1 discrepancy"),
        (1, "entries", "1 entry"),
        (0, "events", "0 events"),
        (1200, "events", "1,200 events"),
    ],
)
def test_what_is_counted(count: int, plural: str, said: str) -> None:
    assert count_of(count, plural) == said


def test_one_line_of_a_table_is_counted_as_one(run: Run, ledger: Path) -> None:
    assert run("list", "articles", "--limit", "1", "--ledger", str(ledger)).stderr == "1 article\n"
