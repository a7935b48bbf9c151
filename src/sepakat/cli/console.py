"""Where results and messages go, and what a terminal may be shown."""

import os
import re
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from sepakat.ingest import InputProblem

PIPE_WIDTH = 100
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """The text with each character that could steer a terminal replaced, one for one, so that offsets hold."""
    return UNSAFE.sub("\ufffd", text)


def make_console(*, stderr: bool = False) -> "Console":
    """A console on standard output or standard error; in a pipe it is 100 columns wide unless COLUMNS says otherwise."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    piped = not stream.isatty() and not os.environ.get("COLUMNS")
    return Console(stderr=stderr, markup=False, highlight=False, emoji=False, width=PIPE_WIDTH if piped else None)


def shows_colours(console: "Console") -> bool:
    """Whether marks in colour can be seen; NO_COLOR and terminals without colours get brackets instead."""
    return console.color_system is not None and not console.no_color


def print_block(console: "Console", block: "RenderableType") -> None:
    """Print a table or the like without the blanks that fill its lines."""
    with console.capture() as captured:
        console.print(block)
    for line in captured.get().splitlines():
        click.echo(line.rstrip(), color=True)


def report_problem(problem: "InputProblem") -> None:
    """One line on standard error for an input that could not be read."""
    click.echo(clean(f"sepakat: {problem}"), err=True)
