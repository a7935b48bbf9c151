"""`sepakat search`, `backup`, `doctor` and `rebuild`."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_search_finds_claims_and_articles(run: Run, ledger: Path) -> None:
    hits = json.loads(run("search", "fishers", "--format", "json", "--ledger", str(ledger)).stdout)
    assert {hit["claim"]["claim"] for hit in hits if hit["claim"]} == {"commitment"}
    assert {hit["article"]["id"] for hit in hits if not hit["claim"]} == {"a1", "a2"}
    result = run("search", "train", "fish*", "--kind", "commitment", "--limit", "1", "--ledger", str(ledger))
    assert "train 40 fishers" in " ".join(result.stdout.split())


def test_what_was_rejected_is_not_found(run: Run, ledger: Path) -> None:
    def find() -> list[str]:
        printed = run("search", "fishers", "--kind", "commitment", "--format", "json", "--ledger", str(ledger)).stdout
        return [hit["claim"]["id"] for hit in json.loads(printed)]

    first, second = find()
    assert run("judge", "reject", first, "--by", "Rina", "--ledger", str(ledger)).exit_code == 0
    assert find() == [second]


@pytest.mark.parametrize("query", ['"', "***", "AND (", "-"])
def test_nothing_that_can_be_typed_is_an_error(run: Run, ledger: Path, query: str) -> None:
    assert run("search", "--ledger", str(ledger), "--", query).exit_code == 0


def test_a_backup_is_a_ledger(run: Run, ledger: Path, tmp_path: Path) -> None:
    assert run("backup", "copy.db", "--ledger", str(ledger)).exit_code == 0
    exports = {run("export", "--ledger", str(path)).stdout for path in (ledger, tmp_path / "copy.db")}
    assert len(exports) == 1
    assert run("backup", "missing/copy.db", "--ledger", str(ledger)).exit_code == 1
    assert run("backup", str(ledger), "--ledger", str(ledger)).exit_code == 1


def test_a_file_that_is_there_is_replaced_only_by_force(run: Run, ledger: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Rina", "utf-8")
    refused = run("backup", "letter.txt", "--ledger", str(ledger))
    assert (refused.exit_code, "--force" in refused.stderr, letter.read_text("utf-8")) == (1, True, "Dear Rina")
    assert run("backup", "letter.txt", "--force", "--ledger", str(ledger)).exit_code == 0
    assert run("export", "--ledger", "letter.txt").stdout == run("export", "--ledger", str(ledger)).stdout


def test_the_doctor_finds_what_is_wrong(run: Run, ledger: Path) -> None:
    whole = run("doctor", "--ledger", str(ledger))
    assert (whole.exit_code, whole.stdout) == (0, "")
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE article SET headline = 'Other' WHERE id = 'a1'")
    ill = run("doctor", "--ledger", str(ledger))
    assert ill.exit_code == 1
    assert "article a1 is not as it was read" in ill.stdout


def test_a_rebuild_keeps_judgements_and_gives_the_same_export(run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = json.loads(run("list", "commitments", "--format", "json", "--ledger", str(ledger)).stdout)
    run("judge", "reject", claims[0]["id"], "--by", "Rina", "--ledger", str(ledger))
    before = run("export", "--ledger", str(ledger)).stdout
    assert "2 unchanged" in run("rebuild", "--ledger", str(ledger)).stdout
    monkeypatch.setattr("sepakat.service.ledger.engine_version", lambda: "better")
    assert "2 read again" in run("rebuild", "--ledger", str(ledger)).stdout
    assert run("export", "--ledger", str(ledger)).stdout == before


@pytest.mark.parametrize("command", [["search", "x"], ["backup", "b.db"], ["doctor"], ["rebuild"]], ids=lambda words: words[0])
def test_no_ledger_is_made(run: Run, tmp_path: Path, command: list[str]) -> None:
    assert run(*command).exit_code == 1
    assert list(tmp_path.iterdir()) == []
