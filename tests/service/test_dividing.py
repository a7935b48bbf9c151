"""What people keep apart is not what came of each other, whatever is read before and after."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from sepakat.model.extraction import Extraction
from sepakat.service import Ledger, extract_text, make_overview

PROMISED = "Indonesia and Kenya agreed to train {} nurses in Mombasa by 2034."
DONE = "Indonesia has so far trained {} nurses in Mombasa together with Kenya."
TOLD = [(0, PROMISED.format(300)), (400, DONE.format(90)), (3, PROMISED.format(300)), (500, DONE.format(120))]
FIRST = date(2031, 5, 5)


def read(number: int) -> Extraction:
    """One of the reports."""
    days, text = TOLD[number]
    return extract_text(text, language="en", id=f"n{number}", published_on=FIRST + timedelta(days=days))


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """A ledger with a promise, and a report of what came of it."""
    with Ledger(place) as opened:
        opened.add(read(0))
        opened.add(read(1))
        opened.settle()
        yield opened


def promise(ledger: Ledger) -> str:
    return next(entry.id for entry in ledger.list("commitments") if entry.article.id == "n0")


def report(ledger: Ledger) -> str:
    return next(entry.id for entry in ledger.list("commitments") if entry.article.id == "n1")


def check(ledger: Ledger) -> None:
    """The ledger is what all of it gives at once."""
    exported, store = ledger.export(), ledger._store
    assert set(ledger.overview().follows) == set(make_overview(store.iter_extractions(), store.judgements()).follows)
    assert ledger.settle(anew=True)
    assert ledger.export() == exported


def test_a_wrong_follow_is_taken_away_and_comes_back(ledger: Ledger) -> None:
    before, on = ledger.export(), FIRST + timedelta(days=600)
    (follow,) = ledger.overview().follows
    made = ledger.judge("keep-apart", promise(ledger), report(ledger), by="Rina")
    assert ledger.overview().follows == ()
    assert {len(history) for _, history in ledger.histories()} == {1}
    assert len(ledger.status(on)) == 2
    check(ledger)
    ledger.withdraw(made.id, by="Rina")
    assert ledger.overview().follows == (follow,)
    assert ledger.export() == before
    check(ledger)


def test_what_joins_a_record_that_is_kept_apart_is_kept_apart_too(ledger: Ledger) -> None:
    ledger.judge("keep-apart", promise(ledger), report(ledger), by="Rina")
    ledger.add(read(2))
    ledger.settle()
    (together,) = (entry for entry in ledger.list_records(kind="commitment", limit=None).items if entry.articles == 2)
    assert ledger.show_record(together.id).record.claims[0].article.id == "n0"
    assert ledger.overview().follows == ()
    check(ledger)


def test_it_holds_when_articles_are_read_again(ledger: Ledger) -> None:
    ledger.judge("keep-apart", promise(ledger), report(ledger), by="Rina")
    for number in (1, 0):
        ledger._store.write(read(number), "another engine")
        ledger.settle()
        assert ledger.overview().follows == ()
    check(ledger)


@pytest.mark.parametrize("seed", range(12))
def test_in_any_order_the_ledger_is_what_all_of_it_gives_at_once(place: str, seed: int) -> None:
    chance = random.Random(seed)
    with Ledger(place) as ledger:
        for step in range(14):
            what = chance.choice(("read", "read", "empty", "keep-apart", "merge", "withdraw", "reject", "forget"))
            number, claims = chance.randrange(4), [entry.id for entry in ledger.list("commitments")]
            standing = [each for each in ledger.judgements() if each.stands]
            if what in ("read", "empty"):
                told = read(number)
                ledger._store.write(told if what == "read" else Extraction(told.article), f"engine {step}")
            elif what == "forget" and any(entry.article.id == f"n{number}" for entry in ledger.articles()):
                ledger.forget(f"n{number}")
            elif what == "withdraw" and standing:
                ledger.withdraw(chance.choice(standing).judgement.id, by="Sari")
            elif what == "reject" and claims:
                ledger.judge(what, chance.choice(claims), by="Sari")
            elif what in ("keep-apart", "merge") and len(claims) > 1:
                ledger.judge(what, *chance.sample(claims, 2), by="Sari")
            if chance.random() < 0.6:
                ledger.settle()
        check(ledger)
