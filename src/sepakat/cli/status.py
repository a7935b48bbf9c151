"""`sepakat status`: what is due, late, kept or silent on a day."""

from datetime import date
from typing import Any

import click

from sepakat.cli.options import DAY, format_option, ledger_option, settings_of, sides_and_topics
from sepakat.compare import Status
from sepakat.compare.status import SILENT_MONTHS

STATUSES = tuple(status.value for status in Status)


@click.command(short_help="What is due, late, kept or silent on a day.")
@sides_and_topics
@click.option("--on", type=DAY, help="The day; only reports until then count.  [default: today]")
@click.option("--status", "statuses", multiple=True, type=click.Choice(STATUSES), help="Only these; may be repeated.")
@click.option(
    "--silent-months",
    type=click.IntRange(1),
    default=SILENT_MONTHS,
    show_default=True,
    help="Months without a report from which a commitment is silent.",
)
@format_option
@ledger_option
@click.pass_context
def status(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    /,
    on: date | None,
    statuses: tuple[str, ...],
    silent_months: int,
    limit: int | None,
    form: str,
    ledger: str | None,
    **filters: Any,
) -> None:
    """Show where commitments stand on a day, the most urgent first: overdue, due soon (within 60 days), partly kept, silent, not
    due, kept, dropped, unratable.

    Silent says that nobody has mentioned it for some months, not that nothing was done. Unratable says that no number, date or
    owner was ever given.
    """
    from sepakat.cli.time_columns import render_standings
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        day = on or date.today()
        found = opened.status(day, standing=statuses, silent_months=silent_months, limit=limit, **filters)
    render_standings(found, form)
