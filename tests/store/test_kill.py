"""A program killed at any moment leaves a whole ledger, with all that it had said to be stored."""

import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import create_engine

from sepakat.errors import StoreError
from sepakat.model.article import Article
from sepakat.model.claims import Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.judgements import ClaimRef, Judgement, JudgementKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.store import Filters, open_store
from sepakat.store.schema import MIGRATIONS

CLAIMS = 12
KILLS = 12
LONGEST = 0.25
"""Seconds until the latest kill."""

Tell = Callable[[str], None]


def extraction_of(number: int) -> Extraction:
    """An article with some claims."""
    article = Article(f"a{number:06}", f"{number:06} " + "Dua pihak bertemu lagi. " * 40, "id")
    quotations = tuple(
        Quotation(None, True, article.evidence(start, start + 7), None, None, "r") for start in range(0, CLAIMS * 7, 7)
    )
    return Extraction(article, quotations=quotations)


def run_until_killed(work: Callable[[Tell], None], seconds: float) -> list[str]:
    """What a process had told when it was killed, some time after its start."""
    told, tells = os.pipe()
    child = os.fork()
    if not child:
        try:
            work(lambda words: void(os.write(tells, f"{words}\n".encode())))
        finally:
            os._exit(0)
    os.close(tells)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with open(told, encoding="utf-8") as lines:
        return lines.read().split("\n")[:-1]


def void(_: object) -> None:
    """Nothing."""


def test_reading_killed_at_any_moment(place: str) -> None:
    def read(tell: Tell) -> None:
        with open_store(place) as store:
            for number in range(store.count_articles(), 1_000_000):
                store.write(extraction_of(number), "e1")
                tell(f"a{number:06}")

    moments, told = random.Random(4), set[str]()
    for _ in range(KILLS):
        told.update(run_until_killed(read, moments.uniform(0, LONGEST)))
        with open_store(place) as store:
            stored = {entry.article.id: entry.counts for entry in store.iter_articles(Filters())}
            assert told <= set(stored)
            assert all(counts == {ClaimKind.QUOTATION: CLAIMS} for counts in stored.values())
            assert store.doctor() == []
    assert told


def test_judging_killed_at_any_moment(place: str) -> None:
    def judge(tell: Tell) -> None:
        with open_store(place) as store:
            for number in range(1_000_000):
                ref = ClaimRef("c1", "a1", ClaimKind.EVENT, "met", 0, 3)
                judgement = Judgement(JudgementKind.NOTE, f"{os.getpid()}", f"{number}", claims=(ref, ref), reason="why")
                store.add_judgement(judgement)
                tell(judgement.id)

    moments, told = random.Random(5), set[str]()
    for _ in range(KILLS):
        told.update(run_until_killed(judge, moments.uniform(0, LONGEST)))
        with open_store(place) as store:
            entries = store.judgements()
            assert told <= {entry.judgement.id for entry in entries}
            assert all(len(entry.judgement.claims) == 2 for entry in entries)
            assert store.doctor() == []
    assert told


def test_migrations_killed_at_any_moment(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def migrate(tell: Tell) -> None:
        open_store(place)
        tell("open")

    moments, opened = random.Random(6), 0
    for applied in [*range(len(MIGRATIONS)), *range(len(MIGRATIONS))] * 2:
        _empty(place)
        monkeypatch.setattr("sepakat.store.migrations.MIGRATIONS", MIGRATIONS[:applied])
        open_store(place).close()
        monkeypatch.setattr("sepakat.store.migrations.MIGRATIONS", MIGRATIONS)
        opened += len(run_until_killed(migrate, moments.uniform(0, LONGEST / 3)))
        with open_store(place) as store:
            store.write(extraction_of(1), "e1")
            assert len(store.search("bertemu", ["article"])) == 1
            assert store.doctor() == []
    assert opened < 4 * len(MIGRATIONS)


def test_two_writers_at_once(place: str) -> None:
    def write(tell: Tell) -> None:
        with open_store(place) as store:
            for number in range(25):
                store.write(extraction_of(number), f"e{os.getpid()}")
                ref = ClaimRef("c1", "a1", ClaimKind.EVENT, "met", 0, 3)
                store.add_judgement(Judgement(JudgementKind.CONFIRM, f"{os.getpid()}", f"{number}", claims=(ref,)))

    children = [_start(write) for _ in range(2)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    with open_store(place) as store:
        assert store.count_articles() == 25
        assert store.count_claims()[ClaimKind.QUOTATION] == 25 * CLAIMS
        assert len(store.judgements()) == 50
        assert store.doctor() == []


def test_a_second_writer_waits_and_then_says_why(place: str) -> None:
    first = extraction_of(1)
    with open_store(place) as store, open_store(place, patience=0.1) as other:
        lines = list(store.dump())

        def lines_that_take_long() -> Iterator[str]:
            yield lines[0]
            with pytest.raises(StoreError) as caught:
                other.write(first, "e1")
            assert caught.value.code == "store.locked"
            yield from lines[1:]

        store.restore(lines_that_take_long())
        other.write(first, "e1")
        assert store.count_articles() == 1


def _start(work: Callable[[Tell], None]) -> int:
    child = os.fork()
    if not child:
        try:
            work(void)
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
        os._exit(0)
    return child


def _empty(place: str) -> None:
    """Take the ledger away."""
    if "://" not in place:
        for end in ("", "-wal", "-shm"):
            if os.path.exists(place + end):
                os.remove(place + end)
        return
    engine = create_engine(place, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        schema = connection.exec_driver_sql("SELECT current_schema()").scalar_one()
        connection.exec_driver_sql(f"DROP SCHEMA {schema} CASCADE")
        connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
    engine.dispose()
