"""Accounts: who may do what over the network, logging in and out, tokens for programs, and what everybody did."""

import getpass
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from unicodedata import normalize

from sepakat.errors import InputError, NotFound, Refused, StoreError
from sepakat.model.accounts import Account, AccountRole, ApiToken, AuditEntry, Deed
from sepakat.service.passwords import (
    TOKEN_MARK,
    check_password,
    hash_password,
    hash_secret,
    make_secret,
    needs_rehash,
    verify_password,
)
from sepakat.service.throttling import MEMORY, seconds_to_wait, subjects_of
from sepakat.store import AccountStore

NAME = re.compile(r"[a-z0-9][a-z0-9._@+-]{0,63}")
SESSION_LIFE = timedelta(hours=12)
SESSION_IDLE = timedelta(hours=2)
LONGEST_TOKEN_DAYS = 366
TOLERANCE = timedelta(minutes=1)
"""Sessions and tokens note their use once in so long, for a note is a writing."""
LONGEST_LABEL = 80


class Way(StrEnum):
    """How somebody is known."""

    LOCAL = "local"
    """Whoever sits at the machine, where no account was made yet."""
    SESSION = "session"
    TOKEN = "token"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who makes a request, and what they may do."""

    name: str
    role: AccountRole
    way: Way


@cache
def local_user() -> Identity:
    """Whoever sits at the machine, by the name with which they are logged in there."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        name = "local"
    return Identity(name, AccountRole.EDITOR, Way.LOCAL)


class Accounts:
    """The accounts of a ledger, as `Ledger.accounts` gives them. `by` is who does it, for the audit log."""

    def __init__(self, store: AccountStore) -> None:
        self._store = store

    def list(self) -> tuple[Account, ...]:
        """All accounts by name, also those out of use."""
        return tuple(self._store.accounts())

    def has_any(self) -> bool:
        """Whether an account was ever made."""
        return self._store.has_accounts()

    def has_administrator(self) -> bool:
        """Whether there is an administrator who can log in."""
        return self._store.has_accounts(AccountRole.ADMINISTRATOR)

    def add(self, name: str, role: AccountRole, password: str, *, by: str) -> Account:
        """Make an account.

        Raises InputError for a name that is taken or cannot be one, and for a weak password.
        """
        account = Account(parse_name(name), role, self._store.now())
        check_password(password, account.name)
        deed = Deed("account.add", by, object=account.name, detail=role.value)
        if not self._store.add_account(account, hash_password(password), deed):
            raise InputError(f"{account.name}: there is such an account already; take another name", code="input.account")
        return account

    def set_password(self, name: str, password: str, *, by: str) -> None:
        """Give an account another password; its sessions end."""
        account = self._existing(name)
        check_password(password, account.name)
        deed = Deed("account.password", by, object=account.name)
        self._store.change_account(account.name, deed, password=hash_password(password))

    def set_role(self, name: str, role: AccountRole, *, by: str) -> None:
        """Let an account do more or less."""
        account = self._existing(name)
        if role is not AccountRole.ADMINISTRATOR:
            self._keep_an_administrator(account)
        self._store.change_account(
            account.name, Deed("account.role", by, object=account.name, detail=role.value), role=role.value
        )

    def disable(self, name: str, *, by: str) -> None:
        """Take an account out of use: nobody can log in with it, its sessions and tokens hold no longer."""
        account = self._existing(name)
        self._keep_an_administrator(account)
        deed = Deed("account.disable", by, object=account.name)
        self._store.change_account(account.name, deed, disabled_at=account.disabled_at or self._store.now())

    def enable(self, name: str, *, by: str) -> None:
        """Put an account back into use."""
        account = self._existing(name)
        self._store.change_account(account.name, Deed("account.enable", by, object=account.name), disabled_at=None)

    def log_in(self, name: str, password: str, *, address: str | None = None) -> str:
        """Begin a session, and give the secret for its cookie.

        Raises Refused for a wrong name or password, and for somebody who fails too often.
        """
        return self._begin(self._verify(name, password, address), address)

    def change_password(self, name: str, current: str, new: str, *, address: str | None = None) -> None:
        """Let the owner of an account give it another password; its sessions end.

        Raises Refused as `log_in` does, and InputError for a weak password.
        """
        account = self._verify(name, current, address)
        self.set_password(account.name, new, by=account.name)

    def log_out(self, secret: str, *, address: str | None = None) -> None:
        """End a session; one that is over already is none of anybody's business."""
        hash = hash_secret(secret)
        if entry := self._store.find_session(hash):
            self._store.end_session(hash, Deed("logout", entry.account.name, address))

    def identify_session(self, secret: str) -> Identity | None:
        """Who holds a session's cookie; None when the session is over."""
        hash = hash_secret(secret)
        entry = self._store.find_session(hash)
        if entry is None or not entry.account.is_active:
            return None
        if entry.made_at < self._ago(SESSION_LIFE) or entry.seen_at < self._ago(SESSION_IDLE):
            return None
        if entry.seen_at < self._ago(TOLERANCE):
            # Reading goes on where the ledger cannot be written just now.
            with suppress(StoreError):
                self._store.see_session(hash)
        return Identity(entry.account.name, entry.account.role, Way.SESSION)

    def identify_token(self, secret: str) -> Identity:
        """Who holds an API token.

        Raises Refused for one that is unknown or holds no longer.
        """
        entry = self._store.find_token(hash_secret(secret))
        now = self._store.now()
        if entry is None or entry.token.revoked_at or entry.token.ends_at <= now or not entry.account.is_active:
            raise Refused("this token is unknown, revoked or over; ask for another one", code="access.token")
        if entry.token.used_at is None or entry.token.used_at < self._ago(TOLERANCE):
            with suppress(StoreError):
                self._store.see_token(entry.token.id)
        role = entry.token.role if entry.account.role.includes(entry.token.role) else entry.account.role
        return Identity(entry.account.name, role, Way.TOKEN)

    def make_token(self, name: str, role: AccountRole, label: str, *, days: int, by: str) -> tuple[ApiToken, str]:
        """A token for an account, and its secret, which is shown this once.

        Raises InputError for more than the account may do, and for a time that is too long.
        """
        account = self._existing(name)
        if not account.role.includes(role):
            raise InputError(f"{account.name} is {account.role.value}; its tokens cannot do more", code="input.account")
        if not 1 <= days <= LONGEST_TOKEN_DAYS:
            raise InputError(f"a token holds 1 to {LONGEST_TOKEN_DAYS} days", code="input.account")
        if not label.strip() or len(label) > LONGEST_LABEL:
            raise InputError(f"say in up to {LONGEST_LABEL} characters what the token is for", code="input.account")
        now, secret = self._store.now(), make_secret(TOKEN_MARK)
        ends_at = (datetime.fromisoformat(now) + timedelta(days=days)).isoformat(timespec="seconds")
        token = ApiToken(secrets.token_hex(4), account.name, label.strip(), role, now, ends_at)
        deed = Deed("token.add", by, object=token.id, detail=f"{account.name}, {role.value}, until {ends_at[:10]}")
        self._store.add_token(token, hash_secret(secret), deed)
        return token, secret

    def tokens(self) -> tuple[ApiToken, ...]:
        """All tokens, the oldest first, also those that hold no longer."""
        return tuple(self._store.tokens())

    def revoke_token(self, id: str, *, by: str) -> ApiToken:
        """Put an end to the token whose id is, or alone begins with, `id`."""
        found = [token for token in self._store.tokens() if id and token.id.startswith(id.lower())]
        if len(found) != 1:
            raise NotFound(f"{'several tokens have' if found else 'no token has'} an id that begins with {id!r}")
        if not found[0].revoked_at:
            self._store.revoke_token(found[0].id, Deed("token.revoke", by, object=found[0].id, detail=found[0].account))
        return found[0]

    def now(self) -> str:
        """The time of now, ISO 8601 in UTC."""
        return self._store.now()

    def note(self, deed: Deed) -> None:
        """Put what somebody did into the audit log, for ever."""
        self._store.add_deed(deed)

    def audit(self, *, by: str | None = None, limit: int = 100, offset: int = 0) -> tuple[tuple[AuditEntry, ...], int]:
        """A part of the audit log, the newest first, and how many entries there are in all."""
        entries, total = self._store.audit(by=by, limit=limit, offset=offset)
        return tuple(entries), total

    def _verify(self, name: str, password: str, address: str | None) -> Account:
        shown = _shown_name(name)
        subjects = subjects_of(shown, address)
        wait = seconds_to_wait(self._store.failures(subjects), self._store.now())
        if wait:
            raise Refused(f"too many logins have failed; try again in {wait} seconds", code="access.throttled", wait=wait)
        account, hash = self._store.find_account(shown) or (None, None)
        is_right = verify_password(hash if account and account.is_active else None, password)
        if account is None or hash is None or not is_right:
            self._store.add_failure(subjects, Deed("login.failed", shown, address), forget=self._ago(MEMORY))
            raise Refused("the name or the password is wrong", code="access.password")
        self._store.clear_failures(subjects[:1])
        if needs_rehash(hash):
            self._store.renew_hash(account.name, hash, hash_password(password))
        return account

    def _begin(self, account: Account, address: str | None) -> str:
        secret = make_secret()
        stale = self._ago(SESSION_LIFE), self._ago(SESSION_IDLE)
        self._store.add_session(hash_secret(secret), account.name, Deed("login", account.name, address), stale=stale)
        return secret

    def _existing(self, name: str) -> Account:
        found = self._store.find_account(parse_name(name))
        if found is None:
            raise NotFound(f"{name}: there is no such account", remedy="`sepakat user list` shows them")
        return found[0]

    def _keep_an_administrator(self, account: Account) -> None:
        others = [each for each in self._store.accounts() if each.is_active and each.role is AccountRole.ADMINISTRATOR]
        if [each.name for each in others] == [account.name]:
            raise InputError(f"{account.name} is the only administrator; make another one first", code="input.account")

    def _ago(self, span: timedelta) -> str:
        return (datetime.fromisoformat(self._store.now()) - span).isoformat(timespec="seconds")


def parse_name(word: str) -> str:
    """The name of an account as it is stored: small letters.

    Raises InputError for what cannot be one.
    """
    name = normalize("NFKC", word).strip().lower()
    if not NAME.fullmatch(name):
        raise InputError(
            f"{word!r} cannot be the name of an account; take up to 64 of a-z, 0-9 and . _ @ + -, a letter or digit first",
            code="input.account",
        )
    return name


def _shown_name(word: str) -> str:
    """The name with which a login is tried, cut for the log; what is no name is none."""
    try:
        return parse_name(word)
    except InputError:
        return "?"
