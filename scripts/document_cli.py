"""Write the reference part of docs/cli.md from the commands themselves.

    python scripts/document_cli.py [--check]

With --check nothing is written; the exit code says whether the page is up to date.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sepakat.cli import program
from sepakat.settings import SETTINGS

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "cli.md"
START, END = "<!-- reference: made by `make docs` -->\n", "<!-- end of the reference -->\n"


def main(arguments: list[str]) -> int:
    """Write the page, or check it."""
    page = PAGE.read_text("utf-8")
    wanted = page[: page.index(START) + len(START)] + "\n".join(iter_reference()) + "\n" + page[page.index(END) :]
    if "--check" not in arguments:
        PAGE.write_text(wanted, "utf-8")
    elif page != wanted:
        print(f"{PAGE.relative_to(ROOT)} is out of date; run `make docs`", file=sys.stderr)
        return 1
    return 0


def iter_reference() -> Iterator[str]:
    """The settings, then each command with its help and its options, line by line."""
    yield "## Settings\n"
    yield "| variable | default | what it sets |\n|---|---|---|"
    for setting in SETTINGS:
        yield f"| `{setting.name}` | {f'`{setting.default}`' if setting.default else 'none'} | {setting.help} |"
    yield "\n## Reference"
    for name, command in program.commands.items():
        yield from iter_commands(name, command)


def iter_commands(name: str, command: click.Command) -> Iterator[str]:
    """A command, and those in it if it is a group."""
    yield from iter_command(name, command)
    if isinstance(command, click.Group):
        for part, subcommand in command.commands.items():
            yield from iter_commands(f"{name} {part}", subcommand)


def iter_command(name: str, command: click.Command) -> Iterator[str]:
    """One command."""
    context = click.Context(command, info_name=f"sepakat {name}")
    yield f"\n### `{' '.join([context.command_path, *command.collect_usage_pieces(context)])}`\n"
    yield "\n\n".join(" ".join(paragraph.split()) for paragraph in (command.help or "").split("\n\n"))
    if len(command.params) == sum(isinstance(parameter, click.Argument) for parameter in command.params):
        return
    yield "\n| option | what it does |\n|---|---|"
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and isinstance(parameter, click.Option) and parameter.name != "help":
            names, about = record
            yield f"| `{names.replace('|', ', ')}` | {' '.join(about.split()).replace('|', ', ')} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
