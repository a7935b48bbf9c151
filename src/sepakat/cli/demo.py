"""`sepakat demo`: the shipped samples, read into a ledger, and what it then holds."""

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.resources import as_file
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from sepakat.cli.console import clean, make_console
from sepakat.cli.options import ledger_option
from sepakat.model.vocabulary import LADDER, ClaimKind, Stage

if TYPE_CHECKING:
    from rich.console import Console

    from sepakat.service import Ledger
    from sepakat.store import ClaimEntry

LINES = 5
"""Claims shown of each kind."""
BAR = 30
"""Columns of the longest bar."""


@click.command(short_help="Try it on the reports that ship with it.")
@ledger_option
@click.pass_context
def demo(context: click.Context, ledger: str | None) -> None:
    """Read the reports that ship with Sepakat, and show what the ledger then holds.

    The ledger is thrown away at the end, unless --ledger says where to keep it.
    """
    from sepakat.cli.read import show_progress, summary_lines
    from sepakat.samples import sample_paths
    from sepakat.service import Ledger, ReadSummary

    with ExitStack() as stack:
        samples = [stack.enter_context(as_file(sample)) for sample in sample_paths()]
        path = ledger or str(Path(stack.enter_context(TemporaryDirectory())) / "demo.db")
        opened = stack.enter_context(Ledger(path))
        summary = ReadSummary()
        for outcome in show_progress(opened.iter_read([str(sample) for sample in samples])):
            summary.add(outcome)
        for line in summary_lines(summary, ledger or "a ledger for this demonstration"):
            click.echo(line)
        _show_ledger(opened, make_console())
        _show_next(samples[0], ledger)
    context.exit(1 if summary.problems else 0)


def _show_ledger(ledger: "Ledger", console: "Console") -> None:
    """An overview: how firm the commitments are, then a few claims of each kind that matters most."""
    commitments = ledger.list(ClaimKind.COMMITMENT)
    _show_stages(commitments, console)
    firmest = sorted(commitments, key=lambda entry: (entry.claim.due is None, entry.claim.quantity is None))  # type: ignore[union-attr]
    _show_some("Commitments with a date or a number first", firmest, console)
    _show_some("Who met whom", ledger.list(ClaimKind.EVENT), console)
    _show_some("What was signed or is being negotiated", ledger.list(ClaimKind.INSTRUMENT), console)
    _show_some("Where a report contradicts itself or the calendar", ledger.list(ClaimKind.INCONSISTENCY), console)


def _show_stages(commitments: "Sequence[ClaimEntry]", console: "Console") -> None:
    counts = Counter(entry.claim.stage for entry in commitments)  # type: ignore[union-attr]  # the list holds commitments only
    console.print(f"\nHow firm the {len(commitments)} commitments are", style="bold")
    longest = max(counts.values(), default=1)
    for stage in (*LADDER, Stage.DROPPED):
        bar = "█" * round(BAR * counts[stage] / longest)
        console.print(f"  {stage.value:<11}{counts[stage]:>4}  {bar}")


def _show_some(title: str, entries: "Sequence[ClaimEntry]", console: "Console") -> None:
    from rich.table import Table
    from rich.text import Text

    from sepakat.cli.columns import SHORT_ID
    from sepakat.cli.styles import describe_claim

    shown = entries[:LINES]
    console.print(f"\n{title} ({len(shown)} of {len(entries)})", style="bold")
    table = Table.grid(padding=(0, 1), expand=False)
    table.add_column(width=SHORT_ID + 2, no_wrap=True)
    table.add_column()
    for entry in shown:
        reported = f"  ({entry.article.outlet})" if entry.article.outlet else ""
        words = Text(clean(describe_claim(entry.claim))) + Text(clean(reported), "dim")
        table.add_row(Text(f"  {entry.id[:SHORT_ID]}", "dim"), words)
    console.print(table)


def _show_next(sample: Path, ledger: str | None) -> None:
    click.echo("\nTry next:")
    if ledger:
        click.echo(f"  sepakat list commitments --format csv --ledger {ledger}")
        click.echo(f"  sepakat show ID --ledger {ledger}        the sentence behind one of the ids above")
    else:
        click.echo("  sepakat demo --ledger demo.db                the same, into a ledger that stays")
        click.echo("  sepakat show ID --ledger demo.db             the sentence behind one of the ids above")
    click.echo(f"  sepakat explain {sample}")
    click.echo("  sepakat read YOUR-FILES                      begin your own ledger")
