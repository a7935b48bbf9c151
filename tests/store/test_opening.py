"""Files that are no ledger, cannot be written or are busy: one clear message each, and no harm done."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Inspector, create_engine, inspect, text

from sepakat.errors import StoreError
from sepakat.model.extraction import Extraction
from sepakat.store import Change, Filters, open_store
from sepakat.store.rows import article_row, claim_rows
from sepakat.store.schema import MIGRATIONS
from sepakat.store.tables import ARTICLE, CLAIM, CLAIM_PARTY, CLAIM_TOPIC, METADATA

TYPES = {"BYTEA": "BLOB", "REAL": "DOUBLE PRECISION"}
"""What a database calls a type otherwise than the schema does."""


def code_of(place: Path | str, *, create: bool = True) -> str:
    """The code of the error that opening gives."""
    with pytest.raises(StoreError) as caught:
        open_store(place, create=create)
    assert str(place).partition("?")[0] in str(caught.value)
    return caught.value.code


@contextmanager
def bare(place: str) -> Iterator[Connection]:
    """A database without the ledger's ways."""
    engine = create_engine(place if "://" in place else f"sqlite:///{place}")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def test_the_tables_are_those_of_the_migrations(place: str) -> None:
    open_store(place).close()
    with bare(place) as connection:
        _compare_tables(inspect(connection))


def _compare_tables(found: Inspector) -> None:
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


def test_each_migration_leaves_a_record(place: str) -> None:
    open_store(place, now=lambda: "then").close()
    open_store(place, now=lambda: "later").close()
    with bare(place) as connection:
        records = connection.exec_driver_sql("SELECT * FROM migration ORDER BY name").fetchall()
    assert [tuple(record) for record in records] == [(each.name, "then") for each in MIGRATIONS]


def test_a_ledger_of_the_first_version_is_brought_up_to_date(
    place: str, make_extraction: Callable[..., Extraction], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as first_version:
        first_version.setattr("sepakat.store.migrations.MIGRATIONS", MIGRATIONS[:1])
        open_store(place).close()
    extraction = make_extraction()
    claims, parties, topics = claim_rows(extraction)
    later = {"words", "amount", "unit"}
    with bare(place) as connection:
        for table, rows in (
            (ARTICLE, [article_row(extraction.article, "e1", "then")]),
            (CLAIM, [{name: row[name] for name in row.keys() - later} for row in claims]),
            (CLAIM_PARTY, parties),
            (CLAIM_TOPIC, topics),
        ):
            for row in rows:
                names = ", ".join(row)
                connection.execute(
                    text(f"INSERT INTO {table.name} ({names}) VALUES ({', '.join(f':{name}' for name in row)})"), row
                )
    with open_store(place) as store:
        assert store.doctor() == []
        assert list(store.iter_extractions()) == [extraction]
        assert [hit.entry.kind.value for hit in store.search("melatih nelayan", ["commitment"]) if hit.entry] == ["commitment"]
        assert store.write(extraction, "e1") is Change.UNCHANGED
        assert store.write(extraction, "e2") is Change.REREAD
        assert store.doctor() == []
    with bare(place) as connection:
        amounts = connection.exec_driver_sql("SELECT amount, unit FROM claim WHERE kind = 'commitment'").fetchall()
    assert [tuple(row) for row in amounts] == [(40, "person")]


def test_a_migration_that_fails_leaves_nothing(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (a TEXT)")
        raise StoreError("half-way")

    open_store(place).close()
    added = (*MIGRATIONS, MIGRATIONS[0]._replace(name="9999-half", apply=half))
    monkeypatch.setattr("sepakat.store.migrations.MIGRATIONS", added)
    with pytest.raises(StoreError, match="half-way"):
        open_store(place)
    with bare(place) as connection:
        assert "half" not in inspect(connection).get_table_names()
        assert connection.exec_driver_sql("SELECT count(*) FROM migration").scalar_one() == len(MIGRATIONS)


def test_a_newer_ledger_is_not_opened(place: str) -> None:
    open_store(place).close()
    with bare(place) as connection:
        connection.exec_driver_sql("INSERT INTO migration VALUES ('9999-from-the-future', 'then')")
    with pytest.raises(StoreError) as caught:
        open_store(place)
    assert caught.value.code == "store.schema_too_new"


def test_a_database_of_another_program_is_left_alone(place: str) -> None:
    with bare(place) as connection:
        connection.exec_driver_sql("CREATE TABLE song (name TEXT)")
    with pytest.raises(StoreError) as caught:
        open_store(place)
    assert caught.value.code == "store.not_a_ledger"
    with bare(place) as connection:
        assert inspect(connection).get_table_names() == ["song"]


def test_no_ledger_is_made_where_none_is_wanted(place: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(place, create=False)
    assert caught.value.code == "store.missing"
    open_store(place).close()
    open_store(place, create=False).close()


def test_what_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "text.db"
    letter.write_text("Ini bukan basis data. " * 60)
    before = letter.read_bytes()
    assert code_of(letter) == "store.not_a_ledger"
    assert code_of(tmp_path) == "store.not_a_ledger"
    assert code_of(Path(os.devnull)) == "store.not_a_ledger"
    assert letter.read_bytes() == before


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
