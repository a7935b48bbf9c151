"""`sepakat forget`: what it says, what it asks, and what is left."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def exported(run: Run, ledger: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(run("export", "--ledger", str(ledger)).stdout)
    return found


def test_an_article_goes_with_its_claims(run: Run, ledger: Path) -> None:
    result = run("forget", "a1", "--yes", "--ledger", str(ledger))
    assert result.exit_code == 0, result.stderr
    first, last = result.stdout.splitlines()
    assert first.startswith("article  a1  Talks | Suva Daily  Suva Daily  2031-05-05  1 event")
    assert last == f"{ledger}: 1 article and 5 claims taken out"
    assert '"a1"' not in run("export", "--ledger", str(ledger)).stdout
    assert "a1" not in run("list", "articles", "--ledger", str(ledger)).stdout
    assert run("doctor", "--ledger", str(ledger)).exit_code == 0
    assert "a1" not in run("search", "fishers", "--format", "json", "--ledger", str(ledger)).stdout


def test_judgements_that_become_stale_are_named_and_kept(run: Run, ledger: Path) -> None:
    claim = next(
        each["id"]
        for each in json.loads(run("list", "commitments", "--format", "json", "--ledger", str(ledger)).stdout)
        if each["article"]["id"] == "a1"
    )
    made = run("judge", "confirm", claim, "--by", "Rina", "--ledger", str(ledger)).stdout.split()[0]
    result = run("forget", "a1", "--yes", "--ledger", str(ledger))
    assert f"judgement {made}  confirm by Rina on " in result.stdout
    stale = json.loads(run("judgements", "--stale", "--format", "json", "--ledger", str(ledger)).stdout)
    assert [each["id"] for each in stale] == [made]


def test_nothing_goes_where_nobody_can_be_asked(run: Run, ledger: Path) -> None:
    before = exported(run, ledger)
    result = run("forget", "a1", "--ledger", str(ledger))
    assert (result.exit_code, "--yes" in result.stderr) == (2, True)
    assert exported(run, ledger) == before


@pytest.mark.parametrize(("answer", "left"), [("y\n", 1), ("n\n", 2)])
def test_a_terminal_is_asked(run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch, answer: str, left: int) -> None:
    monkeypatch.setattr(sys.modules["sepakat.cli.forget"], "is_asked", lambda: True)
    result = run("forget", "a1", "--ledger", str(ledger), input=answer)
    assert (result.exit_code == 0) == (left == 1)
    articles = json.loads(run("list", "articles", "--format", "json", "--ledger", str(ledger)).stdout)
    assert len(articles) == left


def test_an_unknown_id_takes_nothing_out(run: Run, ledger: Path) -> None:
    result = run("forget", "a1", "zzz", "--yes", "--ledger", str(ledger))
    assert (result.exit_code, "no article has the id 'zzz'" in result.stderr) == (1, True)
    assert len(json.loads(run("list", "articles", "--format", "json", "--ledger", str(ledger)).stdout)) == 2


def test_minutes_of_an_entry_are_withdrawn_instead(run: Run, ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text("Fiji will train 40 fishers of Tonga. Nobody objected to it at all.", "utf-8")
    said = ("--set", "actor", "FJI", "--set", "action", "train 40 fishers", "--language", "en", "--by", "Rina")
    made = run("judge", "entry", "commitment", "m.txt", "Fiji will train 40 fishers of Tonga.", *said, "--ledger", str(ledger))
    assert made.exit_code == 0, made.stderr
    listed = json.loads(run("list", "articles", "--format", "json", "--ledger", str(ledger)).stdout)
    (minutes,) = (each["id"] for each in listed if each["id"].startswith("entry-"))
    result = run("forget", minutes, "--yes", "--ledger", str(ledger))
    assert (result.exit_code, "withdraw the entry" in result.stderr) == (2, True)
