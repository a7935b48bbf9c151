"""What a list says of accounts and tokens."""

from collections.abc import Sequence
from dataclasses import asdict

from sepakat.cli.columns import Column
from sepakat.cli.render import render_rows, write_json
from sepakat.model.accounts import Account, ApiToken, AuditEntry


def render_accounts(accounts: Sequence[Account], form: str) -> None:
    """Write accounts to standard output."""
    if form == "json":
        write_json([asdict(account) for account in accounts])
    else:
        render_rows(ACCOUNTS, accounts, form, "accounts")


def render_tokens(tokens: Sequence[ApiToken], form: str) -> None:
    """Write tokens to standard output."""
    if form == "json":
        write_json([asdict(token) for token in tokens])
    else:
        render_rows(TOKENS, tokens, form, "tokens")


def render_audit(entries: Sequence[AuditEntry], form: str) -> None:
    """Write what people did to standard output."""
    if form == "json":
        write_json([{"number": each.number, "made_at": each.made_at} | asdict(each.deed) for each in entries])
    else:
        render_rows(AUDIT, entries, form, "entries")


ACCOUNTS = (
    Column("name", lambda account: account.name, whole=True),
    Column("role", lambda account: account.role.value, whole=True),
    Column("made at", lambda account: account.made_at[:10], whole=True),
    Column("disabled at", lambda account: (account.disabled_at or "")[:10], whole=True),
)
TOKENS = (
    Column("id", lambda token: token.id, whole=True),
    Column("account", lambda token: token.account, whole=True),
    Column("role", lambda token: token.role.value, whole=True),
    Column("label", lambda token: token.label, width=16),
    Column("made at", lambda token: token.made_at[:10], whole=True),
    Column("ends at", lambda token: token.ends_at[:10], whole=True),
    Column("used at", lambda token: (token.used_at or "")[:16], whole=True),
    Column("revoked at", lambda token: (token.revoked_at or "")[:10], whole=True),
)
AUDIT = (
    Column("made at", lambda entry: entry.made_at[:19], whole=True),
    Column("by", lambda entry: entry.deed.by),
    Column("action", lambda entry: entry.deed.action, whole=True),
    Column("object", lambda entry: entry.deed.object or ""),
    Column("detail", lambda entry: entry.deed.detail or "", width=16),
    Column("address", lambda entry: entry.deed.address or "", spare=True),
)
