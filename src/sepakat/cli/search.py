"""`sepakat search`: articles and claims by their words."""

import click

from sepakat.cli.options import format_option, ledger_option, settings_of
from sepakat.model.vocabulary import ClaimKind

KINDS = ("article", *(kind.value for kind in ClaimKind))


@click.command(short_help="Find articles and claims by their words.")
@click.argument("query", nargs=-1, required=True)
@click.option("--kind", multiple=True, type=click.Choice(KINDS), help="Only these; may be repeated.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many.")
@format_option
@ledger_option
@click.pass_context
def search(
    context: click.Context, query: tuple[str, ...], kind: tuple[str, ...], limit: int, form: str, ledger: str | None
) -> None:
    """Find articles and claims that hold all words of QUERY, the best first.

    "Words in quotes" stand one after the other, a word that ends with * is the beginning of one; case and accents do not matter.
    """
    from sepakat.cli.hit_columns import render_hits
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        render_hits(opened.search(" ".join(query), kind or KINDS, limit=limit), form)
