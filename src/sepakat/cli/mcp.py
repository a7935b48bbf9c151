"""`sepakat mcp`: the ledger for assistants."""

from datetime import date

import click

from sepakat.cli.options import ledger_option, settings_of


@click.command(short_help="Let an assistant ask the ledger (MCP).")
@ledger_option
@click.pass_context
def mcp(context: click.Context, ledger: str | None) -> None:
    """Answer an assistant on standard input and output by the Model Context Protocol, until it hangs up.

    Its tools only read: search commitments, what is overdue, the timeline, contradictions, the evidence of a claim or record.
    """
    from sepakat.assistant import make_server
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        make_server(opened, date.today).run("stdio")
