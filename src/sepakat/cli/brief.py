"""`sepakat brief`: what two or more sides should know before they meet."""

import sys
from datetime import date
from typing import BinaryIO

import click

from sepakat.cli.options import DAY, SIDES, ledger_option, output_option, settings_of, words_option

FORMS = click.Choice(("html", "docx", "pdf", "md"))


@click.command(short_help="The brief for a meeting, as HTML, Word, PDF or Markdown.")
@click.option("--between", metavar="SIDES", type=SIDES, required=True, help="Who meets: codes (IDN,IND) or names.")
@click.option("--on", type=DAY, help="The day of the meeting; only reports until then count.  [default: today]")
@click.option("--since", type=DAY, help="From when on progress is told.  [default: the last meeting before the day]")
@words_option
@click.option("--format", "form", type=FORMS, default="html", show_default=True, help="Form of the file.")
@click.option("--rows", type=click.IntRange(1, 1000), help="Lines that each section shows.  [default: 6]")
@output_option
@ledger_option
@click.pass_context
def brief(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    /,
    between: tuple[str, ...],
    on: date | None,
    since: date | None,
    language: str,
    form: str,
    rows: int | None,
    output: BinaryIO,
    ledger: str | None,
) -> None:
    """Write the agenda of a meeting and what has to be known for it: progress since the last one, commitments that are due, late
    or not mentioned any more, targets and the pace they need, contradictions, and notes. Every line has its source.
    """
    from sepakat.report.forms import BINARY, render_brief
    from sepakat.service import Ledger
    from sepakat.service.briefing import ROWS, make_brief

    if form in BINARY and output.name == "<stdout>" and sys.stdout.isatty():
        raise click.UsageError(f"a terminal cannot show {form}; name a file with --output")
    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        made = make_brief(opened, between, on or date.today(), since=since, rows=rows or ROWS)
    output.write(render_brief(made, language, form))
