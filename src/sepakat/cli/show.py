"""`sepakat show`: one claim with the paragraph that says it; records are shown by `show_record`."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from sepakat.cli.options import ledger_option, settings_of, text_format_option

if TYPE_CHECKING:
    from rich.console import Console

    from sepakat.service import Passage, ShownClaim

HIDDEN = frozenset({"evidence", "mentions", "start", "end", "cue", "speaker_span"})
"""Fields that say where, not what; the passage shows them."""


@click.command(short_help="Show one claim or record with the sentences behind it.")
@click.argument("id", metavar="ID")
@text_format_option
@ledger_option
@click.pass_context
def show(context: click.Context, id: str, form: str, ledger: str | None) -> None:
    """Show one claim: its fields, the sentence in its paragraph, and the rule that found it. Or show one record: its fields
    with support, dissent and the reason for the choice, the sentences of all reports side by side, where they disagree, and
    what came of a commitment.

    ID is the id that `sepakat list` shows, or the beginning of it. The id of a record that has become part of another leads to
    that one.
    """
    from sepakat.cli.show_record import print_record, record_item
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        if opened.has_claim(id):
            shown = opened.show(id)
            show_either(form, lambda: claim_with_passages(shown), lambda: print_claim(shown))
        else:
            record = opened.show_record(id)
            if not record.record.id.startswith(id.lower()):
                click.echo(f"sepakat: record {id} is now part of record {record.record.id}", err=True)
            show_either(form, lambda: record_item(record), lambda: print_record(record))


def show_either(form: str, make: Callable[[], dict[str, Any]], show: Callable[[], None]) -> None:
    """Write what `make` gives as JSON, or have `show` print it for people."""
    from sepakat.cli.render import write_json

    if form == "json":
        write_json(make())
    else:
        show()


def claim_with_passages(shown: "ShownClaim") -> dict[str, Any]:
    """A claim with its passages as JSON."""
    from sepakat.cli.judgement_columns import judgement_item
    from sepakat.cli.render import claim_item

    judgements = [judgement_item(judgement) for judgement in shown.judgements]
    return claim_item(shown.entry) | {"passages": [passage_item(each) for each in shown.passages], "judgements": judgements}


def passage_item(passage: "Passage") -> dict[str, object]:
    """A passage as JSON."""
    return {"line": passage.place.line, "column": passage.place.column, "text": passage.text, "marks": passage.marks}


def print_claim(shown: "ShownClaim") -> None:
    """Print a claim, its fields and its passages for people."""
    from sepakat.cli.console import clean, make_console
    from sepakat.cli.styles import STYLES, label_of
    from sepakat.service.ruling import describe

    console, entry = make_console(), shown.entry
    style = STYLES[entry.kind.value]
    console.print(f"{entry.kind.value} {entry.id}", style="bold")
    for name, value in _iter_fields(shown):
        console.print(clean(f"  {name + ':':<14}{value}"), soft_wrap=True)
    for judgement in shown.judgements:
        console.print(clean(f"  judged: {describe(judgement)}"), soft_wrap=True)
    for passage in shown.passages:
        console.print(f"\n  line {passage.place.line}, column {passage.place.column}:")
        print_passage(passage, label_of(entry.claim), style, console)


def print_passage(passage: "Passage", label: str, style: str, console: "Console") -> None:
    """Print a passage with its marks."""
    from rich.padding import Padding

    from sepakat.cli.console import print_block, shows_colours
    from sepakat.cli.marks import Mark, bracket, colour

    marks = [Mark(span.start, span.end, label, style) for span in passage.marks]
    text = colour(passage.text, marks) if shows_colours(console) else bracket(passage.text, marks)
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
