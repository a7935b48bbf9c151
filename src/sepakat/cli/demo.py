"""`sepakat demo`: the shipped samples, read into a ledger, and what it then holds."""

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.resources import as_file
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from sepakat.cli.console import make_console
from sepakat.cli.options import ledger_option
from sepakat.cli.show import print_claim
from sepakat.model.claims import Commitment
from sepakat.model.vocabulary import LADDER, ClaimKind, Stage

if TYPE_CHECKING:
    from rich.console import Console

    from sepakat.service import Ledger
    from sepakat.store import ClaimEntry

LINES = 4
"""Claims shown of each kind."""
BAR = 30
"""Columns of the longest bar."""
READABLE = 50
"""Characters of an action that says enough and not too much."""
CUT = 76
"""Characters of a cell at most."""
LEFT_OUT = ("outlet", "published", "topics", "status", "remedy")
TITLES = {
    "Who met whom": ClaimKind.EVENT,
    "What was signed or is being negotiated": ClaimKind.INSTRUMENT,
    "Where a report contradicts itself or the calendar": ClaimKind.INCONSISTENCY,
}


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
    telling = choose_telling(commitments)
    _show_stages(commitments, console)
    _show_some("Commitments", ClaimKind.COMMITMENT, telling, len(commitments), console)
    for title, kind in TITLES.items():
        entries = ledger.list(kind)
        _show_some(title, kind, entries[:LINES], len(entries), console)
    if telling:
        console.print("\nThe sentence behind the first commitment", style="bold")
        print_claim(ledger.show(telling[0].id))


def choose_telling(commitments: "Sequence[ClaimEntry]") -> "list[ClaimEntry]":
    """Those that say most, at most one of each article: with a due date and a number before those without."""
    by_article: dict[str, ClaimEntry] = {}
    for entry in sorted(commitments, key=_silence):
        by_article.setdefault(entry.article.id, entry)
    return sorted(by_article.values(), key=_silence)[:LINES]


def _silence(entry: "ClaimEntry") -> tuple[bool, bool, int]:
    claim: Commitment = entry.claim  # type: ignore[assignment]  # the list holds commitments only
    return claim.due is None or not claim.recipient, claim.quantity is None, abs(len(claim.action) - READABLE)


def _show_stages(commitments: "Sequence[ClaimEntry]", console: "Console") -> None:
    counts = Counter(entry.claim.stage for entry in commitments)  # type: ignore[union-attr]  # the list holds commitments only
    console.print(f"\nHow firm the {len(commitments)} commitments are", style="bold")
    longest = max(counts.values(), default=1)
    for stage in (*LADDER, Stage.DROPPED):
        bar = "█" * round(BAR * counts[stage] / longest)
        console.print(f"  {stage.value:<11}{counts[stage]:>4}  {bar}".rstrip())


def _show_some(title: str, kind: ClaimKind, entries: "Sequence[ClaimEntry]", total: int, console: "Console") -> None:
    from sepakat.cli.columns import COLUMNS, table_of
    from sepakat.cli.render import write_table

    console.print(f"\n{title} ({len(entries)} of {total})", style="bold")
    if entries:
        columns, rows = table_of([column for column in COLUMNS[kind] if column.title not in LEFT_OUT], entries, as_csv=False)
        write_table(columns, rows, cut=CUT)


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
