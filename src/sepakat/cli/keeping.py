"""`sepakat backup`, `doctor` and `rebuild`: looking after a ledger."""

import click

from sepakat.cli.options import jobs_option, ledger_option, settings_of


@click.command(short_help="Copy the ledger while it is in use.")
@click.argument("file", type=click.Path(dir_okay=False))
@click.option("--force", is_flag=True, help="Replace FILE where it is there already.")
@ledger_option
@click.pass_context
def backup(context: click.Context, file: str, force: bool, ledger: str | None) -> None:
    """Copy the ledger to FILE as it is at one moment. A FILE that is there is left as it is; with --force the copy takes its
    place when it is whole.

    A ledger in a file is copied as such and opens like it; one on a server is written as JSON Lines.
    """
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        copied = opened.backup(file, replace=force)
        click.echo(f"{opened.name}: copied to {copied}")


@click.command(short_help="Check that the ledger is whole.")
@ledger_option
@click.pass_context
def doctor(context: click.Context, ledger: str | None) -> None:
    """Check the database, every article, the evidence of every claim, and the index of words; change nothing.

    Each fault is one line that says what to do. The exit code is 1 when there is any.
    """
    from sepakat.cli.console import clean
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        found, name = opened.doctor(), opened.name
    for finding in found:
        click.echo(clean(f"{finding.code}: {finding.what}"))
    if not found:
        click.echo(f"{name}: nothing is wrong", err=True)
    context.exit(1 if found else 0)


@click.command(short_help="Read the stored articles again, and work out all records anew.")
@jobs_option
@ledger_option
@click.pass_context
def rebuild(context: click.Context, jobs: int | None, ledger: str | None) -> None:
    """Read the stored articles again with the rules of this version, and work out all records anew; judgements stay.

    Articles that these rules have read already keep their claims. Each article is stored whole before the next begins.
    """
    from sepakat.cli.console import report_problem
    from sepakat.cli.read import summary_lines
    from sepakat.ingest import InputProblem
    from sepakat.service import Ledger, ReadSummary

    settings, summary = settings_of(context), ReadSummary()
    with Ledger(ledger or settings.ledger, create=False) as opened:
        for outcome in opened.iter_rebuild(jobs=jobs or settings.jobs):
            if isinstance(outcome, InputProblem):
                report_problem(outcome)
            summary.add(outcome)
        opened.settle(anew=True)
    for line in summary_lines(summary, opened.name):
        click.echo(line)
    context.exit(1 if summary.problems else 0)
