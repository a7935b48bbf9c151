"""Judgements as programs make them: on claims by the beginning of their ids, and entries by hand."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from sepakat.errors import InputError, NotFound, StoreError
from sepakat.model.claims import Commitment
from sepakat.model.extraction import Extraction
from sepakat.model.judgements import JudgementKind
from sepakat.model.vocabulary import ClaimKind, Stage
from sepakat.service import extract_text
from sepakat.service.judging import Minutes, apply_rulings, enter, judge, rulings_of, withdraw
from sepakat.store import ClaimEntry, Filters, Origin, Store, open_store

MINUTES = Minutes(
    "Risalah rapat. Kedua pihak sepakat melatih 40 nelayan sebelum Juni 2032. Biaya dibahas kemudian.", "id", date(2031, 5, 4)
)
DECISION = "Kedua pihak sepakat melatih 40 nelayan sebelum Juni 2032."
DEED = {"actor": ["FJI"], "action": "melatih 40 nelayan", "quantity": {"value": 40, "unit": "person"}, "due": "2032-06"}


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """A ledger with one article."""
    with open_store(place) as opened:
        text = "Menteri Perdagangan Fiji Rina Halim bertemu Menteri Sena Okta di Suva. Fiji akan melatih 40 nelayan Indonesia."
        opened.write(extract_text(text, language="id", id="a1"), "e1")
        yield opened


def people(store: Store) -> list[ClaimEntry]:
    """The people of the article."""
    return list(store.iter_claims(Filters(kind=ClaimKind.PERSON, article_id="a1")))


def test_what_stands_is_applied_the_later_outranking_the_earlier(store: Store) -> None:
    first, second = people(store)
    judge(store, JudgementKind.REJECT, [first.id[:9]], by="Rina", reason="nobody of that name")
    judge(store, JudgementKind.CORRECT, [second.id], by="Rina", field="country", value="FJI")
    judge(store, JudgementKind.CORRECT, [second.id], by="Rina", field="country", value="TON")
    rulings = rulings_of(store.judgements())
    (kept,) = apply_rulings(people(store), rulings)
    assert (kept.id, getattr(kept.claim, "country", None)) == (second.id, "TON")
    judge(store, JudgementKind.CONFIRM, [first.id], by="Sena")
    assert rulings_of(store.judgements()).rejected == set()
    withdraw(store, store.judgements()[2].judgement.id[:12], by="Sena")
    assert rulings_of(store.judgements()).corrections == {second.id: {"country": "FJI"}}


def test_pairs_are_merged_or_kept_apart(store: Store) -> None:
    first, second = (entry.id for entry in people(store))
    judge(store, JudgementKind.MERGE, [first, second], by="Rina")
    judge(store, JudgementKind.MERGE, by="Rina", records=["r1", "r2"])
    judge(store, JudgementKind.KEEP_APART, [second, first], by="Sena", reason="two people of one name")
    rulings = rulings_of(store.judgements())
    assert rulings.same == {frozenset({"r1", "r2"})}
    assert rulings.apart == {frozenset({first, second})}


@pytest.mark.parametrize(
    ("kind", "said", "error"),
    [
        pytest.param(JudgementKind.CORRECT, {"field": "colour", "value": "red"}, InputError, id="an unknown field"),
        pytest.param(JudgementKind.CORRECT, {"field": "rule", "value": "mine"}, InputError, id="a field that is no property"),
        pytest.param(JudgementKind.MERGE, {}, InputError, id="only one"),
        pytest.param(JudgementKind.WITHDRAW, {}, InputError, id="another use case"),
    ],
)
def test_judgements_that_cannot_be(store: Store, kind: JudgementKind, said: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        judge(store, kind, [people(store)[0].id], by="Rina", **said)
    assert store.judgements() == []


def test_ids_that_are_not_there(store: Store) -> None:
    with pytest.raises(NotFound):
        judge(store, JudgementKind.REJECT, ["ffffzz"], by="Rina")
    with pytest.raises(NotFound):
        withdraw(store, "ffff", by="Rina")


def commitments(store: Store) -> list[Commitment]:
    """The commitments that were entered by hand."""
    claims = [entry.claim for entry in store.iter_claims(Filters(kind=ClaimKind.COMMITMENT)) if entry.article.id != "a1"]
    return [claim for claim in claims if isinstance(claim, Commitment)]


def test_an_entry_has_the_minutes_as_its_evidence(store: Store) -> None:
    judgement = enter(store, ClaimKind.COMMITMENT, DEED, MINUTES, DECISION, by="Rina")
    (deed,) = commitments(store)
    assert (deed.stage, deed.evidence.quote, deed.rule) == (Stage.AGREED, DECISION, "hand-written")
    (ref,) = judgement.claims
    article = store.find_article(ref.article_id)
    assert (article.origin, article.article.published_on) == (Origin.ENTRY, date(2031, 5, 4))
    assert [
        hit.entry.id for hit in store.search("risalah OR sepakat") + store.search("nelayan sepakat", ["commitment"]) if hit.entry
    ] == [ref.claim_id]
    assert store.doctor() == []


def test_the_words_of_an_entry_may_go_over_lines(store: Store) -> None:
    minutes = MINUTES._replace(text=MINUTES.text.replace("melatih 40", "melatih\n40"))
    enter(store, ClaimKind.COMMITMENT, DEED, minutes, DECISION, by="Rina")
    assert [deed.evidence.quote for deed in commitments(store)] == [DECISION.replace("melatih 40", "melatih\n40")]


def test_entries_of_one_meeting_share_its_minutes_and_go_one_by_one(store: Store) -> None:
    first = enter(store, ClaimKind.COMMITMENT, DEED, MINUTES, DECISION, by="Rina")
    cost = {"actor": ["IDN"], "action": "membahas biaya", "stage": "planned"}
    enter(store, ClaimKind.COMMITMENT, cost, MINUTES, "Biaya dibahas kemudian.", by="Sena")
    assert {deed.action for deed in commitments(store)} == {"melatih 40 nelayan", "membahas biaya"}
    withdraw(store, first.id, by="Rina", reason="not decided yet")
    assert [deed.action for deed in commitments(store)] == ["membahas biaya"]
    assert store.stale_judgements() == []
    assert store.count_articles() == 2


def test_the_same_entry_again_replaces_itself(store: Store) -> None:
    enter(store, ClaimKind.COMMITMENT, DEED, MINUTES, DECISION, by="Rina")
    enter(store, ClaimKind.COMMITMENT, DEED | {"stage": "signed"}, MINUTES, DECISION, by="Sena")
    assert [deed.stage for deed in commitments(store)] == [Stage.SIGNED]


def test_no_engine_reads_minutes(store: Store) -> None:
    judgement = enter(store, ClaimKind.COMMITMENT, DEED, MINUTES, DECISION, by="Rina")
    minutes = store.find_article(judgement.claims[0].article_id).article
    with pytest.raises(StoreError, match="hand-written"):
        store.write(Extraction(minutes), "e2")
    assert len(commitments(store)) == 1


@pytest.mark.parametrize(
    ("kind", "properties", "quote"),
    [
        pytest.param(ClaimKind.COMMITMENT, DEED, "Semua setuju.", id="words that the minutes do not have"),
        pytest.param(ClaimKind.COMMITMENT, DEED, "", id="no words"),
        pytest.param(ClaimKind.COMMITMENT, {"action": "melatih"}, DECISION, id="nobody who does it"),
        pytest.param(ClaimKind.COMMITMENT, DEED | {"stage": "certain"}, DECISION, id="an unknown stage"),
        pytest.param(ClaimKind.COMMITMENT, DEED | {"colour": "red"}, DECISION, id="an unknown property"),
        pytest.param(ClaimKind.PERSON, {"name": "Rina"}, DECISION, id="a kind that is not entered"),
    ],
)
def test_entries_that_cannot_be(store: Store, kind: ClaimKind, properties: dict[str, Any], quote: str) -> None:
    with pytest.raises(InputError):
        enter(store, kind, properties, MINUTES, quote, by="Rina")
    assert store.count_articles() == 1


def test_an_amount_in_words_is_read_as_the_article_writes_numbers(store: Store) -> None:
    made = enter(store, ClaimKind.COMMITMENT, DEED | {"quantity": "1.500 ton"}, MINUTES, DECISION, by="Rina")
    assert made.value["quantity"] == {"value": 1_500, "unit": "ton"}
    said = {"by": "Rina", "field": "quantity", "value": "1,5 juta USD"}
    corrected = judge(store, JudgementKind.CORRECT, [made.claims[0].claim_id], **said)
    assert corrected.value == {"value": 1_500_000, "unit": "USD"}


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        pytest.param("stage", "kept", "choose among hoped", id="a stage that is none"),
        pytest.param("stage", None, "choose among hoped", id="no stage"),
        pytest.param("topics", ["fish"], "choose among", id="a topic that is none"),
        pytest.param("stage", 5, "choose among hoped", id="a stage that is no word"),
        pytest.param("quantity", [5], "quantity: write '40 person'", id="a quantity that is a list"),
        pytest.param("quantity", {"value": "x", "unit": None}, "quantity: the value is of another kind", id="no number"),
        pytest.param("places", [None], "places: the value is of another kind", id="a place that is none"),
        pytest.param("action", 5, "action: the value is of another kind", id="an action that is no text"),
        pytest.param("action", None, "action: it cannot be empty", id="no action"),
    ],
)
def test_a_value_that_cannot_be_is_told_in_plain_words(store: Store, field: str, value: Any, said: str) -> None:
    made = enter(store, ClaimKind.COMMITMENT, DEED, MINUTES, DECISION, by="Rina")
    with pytest.raises(InputError, match=said):
        judge(store, JudgementKind.CORRECT, [made.claims[0].claim_id], by="Rina", field=field, value=value)


def test_what_is_withdrawn_is_not_withdrawn_again(store: Store) -> None:
    made = judge(store, JudgementKind.CONFIRM, [people(store)[0].id], by="Rina")
    back = withdraw(store, made.id, by="Rina")
    with pytest.raises(InputError, match="withdrawn already"):
        withdraw(store, made.id, by="Sena")
    assert withdraw(store, back.id, by="Sena").withdraws == back.id
    with pytest.raises(NotFound):
        withdraw(store, "", by="Rina")
