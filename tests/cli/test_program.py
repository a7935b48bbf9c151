"""The program as a process: speed, exit codes, pipes, interrupts, settings."""

import json
import os
import select
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

import click
import pytest
from click.testing import Result

from sepakat.cli import program
from sepakat.service import Ledger
from sepakat.settings import SETTINGS

Run = Callable[..., Result]
SEPAKAT = [sys.executable, "-m", "sepakat"]
PATIENCE = 20
TEXT = "Rina Halim said the two sides had met in Suva.\n"


def read_line(stream: IO[str]) -> str:
    """The next line of a process; nothing if it says nothing for a while, so that no test waits for ever."""
    ready, _, _ = select.select([stream], [], [], PATIENCE)
    return stream.readline() if ready else ""


def test_every_command_and_option_has_help() -> None:
    for name, command in program.commands.items():
        assert command.help, name
        for parameter in command.params:
            assert not isinstance(parameter, click.Option) or parameter.help or parameter.type.name == "choice", (
                name,
                parameter.name,
            )


def test_help_names_the_commands_and_settings(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    for name in (*program.commands, *(setting.name for setting in SETTINGS)):
        assert name in result.stdout


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("sepakat ")


@pytest.mark.parametrize(
    "arguments",
    [["nothing"], ["list"], ["read"], ["extract", "--language", "xx", "a.txt"], ["extract", "--jobs", "0", "a.txt"]],
    ids=" ".join,
)
def test_wrong_usage_is_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_mistyped_setting_is_wrong_usage(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEPAKAT_LEGDER", "x")
    result = run("list", "events")
    assert result.exit_code == 2
    assert "did you mean SEPAKAT_LEDGER?" in result.stderr


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys, sepakat.cli; print([name for name in ('sqlalchemy', 'rich', 'trafilatura', 'babel') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_lines_come_out_while_input_still_comes_in() -> None:
    line = json.dumps({"id": "a", "text": TEXT, "language": "en"}) + "\n"
    with subprocess.Popen([*SEPAKAT, "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(2):
            process.stdin.write(line)
            process.stdin.flush()
            assert json.loads(read_line(process.stdout))["id"] == "a"
        process.stdin.close()
        assert process.wait(PATIENCE) == 0


def test_jobs_keep_the_order(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"id": f"a{number}", "text": TEXT, "language": "en"}) + "\n" for number in range(60)))
    result = subprocess.run([*SEPAKAT, "extract", str(path), "--jobs", "2"], capture_output=True, text=True, check=True)
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [f"a{number}" for number in range(60)]


def test_a_reader_that_goes_away_is_no_complaint(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"id": f"a{number}", "text": TEXT * 40, "language": "en"}) + "\n" for number in range(80)))
    with subprocess.Popen([*SEPAKAT, "extract", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(PATIENCE) == 141


def heed_interrupts() -> None:
    """Take interrupts as a program in the foreground does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_is_quiet() -> None:
    line = json.dumps({"id": "a", "text": TEXT, "language": "en"}) + "\n"
    pipe = subprocess.PIPE
    # A shell lets what it starts in the background ignore interrupts, and the tests may have been started so.
    with subprocess.Popen(
        [*SEPAKAT, "extract", "-"], stdin=pipe, stdout=pipe, stderr=pipe, text=True, preexec_fn=heed_interrupts
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(line)
        process.stdin.flush()
        read_line(process.stdout)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130
        assert process.stderr.read() == ""


def test_the_help_is_fast() -> None:
    def seconds() -> float:
        started = time.perf_counter()
        subprocess.run([*SEPAKAT, "--help"], stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - started

    # 0.1 s on an idle machine; the bound leaves room for a busy one.
    assert min(seconds() for _ in range(5)) < 0.5


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_colours_and_widths_of_a_pipe(ledger: Path, form: str) -> None:
    command = [*SEPAKAT, "list", "commitments", "--format", form, "--ledger", str(ledger)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert b"\x1b" not in result.stdout
    assert b"train 40 fishers" in b" ".join(result.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    ["--help", "list articles --format md", "extract report.txt", "read report.txt", "check report.txt --format json"],
)
@pytest.mark.parametrize(
    ("output", "said"),
    [
        (">&-", "Error: standard output is closed; send it to a file, a pipe or a terminal\n"),
        pytest.param(
            "> /dev/full",
            "Error: No space left on device; check the disk and the output\n",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here"),
        ),
    ],
    ids=["closed", "full"],
)
def test_output_that_cannot_be_written_is_one_line(tmp_path: Path, arguments: str, output: str, said: str) -> None:
    (tmp_path / "report.txt").write_text(TEXT)
    Ledger(tmp_path / "sepakat.db").close()
    command = f"{shlex.join(SEPAKAT)} {arguments} {output}"
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (result.returncode, result.stderr) == (1, said)


def test_closed_input_and_messages(tmp_path: Path) -> None:
    command = f"{shlex.join(SEPAKAT)} extract - none.txt"
    for closed, said in (("<&-", "standard input: it is empty"), ("2>&-", "")):
        result = subprocess.run(
            ["sh", "-c", f"{command} {closed}"], input="", capture_output=True, text=True, check=False, cwd=tmp_path
        )
        assert result.returncode == 1
        assert said in result.stderr
