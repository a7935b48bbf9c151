"""`sepakat list`: what the ledger holds, filtered."""

from datetime import date
from typing import Any

import click

from sepakat.cli.options import DAY, ledger_option, settings_of
from sepakat.model.vocabulary import ClaimKind, Stage, Topic

ARTICLES = "articles"
KINDS = (*(kind.plural for kind in ClaimKind), ARTICLES)
DATED_KINDS = ("events", "instruments", "commitments")
APPLIES = {"stage": ("commitments",), "topic": DATED_KINDS, "due_before": ("commitments",), "speaker": ("quotations",)}
"""Filters that only some kinds have."""


@click.command(name="list", short_help="List claims or articles of the ledger, filtered.")
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--between", metavar="SIDES", help="Sides that all take part: codes (IDN,IND) or names.")
@click.option("--stage", multiple=True, type=click.Choice([stage.value for stage in Stage]), help="How firm; may be repeated.")
@click.option("--topic", multiple=True, type=click.Choice([topic.value for topic in Topic]), help="About what; may be repeated.")
@click.option("--since", type=DAY, help="Events and instruments of this day or later; else, published this day or later.")
@click.option("--due-before", type=DAY, help="Commitments whose due day, month or year is over before this day.")
@click.option("--speaker", metavar="NAME", help="Quotations of a speaker; a part of the name will do.")
@click.option("--outlet", metavar="NAME", help="Only what this outlet says; a part of its name will do.")
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json", "csv", "md")),
    default="table",
    show_default=True,
    help="Form of the output.",
)
@ledger_option
@click.pass_context
def list_claims(context: click.Context, /, kind: str, form: str, ledger: str | None, **filters: Any) -> None:
    """List events, instruments, commitments, people, quotations, inconsistencies or articles.

    In the order of time. A table leaves out columns that csv and json have.
    """
    from sepakat.cli.render import render_articles, render_claims
    from sepakat.service import Ledger
    from sepakat.service.choices import parse_kind

    _refuse_foreign_filters(kind, filters)
    filters["between"] = filters["between"] or ()
    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        if kind == ARTICLES:
            wanted = {name: filters[name] for name in ("between", "since", "outlet", "limit")}
            render_articles(opened.articles(**wanted), form)
        else:
            render_claims(parse_kind(kind), opened.list(kind, **filters), form)


def _refuse_foreign_filters(kind: str, filters: dict[str, date | str | tuple[str, ...] | None]) -> None:
    for name, kinds in APPLIES.items():
        if filters[name] and kind not in kinds:
            raise click.UsageError(f"--{name.replace('_', '-')} is a filter for {', '.join(kinds)}, not for {kind}")
