"""`sepakat read`: inputs into the ledger."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from sepakat.cli.console import make_console, report_problem
from sepakat.cli.options import jobs_option, ledger_option, reading_options, settings_of

if TYPE_CHECKING:
    from sepakat.ingest import InputProblem
    from sepakat.service import Ledger, ReadSummary, WrittenArticle

TOLD = 10
"""Corrected articles that are named at most."""


@click.command()
@reading_options
@ledger_option
@jobs_option
@click.pass_context
def read(
    context: click.Context,
    inputs: tuple[str, ...],
    language: str | None,
    reference_date: date | None,
    ledger: str | None,
    jobs: int | None,
) -> None:
    """Read articles into the ledger.

    INPUT is a .txt, .html, .jsonl, .pdf or .docx file, a folder of them, or - for standard input. Each article is
    stored whole before the next begins; reading the same article again changes nothing. What the articles say together is worked
    out at the end.
    """
    from sepakat.service import Ledger, ReadSummary, WrittenArticle

    settings = settings_of(context)
    summary, new = ReadSummary(), list[str]()
    with Ledger(ledger or settings.ledger) as opened:
        outcomes = opened.iter_read(
            inputs, language=language or settings.language, reference_date=reference_date, jobs=jobs or settings.jobs
        )
        for outcome in show_progress(outcomes, inputs):
            summary.add(outcome)
            if isinstance(outcome, WrittenArticle) and outcome.change.value == "new":
                new.append(outcome.article_id)
        opened.settle()
        _tell_of_corrections(opened, new)
    for line in summary_lines(summary, opened.name):
        click.echo(line)
    context.exit(1 if summary.problems else 0)


def _tell_of_corrections(ledger: "Ledger", new: Sequence[str]) -> None:
    """Say on standard error which of the new articles are nearly one that was there: both stand until one is taken out."""
    found = ledger.lookups.find_earlier(new)
    for id, older in sorted(found.items())[:TOLD]:
        what = f"article {id} is nearly the same as {older}, which was read before, and both stand"
        click.echo(f"sepakat: {what}; if it corrects that one: sepakat forget {shlex.quote(older)}", err=True)
    if len(found) > TOLD:
        click.echo(f"sepakat: so are {len(found) - TOLD:,} more; `sepakat list articles` shows all", err=True)


def show_progress(
    outcomes: "Iterable[WrittenArticle | InputProblem]", inputs: Sequence[str]
) -> "Iterator[WrittenArticle | InputProblem]":
    """Pass the outcomes of reading the inputs on; problems go to standard error, and on a terminal there is a bar."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from sepakat.ingest import InputProblem
    from sepakat.service import count_articles

    console = make_console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=count_articles(inputs) if console.is_terminal else None)
        for outcome in outcomes:
            if isinstance(outcome, InputProblem):
                report_problem(outcome)
            progress.update(task, advance=1)
            yield outcome


def summary_lines(summary: "ReadSummary", ledger: str) -> Iterator[str]:
    """What a reading did, for people."""
    from sepakat.cli.columns import count_of, describe_counts

    total = count_of(summary.articles.total(), "articles")
    changes = ", ".join(f"{count:,} {change.value}" for change, count in summary.articles.items())
    yield f"{ledger}: {total} read{f' ({changes})' if changes else ''}"
    if summary.claims:
        yield f"found: {describe_counts(summary.claims)}"
    if summary.problems:
        yield f"{count_of(len(summary.problems), 'inputs')} could not be read; see above"
