"""`sepakat export`: the whole ledger for other programs."""

from typing import TextIO

import click

from sepakat.cli.options import ledger_option, settings_of


@click.command(short_help="Write the whole ledger as JSON or CSV.")
@click.argument("out", metavar="[OUT]", type=click.File("w", encoding="utf-8", lazy=True, atomic=True), default="-")
@click.option(
    "--format",
    "form",
    type=click.Choice(("json", "csv")),
    default="json",
    show_default=True,
    help="json: records, discrepancies and follows; csv: one line for each claim, with the id of its record.",
)
@ledger_option
@click.pass_context
def export(context: click.Context, out: TextIO, form: str, ledger: str | None) -> None:
    """Write what all articles together say: records, their claims, discrepancies and follows.

    Equal ledgers give the same bytes, in whatever order their articles were read. OUT is a file; without it, or with -, the
    export goes to standard output.
    """
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        text = opened.export(form)
    out.write(text)
