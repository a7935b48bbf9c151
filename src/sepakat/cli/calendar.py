"""`sepakat calendar`: meetings and commitments for a calendar."""

from typing import BinaryIO

import click

from sepakat.cli.options import SIDES, ledger_option, output_option, settings_of, words_option


@click.command(short_help="Meetings and what is due, as a calendar (.ics).")
@click.option("--between", metavar="SIDES", type=SIDES, default=(), help="Sides that all take part: codes (IDN,IND) or names.")
@words_option
@output_option
@ledger_option
@click.pass_context
def calendar(context: click.Context, /, between: tuple[str, ...], language: str, output: BinaryIO, ledger: str | None) -> None:
    """Write meetings as events and commitments with a date as tasks, in the form that calendars read (iCalendar). Entries keep
    their identity, so that a calendar that reads the file again changes them instead of doubling them.
    """
    from sepakat.export.calendar import render_calendar
    from sepakat.service import Ledger
    from sepakat.service.calendars import make_calendar

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        made = make_calendar(opened, between, language)
    output.write(render_calendar(made))
