"""`sepakat judge` and `sepakat judgements`: what people say of claims and records."""

import getpass
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sepakat.cli.options import DAY, format_option, ledger_option, settings_of
from sepakat.lang.pack import LANGUAGES
from sepakat.model.judgements import TOGETHER, Judgement, JudgementKind

if TYPE_CHECKING:
    from sepakat.service import Ledger

F = TypeVar("F", bound=Callable[..., Any])
REASON = "Why; it is kept with the judgement."


def judging_options(command: F) -> F:
    """--by, --reason and --ledger"""
    command = ledger_option(command)
    command = click.option("--reason", metavar="TEXT", help=REASON)(command)
    return click.option("--by", metavar="NAME", help="Who judges.  [default: the name you are logged in with]")(command)


@click.group(short_help="Confirm, correct, reject, merge or keep apart what was found.")
def judge() -> None:
    """Say what is right. A judgement is kept for ever with its name, time and reason, outranks the program, and holds when
    articles are read again. ID is the id of a claim or of a record, or the beginning of it; a record stands for all of its
    claims.
    """


@judge.command()
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@judging_options
@click.pass_context
def confirm(context: click.Context, ids: tuple[str, ...], by: str | None, reason: str | None, ledger: str | None) -> None:
    """It is right."""
    _judge(context, "confirm", ids, by, ledger, reason=reason)


@judge.command()
@click.argument("id", metavar="ID")
@click.argument("field")
@click.argument("value")
@judging_options
@click.pass_context
def correct(  # noqa: PLR0913 - one argument for each option
    context: click.Context, id: str, field: str, value: str, by: str | None, reason: str | None, ledger: str | None
) -> None:
    """Give a FIELD another VALUE.

    Lists have commas between ("IDN,IND"), a quantity is a number and its unit ("40 person"), what is true or not is yes or
    no, and an empty VALUE ("") says that it is not known.
    """
    from sepakat.cli.field_values import parse_value

    _judge(context, "correct", [id], by, ledger, reason=reason, field=field, value=parse_value(field, value))


@judge.command()
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@judging_options
@click.pass_context
def reject(context: click.Context, ids: tuple[str, ...], by: str | None, reason: str | None, ledger: str | None) -> None:
    """It is a false find: it leaves all lists and exports, and does not come back.

    The claims that are rejected are printed; `confirm` with their ids, or `withdraw`, brings them back.
    """
    _judge(context, "reject", ids, by, ledger, reason=reason)


@judge.command()
@click.argument("ids", metavar="ID ID...", nargs=-1, required=True)
@judging_options
@click.pass_context
def merge(context: click.Context, ids: tuple[str, ...], by: str | None, reason: str | None, ledger: str | None) -> None:
    """They are the same thing in the world."""
    _judge(context, "merge", ids, by, ledger, reason=reason)


@judge.command("keep-apart")
@click.argument("ids", metavar="ID ID...", nargs=-1, required=True)
@judging_options
@click.pass_context
def keep_apart(context: click.Context, ids: tuple[str, ...], by: str | None, reason: str | None, ledger: str | None) -> None:
    """They are not the same thing in the world. A record stands for all of its claims but those that are named beside it, in
    whatever order: the claims that are named leave it, and all others stay together.
    """
    _judge(context, "keep-apart", ids, by, ledger, reason=reason)


@judge.command()
@click.argument("id", metavar="ID")
@click.argument("text")
@click.option("--about", type=click.Choice(("obstacle", "solution")), help="What it is, where it is more than a remark.")
@click.option("--by", metavar="NAME", help="Who says it.  [default: the name you are logged in with]")
@ledger_option
@click.pass_context
def note(context: click.Context, id: str, text: str, about: str | None, by: str | None, ledger: str | None) -> None:
    """Keep a remark with it: anything, an obstacle, or a solution that may help others."""
    _judge(context, "note", [id], by, ledger, reason=text, value=about)


@judge.command()
@click.argument("kind", type=click.Choice(("event", "instrument", "commitment")))
@click.argument("minutes", metavar="MINUTES")
@click.argument("quote")
@click.option(
    "--set", "given", type=(str, str), multiple=True, metavar="FIELD VALUE", help="What it says, written as for `correct`."
)
@click.option("--held-on", type=DAY, help="The day of the meeting.  [default: as the minutes have it]")
@click.option("--title", metavar="TEXT", help="What the minutes are called.  [default: as the minutes have it]")
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="Language of the minutes.  [default: $SEPAKAT_LANGUAGE, else recognised]"
)
@judging_options
@click.pass_context
def entry(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    kind: str,
    minutes: str,
    quote: str,
    given: tuple[tuple[str, str], ...],
    held_on: date | None,
    title: str | None,
    language: str | None,
    by: str | None,
    reason: str | None,
    ledger: str | None,
) -> None:
    """Add an event, instrument or commitment by hand.

    MINUTES is a .txt, .html, .pdf or .docx file with the minutes of one meeting, or - for standard input; QUOTE the words in it
    that say so. A commitment needs --set actor and --set action, an event or instrument --set type. Nothing reads the minutes
    for more. `withdraw` takes an entry back.
    """
    from sepakat.cli.field_values import parse_value
    from sepakat.service import Ledger, read_minutes

    settings = settings_of(context)
    properties = {field: parse_value(field, value) for field, value in given}
    read = read_minutes(minutes, language=language or settings.language, held_on=held_on, title=title)
    with Ledger(ledger or settings.ledger) as opened:
        made = opened.enter(kind, properties, read, quote, by=_name(by), reason=reason)
        _warn(opened, made)
    click.echo(f"{made.id}  entry {kind} {made.claims[0].claim_id}")


@judge.command()
@click.argument("judgement", metavar="JUDGEMENT")
@judging_options
@click.pass_context
def withdraw(context: click.Context, judgement: str, by: str | None, reason: str | None, ledger: str | None) -> None:
    """Take a judgement back by its id, which `sepakat judgements` shows; both are kept."""
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        made = opened.withdraw(judgement, by=_name(by), reason=reason)
    click.echo(f"{made.id}  withdraw {made.withdraws}")


@click.command(short_help="List what people judged.")
@click.option("--stale", is_flag=True, help="Only those that speak of a claim that is gone.")
@format_option
@ledger_option
@click.pass_context
def judgements(context: click.Context, stale: bool, form: str, ledger: str | None) -> None:
    """List all judgements, the oldest first, also those taken back. One is stale when a claim that it speaks of is gone: it is
    kept, and takes effect again when its claim is back.
    """
    from sepakat.cli.judgement_columns import render_judgements
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        render_judgements(opened.judgements(stale=stale), form)


def _judge(
    context: click.Context, kind: str, ids: "tuple[str, ...] | list[str]", by: str | None, ledger: str | None, **said: Any
) -> None:
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        made = opened.judge(kind, *ids, by=_name(by), **said)
        click.echo(f"{made.id}  {kind} {_count(len(made.claims))}")
        for ref in made.claims if made.kind is JudgementKind.REJECT else ():
            click.echo(f"claim {ref.claim_id}")
        for record, count in opened.records_of(made) if made.kind in TOGETHER else ():
            click.echo(f"record {record}  {_count(count)}")
        _warn(opened, made)


def _warn(ledger: "Ledger", made: Judgement) -> None:
    """Tell on standard error which words nothing knows; they are kept as they are."""
    for each in ledger.find_unfamiliar(made):
        click.echo(f"sepakat: {each}", err=True)


def _count(claims: int) -> str:
    return f"{claims} {'claim' if claims == 1 else 'claims'}"


def _name(by: str | None) -> str:
    """Who judges: as given, or as logged in."""
    if by is not None and not by.strip():
        raise click.UsageError("--by is empty; say who judges")
    try:
        return by or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise click.UsageError("nobody knows who judges; say it with --by NAME") from error
