"""`sepakat timeline`: what happened, was promised and came of it."""

from typing import Any

import click

from sepakat.cli.options import DAY, format_option, ledger_option, settings_of, sides_and_topics


@click.command(short_help="What happened, was promised and came of it, by day.")
@sides_and_topics
@click.option("--since", type=DAY, help="Only what falls, or may fall, on this day or later.")
@format_option
@ledger_option
@click.pass_context
def timeline(context: click.Context, /, form: str, ledger: str | None, **filters: Any) -> None:
    """Show events, instruments and commitments in the order of time: when a commitment was first reported, what later reports say
    of it, and when it is due. What has no date stands last.
    """
    from sepakat.cli.time_columns import render_timeline
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        render_timeline(opened.timeline(**filters), form)
