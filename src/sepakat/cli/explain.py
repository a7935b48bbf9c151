"""`sepakat explain`: a whole article with everything found in it, and how it was found."""

from datetime import date
from typing import TYPE_CHECKING

import click

from sepakat.cli.console import clean, make_console, report_problem, shows_colours
from sepakat.cli.options import reading_options, settings_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from sepakat.model.extraction import Extraction
    from sepakat.service import Explanation

QUOTED = 60
"""Characters of the text that stand beside a note."""


@click.command(short_help="Show what was found in an article, and why.")
@reading_options
@click.option("--claims-only", is_flag=True, help="Mark claims only, not dates, numbers, names and offices.")
@click.pass_context
def explain(
    context: click.Context, inputs: tuple[str, ...], language: str | None, reference_date: date | None, claims_only: bool
) -> None:
    """Show an article with everything found marked in it, and what each step did and why.

    Marks are colours on a terminal and [brackets]{kind} in a pipe. Nothing is stored.
    """
    from sepakat.ingest import InputProblem
    from sepakat.service import explain_inputs

    failed = False
    language = language or settings_of(context).language
    for explanation in explain_inputs(inputs, language=language, reference_date=reference_date):
        if isinstance(explanation, InputProblem):
            report_problem(explanation)
            failed = True
        else:
            _print_explanation(explanation, claims_only)
    context.exit(1 if failed else 0)


def _print_explanation(explanation: "Explanation", claims_only: bool) -> None:
    console = make_console()
    extraction = explanation.extraction
    article = extraction.article
    console.rule(clean(article.headline or article.id), style="dim")
    console.print(clean(f"{article.id}  language {article.language}, {_dated(extraction)}\n"), style="dim")
    console.print(_marked(extraction, console, claims_only), soft_wrap=not console.is_terminal)
    _print_legend(console)
    _print_claims(extraction, console)
    _print_notes(explanation, console)
    _print_steps(explanation, console)


def _dated(extraction: "Extraction") -> str:
    article = extraction.article
    if article.published_on is None:
        return "no date of its own (--reference-date gives one)"
    return f"published {article.published_on} (from: {article.published_basis or 'unknown'})"


def _marked(extraction: "Extraction", console: "Console", claims_only: bool) -> "Text | str":
    from sepakat.cli.marks import bracket, colour
    from sepakat.cli.styles import iter_claim_marks, iter_mention_marks

    marks = [*iter_claim_marks(extraction), *(() if claims_only else iter_mention_marks(extraction))]
    show = colour if shows_colours(console) else bracket
    return show(extraction.article.text.rstrip(), marks)


def _print_legend(console: "Console") -> None:
    from rich.text import Text

    from sepakat.cli.styles import STYLES

    if shows_colours(console):
        console.print(Text("\n") + Text("  ").join(Text(name, style) for name, style in STYLES.items()))
    else:
        console.print("\nMarks: [words]{what they are: the most important about it}")


def _print_claims(extraction: "Extraction", console: "Console") -> None:
    from sepakat.cli.styles import STYLES, describe_claim

    console.print("\nFound", style="bold")
    for kind, claim in extraction.iter_claims():
        console.print(f"  {kind.value:<14}", style=STYLES[kind.value], end="")
        console.print(clean(f"{describe_claim(claim)}  [{claim.rule}]"), soft_wrap=True)
    if not any(extraction.iter_claims()):
        console.print("  nothing")


def _print_notes(explanation: "Explanation", console: "Console") -> None:
    if not explanation.notes:
        return
    console.print("\nWhy", style="bold")
    text = explanation.extraction.article.text
    for note in explanation.notes:
        words = " ".join(text[note.span.start : note.span.end].split())
        quoted = words if len(words) <= QUOTED else words[: QUOTED - 1] + "…"
        console.print(clean(f"  {note.step:<14}“{quoted}”: {note.reason}"), soft_wrap=True)


def _print_steps(explanation: "Explanation", console: "Console") -> None:
    console.print("\nSteps", style="bold")
    for step in explanation.steps:
        added = ", ".join(f"{count:+,} {name}" for name, count in step.added.items())
        console.print(f"  {step.name:<16}{step.seconds * 1000:7.2f} ms  {added}", soft_wrap=True)
    total = sum(step.seconds for step in explanation.steps)
    console.print(f"  {'all':<16}{total * 1000:7.2f} ms")
