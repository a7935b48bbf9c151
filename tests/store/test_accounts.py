"""Accounts, sessions, tokens and the audit log, on both databases."""

from collections.abc import Iterator

import pytest

from sepakat.errors import StoreError
from sepakat.model.accounts import Account, AccountRole, ApiToken, Deed
from sepakat.store import AccountStore, Store, open_store

RINA = Account("rina", AccountRole.ADMINISTRATOR, "2031-05-01T00:00:00+00:00")
MADE = Deed("account.add", "tests", object="rina")
LONG_AGO = "2000-01-01T00:00:00+00:00"


@pytest.fixture
def accounts(store: Store) -> AccountStore:
    """A ledger with one account."""
    assert store.accounts.add_account(RINA, "a hash", MADE)
    return store.accounts


def test_an_account_comes_back_as_it_was(accounts: AccountStore) -> None:
    assert accounts.accounts() == [RINA]
    assert accounts.find_account("rina") == (RINA, "a hash")
    assert accounts.find_account("tomi") is None
    assert accounts.has_accounts()
    assert accounts.has_accounts(AccountRole.ADMINISTRATOR)
    assert not accounts.has_accounts(AccountRole.READER)


def test_a_name_is_taken_once(accounts: AccountStore) -> None:
    assert not accounts.add_account(RINA, "another hash", MADE)
    assert accounts.find_account("rina") == (RINA, "a hash")


def test_a_change_ends_the_sessions(accounts: AccountStore) -> None:
    accounts.add_session("s1", "rina", Deed("login", "rina"), stale=(LONG_AGO, LONG_AGO))
    found = accounts.find_session("s1")
    assert found is not None
    assert found.account == RINA
    accounts.change_account("rina", Deed("account.disable", "tests"), disabled_at="2031-05-07T00:00:00+00:00")
    assert accounts.find_session("s1") is None
    assert not accounts.has_accounts(AccountRole.ADMINISTRATOR)
    assert accounts.has_accounts()


def test_sessions_that_are_over_are_forgotten(accounts: AccountStore) -> None:
    accounts.add_session("s1", "rina", Deed("login", "rina"), stale=(LONG_AGO, LONG_AGO))
    accounts.see_session("s1")
    accounts.add_session("s2", "rina", Deed("login", "rina"), stale=("2999-01-01", LONG_AGO))
    assert accounts.find_session("s1") is None
    accounts.end_session("s2", Deed("logout", "rina"))
    assert accounts.find_session("s2") is None


def test_a_token_is_found_by_its_hash(accounts: AccountStore) -> None:
    token = ApiToken("t1", "rina", "reports", AccountRole.READER, "2031-05-06T00:00:00+00:00", "2031-06-06T00:00:00+00:00")
    accounts.add_token(token, "h1", Deed("token.add", "tests"))
    found = accounts.find_token("h1")
    assert found is not None
    assert (found.token, found.account) == (token, RINA)
    assert accounts.find_token("t1") is None
    accounts.see_token("t1")
    accounts.revoke_token("t1", Deed("token.revoke", "tests"))
    [kept] = accounts.tokens()
    assert kept.used_at
    assert kept.revoked_at
    assert kept.used_at < kept.revoked_at


def test_failures_are_counted_until_they_are_forgotten(accounts: AccountStore) -> None:
    failed = Deed("login.failed", "rina")
    for _ in range(3):
        accounts.add_failure(["a", "b"], failed, forget=LONG_AGO)
    accounts.clear_failures(["b"])
    assert {subject: each.count for subject, each in accounts.failures(["a", "b"]).items()} == {"a": 3}
    accounts.add_failure(["b"], failed, forget="2999-01-01")
    assert {subject: each.count for subject, each in accounts.failures(["a", "b"]).items()} == {"b": 1}


def test_a_stronger_hash_takes_the_place_of_the_one_it_was_made_from(accounts: AccountStore) -> None:
    accounts.renew_hash("rina", "not this", "strong")
    assert accounts.find_account("rina") == (RINA, "a hash")
    accounts.renew_hash("rina", "a hash", "strong")
    assert accounts.find_account("rina") == (RINA, "strong")


def test_the_audit_log_shows_the_newest_first(accounts: AccountStore) -> None:
    for number in range(3):
        accounts.add_deed(Deed("judge", "rina", "10.0.0.7", f"j{number}", "confirm"))
    entries, total = accounts.audit(by=None, limit=2, offset=1)
    assert total == 4
    assert [each.deed.object for each in entries] == ["j1", "j0"]
    assert accounts.audit(by="tests", limit=9, offset=0)[0][0].deed == MADE


@pytest.mark.parametrize("change", ["DELETE FROM audit", "UPDATE audit SET made_by = 'nobody'"], ids=["delete", "update"])
def test_the_database_keeps_the_audit_log(accounts: AccountStore, change: str) -> None:
    with pytest.raises(StoreError, match="kept for ever"), accounts._writing() as connection:
        connection.exec_driver_sql(change)
    assert accounts.audit(by=None, limit=1, offset=0)[1] == 1


def test_a_copy_in_lines_has_accounts_and_no_sessions(
    store: Store, accounts: AccountStore, tmp_path_factory: pytest.TempPathFactory
) -> None:
    accounts.add_session("s1", "rina", Deed("login", "rina"), stale=(LONG_AGO, LONG_AGO))
    lines = list(store.dump())
    with open_store(str(tmp_path_factory.mktemp("copy") / "copy.db")) as copy:
        copy.restore(lines)
        assert copy.accounts.accounts() == [RINA]
        assert copy.accounts.find_session("s1") is None
        assert copy.accounts.audit(by=None, limit=9, offset=0) == accounts.audit(by=None, limit=9, offset=0)


def test_a_hash_is_kept_out_of_what_is_shown(accounts: AccountStore) -> None:
    shown: Iterator[str] = (repr(each) for each in accounts.accounts())
    assert not [each for each in shown if "a hash" in each]
