"""Records that the claims of many articles report."""

import random
from collections.abc import Callable

import pytest

from sepakat.model.extraction import Extraction
from sepakat.model.records import Record, RecordKind, Resolution
from sepakat.model.vocabulary import EventType, InstrumentStatus, Topic
from sepakat.resolve import resolve

MakeExtraction = Callable[..., Extraction]


def groups(resolution: Resolution, kind: RecordKind) -> list[list[str]]:
    """The articles of each record of a kind."""
    return sorted([claim.article.id for claim in record.claims] for record in resolution.records if record.kind is kind)


def record_of(resolution: Resolution, kind: RecordKind, article: str) -> Record:
    """The record of a kind that an article reports."""
    return next(
        each for each in resolution.records if each.kind is kind and article in {claim.article.id for claim in each.claims}
    )


def test_reports_of_one_meeting_are_one_record_and_a_look_alike_a_month_later_is_not(reports: list[Extraction]) -> None:
    assert groups(resolve(reports), RecordKind.EVENT) == [["a-wire", "b-portal", "c-blog"], ["d-later"]]


def test_an_undated_report_does_not_chain_two_look_alikes(reports: list[Extraction], extraction: MakeExtraction) -> None:
    text = "Health Minister Sari Wulandari met Kenyan minister Peter Odhiambo in Nairobi. They spoke of vaccines."
    given = {"place": "Nairobi", "participants": ("Sari Wulandari", "Peter Odhiambo")}
    bridge = extraction("e-bridge", text, events=[("Sari Wulandari met Kenyan minister Peter Odhiambo in Nairobi", given)])
    found = groups(resolve([*reports, bridge]), RecordKind.EVENT)
    assert not any({"a-wire", "d-later"} <= set(group) for group in found)


def test_one_pledge_in_two_languages_and_with_another_number_is_one_record(reports: list[Extraction]) -> None:
    assert groups(resolve(reports), RecordKind.COMMITMENT) == [["a-wire", "b-portal", "c-blog"]]


def test_a_merge_says_why(reports: list[Extraction]) -> None:
    reasons = record_of(resolve(reports), RecordKind.EVENT, "a-wire").why
    assert len(reasons) == 2
    assert any("same day" in reason and "same sides (IDN, KEN)" in reason for reason in reasons)


def test_a_near_miss_says_why_not(reports: list[Extraction]) -> None:
    misses = [miss for miss in resolve(reports).near_misses if "d-later" in miss]
    assert misses
    assert all("but dates 2" in miss or "but dates 3" in miss for miss in misses)


def test_any_order_gives_the_same(reports: list[Extraction]) -> None:
    wanted = resolve(reports)
    for seed in range(6):
        shuffled = random.Random(seed).sample(reports, len(reports))
        assert resolve(shuffled) == wanted


def test_ids_outlive_other_articles(reports: list[Extraction]) -> None:
    alone = record_of(resolve(reports[:1]), RecordKind.EVENT, "a-wire")
    assert record_of(resolve(reports), RecordKind.EVENT, "a-wire").id == alone.id


@pytest.mark.parametrize("kind", list(RecordKind))
def test_ids_stand_for_what_is_claimed_and_not_for_its_position(kind: RecordKind, extraction: MakeExtraction) -> None:
    text = "Kenya will send 40 nurses to Bandung. Rono met Sari in Medan. Both signed a pact. Bank Rawa and Bank Tasik paid."
    claims: dict[str, list[tuple[object, ...]]] = {
        "people": [("Rono", None, "KEN"), ("Sari", None, "IDN")],
        "events": [("Kenya will send", {}), ("Rono met Sari", {})],
        "instruments": [("40 nurses", {}), ("a pact", {})],
        "commitments": [("Rono met", {}), ("will send 40 nurses", {})],
        "bodies": [("Bank Rawa", "IDN"), ("Bank Tasik", "KEN")],
    }
    without = {name: given[1:] for name, given in claims.items()}
    whole, rest = (
        {record.id for record in resolve([extraction("a", text, **each)]).records if record.kind is kind}
        for each in (claims, without)
    )
    assert len(whole) == 2
    assert len(rest) == 1
    assert rest < whole


def test_a_changed_claim_keeps_the_id_that_it_is_given(extraction: MakeExtraction) -> None:
    (one,) = resolve([extraction("a", "Rono came.", people=[("Rono", None, "KEN")])], {("a", "person", 0): "c1"}).records
    (other,) = resolve([extraction("a", "Rono came.", people=[("Joseph Rono", None, "KEN")])], {("a", "person", 0): "c1"}).records
    assert one.id == other.id


def test_no_article_has_two_claims_in_one_record(extraction: MakeExtraction) -> None:
    text = "Kenya will send 40 nurses to Bandung. Kenya will send 40 nurses to Medan."
    both: list[tuple[str, dict[str, object]]] = [
        ("Kenya will send 40 nurses to Bandung.", {}),
        ("Kenya will send 40 nurses to Medan.", {}),
    ]
    first, second = (extraction(each, text, commitments=both) for each in ("a", "b"))
    assert groups(resolve([first, second]), RecordKind.COMMITMENT) == [["a", "b"], ["a", "b"]]


def test_an_instrument_and_another_on_something_else_stay_apart(extraction: MakeExtraction) -> None:
    signed = extraction(
        "a",
        "Indonesia and Kenya signed a memorandum on vaccines in February.",
        published="2031-02-12",
        instruments=[("signed a memorandum on vaccines", {"date": "2031-02"})],
        events=[("Indonesia and Kenya signed a memorandum", {"type": EventType.SIGNING, "date": "2031-02"})],
    )
    talks = extraction(
        "b",
        "Ambassador Rono said that talks on a telecommunications agreement would go on.",
        published="2031-06-20",
        instruments=[
            ("a telecommunications agreement", {"status": InstrumentStatus.NEGOTIATING, "topics": (Topic.CONNECTIVITY,)})
        ],
    )
    assert groups(resolve([signed, talks]), RecordKind.INSTRUMENT) == [["a"], ["b"]]


@pytest.mark.parametrize("kind", [RecordKind.PERSON, RecordKind.EVENT, RecordKind.COMMITMENT])
def test_no_claim_is_lost_or_doubled(reports: list[Extraction], kind: RecordKind) -> None:
    plural = {RecordKind.PERSON: "people", RecordKind.EVENT: "events", RecordKind.COMMITMENT: "commitments"}[kind]
    wanted = sorted((each.article.id, index) for each in reports for index in range(len(getattr(each, plural))))
    found = [(claim.article.id, claim.index) for each in resolve(reports).records if each.kind is kind for claim in each.claims]
    assert sorted(found) == wanted


def test_nothing_gives_nothing() -> None:
    assert resolve([]) == Resolution(())
