"""`sepakat extract`: inputs to JSON Lines."""

import json
import sys
from datetime import date
from typing import Any

import click

from sepakat.cli.console import report_problem
from sepakat.cli.options import jobs_option, reading_options, settings_of


@click.command(short_help="Write what articles say as JSON Lines.")
@reading_options
@jobs_option
@click.pass_context
def extract(
    context: click.Context, inputs: tuple[str, ...], language: str | None, reference_date: date | None, jobs: int | None
) -> None:
    """Write all that the inputs say as JSON Lines, one object an article, in input order.

    INPUT is a .txt, .html, .jsonl, .pdf or .docx file, a folder of them, or - for standard input. Nothing is stored.
    """
    from sepakat.ingest import InputProblem
    from sepakat.service import extract_inputs

    settings = settings_of(context)
    output = sys.stdout.buffer
    failed = False
    for extraction in extract_inputs(
        inputs, language=language or settings.language, reference_date=reference_date, jobs=jobs or settings.jobs
    ):
        if isinstance(extraction, InputProblem):
            report_problem(extraction)
            failed = True
        else:
            output.write(_line(extraction.to_dict()))
            output.flush()
    context.exit(1 if failed else 0)


def _line(item: dict[str, Any]) -> bytes:
    try:
        return json.dumps(item, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        # Half of a character (a lone surrogate) has no UTF-8 form; its escape keeps every offset.
        return json.dumps(item).encode() + b"\n"
