"""`sepakat list`: what the ledger holds, filtered."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from sepakat.cli.options import DAY, SIDES, WORDS, format_option, ledger_option, settings_of
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import ClaimKind, Stage, Topic

if TYPE_CHECKING:
    from sepakat.service import Ledger

ARTICLES = "articles"
CLAIMS = tuple(kind.plural for kind in ClaimKind)
TOGETHER = ("records", "discrepancies", "targets")
"""What is worked out from all articles together."""
KINDS = (*CLAIMS, ARTICLES, *TOGETHER)
STAGED = ("commitments", "records", "targets")
APPLIES = {
    "stage": STAGED,
    "topic": ("events", "instruments", "commitments", *TOGETHER),
    "due_before": STAGED,
    "speaker": ("quotations",),
    "record_kind": ("records",),
    "on": ("targets",),
}
"""Filters that only some kinds have."""
OPTIONS = {"record_kind": "kind"}
"""Filters whose option has another name."""
RECORD_KINDS = tuple(kind.value for kind in RecordKind)


@click.command(name="list", short_help="List claims, articles, records, discrepancies or targets.")
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--between", metavar="SIDES", type=SIDES, default=(), help="Sides that all take part: codes (IDN,IND) or names.")
@click.option("--stage", multiple=True, type=click.Choice([stage.value for stage in Stage]), help="How firm; may be repeated.")
@click.option("--topic", multiple=True, type=click.Choice([topic.value for topic in Topic]), help="About what; may be repeated.")
@click.option(
    "--kind", "record_kind", multiple=True, type=click.Choice(RECORD_KINDS), help="Records of this kind; may be repeated."
)
@click.option("--since", type=DAY, help="Events and instruments of this day or later; else, published this day or later.")
@click.option("--due-before", type=DAY, help="Commitments whose due day, month or year is over before this day.")
@click.option("--speaker", metavar="NAME", type=WORDS, help="Quotations of a speaker; a part of the name will do.")
@click.option("--outlet", metavar="NAME", type=WORDS, help="Only what this outlet says; a part of its name will do.")
@click.option("--on", type=DAY, help="The day on which targets are looked at.  [default: today]")
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@format_option
@ledger_option
@click.pass_context
def list_claims(context: click.Context, /, kind: str, form: str, ledger: str | None, **filters: Any) -> None:
    """List claims (events, instruments, commitments, people, quotations, inconsistencies), articles, or what all articles
    say together: records, discrepancies between their claims, and targets, which are commitments with a number.

    In the order of time; of discrepancies the contradictions come first. A table leaves out columns that csv and json have.
    """
    from sepakat.service import Ledger

    _refuse_foreign_filters(kind, filters)
    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        _list(opened, kind, form, filters)


def _list(ledger: "Ledger", kind: str, form: str, filters: dict[str, Any]) -> None:
    from sepakat.cli.record_columns import render_discrepancies, render_records, render_targets
    from sepakat.cli.render import render_articles, render_claims
    from sepakat.service.choices import parse_kind

    on, record_kind, speaker = (filters.pop(name) for name in ("on", "record_kind", "speaker"))
    if kind == ARTICLES:
        wanted = {name: filters[name] for name in ("between", "since", "outlet", "limit")}
        render_articles(ledger.articles(**wanted), form)
    elif kind == "records":
        render_records(ledger.records(record_kind, **filters), form)
    elif kind == "discrepancies":
        render_discrepancies(ledger.discrepancies(**filters), form)
    elif kind == "targets":
        render_targets(ledger.targets(on or date.today(), **filters), form)
    else:
        render_claims(parse_kind(kind), ledger.list(kind, speaker=speaker, **filters), form)


def _refuse_foreign_filters(kind: str, filters: dict[str, date | str | tuple[str, ...] | None]) -> None:
    for name, kinds in APPLIES.items():
        if filters[name] and kind not in kinds:
            raise click.UsageError(
                f"--{OPTIONS.get(name, name.replace('_', '-'))} is a filter for {', '.join(kinds)}, not for {kind}"
            )
