"""Lists of records, discrepancies and targets, and a record as `show` shows it."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


def listed(run: Run, ledger: Path, *arguments: str) -> list[dict[str, Any]]:
    result = run("list", *arguments, "--format", "json", "--ledger", str(ledger))
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        pytest.param(["records"], 3, id="all"),
        pytest.param(["records", "--kind", "event", "--kind", "person"], 2, id="kinds"),
        pytest.param(["records", "--between", "Fiji,IDN"], 3, id="sides"),
        pytest.param(["records", "--between", "JPN"], 0, id="a state that nobody names"),
        pytest.param(["records", "--stage", "pledged"], 1, id="stage"),
        pytest.param(["records", "--topic", "health"], 0, id="topic"),
        pytest.param(["records", "--since", "2031-05-06"], 2, id="since"),
        pytest.param(["records", "--due-before", "2033-01-01"], 1, id="due"),
        pytest.param(["records", "--outlet", "kabar", "--limit", "2"], 2, id="outlet and limit"),
        pytest.param(["discrepancies"], 0, id="no discrepancies"),
        pytest.param(["targets", "--on", "2031-06-01"], 1, id="targets"),
    ],
)
def test_filters(run: Run, ledger: Path, arguments: list[str], count: int) -> None:
    assert len(listed(run, ledger, *arguments)) == count
    assert run("list", *arguments, "--ledger", str(ledger)).exit_code == 0


def test_a_table_of_records(run: Run, ledger: Path) -> None:
    result = run("list", "records", "--kind", "commitment", "--ledger", str(ledger))
    assert "FJI → IDN" in result.stdout
    assert "pledged · train 40 fishers" in " ".join(result.stdout.split())
    assert result.stderr == "1 record\n"
    assert max(map(len, result.stdout.splitlines())) <= 100


def test_csv_of_records_has_the_fields(run: Run, ledger: Path) -> None:
    printed = run("list", "records", "--kind", "commitment", "--format", "csv", "--ledger", str(ledger)).stdout
    (row,) = csv.DictReader(printed.splitlines())
    assert (row["actor"], row["quantity"], row["due"], row["articles"]) == ("FJI", "40 person", "2032", "a1, a2")


def test_a_discrepancy_says_who_stands_where(run: Run, promises: Path) -> None:
    found = next(one for one in listed(run, promises, "discrepancies") if one["kind"] == "number")
    stands = [(value["value"], value["articles"]) for value in found["values"]]
    assert ("40 person", ["p1"]) in stands
    assert ("70 person", ["p2"]) in stands
    assert "40 person (1)" in " ".join(run("list", "discrepancies", "--ledger", str(promises)).stdout.split())


def test_a_target_and_how_far_it_is(run: Run, promises: Path) -> None:
    target = next(one for one in listed(run, promises, "targets", "--on", "2031-12-31") if one["reached"])
    assert target["reached"] == {"day": "2031-11-07", "value": 15, "role": "reached", "article": "p3"}
    assert (target["missing"], target["unit"], target["due"]) == (target["target"] - 15, "person", "2032")
    assert target["a month"] == pytest.approx(target["missing"] / 12, rel=0.01)
    assert listed(run, promises, "targets", "--on", "2031-06-01")[0]["reached"] is None


def test_show_takes_a_record(run: Run, promises: Path) -> None:
    record = next(one for one in listed(run, promises, "records") if len(one["claims"]) > 1)
    result = run("show", record["id"][:8], "--ledger", str(promises))
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    for words in ("commitment record", "but:", "why:", "Where the reports disagree", "History", "[p1]", "p3"):
        assert words in said
    assert "[Indonesia pledged on Monday to train 70 fishers" in said
    shown = json.loads(run("show", record["id"], "--format", "json", "--ledger", str(promises)).stdout)
    assert [claim["passages"][0]["line"] for claim in shown["claims"]] == [1] * len(shown["claims"])
    assert all(len(claim["id"]) == 16 for claim in shown["claims"])
    assert {mention["article"] for mention in shown["history"]} == {"p1", "p2", "p3"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["records", "--kind", "promise"], "'commitment'", id="no such kind"),
        pytest.param(["events", "--kind", "event"], "--kind is a filter for records, not for events", id="kind of claims"),
        pytest.param(["records", "--on", "2031-01-01"], "--on is a filter for targets", id="a day of records"),
        pytest.param(["discrepancies", "--stage", "signed"], "--stage is a filter for", id="a stage of discrepancies"),
        pytest.param(["targets", "--between", "Atlantis"], "no side 'Atlantis'", id="no side"),
    ],
)
def test_wrong_usage(run: Run, ledger: Path, arguments: list[str], said: str) -> None:
    result = run("list", *arguments, "--ledger", str(ledger))
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_an_id_that_is_none(run: Run, ledger: Path) -> None:
    result = run("show", "ffffzz", "--ledger", str(ledger))
    assert result.exit_code == 1
    assert "no claim or record has the id" in result.stderr
