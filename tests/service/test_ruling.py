"""Judgements applied to extractions."""

from collections.abc import Iterator
from datetime import date

import pytest

from sepakat.model.claims import Person
from sepakat.model.identity import identify_claims
from sepakat.model.judgements import JudgementKind
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.service import extract_text
from sepakat.service.judging import judge, rulings_of
from sepakat.service.overview import make_overview
from sepakat.service.ruling import amend
from sepakat.service.settling import settle
from sepakat.service.stored import load_overview
from sepakat.store import Store, open_store

EXTRACTION = extract_text(
    "Menteri Perdagangan Fiji Rina Halim bertemu Menteri Sena Okta di Suva. Fiji akan melatih 40 nelayan Indonesia.",
    language="id",
    id="a1",
)


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """A ledger with one article."""
    with open_store(place) as opened:
        opened.write(EXTRACTION, "e1")
        yield opened


def test_an_extraction_is_judged_and_keeps_its_ids(store: Store) -> None:
    first, second = (claim.id for claim in identify_claims(EXTRACTION) if claim.kind is ClaimKind.PERSON)
    judge(store, JudgementKind.REJECT, [first], by="Rina")
    judge(store, JudgementKind.CORRECT, [second], by="Rina", field="name", value="Sena Okta Wibawa")
    amended = amend([EXTRACTION], rulings_of(store.judgements()))
    (judged,) = amended.extractions
    assert [person.name for person in judged.people] == ["Sena Okta Wibawa"]
    assert amended.ids["a1", "person", 0] == second
    assert [body.name for body in amended.origins.unjudged.values() if isinstance(body, Person)] == ["Sena Okta"]
    assert judged.commitments == EXTRACTION.commitments
    assert len(amended.ids) == len(list(judged.iter_claims()))


def test_records_keep_their_ids_when_others_are_judged(store: Store) -> None:
    first, second = (claim.id for claim in identify_claims(EXTRACTION) if claim.kind is ClaimKind.PERSON)
    ids = {record.id for record in make_overview([EXTRACTION]).records}
    judge(store, JudgementKind.CORRECT, [second], by="Rina", field="name", value="Sena Okta Wibawa")
    assert {record.id for record in make_overview([EXTRACTION], store.judgements()).records} == ids
    judge(store, JudgementKind.REJECT, [first], by="Rina")
    left = {record.id for record in make_overview([EXTRACTION], store.judgements()).records}
    assert left < ids
    assert len(left) == len(ids) - 1


def test_nothing_changes_without_judgements() -> None:
    assert amend([EXTRACTION], rulings_of([])).extractions == (EXTRACTION,)


def test_the_number_promised_is_told_however_records_come_about_and_a_person_outranks_it(place: str) -> None:
    extractions = [
        extract_text("Kenya will train 300 nurses from Fiji.", language="en", id="a1", published_on=date(2031, 3, 1)),
        extract_text("Kenya has trained 90 nurses from Fiji so far.", language="en", id="a2", published_on=date(2031, 9, 1)),
    ]
    with open_store(place) as store:
        for each in extractions:
            store.write(each, "e1")
        ids = [claim.id for each in extractions for claim in identify_claims(each) if claim.kind is ClaimKind.COMMITMENT]
        judge(store, JudgementKind.MERGE, ids, by="Rina")

        def told() -> set[int]:
            settle(store)
            stored = load_overview(store)
            assert stored.records == make_overview(extractions, store.judgements()).records
            return {record.fields["quantity"].value["value"] for record in stored.records if record.kind is RecordKind.COMMITMENT}

        assert told() == {300}
        judge(store, JudgementKind.CORRECT, ids[1:], by="Rina", field="quantity", value={"value": 80, "unit": "person"})
        assert told() == {80}
