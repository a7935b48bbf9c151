"""A ledger without an article is the one in which it was never read."""

import random
from importlib.resources import as_file
from pathlib import Path

import pytest

from sepakat.samples import sample_paths
from sepakat.service import Ledger


def read(ledger: Ledger) -> list[str]:
    for sample in sample_paths():
        with as_file(sample) as file:
            ledger.read(file)
    ledger.settle()
    return sorted(entry.article.id for entry in ledger.articles())


@pytest.mark.parametrize("seed", range(3))
def test_what_is_left_is_what_it_would_be_without(tmp_path: Path, seed: int) -> None:
    with Ledger(tmp_path / "whole.db") as whole, Ledger(tmp_path / "part.db") as part:
        ids = read(whole)
        gone = random.Random(seed).sample(ids, 9)
        leaving = whole.forget(*gone)
        assert sorted(entry.article.id for entry in leaving.articles) == sorted(gone)
        for extraction in whole.extractions():
            part.add(extraction)
        assert whole.export() == part.export()
        assert whole.doctor() == ()
        exported = whole.export()
        assert whole.settle(anew=True)
        assert whole.export() == exported


def test_a_judgement_takes_effect_again_when_its_article_is_back(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db") as ledger:
        read(ledger)
        entry = ledger.list("commitments")[0]
        (extraction,) = ledger.extractions([entry.article.id])
        made = ledger.judge("correct", entry.id, field="due", value="2041", by="Rina")
        before = ledger.export()
        assert [each.judgement for each in ledger.look_at_leaving(entry.article.id).judgements] == [made]
        ledger.forget(entry.article.id)
        assert [each.judgement for each in ledger.judgements(stale=True)] == [made]
        ledger.add(extraction)
        assert ledger.judgements(stale=True) == ()
        assert ledger.export() == before
