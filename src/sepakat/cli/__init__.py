"""The command line: the commands, and where errors become exit codes.

0 done; 1 failed, or something was found by `check`; 2 wrong usage; 130 interrupted; 141 nobody reads the output any more.
"""

import logging
import os
import sys
from typing import Any

import click

from sepakat.cli.brief import brief
from sepakat.cli.calendar import calendar
from sepakat.cli.check import check
from sepakat.cli.demo import demo
from sepakat.cli.explain import explain
from sepakat.cli.export import export
from sepakat.cli.extract import extract
from sepakat.cli.forget import forget
from sepakat.cli.judge import judge, judgements
from sepakat.cli.keeping import backup, doctor, rebuild
from sepakat.cli.listing import list_claims
from sepakat.cli.mcp import mcp
from sepakat.cli.read import read
from sepakat.cli.search import search
from sepakat.cli.serve import serve
from sepakat.cli.show import show
from sepakat.cli.status import status
from sepakat.cli.timeline import timeline
from sepakat.cli.user import user
from sepakat.errors import InputError, SepakatError
from sepakat.settings import SETTINGS, load_settings

INTERRUPTED = 130
UNREAD = 141


class Program(click.Group):
    """The group of all commands; the one place where errors become messages and exit codes."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command to its end."""
        try:
            return self._invoke_whole(ctx)
        except InputError as error:
            raise click.UsageError(str(error)) from error
        except SepakatError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            _forget_output()
            ctx.exit(UNREAD)
        except OSError as error:
            raise _failure_of(error) from error

    def _invoke_whole(self, ctx: click.Context) -> Any:
        """Run a command until all that it wrote has left this program, also where it ends with an exit code of its own."""
        try:
            return super().invoke(ctx)
        finally:
            sys.stdout.flush()

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The settings, behind the commands."""
        with formatter.section("Environment"):
            formatter.write_dl([(setting.name, setting.help) for setting in SETTINGS])


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="sepakat", message="%(prog)s %(version)s")
@click.option(
    "-v", "--verbose", is_flag=True, help="Tell more on standard error: what was logged, and where an extraction failed."
)
@click.pass_context
def program(context: click.Context, verbose: bool) -> None:
    """Keep a ledger of international cooperation, read from news in Indonesian and English.

    Who met whom, what was signed, what was promised, how firmly and by when: each entry with the sentence that says so.
    Begin with `sepakat demo`.
    """
    _show_log(verbose)
    context.obj = load_settings(os.environ)


LEDGER_COMMANDS = (
    *(read, list_claims, show, search, serve, status, timeline, brief, calendar, judge, judgements),
    *(export, backup, doctor, rebuild, forget, user, mcp),
)
for command in (*LEDGER_COMMANDS, extract, check, explain, demo):
    program.add_command(command)


def main() -> None:
    """The entry point of the program."""
    _settle_streams()
    try:
        program(prog_name="sepakat")
    except OSError as error:  # the help could not be written
        failure = _failure_of(error)
        failure.show()
        sys.exit(failure.exit_code)


def _settle_streams() -> None:
    """Put something where a stream is closed, and let no character fail."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115 - it stays open as long as the program runs
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    if sys.stdout is None:
        sys.exit("Error: standard output is closed; send it to a file, a pipe or a terminal")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets its code instead of an error.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # both are text files at start


def _failure_of(error: OSError) -> click.ClickException:
    """The message for an error of the operating system; output that cannot be written is dropped."""
    try:
        sys.stdout.flush()
    except OSError:
        _forget_output()
    return click.ClickException(f"{error.strerror or error}; check the disk and the output")


def _show_log(verbose: bool) -> None:
    """Send Sepakat's own log to standard error as messages; what libraries log stays out unless it is asked for."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("sepakat: %(message)s"))
    logging.getLogger().handlers[:] = [handler if verbose else logging.NullHandler()]
    own = logging.getLogger("sepakat")
    own.setLevel(logging.DEBUG if verbose else logging.WARNING)
    own.handlers[:] = [handler]
    own.propagate = False


def _forget_output() -> None:
    """Send what is left to nowhere, or Python complains when it closes the pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
