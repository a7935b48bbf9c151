"""Addresses of servers: read, shown without passwords, and refused with a remedy."""

import sys

import pytest

from sepakat.errors import StoreError
from sepakat.store import open_store
from sepakat.store.server_ledger import is_address, make_server_engine, parse_address, show_address

SECRET = "s3cr3t-word"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("postgresql+psycopg://u@h/d", True),
        ("postgres://u:p@h/d", True),
        ("mysql://h/d", True),
        ("sepakat.db", False),
        ("/srv/a b?mode=ro#50%.db", False),
        ("C:\\ledgers\\sepakat.db", False),
    ],
)
def test_addresses_are_told_from_paths(name: str, address: bool) -> None:
    assert is_address(name) is address


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (f"postgresql+psycopg://rina:{SECRET}@h:5433/d", "postgresql+psycopg://rina:***@h:5433/d"),
        (f"postgres://rina:{SECRET}@h/d?sslmode=require", "postgresql+psycopg://rina:***@h/d"),
        (f"postgresql://h/d?user=rina&password={SECRET}", "postgresql+psycopg://h/d"),
    ],
)
def test_a_password_is_never_shown(name: str, shown: str) -> None:
    assert show_address(parse_address(name)) == shown


@pytest.mark.parametrize(
    ("address", "code"),
    [
        pytest.param(f"postgresql://rina:{SECRET}@127.0.0.1:1/d", "store.unreachable", id="nothing listens there"),
        pytest.param(f"postgresql://rina:{SECRET}@h:{SECRET}/d", "store.address", id="no port"),
        pytest.param(f"mysql://rina:{SECRET}@h/d", "store.address", id="another kind of database"),
    ],
)
def test_addresses_where_no_ledger_is(address: str, code: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(address, patience=0.1)
    assert caught.value.code == code
    assert SECRET not in str(caught.value)


def test_a_missing_driver_gets_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"sepakat\[postgres\]") as caught:
        make_server_engine(parse_address(f"postgresql://rina:{SECRET}@h/d"), 1)
    assert (caught.value.code, SECRET in str(caught.value)) == ("store.no_driver", False)
