"""Passwords and secrets: what may be one, and the hashes that are kept of them."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from threading import BoundedSemaphore
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sepakat.errors import InputError, Refused

SHORTEST, LONGEST = 12, 256
"""Characters of a password."""
DISTINCT = 5
"""Different characters of a password, at least."""
AT_ONCE = 2
"""Passwords that are checked at a time: each takes 64 MB of memory, by design."""
WAITING = 8
"""Those who may wait for their turn; the others are sent away, so that who reads need not wait for who guesses."""
PATIENCE = 5.0
"""Seconds to wait for a turn."""
TOKEN_MARK = "sepakat_"
"""Begins all API tokens, so that programs which look for leaked secrets can know them."""

_hasher = PasswordHasher()
_turns = BoundedSemaphore(AT_ONCE)
_queue = BoundedSemaphore(AT_ONCE + WAITING)


def check_password(password: str, name: str) -> None:
    """Raise InputError for a password that is too short, too long, too plain, or the name of its account."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(
            f"a password has {SHORTEST} to {LONGEST} characters; several words are easy to remember", code="input.password"
        )
    if len(set(password.casefold())) < DISTINCT or name.casefold() in password.casefold():
        raise InputError("this password is easy to guess; take several words, and not your name", code="input.password")


def hash_password(password: str) -> str:
    """The argon2id hash of a password, with its parameters and a salt."""
    with _turn():
        return _hasher.hash(_plain(password))


def verify_password(hash: str | None, password: str) -> bool:
    """Whether a password has this hash; with None it is never so, and takes as long."""
    with _turn():
        try:
            return _hasher.verify(hash or _hash_of_nobody(), _plain(password)) and hash is not None
        except (VerificationError, InvalidHashError):
            return False


def needs_rehash(hash: str) -> bool:
    """Whether a hash was made with weaker parameters than those of today."""
    return _hasher.check_needs_rehash(hash)


def make_secret(mark: str = "") -> str:
    """A secret of 256 random bits, as text for cookies and headers."""
    return mark + secrets.token_urlsafe(32)


def hash_secret(secret: str) -> str:
    """The hash of a random secret; it needs neither salt nor time, for nobody can guess the secret."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def _plain(password: str) -> bytes:
    """One form for what different keyboards make of the same characters."""
    return normalize("NFKC", password)[: 2 * LONGEST].encode("utf-8", "replace")


@contextmanager
def _turn() -> Iterator[None]:
    """Wait for one of few turns.

    Raises Refused where too many wait already, or for too long.
    """
    with _place(_queue, 0), _place(_turns, PATIENCE):
        yield


@contextmanager
def _place(places: BoundedSemaphore, patience: float) -> Iterator[None]:
    if not (places.acquire(timeout=patience) if patience else places.acquire(blocking=False)):
        raise Refused("too many people are logging in; try again in a moment", code="access.throttled", wait=int(PATIENCE))
    try:
        yield
    finally:
        places.release()


@cache
def _hash_of_nobody() -> str:
    return _hasher.hash(secrets.token_bytes(16))
