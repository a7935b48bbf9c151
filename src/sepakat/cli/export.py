"""`sepakat export`: the whole ledger for other programs."""

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from sepakat.cli.options import ledger_option, settings_of

if TYPE_CHECKING:
    from sepakat.service import Ledger

PARQUET = "parquet"


@click.command(short_help="Write the whole ledger as JSON, CSV or Parquet.")
@click.argument("out", metavar="[OUT]", type=click.File("w", encoding="utf-8", lazy=True, atomic=True), default="-")
@click.option(
    "--format",
    "form",
    type=click.Choice(("json", "csv", PARQUET)),
    default="json",
    show_default=True,
    help="json: records, discrepancies and follows; csv: one line for each claim, with the id of its record; parquet: a table "
    "each of records, claims, discrepancies and follows.",
)
@click.option("--output", "folder", metavar="FOLDER", type=click.Path(path_type=Path), help="Where the files of parquet go.")
@ledger_option
@click.pass_context
def export(context: click.Context, out: TextIO, form: str, folder: Path | None, ledger: str | None) -> None:
    """Write what all articles together say: records, their claims, discrepancies and follows.

    Equal ledgers give the same bytes, in whatever order their articles were read. OUT is a file, and takes the
    place of one that is there when it is whole, as a redirection of the shell does; without it, or with -, the export goes to
    standard output. Parquet is several files, and needs the extra `sepakat[parquet]`.
    """
    from sepakat.service import Ledger

    if (form == PARQUET) != (folder is not None):
        raise click.UsageError("parquet, and it alone, needs --output FOLDER; another format goes to OUT")
    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        if folder is not None:
            _write_folder(opened, folder)
            return
        text = opened.export(form)
    try:
        out.write(text)
    except click.FileError as error:
        raise click.FileError(error.ui_filename, f"{error.message}; name a file in a folder that is there") from error


def _write_folder(opened: "Ledger", folder: Path) -> None:
    from sepakat.service.parquet import export_parquet

    for path in export_parquet(opened, folder):
        click.echo(f"{path}", err=True)
