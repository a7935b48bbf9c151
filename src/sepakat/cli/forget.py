"""`sepakat forget`: articles out of the ledger."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from sepakat.cli.options import ledger_option, settings_of

if TYPE_CHECKING:
    from sepakat.service.forgetting import Leaving


@click.command(short_help="Take articles out of the ledger.")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do not ask.")
@ledger_option
@click.pass_context
def forget(context: click.Context, articles: tuple[str, ...], yes: bool, ledger: str | None) -> None:
    """Take articles out of the ledger, with their claims: one that was read by mistake, or that a corrected text replaces.

    ARTICLE is the whole id that `sepakat list articles` shows. What goes is printed, also which judgements become stale: they are
    kept, and take effect again when the article is read again. What other articles say is worked out anew.
    """
    from sepakat.cli.columns import count_of
    from sepakat.cli.console import clean
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        leaving = opened.look_at_leaving(*articles)
        for line in _tell(leaving):
            click.echo(clean(line))
        _ask(leaving, yes=yes)
        gone = opened.forget(*articles)
        opened.settle()
        what = f"{count_of(len(gone.articles), 'articles')} and {count_of(gone.claims, 'claims')}"
        click.echo(f"{opened.name}: {what} taken out")


def _tell(leaving: "Leaving") -> Iterator[str]:
    from sepakat.cli.columns import describe_counts, text_of
    from sepakat.service.ruling import describe

    for entry in leaving.articles:
        article = entry.article
        about = (article.headline, article.outlet, text_of(article.published_on), describe_counts(entry.counts))
        yield "  ".join(["article", article.id, *(part for part in about if part)])
    for each in leaving.judgements:
        yield f"judgement {each.judgement.id}  {describe(each.judgement)}  becomes stale"


def _ask(leaving: "Leaving", *, yes: bool) -> None:
    if yes:
        return
    if not is_asked():
        raise click.UsageError("nothing was changed; say --yes where nobody can be asked")
    click.confirm("Take this out of the ledger?" if len(leaving.articles) == 1 else "Take these out of the ledger?", abort=True)


def is_asked() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty()
