"""`sepakat brief`: where it goes, and what it refuses."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
SIDES = ("brief", "--between", "IDN,FJI", "--on", "2032-01-15", "--ledger")


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("html", b"<!DOCTYPE html>"), ("docx", b"PK"), ("pdf", b"%PDF-"), ("md", b"# Bahan Pertemuan: Indonesia dan Fiji")],
)
def test_forms(run: Run, promises: Path, tmp_path: Path, form: str, beginning: bytes) -> None:
    printed = run(*SIDES, str(promises), "--format", form)
    written = run(*SIDES, str(promises), "--format", form, "--output", f"brief.{form}")
    assert (printed.exit_code, written.exit_code, written.stdout) == (0, 0, "")
    content = (tmp_path / f"brief.{form}").read_bytes()
    assert content.startswith(beginning)
    assert printed.stdout_bytes == content


def test_the_other_language(run: Run, promises: Path) -> None:
    said = run(*SIDES, str(promises), "--format", "md", "--lang", "en").stdout
    assert said.startswith("# Meeting brief: Indonesia and Fiji")
    assert "15 people reached" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--between", "IDN"], "two sides", id="one side"),
        pytest.param(["--between", "IDN,Atlantis"], "no side 'Atlantis'", id="unknown side"),
        pytest.param([], "--between", id="no side"),
        pytest.param(["--between", "IDN,FJI", "--format", "odt"], "'docx'", id="no such form"),
        pytest.param(["--between", "IDN,FJI", "--lang", "fr"], "'en'", id="no such language"),
    ],
)
def test_what_cannot_be(run: Run, promises: Path, arguments: list[str], said: str) -> None:
    result = run("brief", *arguments, "--ledger", str(promises))
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
