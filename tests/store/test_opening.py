"""Files that are no ledger, cannot be written or are busy: one clear message each, and no harm done."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from sepakat.errors import StoreError
from sepakat.model.extraction import Extraction
from sepakat.store import Filters, open_store
from sepakat.store.schema import MIGRATIONS
from sepakat.store.tables import METADATA

TYPES = {"REAL": "DOUBLE PRECISION"}
"""What a database calls a type otherwise than the schema does."""


def code_of(path: Path, *, create: bool = True) -> str:
    """The code of the error that opening gives."""
    with pytest.raises(StoreError) as caught:
        open_store(path, create=create)
    assert str(path) in str(caught.value)
    return caught.value.code


def test_the_tables_are_those_of_the_migrations(place: str) -> None:
    open_store(place).close()
    engine = create_engine(place if "://" in place else f"sqlite:///{place}")
    found = inspect(engine)
    # The index of words is made in the way of each database, and no table of the program's.
    assert {name for name in found.get_table_names() if "_index" not in name} == set(METADATA.tables)
    for table in METADATA.tables.values():
        columns = {
            column["name"]: (TYPES.get(name := str(column["type"]).partition(" COLLATE")[0], name), column["nullable"])
            for column in found.get_columns(table.name)
            if column["name"] != "search"
        }
        assert columns == {column.name: (str(column.type), bool(column.nullable)) for column in table.columns}
        names = {index["name"] for index in found.get_indexes(table.name)} - {f"{table.name}_search"}
        assert names == {index.name for index in table.indexes}
        keys = {key["constrained_columns"][0]: key["referred_table"] for key in found.get_foreign_keys(table.name)}
        assert keys == {key.parent.name: key.column.table.name for key in table.foreign_keys}
    engine.dispose()


def test_each_migration_leaves_a_record(tmp_path: Path) -> None:
    open_store(tmp_path / "l.db", now=lambda: "then").close()
    open_store(tmp_path / "l.db", now=lambda: "later").close()
    with closing(sqlite3.connect(tmp_path / "l.db")) as connection:
        assert connection.execute("SELECT * FROM migration").fetchall() == [(each.name, "then") for each in MIGRATIONS]


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(connection: object) -> None:
        connection.exec_driver_sql("CREATE TABLE half (a TEXT)")  # type: ignore[attr-defined]
        raise StoreError("half-way")

    open_store(tmp_path / "l.db").close()
    added = (*MIGRATIONS, MIGRATIONS[0]._replace(name="9999-half", apply=half))
    monkeypatch.setattr("sepakat.store.migrations.MIGRATIONS", added)
    with pytest.raises(StoreError, match="half-way"):
        open_store(tmp_path / "l.db")
    with closing(sqlite3.connect(tmp_path / "l.db")) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert "half" not in tables
        assert connection.execute("SELECT count(*) FROM migration").fetchone() == (len(MIGRATIONS),)


def test_a_newer_ledger_is_not_opened(tmp_path: Path) -> None:
    open_store(tmp_path / "l.db").close()
    with closing(sqlite3.connect(tmp_path / "l.db")) as connection, connection:
        connection.execute("INSERT INTO migration VALUES ('9999-from-the-future', 'then')")
    assert code_of(tmp_path / "l.db") == "store.schema_too_new"


def test_what_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    text, other = tmp_path / "text.db", tmp_path / "other.db"
    text.write_text("Ini bukan basis data. " * 60)
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE song (name TEXT)")
    before = text.read_bytes()
    assert code_of(text) == "store.not_a_ledger"
    assert code_of(other) == "store.not_a_ledger"
    assert code_of(tmp_path) == "store.not_a_ledger"
    assert text.read_bytes() == before


def test_missing_places(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none" / "l.db") == "store.no_folder"
    assert code_of(tmp_path / "l.db", create=False) == "store.missing"
    assert not (tmp_path / "l.db").exists()


def test_a_damaged_ledger_says_so(tmp_path: Path, make_extraction: Callable[..., Extraction]) -> None:
    path = tmp_path / "l.db"
    with open_store(path) as store:
        for number in range(60):
            store.write(make_extraction(f"a{number}"), "e1")
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught, open_store(path) as store:
        list(store.iter_claims(Filters()))
    assert caught.value.code == "store.damaged"


def test_a_busy_ledger_is_waited_for_and_then_refused(tmp_path: Path, make_extraction: Callable[..., Extraction]) -> None:
    path = tmp_path / "l.db"
    with open_store(path, patience=0.05) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert store.count_articles() == 0
        with pytest.raises(StoreError) as caught:
            store.write(make_extraction(), "e1")
        assert caught.value.code == "store.locked"
        other.execute("ROLLBACK")
        store.write(make_extraction(), "e1")
        assert store.count_articles() == 1


def test_a_ledger_that_cannot_be_written_can_be_read(
    tmp_path: Path, make_extraction: Callable[..., Extraction], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "l.db"
    with open_store(path) as store:
        store.write(make_extraction(), "e1")
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    with open_store(path) as store:
        assert store.count_articles() == 1
        with pytest.raises(StoreError) as caught:
            store.write(make_extraction("a2"), "e1")
    assert caught.value.code == "store.read_only"


def test_names_with_signs_of_addresses(tmp_path: Path) -> None:
    path = tmp_path / "a b?mode=ro#50%.db"
    open_store(path).close()
    assert path.exists()
