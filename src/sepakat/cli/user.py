"""`sepakat user`: accounts and tokens for those who use the ledger over the network."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from sepakat.cli.options import format_option, ledger_option, settings_of
from sepakat.errors import InputError
from sepakat.model.accounts import AccountRole

if TYPE_CHECKING:
    from sepakat.service.accounts import Accounts

ROLES = click.Choice([role.value for role in AccountRole])
LABEL = "What the token is for."


@click.group(short_help="Accounts and tokens for those who use the ledger over the network.")
def user() -> None:
    """Make accounts, and tokens for programs. A ledger with an account asks everybody to log in; one without is open to whoever
    sits at the machine, and is served to nobody else.

    A reader may read, an editor may judge and enter decisions too, an administrator makes accounts and sees what all did.
    """


@user.command()
@click.argument("name")
@click.option("--role", type=ROLES, default="reader", show_default=True, help="What the account may do.")
@ledger_option
@click.pass_context
def add(context: click.Context, name: str, role: str, ledger: str | None) -> None:
    """Make an account. The password is asked for twice, or is the first line of standard input."""
    with _accounts(context, ledger) as accounts:
        account = accounts.add(name, AccountRole(role), _ask_password(), by=_by())
        if not accounts.has_administrator():
            click.echo("there is no administrator yet; the ledger is served to a network only when there is one", err=True)
    click.echo(f"{account.name}  {account.role.value}")


@user.command("list")
@format_option
@ledger_option
@click.pass_context
def list_accounts(context: click.Context, form: str, ledger: str | None) -> None:
    """List all accounts, also those out of use."""
    from sepakat.cli.account_columns import render_accounts

    with _accounts(context, ledger) as accounts:
        render_accounts(accounts.list(), form)


@user.command()
@click.argument("name")
@ledger_option
@click.pass_context
def disable(context: click.Context, name: str, ledger: str | None) -> None:
    """Take an account out of use: its sessions end, its tokens hold no longer. What it did stays."""
    with _accounts(context, ledger) as accounts:
        accounts.disable(name, by=_by())


@user.command()
@click.argument("name")
@ledger_option
@click.pass_context
def enable(context: click.Context, name: str, ledger: str | None) -> None:
    """Put an account back into use."""
    with _accounts(context, ledger) as accounts:
        accounts.enable(name, by=_by())


@user.command()
@click.argument("name")
@ledger_option
@click.pass_context
def password(context: click.Context, name: str, ledger: str | None) -> None:
    """Give an account another password, and end its sessions."""
    with _accounts(context, ledger) as accounts:
        accounts.set_password(name, _ask_password(), by=_by())


@user.command()
@click.argument("name")
@click.argument("role", type=ROLES)
@ledger_option
@click.pass_context
def role(context: click.Context, name: str, role: str, ledger: str | None) -> None:
    """Let an account do more or less, and end its sessions."""
    with _accounts(context, ledger) as accounts:
        accounts.set_role(name, AccountRole(role), by=_by())


@user.command()
@click.option("--by", metavar="NAME", help="Only what this one did.")
@click.option("--limit", type=click.IntRange(1, 100_000), default=100, show_default=True, help="At most so many.")
@format_option
@ledger_option
@click.pass_context
def audit(context: click.Context, by: str | None, limit: int, form: str, ledger: str | None) -> None:
    """Show who did what and when, the newest first. Nobody can change or delete it."""
    from sepakat.cli.account_columns import render_audit

    with _accounts(context, ledger) as accounts:
        entries, _ = accounts.audit(by=by, limit=limit)
        render_audit(entries, form)


@user.group()
def token() -> None:
    """Tokens, with which programs use the REST API."""


@token.command("add")
@click.argument("name")
@click.option("--role", type=ROLES, default="reader", show_default=True, help="What the token may do, at most.")
@click.option("--label", metavar="TEXT", default="API", show_default=True, help=LABEL)
@click.option("--days", type=click.IntRange(1, 366), default=90, show_default=True, help="How long it holds.")
@ledger_option
@click.pass_context
def add_token(context: click.Context, name: str, role: str, label: str, days: int, ledger: str | None) -> None:
    """Make a token for an account. It is shown this once and never again."""
    with _accounts(context, ledger) as accounts:
        made, secret = accounts.make_token(name, AccountRole(role), label, days=days, by=_by())
    click.echo(f"{made.id}  {made.role.value}, until {made.ends_at[:10]}; keep it secret:", err=True)
    click.echo(secret)


@token.command("list")
@format_option
@ledger_option
@click.pass_context
def list_tokens(context: click.Context, form: str, ledger: str | None) -> None:
    """List all tokens, also those that hold no longer; never their secrets."""
    from sepakat.cli.account_columns import render_tokens

    with _accounts(context, ledger) as accounts:
        render_tokens(accounts.tokens(), form)


@token.command()
@click.argument("id")
@ledger_option
@click.pass_context
def revoke(context: click.Context, id: str, ledger: str | None) -> None:
    """Put an end to a token by its id, or the beginning of it."""
    with _accounts(context, ledger) as accounts:
        revoked = accounts.revoke_token(id, by=_by())
    click.echo(f"{revoked.id}  revoked")


@contextmanager
def _accounts(context: click.Context, ledger: str | None) -> "Iterator[Accounts]":
    from sepakat.service import Ledger

    with Ledger(ledger or settings_of(context).ledger, create=False) as opened:
        yield opened.accounts


def _by() -> str:
    """Who runs the program, for the audit log."""
    try:
        return f"{getpass.getuser()} (command line)"
    except (OSError, KeyError, ImportError):
        return "command line"


def _ask_password() -> str:
    if sys.stdin.isatty():
        asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return asked
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise InputError("the first line of standard input is the password; it is empty", code="input.password")
    return line
