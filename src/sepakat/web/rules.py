"""How a ledger is served: to whom, under which names, over what."""

import secrets
from dataclasses import dataclass, field

from sepakat.errors import InputError
from sepakat.service.accounts import Accounts
from sepakat.web.origins import THIS_MACHINE, is_loopback


@dataclass(frozen=True, slots=True)
class AccessRules:
    """How the ledger is served."""

    local: bool
    """Whether only this machine reaches the server; while there are no accounts, whoever sits at it is let in."""
    names: frozenset[str] = frozenset()
    """Host names under which it is asked for; empty: any."""
    secure: bool = False
    """Whether browsers come over HTTPS, through a proxy that ends it; cookies then travel over HTTPS only."""
    local_secret: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """From which the forms of the local user are told from forgeries."""

    @property
    def cookie(self) -> str:
        """The name of the session's cookie."""
        return "__Host-sepakat_session" if self.secure else "sepakat_session"


def make_rules(accounts: Accounts, host: str, *, names: frozenset[str] = frozenset(), secure: bool = False) -> AccessRules:
    """The rules for a server that listens at `host`.

    Names and HTTPS mean a proxy, behind which others are. Raises InputError where others than this machine would reach a ledger
    that has no administrator.
    """
    reached = not is_loopback(host) or secure or bool(names)
    if reached and not accounts.has_administrator():
        raise InputError(
            f"others than this machine would reach the ledger at {', '.join(sorted(names)) or host}, and it has no administrator "
            "yet; make one with `sepakat user add NAME --role administrator`, or serve it on 127.0.0.1 without --name",
            code="input.no_administrator",
        )
    folded = frozenset(name.lower() for name in names)
    return AccessRules(not reached, folded | THIS_MACHINE if folded or is_loopback(host) else frozenset(), secure)
