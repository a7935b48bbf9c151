"""What stands in the Parquet files of a ledger."""

from importlib.resources import as_file
from pathlib import Path

from pyarrow.parquet import read_table

from sepakat.samples import sample_paths
from sepakat.service import Ledger
from sepakat.service.parquet import export_parquet


def test_all_of_the_samples_is_there_and_the_same_each_time(tmp_path: Path) -> None:
    with Ledger(tmp_path / "demo.db") as ledger:
        for sample in sample_paths()[:6]:
            with as_file(sample) as file:
                ledger.read(file)
        first, second = (export_parquet(ledger, tmp_path / name) for name in ("one", "two"))
        records, claims, discrepancies, _ = (read_table(path).to_pylist() for path in first)
        overview = ledger.overview()
    assert [row["id"] for row in records] == [record.id for record in overview.records]
    assert len(claims) == sum(len(record.claims) for record in overview.records)
    assert {row["record"] for row in claims} == {row["id"] for row in records}
    assert len(discrepancies) == len(overview.discrepancies)
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
