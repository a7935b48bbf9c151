"""Who may do what: logging in, sessions, tokens, throttling."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from sepakat.errors import InputError, NotFound, Refused
from sepakat.model.accounts import AccountRole
from sepakat.service import passwords
from sepakat.service.accounts import Accounts, Way
from sepakat.service.throttling import subjects_of
from sepakat.store import open_store

PASSWORD = "kopi tubruk pagi hari"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime.fromisoformat("2031-05-06T08:00:00+00:00")

    def __call__(self) -> str:
        return self.at.isoformat(timespec="seconds")

    def go_on(self, **span: float) -> None:
        """Move on."""
        self.at += timedelta(**span)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock; hashing is made quick with it."""
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    passwords._hash_of_nobody.cache_clear()
    return Clock()


@pytest.fixture
def accounts(clock: Clock, tmp_path: Path) -> Iterator[Accounts]:
    """An administrator, an editor and a reader."""
    with open_store(tmp_path / "ledger.db", now=clock) as store:
        made = Accounts(store.accounts)
        for name, role in (("rina", "administrator"), ("tomi", "editor"), ("dewi", "reader")):
            made.add(name, AccountRole(role), PASSWORD, by="tests")
        yield made


def refusal(accounts: Accounts, name: str, password: str, address: str = "10.0.0.7") -> Refused:
    """The error that a login gives."""
    with pytest.raises(Refused) as caught:
        accounts.log_in(name, password, address=address)
    return caught.value


def test_whoever_logs_in_is_known_by_the_secret(accounts: Accounts) -> None:
    secret = accounts.log_in(" Tomi ", PASSWORD)
    found = accounts.identify_session(secret)
    assert found is not None
    assert (found.name, found.role, found.way) == ("tomi", AccountRole.EDITOR, Way.SESSION)
    assert accounts.identify_session(secret + "x") is None
    accounts.log_out(secret)
    accounts.log_out(secret)
    assert accounts.identify_session(secret) is None


@pytest.mark.parametrize(
    ("name", "password"),
    [("tomi", "kopi tubruk siang hari"), ("nobody", PASSWORD), ("../../etc", PASSWORD), ("", ""), ("tomi", "\ud800" * 400)],
    ids=["password", "name", "no name", "empty", "half a character"],
)
def test_a_wrong_login_tells_nothing(accounts: Accounts, name: str, password: str) -> None:
    error = refusal(accounts, name, password)
    assert (error.code, str(error)) == ("access.password", "the name or the password is wrong")


@pytest.mark.parametrize(("minutes", "steps", "holds"), [(119, 1, True), (121, 1, False), (100, 7, True), (100, 8, False)])
def test_a_session_ends_when_idle_and_after_twelve_hours(
    accounts: Accounts, clock: Clock, minutes: int, steps: int, holds: bool
) -> None:
    secret = accounts.log_in("tomi", PASSWORD)
    for _ in range(steps):
        clock.go_on(minutes=minutes)
        found = accounts.identify_session(secret)
    assert (found is not None) is holds


@pytest.mark.parametrize("what", ["disable", "password", "role"])
def test_a_change_of_the_account_ends_its_sessions(accounts: Accounts, what: str) -> None:
    secret = accounts.log_in("tomi", PASSWORD)
    match what:
        case "disable":
            accounts.disable("tomi", by="tests")
        case "password":
            accounts.set_password("tomi", "teh manis sore hari", by="tests")
        case _:
            accounts.set_role("tomi", AccountRole.READER, by="tests")
    assert accounts.identify_session(secret) is None


def test_a_disabled_account_cannot_log_in_until_it_is_enabled(accounts: Accounts) -> None:
    accounts.disable("tomi", by="tests")
    assert refusal(accounts, "tomi", PASSWORD).code == "access.password"
    accounts.enable("tomi", by="tests")
    assert accounts.log_in("tomi", PASSWORD)


def test_who_fails_too_often_has_to_wait_and_the_wait_grows(accounts: Accounts, clock: Clock) -> None:
    for _ in range(5):
        assert refusal(accounts, "tomi", "wrong").code == "access.password"
    error = refusal(accounts, "tomi", PASSWORD)
    assert (error.code, error.wait) == ("access.throttled", 2)
    assert accounts.log_in("tomi", PASSWORD, address="10.0.0.8")
    clock.go_on(seconds=3)
    assert refusal(accounts, "tomi", "wrong").code == "access.password"
    assert refusal(accounts, "tomi", PASSWORD).wait == 4
    clock.go_on(seconds=5)
    assert accounts.log_in("tomi", PASSWORD, address="10.0.0.7")
    assert refusal(accounts, "tomi", "wrong").code == "access.password"


def test_one_address_cannot_try_all_names(accounts: Accounts) -> None:
    codes = [refusal(accounts, f"name{number}", "wrong").code for number in range(31)]
    assert codes == ["access.password"] * 30 + ["access.throttled"]
    assert refusal(accounts, "dewi", PASSWORD).code == "access.throttled"
    assert accounts.log_in("dewi", PASSWORD, address="10.0.0.8")


def test_nobody_is_locked_out_for_long_by_others(accounts: Accounts, clock: Clock) -> None:
    for number in range(130):
        clock.go_on(seconds=31)
        refusal(accounts, "tomi", "wrong", f"10.0.1.{number}")
    wait = refusal(accounts, "tomi", PASSWORD, "10.9.9.9").wait
    assert wait == 30
    clock.go_on(seconds=wait)
    assert accounts.log_in("tomi", PASSWORD, address="10.9.9.9")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:10.0.0.1", "10.0.0.1", True),
        ("10.0.0.1", "10.0.0.2", False),
        ("testclient", None, False),
    ],
)
def test_addresses_of_one_network_count_together(one: str, other: str | None, same: bool) -> None:
    assert (subjects_of("tomi", one) == subjects_of("tomi", other)) is same


@pytest.mark.parametrize(
    "password",
    ["short", "a" * 40, "x" * 257, "tomi tomi tomi tomi", "abababababab"],
    ids=["short", "plain", "long", "name", "few characters"],
)
def test_a_weak_password_is_refused(accounts: Accounts, password: str) -> None:
    with pytest.raises(InputError, match="password"):
        accounts.set_password("tomi", password, by="tests")
    assert accounts.log_in("tomi", PASSWORD)


@pytest.mark.parametrize("name", ["", " ", "a b", "-x", "x" * 65, "naïve/..", "a\nb", "rīna"])
def test_what_is_no_name_is_refused(accounts: Accounts, name: str) -> None:
    with pytest.raises(InputError, match="cannot be the name"):
        accounts.add(name, AccountRole.READER, PASSWORD, by="tests")


def test_a_name_is_taken_in_any_case(accounts: Accounts) -> None:
    with pytest.raises(InputError, match="already"):
        accounts.add("TOMI", AccountRole.READER, PASSWORD, by="tests")


def test_one_administrator_stays(accounts: Accounts) -> None:
    with pytest.raises(InputError, match="only administrator"):
        accounts.disable("rina", by="tests")
    with pytest.raises(InputError, match="only administrator"):
        accounts.set_role("rina", AccountRole.READER, by="tests")
    accounts.set_role("tomi", AccountRole.ADMINISTRATOR, by="tests")
    accounts.disable("rina", by="tests")
    assert accounts.has_administrator()


def test_a_password_is_the_same_from_every_keyboard(accounts: Accounts) -> None:
    accounts.set_password("tomi", "caf\u00e9 di tepi sungai", by="tests")
    assert accounts.log_in("tomi", "cafe\u0301 di tepi sungai")


def test_a_weaker_hash_is_renewed_at_the_next_login(accounts: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    accounts.log_in("tomi", PASSWORD)
    found = accounts._store.find_account("tomi")
    assert found is not None
    assert "m=16,t=2" in found[1]


def test_a_token_does_no_more_than_it_may(accounts: Accounts, clock: Clock) -> None:
    token, secret = accounts.make_token("tomi", AccountRole.EDITOR, "weekly report", days=30, by="tests")
    assert secret.startswith("sepakat_")
    assert secret not in repr(accounts.tokens())
    assert accounts.identify_token(secret).role is AccountRole.EDITOR
    accounts.set_role("tomi", AccountRole.READER, by="tests")
    assert accounts.identify_token(secret).role is AccountRole.READER
    assert accounts.tokens()[0].used_at == clock()
    assert accounts.revoke_token(token.id[:4], by="tests").id == token.id


@pytest.mark.parametrize("what", ["revoked", "over", "disabled", "unknown"])
def test_a_token_that_holds_no_longer_is_refused(accounts: Accounts, clock: Clock, what: str) -> None:
    token, secret = accounts.make_token("tomi", AccountRole.READER, "x", days=1, by="tests")
    match what:
        case "revoked":
            accounts.revoke_token(token.id, by="tests")
        case "over":
            clock.go_on(days=1)
        case "disabled":
            accounts.disable("tomi", by="tests")
        case _:
            secret += "x"
    with pytest.raises(Refused) as caught:
        accounts.identify_token(secret)
    assert caught.value.code == "access.token"


@pytest.mark.parametrize(
    ("role", "days", "label"),
    [("editor", 9, "x"), ("reader", 0, "x"), ("reader", 367, "x"), ("reader", 9, " "), ("reader", 9, "x" * 81)],
    ids=["more than the account", "no time", "too long", "no label", "long label"],
)
def test_a_token_that_cannot_be_is_refused(accounts: Accounts, role: str, days: int, label: str) -> None:
    with pytest.raises(InputError):
        accounts.make_token("dewi", AccountRole(role), label, days=days, by="tests")


@pytest.mark.parametrize("id", ["", "zz"])
def test_only_one_known_token_is_revoked(accounts: Accounts, id: str) -> None:
    with pytest.raises(NotFound):
        accounts.revoke_token(id, by="tests")


def test_all_is_in_the_audit_log(accounts: Accounts) -> None:
    secret = accounts.log_in("tomi", PASSWORD, address="10.0.0.7")
    accounts.log_out(secret)
    refusal(accounts, "Tomi", "wrong")
    entries, total = accounts.audit(by="tomi")
    assert [(each.deed.action, each.deed.address) for each in entries] == [
        ("login.failed", "10.0.0.7"),
        ("logout", None),
        ("login", "10.0.0.7"),
    ]
    assert total == 3
    assert not [each for each in entries if PASSWORD in repr(each) or secret in repr(each)]
