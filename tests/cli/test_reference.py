"""docs/cli.md names every command, option and setting."""

import subprocess
import sys
from pathlib import Path

import click

from sepakat.cli import program
from sepakat.settings import SETTINGS

ROOT = Path(__file__).resolve().parents[2]


def test_the_reference_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts" / "document_cli.py", "--check"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_everything_is_named() -> None:
    page = (ROOT / "docs" / "cli.md").read_text("utf-8")
    options = [
        option
        for command in program.commands.values()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    ]
    names = [*(f"sepakat {name}" for name in program.commands), *options, *(setting.name for setting in SETTINGS)]
    assert not [name for name in names if name not in page]
