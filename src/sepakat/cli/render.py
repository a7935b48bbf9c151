"""One result in four forms: a table for people, JSON, CSV and Markdown."""

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from sepakat.cli.columns import ARTICLE_COLUMNS, COLUMNS, Column, count_of, table_of
from sepakat.cli.console import clean, make_console, print_block
from sepakat.model.article import Article
from sepakat.model.claims import evidence_of
from sepakat.model.contract import claim_to_dict
from sepakat.model.vocabulary import ClaimKind
from sepakat.store import ArticleEntry, ClaimEntry

GAP = 2
"""Blanks between two columns of a table."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet run a cell instead of showing it."""


def render_claims(kind: ClaimKind, entries: Sequence[ClaimEntry], form: str) -> None:
    """Write claims of one kind to standard output."""
    if form == "json":
        write_json([claim_item(entry) for entry in entries])
    else:
        render_rows(COLUMNS[kind], entries, form, kind.plural)


def render_articles(entries: Sequence[ArticleEntry], form: str) -> None:
    """Write articles to standard output."""
    if form == "json":
        write_json([article_item(entry.article) | _reading_item(entry) for entry in entries])
    else:
        render_rows(ARTICLE_COLUMNS, entries, form, "articles")


def claim_item(entry: ClaimEntry) -> dict[str, Any]:
    """A claim as JSON: the item of the extraction contract, with its id, its article and its words."""
    quotes = [evidence.quote for evidence in evidence_of(entry.claim)]
    # An inconsistency has a kind of its own, which keeps its name from the contract.
    about = {"claim": entry.kind.value, "article": article_item(entry.article), "quotes": quotes}
    return {"id": entry.id} | claim_to_dict(entry.claim) | about


def article_item(article: Article) -> dict[str, Any]:
    """An article as JSON, without its text."""
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.headline,
        "language": article.language,
        "published": article.published_on.isoformat() if article.published_on else None,
    }


def write_json(value: object) -> None:
    """Write a value as indented JSON to standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def _reading_item(entry: ArticleEntry) -> dict[str, Any]:
    counts = {kind.plural: entry.counts.get(kind, 0) for kind in ClaimKind}
    return {"first_read_at": entry.first_read_at, "read_at": entry.read_at, "engine": entry.engine, "claims": counts}


def render_rows(columns: Sequence[Column], entries: Sequence[Any], form: str, what: str) -> None:
    """Write rows to standard output as a table, CSV or Markdown."""
    shown, rows = table_of(columns, entries, as_csv=form == "csv")
    titles = [column.title for column in shown]
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerows([titles, *([_spreadsheet_cell(cell) for cell in row] for row in rows)])
    elif form == "md":
        _write_markdown(titles, rows)
    elif rows:
        write_table(shown, rows)
        click.echo(count_of(len(rows), what), err=True)
    else:
        click.echo(f"no {what} found", err=True)


def _spreadsheet_cell(cell: str) -> str:
    return clean(f"'{cell}" if cell.startswith(FORMULA) else cell)


def _write_markdown(titles: list[str], rows: list[list[str]]) -> None:
    for row in (titles, ["---"] * len(titles), *rows):
        click.echo(f"| {' | '.join(_markdown_cell(cell) for cell in row)} |")


def _markdown_cell(cell: str) -> str:
    return " ".join(clean(cell).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").split())


def write_table(columns: Sequence[Column], rows: Sequence[Sequence[str]], *, cut: int | None = None) -> None:
    """Write a table to standard output, cells cut to `cut` characters; columns without any content are left out."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    console = make_console()
    filled = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    cells = {index: [shorten(clean(" ".join(row[index].split())), cut) for row in rows] for index in filled}
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    widths = fit_widths({index: columns[index] for index in filled}, cells, console.width)
    for index, width in widths.items():
        table.add_column(columns[index].title, width=width, no_wrap=columns[index].whole, overflow="fold")
    for number in range(len(rows)):
        table.add_row(*(Text(cells[index][number]) for index in widths))
    print_block(console, table)


def fit_widths(columns: Mapping[int, Column], cells: Mapping[int, Sequence[str]], room: int) -> dict[int, int]:
    """The width of each column, so that all of them, two blanks apart, fit into `room`; spare columns give way if need be."""
    from rich.cells import cell_len

    widths = {index: max(map(cell_len, (column.title, *cells[index]))) for index, column in columns.items()}
    least = {
        index: width if columns[index].whole else min(width, max(columns[index].width, len(columns[index].title)))
        for index, width in widths.items()
    }
    for last in reversed(list(columns)):
        if columns[last].spare and sum(least.values()) > room - GAP * len(least) + 1:
            del widths[last], least[last]
    room -= GAP * len(widths) - 1
    while sum(widths.values()) > room and widths != least:
        widest = max(widths, key=lambda index: widths[index] / least[index])
        widths[widest] -= 1
    return widths


def shorten(text: str, length: int | None) -> str:
    """The text, cut with an ellipsis if it is longer than `length`; None cuts nothing."""
    return text if length is None or len(text) <= length else text[: length - 1].rstrip() + "…"
