"""Passwords are hashed one after the other, and secrets are long."""

from threading import BoundedSemaphore

import pytest

from sepakat.errors import Refused
from sepakat.service import passwords
from sepakat.service.passwords import hash_password, hash_secret, make_secret, needs_rehash, verify_password

WORDS = "kopi tubruk pagi hari"


def test_a_hash_is_argon2id_and_knows_its_password() -> None:
    hash = hash_password(WORDS)
    assert hash.startswith("$argon2id$")
    assert WORDS not in hash
    assert verify_password(hash, WORDS)
    assert not verify_password(hash, f"{WORDS}!")
    assert not verify_password("no hash at all", WORDS)
    assert not verify_password(None, WORDS)
    assert not needs_rehash(hash)
    assert hash_password(WORDS) != hash


def test_who_comes_when_all_turns_are_taken_is_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "PATIENCE", 0.01)
    with passwords._turn(), passwords._turn(), pytest.raises(Refused) as caught:
        hash_password(WORDS)
    assert caught.value.code == "access.throttled"


def test_only_few_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_queue", BoundedSemaphore(1))
    with passwords._turn(), pytest.raises(Refused):
        hash_password(WORDS)
    assert hash_password(WORDS)


def test_secrets_differ_and_their_hashes_tell_nothing_of_them() -> None:
    made = {make_secret("sepakat_") for _ in range(100)}
    assert len(made) == 100
    assert all(secret.startswith("sepakat_") and len(secret) > 45 for secret in made)
    assert len({hash_secret(secret) for secret in made}) == 100
    assert hash_secret("\ud800")
