"""Judgements are kept for ever, and find their claims again after another reading."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sepakat.errors import InputError, NotFound, StoreError
from sepakat.model.extraction import Extraction
from sepakat.model.judgements import ClaimRef, Judgement, JudgementKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.store import ClaimEntry, Filters, Store, refer_to
from sepakat.store.judging import find_again

Make = Callable[..., Extraction]


def claim_of_kind(store: Store, kind: ClaimKind) -> ClaimEntry:
    """The first claim of a kind."""
    return next(iter(store.iter_claims(Filters(kind=kind))))


def rejection(store: Store, kind: ClaimKind = ClaimKind.COMMITMENT) -> Judgement:
    """A judgement on the first claim of a kind."""
    return Judgement(JudgementKind.REJECT, "Rina", "2031-05-06", (refer_to(claim_of_kind(store, kind)),), reason="only a wish")


def test_a_judgement_comes_back_as_it_was(store: Store, make_extraction: Make) -> None:
    store.write(make_extraction(), "e1")
    refs = (refer_to(claim_of_kind(store, ClaimKind.COMMITMENT)), refer_to(claim_of_kind(store, ClaimKind.PERSON)))
    value = {"value": 45, "unit": "person"}
    judgements = [
        Judgement(JudgementKind.CORRECT, "Rina", "2031-05-06", refs[:1], field="quantity", value=value),
        Judgement(JudgementKind.MERGE, "Rina", "2031-05-06", records=("r2", "r1"), reason="same day"),
        Judgement(JudgementKind.NOTE, "Sena", "2031-05-05", refs, reason="lihat risalah"),
    ]
    assert [store.add_judgement(each) for each in judgements] == [True, True, True]
    assert [entry.judgement for entry in store.judgements()] == judgements
    assert store.judgements()[2].claim_ids == tuple(ref.claim_id for ref in refs)
    assert refs[1].quote == "Rina Halim"


def test_the_same_judgement_twice_is_one(store: Store, make_extraction: Make) -> None:
    store.write(make_extraction(), "e1")
    assert store.add_judgement(rejection(store)) is True
    assert store.add_judgement(rejection(store)) is False
    assert len(store.judgements()) == 1


def test_taking_back_keeps_both_and_can_itself_be_taken_back(store: Store, make_extraction: Make) -> None:
    store.write(make_extraction(), "e1")
    first = rejection(store)
    undo = Judgement(JudgementKind.WITHDRAW, "Sena", "2031-05-07", withdraws=first.id)
    redo = Judgement(JudgementKind.WITHDRAW, "Rina", "2031-05-08", withdraws=undo.id)
    stands = []
    for judgement in (first, undo, redo):
        store.add_judgement(judgement)
        stands.append([entry.stands for entry in store.judgements()])
    assert stands == [[True], [False, True], [True, False, True]]
    with pytest.raises(NotFound):
        store.add_judgement(replace(undo, withdraws="none"))


def test_a_better_reading_of_the_same_words_keeps_the_judgement(store: Store, make_extraction: Make) -> None:
    extraction = make_extraction()
    store.write(extraction, "e1")
    store.add_judgement(rejection(store))
    old = claim_of_kind(store, ClaimKind.COMMITMENT).id
    (deed,) = extraction.commitments
    span = deed.evidence.span
    shorter = replace(deed, actor=("FJI", "IDN"), evidence=extraction.article.evidence(span.start, span.end - 1))
    store.write(replace(extraction, commitments=(shorter,)), "e2")
    new = claim_of_kind(store, ClaimKind.COMMITMENT).id
    assert new != old
    assert store.judgements()[0].claim_ids == (new,)
    assert store.stale_judgements() == []


def test_a_judgement_whose_claim_is_gone_is_stale_until_the_claim_is_back(store: Store, make_extraction: Make) -> None:
    extraction = make_extraction()
    store.write(extraction, "e1")
    store.add_judgement(rejection(store))
    store.write(replace(extraction, commitments=()), "e2")
    assert [entry.judgement.by for entry in store.stale_judgements()] == ["Rina"]
    store.write(extraction, "e3")
    assert store.stale_judgements() == []


def test_rows_of_judgements_cannot_be_changed(store: Store, make_extraction: Make) -> None:
    store.write(make_extraction(), "e1")
    store.add_judgement(rejection(store))
    lines = [line.replace("only a wish", "a fact") for line in store.dump()]
    with pytest.raises(StoreError, match="something already"):
        store.restore(lines)
    for table in ("judgement", "judgement_claim"):
        for change in (
            f"DELETE FROM {table}",
            f"UPDATE {table} SET position = 7" if "claim" in table else "UPDATE judgement SET number = 7",
        ):
            with pytest.raises(StoreError, match="kept for ever"), store._writing() as connection:
                connection.exec_driver_sql(change)
    assert len(store.judgements()) == 1


@pytest.mark.parametrize(
    "judgement",
    [
        pytest.param(Judgement(JudgementKind.REJECT, " ", "now", records=("r1",)), id="nobody"),
        pytest.param(Judgement(JudgementKind.REJECT, "Rina", "now"), id="nothing"),
        pytest.param(Judgement(JudgementKind.MERGE, "Rina", "now", records=("r1", "r1")), id="one thing twice"),
        pytest.param(Judgement(JudgementKind.CORRECT, "Rina", "now", records=("r1",)), id="no field"),
        pytest.param(Judgement(JudgementKind.REJECT, "Rina", "now", records=("r1",), field="date"), id="a field too many"),
        pytest.param(Judgement(JudgementKind.NOTE, "Rina", "now", records=("r1",)), id="an empty note"),
        pytest.param(Judgement(JudgementKind.WITHDRAW, "Rina", "now"), id="takes back nothing"),
    ],
)
def test_judgements_that_lack_something_are_refused(store: Store, judgement: Judgement) -> None:
    with pytest.raises(InputError):
        store.add_judgement(judgement)
    assert store.judgements() == []


def ref(claim_id: str, quote: str, start: int, kind: ClaimKind = ClaimKind.EVENT) -> ClaimRef:
    """A claim of one article."""
    return ClaimRef(claim_id, "a1", kind, quote, start, start + len(quote))


@pytest.mark.parametrize(
    ("there", "found"),
    [
        pytest.param([ref("n1", "dua pihak bertemu", 5)], "n1", id="same words"),
        pytest.param([ref("n1", "dua pihak bertemu", 5, ClaimKind.INSTRUMENT)], None, id="another kind"),
        pytest.param([ref("n1", "dua pihak bertemu", 5), ref("n2", "dua pihak bertemu", 90)], "n1", id="same words and place"),
        pytest.param([ref("n1", "dua pihak bertemu", 5), ref("n2", "dua pihak bertemu", 5)], None, id="two of equal right"),
        pytest.param([ref("n1", "dua pihak bertemu", 90)], "n1", id="same words elsewhere"),
        pytest.param([ref("n1", "pihak bertemu di Suva", 9)], "n1", id="most of the words"),
        pytest.param([ref("n1", "bertemu di Suva, lalu makan", 15), ref("n2", "dua pihak", 5)], "n2", id="the larger part"),
        pytest.param([ref("n1", "xxx xxxxx xxxxxxx", 5)], None, id="other words in that place"),
        pytest.param([], None, id="none"),
    ],
)
def test_finding_a_claim_again(there: list[ClaimRef], found: str | None) -> None:
    assert find_again(ref("old", "dua pihak bertemu", 5), there) == found
