"""`sepakat user`: accounts and tokens."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from click.testing import Result

from sepakat.service import Ledger, passwords

Run = Callable[..., Result]
WORDS = "kopi tubruk pagi hari\n"


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def add(run: Run, ledger: Path, name: str = "rina", role: str = "administrator") -> Result:
    """Make an account."""
    return run("user", "add", name, "--role", role, "--ledger", str(ledger), input=WORDS)


def test_an_account_is_made_listed_and_disabled(run: Run, ledger: Path) -> None:
    assert add(run, ledger, "Rina").stdout == "rina  administrator\n"
    assert add(run, ledger, "tomi", "reader").exit_code == 0
    assert run("user", "disable", "tomi", "--ledger", str(ledger)).exit_code == 0
    listed = json.loads(run("user", "list", "--format", "json", "--ledger", str(ledger)).stdout)
    assert [(each["name"], each["role"], bool(each["disabled_at"])) for each in listed] == [
        ("rina", "administrator", False),
        ("tomi", "reader", True),
    ]
    assert run("user", "enable", "tomi", "--ledger", str(ledger)).exit_code == 0
    assert run("user", "role", "tomi", "editor", "--ledger", str(ledger)).exit_code == 0
    assert "tomi,editor," in run("user", "list", "--format", "csv", "--ledger", str(ledger)).stdout


def test_the_first_account_should_be_an_administrator(run: Run, ledger: Path) -> None:
    assert "no administrator yet" in add(run, ledger, role="reader").stderr


@pytest.mark.parametrize(
    ("input", "said"),
    [("", "it is empty"), ("\n", "it is empty"), ("short\n", "12 to 256 characters")],
    ids=["none", "empty", "short"],
)
def test_a_bad_password_is_one_line(run: Run, ledger: Path, input: str, said: str) -> None:
    result = run("user", "add", "rina", "--ledger", str(ledger), input=input)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_password_is_changed(run: Run, ledger: Path) -> None:
    add(run, ledger)
    assert run("user", "password", "rina", "--ledger", str(ledger), input="teh manis sore hari\n").exit_code == 0
    with Ledger(ledger) as opened:
        assert opened.accounts.log_in("rina", "teh manis sore hari")


def test_a_token_is_shown_once(run: Run, ledger: Path) -> None:
    add(run, ledger)
    made = run("user", "token", "add", "rina", "--label", "weekly report", "--ledger", str(ledger))
    secret = made.stdout.strip()
    with Ledger(ledger) as opened:
        assert opened.accounts.identify_token(secret).name == "rina"
    listed = run("user", "token", "list", "--format", "json", "--ledger", str(ledger))
    assert secret not in listed.stdout
    [token] = json.loads(listed.stdout)
    assert token["label"] == "weekly report"
    assert run("user", "token", "revoke", token["id"], "--ledger", str(ledger)).stdout == f"{token['id']}  revoked\n"


@pytest.mark.parametrize(
    ("arguments", "code"), [(("disable", "nobody"), 1), (("token", "revoke", "zz"), 1), (("role", "rina", "king"), 2)], ids=str
)
def test_what_is_not_there_is_one_line(run: Run, ledger: Path, arguments: tuple[str, ...], code: int) -> None:
    add(run, ledger)
    result = run("user", *arguments, "--ledger", str(ledger))
    assert result.exit_code == code
    assert "Error: " in result.stderr


def test_what_was_done_is_told_the_newest_first(run: Run, ledger: Path) -> None:
    add(run, ledger)
    run("user", "token", "add", "rina", "--ledger", str(ledger))
    told = json.loads(run("user", "audit", "--format", "json", "--ledger", str(ledger)).stdout)
    assert [each["action"] for each in told] == ["token.add", "account.add"]
    assert "account.add" in run("user", "audit", "--ledger", str(ledger)).stdout
    assert "no entries found" in run("user", "audit", "--by", "nobody", "--ledger", str(ledger)).stderr
