"""`sepakat calendar`."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_standard_output_and_a_file_get_the_same(run: Run, ledger: Path, tmp_path: Path) -> None:
    printed = run("calendar", "--between", "IDN,FJI", "--ledger", str(ledger))
    written = run("calendar", "--between", "IDN,FJI", "--output", "all.ics", "--ledger", str(ledger))
    assert (printed.exit_code, written.exit_code, written.stdout) == (0, 0, "")
    content = (tmp_path / "all.ics").read_bytes()
    assert printed.stdout_bytes == content
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"SUMMARY:Pertemuan: Fiji dan Indonesia" in content


def test_the_other_language(run: Run, ledger: Path) -> None:
    assert "SUMMARY:Meeting: Fiji and Indonesia" in run("calendar", "--lang", "en", "--ledger", str(ledger)).stdout


def test_an_unknown_side(run: Run, ledger: Path) -> None:
    assert run("calendar", "--between", "Atlantis", "--ledger", str(ledger)).exit_code == 2
