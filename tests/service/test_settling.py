"""Records that are stored are those that are worked out."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from sepakat.compare import Status, judge_history
from sepakat.samples import sample_paths
from sepakat.service import Ledger, make_overview
from sepakat.service.drafting import read_history
from sepakat.service.overview import Overview
from sepakat.service.settling import fit_size
from sepakat.store import RecordFilters, open_store

SAMPLES = [Path(str(path)) for path in sample_paths()]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the sample reports."""
    path = tmp_path_factory.mktemp("ledger") / "samples.db"
    with Ledger(path) as ledger:
        ledger.read(SAMPLES)
        ledger.settle()
    return path


@pytest.fixture
def ledger(place: Path) -> Iterator[Ledger]:
    """The ledger of the sample reports, open."""
    with Ledger(place) as opened:
        yield opened


def work_out(place: Path) -> Overview:
    """What the articles of a ledger say together, worked out anew."""
    with open_store(place) as store:
        return make_overview(store.iter_extractions(), store.judgements())


def test_what_is_stored_is_what_is_worked_out(ledger: Ledger, place: Path) -> None:
    stored, worked = ledger.overview(), work_out(place)
    assert stored.records == worked.records
    assert set(stored.discrepancies) == set(worked.discrepancies)
    assert set(stored.follows) == set(worked.follows)
    assert stored.resolution.copies == worked.resolution.copies
    assert len(stored.follows) > 5


def test_settling_twice_changes_nothing(ledger: Ledger) -> None:
    before = ledger.export()
    assert not ledger.settle()
    assert ledger.export() == before
    assert ledger.settle(anew=True)
    assert ledger.export() == before


@pytest.mark.parametrize("days", [-700, -200, 0, 30, 400])
def test_the_database_judges_statuses_as_the_program_does(ledger: Ledger, place: Path, days: int) -> None:
    on = date(2027, 6, 1) + timedelta(days=days)
    found = {each.record.id: each.standing for each in ledger.list_standings(on, limit=None).items}
    with open_store(place) as store:
        histories = {entry.id: read_history(history) for entry, history in store.records.histories(RecordFilters())}
    known = {id: history for id, history in histories.items() if any(not one.day or one.day <= on for one in history)}
    assert found == {id: judge_history(history, on) for id, history in known.items()}


@pytest.mark.parametrize("status", Status)
def test_a_page_of_one_status_is_part_of_all(ledger: Ledger, status: Status) -> None:
    on = date(2028, 1, 31)
    everything = [each for each in ledger.status(on) if each.standing.status is status]
    page = ledger.list_standings(on, standing=status, limit=2, offset=1)
    assert (page.items, page.total) == (tuple(everything[1:3]), len(everything))


def test_pages_together_are_the_list(ledger: Ledger) -> None:
    whole = ledger.list_records(limit=None)
    parts = [ledger.list_records(limit=7, offset=offset) for offset in range(0, whole.total, 7)]
    assert [entry for part in parts for entry in part.items] == list(whole.items)
    assert {part.total for part in parts} == {whole.total}


def test_the_order_of_arrival_does_not_matter(tmp_path: Path, ledger: Ledger) -> None:
    files = list(SAMPLES)
    random.Random(3).shuffle(files)
    with Ledger(tmp_path / "shuffled.db") as shuffled:
        for file in files:
            shuffled.read(file)
        assert shuffled.export() == ledger.export()


def test_a_judgement_shows_in_the_lists(tmp_path: Path) -> None:
    with Ledger(tmp_path / "judged.db") as ledger:
        ledger.read(SAMPLES)
        before = ledger.list_records(kind="commitment", limit=None)
        ledger.judge("reject", before.items[0].id, by="Rina")
        assert ledger.list_records(kind="commitment").total == before.total - 1
        ledger.withdraw(ledger.judgements()[-1].judgement.id, by="Rina")
        assert ledger.list_records(kind="commitment", limit=None) == before


@pytest.mark.parametrize(
    ("count", "seconds", "wanted"),
    [
        pytest.param(200, 1.0, 200, id="never more than fit"),
        pytest.param(200, 8.0, 100, id="half as many where it took twice as long"),
        pytest.param(200, 1e6, 1, id="one at least"),
        pytest.param(10, 0.0, 20, id="slowly more"),
    ],
)
def test_another_writer_waits_no_longer_on_a_slow_machine(count: int, seconds: float, wanted: int) -> None:
    assert fit_size(count, seconds) == wanted
