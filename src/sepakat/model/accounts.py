"""Accounts, what they may do, and what was done with them. No secrets: passwords and tokens stay in the ledger as hashes."""

from dataclasses import dataclass
from enum import StrEnum


class AccountRole(StrEnum):
    """What an account may do; each may all that those before it may."""

    READER = "reader"
    EDITOR = "editor"
    """Judges, enters decisions, reads articles into the ledger."""
    ADMINISTRATOR = "administrator"
    """Makes accounts and sees what all of them did."""

    def includes(self, other: "AccountRole") -> bool:
        """Whether whoever has this role may do what the other role may."""
        ladder = list(AccountRole)
        return ladder.index(self) >= ladder.index(other)


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may use the ledger over the network."""

    name: str
    role: AccountRole
    made_at: str
    disabled_at: str | None = None
    """Since when nobody can log in with it; None for an account in use. Accounts are never deleted."""

    @property
    def is_active(self) -> bool:
        """Whether it can be used."""
        return self.disabled_at is None


@dataclass(frozen=True, slots=True)
class ApiToken:
    """What a program shows instead of a password; the secret itself is shown once and not kept."""

    id: str
    account: str
    label: str
    """What it is for, in its owner's words."""
    role: AccountRole
    """What it may do at most; never more than its account."""
    made_at: str
    ends_at: str
    used_at: str | None = None
    """When it was last used, to the minute or so."""
    revoked_at: str | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did, for the audit page."""

    action: str
    """A stable word such as "login", "judge" or "account.add"."""
    by: str
    """The name of an account or of the local user, "... (command line)", or the name with which a login was tried."""
    address: str | None = None
    """The network address that it came from, where there is one."""
    object: str | None = None
    """The id or the name of what it was done to."""
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A deed in the ledger, with its place in the order of all and its time."""

    number: int
    made_at: str
    deed: Deed
