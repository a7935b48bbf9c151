"""What is wrong with a ledger is found; a whole one gets no finding."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from sepakat.model.extraction import Extraction
from sepakat.store import Store

Make = Callable[..., Extraction]

LONE_RECORD = """
    INSERT INTO record (
        id, kind, kind_order, ordered_on, label, articles, outlets, contradictions, judged, leads, aims, has_share
    ) VALUES ('r1', 'event', 0, '2031-05-04', '', 1, 1, 0, 0, 1, 0, 0)
"""


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        pytest.param("UPDATE article SET text = 'x' || text", "article", id="an altered text"),
        pytest.param("UPDATE article SET headline = 'x'", "article", id="an altered headline"),
        pytest.param("UPDATE claim SET body = '{}' WHERE kind = 'event'", "evidence", id="a claim that says nothing"),
        pytest.param("UPDATE claim SET evidence_start = 1 WHERE kind = 'event'", "evidence", id="two places"),
        pytest.param(LONE_RECORD, "record", id="a record that rests on nothing"),
        pytest.param("UPDATE article SET number = NULL", "search", id="a row that the index does not know"),
        pytest.param("DELETE FROM migration WHERE name LIKE '0004%'", "schema", id="a missing change"),
    ],
)
def test_findings(store: Store, make_extraction: Make, statement: str, code: str) -> None:
    store.write(make_extraction(), "e1")
    assert store.doctor() == []
    with store._writing() as connection:
        connection.exec_driver_sql(statement.replace("%", "%%") if connection.dialect.name == "postgresql" else statement)
    assert code in {finding.code for finding in store.doctor()}


@pytest.mark.parametrize("place", ["file"], indirect=True)
@pytest.mark.parametrize(
    ("statement", "code"),
    [
        pytest.param("INSERT INTO claim_index (claim_index) VALUES ('delete-all')", "search", id="an empty index"),
        pytest.param("DELETE FROM article_index WHERE rowid = 1", "search", id="an entry less"),
    ],
)
def test_findings_in_a_file(store: Store, make_extraction: Make, statement: str, code: str) -> None:
    store.write(make_extraction(), "e1")
    with store._writing() as connection:
        connection.exec_driver_sql(statement)
    assert [finding.code for finding in store.doctor()] == [code]


@pytest.mark.parametrize("place", ["file"], indirect=True)
def test_rows_that_hang_in_the_air(place: str, store: Store, make_extraction: Make) -> None:
    store.write(make_extraction(), "e1")
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("DELETE FROM article")
    findings = [finding for finding in store.doctor() if finding.code == "orphan"]
    assert [finding.what.partition(" rows")[0] for finding in findings] == ["6", "1"]
