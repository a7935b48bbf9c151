"""`sepakat show`: one claim with the paragraph that says it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from sepakat.cli.options import ledger_option, settings_of

if TYPE_CHECKING:
    from sepakat.service import Passage, ShownClaim

HIDDEN = frozenset({"evidence", "mentions", "start", "end", "cue", "speaker_span"})
"""Fields that say where, not what; the passage shows them."""


@click.command(short_help="Show one claim in its paragraph.")
@click.argument("id", metavar="ID")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="Form of the output."
)
@ledger_option
@click.pass_context
def show(context: click.Context, id: str, form: str, ledger: str | None) -> None:
    """Show one claim: its fields, the sentence in its paragraph, and the rule that found it.

    ID is the id that `sepakat list` shows, or the beginning of it.
    """
    from sepakat.cli.render import claim_item, write_json
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        shown = opened.show(id)
    if form == "json":
        write_json(claim_item(shown.entry) | {"passages": [_passage_item(passage) for passage in shown.passages]})
    else:
        print_claim(shown)


def _passage_item(passage: "Passage") -> dict[str, object]:
    return {"line": passage.place.line, "column": passage.place.column, "text": passage.text, "marks": passage.marks}


def print_claim(shown: "ShownClaim") -> None:
    """Print a claim, its fields and its passages for people."""
    from rich.padding import Padding

    from sepakat.cli.console import clean, make_console, print_block, shows_colours
    from sepakat.cli.marks import Mark, bracket, colour
    from sepakat.cli.styles import STYLES, label_of

    console, entry = make_console(), shown.entry
    style = STYLES[entry.kind.value]
    console.print(f"{entry.kind.value} {entry.id}", style="bold")
    for name, value in _iter_fields(shown):
        console.print(clean(f"  {name + ':':<14}{value}"), soft_wrap=True)
    for passage in shown.passages:
        marks = [Mark(span.start, span.end, label_of(entry.claim), style) for span in passage.marks]
        text = colour(passage.text, marks) if shows_colours(console) else bracket(passage.text, marks)
        console.print(f"\n  line {passage.place.line}, column {passage.place.column}:")
        print_block(console, Padding(text, (0, 0, 0, 4)))


def _iter_fields(shown: "ShownClaim") -> Iterator[tuple[str, str]]:
    from sepakat.cli.columns import headline_of, text_of
    from sepakat.model.contract import claim_to_dict

    entry = shown.entry
    for name in claim_to_dict(entry.claim):
        if name not in HIDDEN and (value := text_of(getattr(entry.claim, name))):
            yield name, value
    yield "article", f"{entry.article.id}  {headline_of(entry)}"
    reported = [entry.article.outlet, text_of(entry.article.published_on), entry.article.url]
    if any(reported):
        yield "reported by", ", ".join(part for part in reported if part)
