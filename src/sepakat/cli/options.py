"""Options and arguments that several commands share."""

import os
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from sepakat.lang.pack import LANGUAGES
from sepakat.model.vocabulary import Topic
from sepakat.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day written YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date of its words."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as YYYY-MM-DD", param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """What stands for the value in the help."""
        return "YYYY-MM-DD"


class Sides(click.ParamType[tuple[str, ...]]):
    """Sides with commas between."""

    name = "sides"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The sides one by one; none may be missing."""
        if isinstance(value, tuple):
            return value
        sides = tuple(part.strip() for part in value.split(","))
        if not all(sides):
            self.fail(f"a side is missing in {value!r}; write codes or names with commas between", param, ctx)
        return sides


class Words(click.ParamType[str]):
    """Words of which there has to be one."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words as they are."""
        if not value.strip():
            self.fail("it is empty; name one, or leave the option out", param, ctx)
        return str(value)


class LedgerPath(Words):
    """Where a ledger is or may be made: a file's path, or a server's address."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The path as it is; what is there already has to be a file."""
        path = super().convert(value, param, ctx)
        if os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path):
            self.fail(f"{path} is not a file; name a ledger, or a file that is not there yet", param, ctx)
        return path


DAY, SIDES, WORDS, LEDGER_PATH = Day(), Sides(), Words(), LedgerPath()


def reading_options(command: F) -> F:
    """INPUT..., --language and --reference-date."""
    command = click.option(
        "--reference-date", type=DAY, help="Date of the articles that state none; anchors 'yesterday' and the like."
    )(command)
    command = click.option(
        "--language", type=click.Choice(LANGUAGES), help="Language of all inputs.  [default: $SEPAKAT_LANGUAGE, else recognised]"
    )(command)
    return click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)(command)


def jobs_option(command: F) -> F:
    """--jobs"""
    return click.option("--jobs", type=click.IntRange(1, 256), help="Processes that extract.  [default: $SEPAKAT_JOBS, else 1]")(
        command
    )


def format_option(command: F) -> F:
    """--format of lists"""
    return _form_option("table", "json", "csv", "md")(command)


def text_format_option(command: F) -> F:
    """--format of what is shown as one text"""
    return _form_option("text", "json")(command)


def _form_option(*forms: str) -> Callable[[F], F]:
    choices = click.Choice(forms)
    return click.option("--format", "form", type=choices, default=forms[0], show_default=True, help="Form of the output.")


def sides_and_topics(command: F) -> F:
    """--between, --topic, --outlet and --limit"""
    topics = click.Choice([topic.value for topic in Topic])
    for option in (
        click.option("--limit", type=click.IntRange(1), help="At most so many."),
        click.option("--outlet", metavar="NAME", type=WORDS, help="Only what this outlet reports; a part of its name will do."),
        click.option("--topic", multiple=True, type=topics, help="About what; may be repeated."),
        click.option(
            "--between", metavar="SIDES", type=SIDES, default=(), help="Sides that all take part: codes (IDN,IND) or names."
        ),
    ):
        command = option(command)
    return command


def ledger_option(command: F) -> F:
    """--ledger"""
    return click.option(
        "--ledger",
        metavar="PATH",
        type=LEDGER_PATH,
        help="The ledger's file.  [default: $SEPAKAT_LEDGER, else sepakat.db in this folder]",
    )(command)


def words_option(command: F) -> F:
    """--lang"""
    choices = click.Choice(LANGUAGES)
    help = "Language of the output."
    return click.option("--lang", "language", type=choices, default=LANGUAGES[0], show_default=True, help=help)(command)


def output_option(command: F) -> F:
    """--output of what is a file"""
    file = click.File("wb", lazy=True, atomic=True)
    return click.option("--output", metavar="FILE", type=file, default="-", help="Where to.  [default: standard output]")(command)


def settings_of(context: click.Context) -> Settings:
    """The settings that the group has loaded."""
    settings = context.find_object(Settings)
    assert settings is not None, "the group loads the settings before any command runs"
    return settings
