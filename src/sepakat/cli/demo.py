"""`sepakat demo`: the shipped samples, read into a ledger, and what it then holds."""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from importlib.resources import as_file
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from sepakat.cli.console import make_console
from sepakat.cli.options import ledger_option
from sepakat.cli.serve import HOST, PORT
from sepakat.cli.show import print_claim
from sepakat.model.claims import Claim, Commitment, Event, Instrument
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
    "Commitments": ClaimKind.COMMITMENT,
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
        inputs = [str(sample) for sample in samples]
        for outcome in show_progress(opened.iter_read(inputs), inputs):
            summary.add(outcome)
        for line in summary_lines(summary, opened.name if ledger else "a ledger for this demonstration"):
            click.echo(line)
        _show_ledger(opened, make_console())
        _show_next(samples[0], opened.name if ledger else None)
    context.exit(1 if summary.problems else 0)


def _show_ledger(ledger: "Ledger", console: "Console") -> None:
    """An overview: how firm the commitments are, then a few claims of each kind that matters most."""
    _show_stages(ledger.list(ClaimKind.COMMITMENT), console)
    for title, kind in TITLES.items():
        entries = ledger.list(kind)
        _show_some(title, kind, choose_telling(entries), len(entries), console)
    _show_contradictions(ledger, console)
    _show_standings(ledger, console)
    telling = choose_telling(ledger.list(ClaimKind.COMMITMENT))
    if telling:
        console.print("\nThe sentence behind the first commitment", style="bold")
        print_claim(ledger.show(telling[0].id))


def choose_telling(entries: "Sequence[ClaimEntry]") -> "list[ClaimEntry]":
    """Those of which most is known, one of an article, the languages in turn, in the order in which they came."""
    by_article: dict[str, ClaimEntry] = {}
    for entry in sorted(entries, key=lambda entry: _silence(entry.claim)):
        by_article.setdefault(entry.article.id, entry)
    places: Counter[str] = Counter()
    ranked: list[tuple[int, str]] = []
    for entry in by_article.values():
        ranked.append((places[entry.article.language], entry.id))
        places[entry.article.language] += 1
    chosen = {id for _, id in sorted(ranked, key=itemgetter(0))[:LINES]}
    return [entry for entry in entries if entry.id in chosen]


def _silence(claim: Claim) -> tuple[bool | int, ...]:
    """What is not known of a claim, the gravest first."""
    match claim:
        case Commitment():
            amount = claim.quantity
            return claim.due is None or not claim.recipient, not (amount and amount.unit), abs(len(claim.action) - READABLE)
        case Event():
            return claim.date is None, not claim.place, not claim.participants
        case Instrument():
            return claim.date is None, not claim.title
        case _:
            return (0,)


def _show_stages(commitments: "Sequence[ClaimEntry]", console: "Console") -> None:
    counts = Counter(entry.claim.stage for entry in commitments)  # type: ignore[union-attr]  # the list holds commitments only
    console.print(f"\nHow firm the commitments are ({len(commitments)})", style="bold")
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


def _show_contradictions(ledger: "Ledger", console: "Console") -> None:
    """Where two reports of one thing cannot both be right."""
    from sepakat.cli.columns import table_of
    from sepakat.cli.record_columns import DISCREPANCY_COLUMNS
    from sepakat.cli.render import write_table

    page = ledger.list_discrepancies(contradiction=True, limit=LINES)
    console.print(f"\nWhere reports of one thing contradict each other ({len(page.items)} of {page.total})", style="bold")
    columns = [column for column in DISCREPANCY_COLUMNS if column.title != "contradiction"]
    shown, rows = table_of(columns, [each.discrepancy for each in page.items], as_csv=False)
    write_table(shown, rows, cut=CUT)


def _show_standings(ledger: "Ledger", console: "Console") -> None:
    """How many commitments are due, late, kept or silent on the day of the last report."""
    day = max((entry.last_reported or "" for entry in ledger.list_records(sort="-reported", limit=1).items), default="")
    if day:
        counts = ledger.dashboard(date.fromisoformat(day)).statuses
        console.print(f"\nWhere the commitments stood on {day}", style="bold")
        console.print("  " + ", ".join(f"{count} {status.value}" for status, count in counts.items()))


def _show_next(sample: Path, ledger: str | None) -> None:
    name = _program_name()
    click.echo("\nTry next:")
    if ledger is None:
        click.echo(f"  {name} demo --ledger demo.db      the same, into a ledger that stays")
    kept = ledger or "demo.db"
    click.echo(f"  {name} show ID --ledger {kept}   the sentence behind one of the ids above")
    click.echo(f"  {name} status --between IDN,JPN --ledger {kept}")
    click.echo(f"  {name} explain {os.path.relpath(sample)}")
    click.echo(f"  {name} read YOUR-FILES            begin your own ledger")
    click.echo(f"  {name} serve --ledger {kept}     the ledger in the browser, at http://{HOST}:{PORT}/")


def _program_name() -> str:
    """How the program can be called again from here."""
    if shutil.which("sepakat"):
        return "sepakat"
    started = Path(sys.argv[0])
    return os.path.relpath(started) if started.name == "sepakat" else "python -m sepakat"
