"""`sepakat status` and `sepakat timeline`."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


def printed(run: Run, ledger: Path, *arguments: str) -> list[dict[str, Any]]:
    result = run(*arguments, "--format", "json", "--ledger", str(ledger))
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize(
    ("on", "status"),
    [
        pytest.param("2031-06-01", "not due", id="early"),
        pytest.param("2032-06-30", "silent", id="nobody has mentioned it"),
        pytest.param("2032-12-01", "due soon", id="the last weeks"),
        pytest.param("2033-01-02", "overdue", id="late"),
    ],
)
def test_a_commitment_on_a_day(run: Run, ledger: Path, on: str, status: str) -> None:
    (standing,) = printed(run, ledger, "status", "--between", "FJI,IDN", "--on", on)
    assert (standing["status"], standing["who"], standing["due"]) == (status, "FJI → IDN", "2032")
    assert standing["last_mentioned"] == "2031-05-06"


def test_nothing_is_known_before_the_first_report(run: Run, ledger: Path) -> None:
    assert printed(run, ledger, "status", "--on", "2031-01-01") == []


def test_progress_is_partly_kept(run: Run, promises: Path) -> None:
    standings = printed(run, promises, "status", "--on", "2033-02-01", "--status", "partly kept")
    assert [standing["reached"] for standing in standings] == [{"value": 15, "unit": "person"}]


def test_silence_takes_the_months_that_are_asked_for(run: Run, ledger: Path) -> None:
    arguments = ("status", "--on", "2031-08-10", "--silent-months")
    assert [printed(run, ledger, *arguments, months)[0]["status"] for months in ("3", "4")] == ["silent", "not due"]


def test_a_table_with_counts(run: Run, ledger: Path) -> None:
    result = run("status", "--on", "2033-01-02", "--ledger", str(ledger))
    assert "was due 2032" in result.stdout
    assert result.stderr == "1 commitment\n1 overdue\n"
    assert max(map(len, result.stdout.splitlines())) <= 100
    (row,) = csv.DictReader(run("status", "--on", "2033-01-02", "--format", "csv", "--ledger", str(ledger)).stdout.splitlines())
    assert (row["status"], row["promised"], len(row["record"])) == ("overdue", "40 person", 16)


def test_a_timeline(run: Run, ledger: Path) -> None:
    entries = printed(run, ledger, "timeline", "--between", "FJI,IDN")
    assert [(entry["date"], entry["what"]) for entry in entries] == [
        ("2031-05-04", "held"),
        ("2031-05-05", "pledged"),
        ("2032", "due"),
    ]
    assert [entry["what"] for entry in printed(run, ledger, "timeline", "--since", "2032-01-01")] == ["due"]
    assert len(printed(run, ledger, "timeline", "--limit", "1")) == 1
    assert "train 40 fishers" in run("timeline", "--ledger", str(ledger)).stdout


def test_a_timeline_says_what_came_of_it(run: Run, promises: Path) -> None:
    assert ("2031-11-07", "progress") in [(entry["date"], entry["what"]) for entry in printed(run, promises, "timeline")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["status", "--on", "soon"], "YYYY-MM-DD", id="no day"),
        pytest.param(["status", "--status", "late"], "'overdue'", id="no status"),
        pytest.param(["status", "--between", "Atlantis"], "no side 'Atlantis'", id="no side"),
        pytest.param(["timeline", "--topic", "ships"], "'transport'", id="no topic"),
    ],
)
def test_wrong_usage(run: Run, ledger: Path, arguments: list[str], said: str) -> None:
    result = run(*arguments, "--ledger", str(ledger))
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
