"""Who reads while another brings the records up to date: one works, the others wait a little, then read what there is."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from sepakat.service import Ledger, reading, settling
from sepakat.store import RecordFilters, Store

TEXT = "Indonesia pledged on Monday to train {} fishers of Fiji in cold storage in Suva by 2032."


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger whose records are worked out, and one article that came since."""
    with Ledger(tmp_path / "ledger.db") as opened:
        opened.read_text(TEXT.format(40))
        assert opened.settle()
        opened.read_text(f"{TEXT.format(70)} Nobody objected.")
        yield opened


def test_a_reader_does_not_wait_long(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.01)
    with ledger._settling:
        assert not ledger.catch_up()
        assert [record.articles for record in ledger.list_records(kind="commitment").items] == [1]
    assert ledger.catch_up()
    assert [record.articles for record in ledger.list_records(kind="commitment").items] == [2]


def test_the_work_is_done_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    began, may_end, done = Event(), Event(), []
    work_out = settling.settle

    def settle_slowly(store: Store) -> bool:
        began.set()
        assert may_end.wait(20)
        done.append(work_out(store))
        return done[-1]

    monkeypatch.setattr(reading, "settle", settle_slowly)
    readers = [Thread(target=ledger.list_records) for _ in range(4)]
    monkeypatch.setattr(reading, "PATIENCE", 20)
    for reader in readers:
        reader.start()
    assert began.wait(20)
    may_end.set()
    for reader in readers:
        reader.join()
    assert sorted(done) == [False, False, False, True]


def test_the_first_records_are_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.01)
    with Ledger(tmp_path / "new.db") as ledger:
        ledger.read_text(TEXT.format(40))
        totals: list[int] = []
        with ledger._settling:
            reader = Thread(target=lambda: totals.append(ledger.list_records(kind="commitment").total))
            reader.start()
            reader.join(0.1)
            assert not totals
        reader.join(20)
        assert totals == [1]


def test_a_server_reads_what_there_is_while_a_thread_works(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    may_end = Event()
    work_out = settling.settle

    def settle_slowly(store: Store) -> bool:
        assert may_end.wait(20)
        return work_out(store)

    monkeypatch.setattr(reading, "settle", settle_slowly)
    monkeypatch.setattr(reading, "PATIENCE", 0.01)
    ledger.settle_behind()
    assert [record.articles for record in ledger.list_records(kind="commitment").items] == [1]
    may_end.set()
    monkeypatch.setattr(reading, "PATIENCE", 20)
    assert [record.articles for record in ledger.list_records(kind="commitment").items] == [2]
    assert ledger.is_settled


def test_what_was_judged_is_marked_at_once(ledger: Ledger) -> None:
    ledger.settle()
    entry = ledger.list_records(kind="commitment").items[0]
    with ledger._settling:
        ledger.settle_behind()
        ledger.judge("confirm", entry.id, by="Rina")
        assert ledger._store.records.page(RecordFilters(judged=True)).total == 1
