"""`sepakat check`: what in a report disagrees with itself or the calendar, like a compiler's messages."""

import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from sepakat.cli.console import clean, make_console, report_problem
from sepakat.cli.options import reading_options, settings_of, text_format_option
from sepakat.model.article import Article
from sepakat.model.claims import Inconsistency

if TYPE_CHECKING:
    from sepakat.service import CheckedArticle


@click.command(short_help="Find what disagrees inside a report.")
@reading_options
@text_format_option
@click.pass_context
def check(context: click.Context, inputs: tuple[str, ...], language: str | None, reference_date: date | None, form: str) -> None:
    """Check reports: wrong weekdays, numbers and names that disagree, pasted phrases and the like.

    Each is shown as FILE:LINE:COLUMN with its line, the reason, and a reading that would fit where there is one. Lines and
    columns count from 1 in the article's text. The exit code is 1 when anything was found.
    """
    from sepakat.ingest import InputProblem
    from sepakat.service import check_inputs

    count = articles = problems = 0
    if form == "json":
        click.echo("[", nl=False)
    for checked in check_inputs(inputs, language=language or settings_of(context).language, reference_date=reference_date):
        if isinstance(checked, InputProblem):
            report_problem(checked)
            problems += 1
            continue
        articles += 1
        for inconsistency in checked.extraction.inconsistencies:
            _write(checked, inconsistency, form, first=count == 0)
            count += 1
    if form == "json":
        click.echo("\n]" if count else "]")
    else:
        click.echo(_summary(count, articles), err=True)
    context.exit(1 if count or problems else 0)


def _summary(count: int, articles: int) -> str:
    found = f"{count:,} {'inconsistency' if count == 1 else 'inconsistencies'}" if count else "nothing found"
    return f"{found} in {articles:,} {'article' if articles == 1 else 'articles'}"


def _write(checked: "CheckedArticle", inconsistency: Inconsistency, form: str, *, first: bool) -> None:
    if form == "json":
        item = json.dumps(_item(checked, inconsistency), ensure_ascii=False)
        click.echo(f"{'' if first else ','}\n {item}", nl=False)
    else:
        _print(checked, inconsistency)


def _item(checked: "CheckedArticle", inconsistency: Inconsistency) -> dict[str, Any]:
    from sepakat.model.contract import claim_to_dict
    from sepakat.service import locate

    article = checked.extraction.article
    place = locate(article.text, inconsistency.evidence.start)
    where = {"file": checked.where, "line": place.line, "column": place.column, "article": article.id}
    return where | claim_to_dict(inconsistency) | {"quote": inconsistency.evidence.quote}


def _print(checked: "CheckedArticle", inconsistency: Inconsistency) -> None:
    from rich.text import Text

    from sepakat.service import locate

    console = make_console()
    article = checked.extraction.article
    place = locate(article.text, inconsistency.evidence.start)
    head = Text(clean(f"{checked.where}:{place.line}:{place.column}: "), "bold")
    head += Text(f"{inconsistency.kind.value}: ", "bold red") + Text(clean(inconsistency.detail))
    console.print(head, soft_wrap=True)
    for line in iter_source_lines(article, inconsistency, place.line, console.width):
        console.print(line, soft_wrap=True)
    if inconsistency.remedy:
        console.print(f"{' ' * len(str(place.line))}  = would fit: {clean(inconsistency.remedy)}", soft_wrap=True)
    console.print()


def iter_source_lines(article: Article, inconsistency: Inconsistency, number: int, width: int) -> Iterator[str]:
    """The line of an inconsistency, cut to a width, and below it the mark under its words."""
    from rich.cells import cell_len

    start, end = inconsistency.evidence.span
    margin = f" {number} | "
    line_start = article.text.rfind("\n", 0, start) + 1
    line_end = article.text.find("\n", start)
    line = clean(article.text[line_start : line_end if line_end >= 0 else None]).replace("\t", " ").replace("\n", " ")
    first, last = start - line_start, min(end - line_start, len(line))
    before, words, after = cut_around(line, first, last, max(width - len(margin), 20))
    yield f"{margin}{before}{words}{after}"
    yield f"{' ' * (len(margin) - 2)}| {' ' * cell_len(before)}{'^' * max(cell_len(words), 1)}"


def cut_around(line: str, start: int, end: int, width: int) -> tuple[str, str, str]:
    """What stands before a span of a line, the span and what follows, together no wider than `width` characters."""
    whole = end - start <= width - 2
    words = line[start:end] if whole else line[start : start + width - 3] + "…"
    room = width - len(words)
    before, after = line[:start], line[end:] if whole else ""
    left = min(len(before), max(room // 2, room - len(after)))
    right = room - left
    if left < len(before):
        before = "…" + before[len(before) - left + 1 :] if left > 0 else ""
    if right < len(after):
        after = after[: right - 1] + "…" if right > 0 else ""
    return before, words, after
