"""Discrepancies between claims of one record."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from sepakat.compare import compare_claims, find_discrepancies
from sepakat.compare.reports import Reports
from sepakat.model.claims import Event, Inconsistency, Person
from sepakat.model.extraction import Extraction
from sepakat.model.records import Discrepancy, DiscrepancyKind, Record, RecordKind
from sepakat.model.vocabulary import EventType, InconsistencyKind
from tests.compare.reports import make_article, make_record, meet, person, promise, say

TEXTS = (
    "Denmark will equip clinics.",
    "Klinik akan dilengkapi Denmark.",
    "Nairobi clinics wait for help.",
    "Kopenhagen berjanji.",
)


def meetings(*days: str | None, **other: Any) -> Record:
    """A record of one meeting with a day from each report."""
    articles = [make_article(f"a{i}", TEXTS[i], "2031-05-04") for i in range(len(days))]
    return make_record(
        RecordKind.EVENT,
        *(Extraction(article, events=(meet(article, day, **other),)) for article, day in zip(articles, days, strict=True)),
    )


def promises(*claims: dict[str, Any]) -> Record:
    """A record of one commitment; each claim may say its day of publication."""
    extractions = []
    for index, claim in enumerate(claims):
        article = make_article(f"a{index}", TEXTS[index], claim.pop("day", "2031-05-04"), url=claim.pop("url", None))
        extractions.append(Extraction(article, commitments=(promise(article, claim.pop("stage", "planned"), **claim),)))
    return make_record(RecordKind.COMMITMENT, *extractions)


def only(record: Record, kind: DiscrepancyKind) -> Discrepancy:
    """The one discrepancy of the record, of that kind."""
    (found,) = compare_claims(record)
    assert found.kind is kind
    return found


def test_most_independent_reports_have_the_day() -> None:
    found = only(meetings("2031-05-03", "2031-05-03", "2031-05-04"), DiscrepancyKind.DATE)
    assert found.best == "2031-05-03"
    assert found.contradiction
    assert "2 independent reports against 1" in found.why
    assert [(stand.value, stand.articles) for stand in found.values] == [("2031-05-03", ("a0", "a1")), ("2031-05-04", ("a2",))]


@pytest.mark.parametrize("days", [("2031-05-03", "2031-05"), ("2031", "2031-05-03"), ("2031-05-03", None), ("2031-05",) * 2])
def test_coarser_dates_agree(days: tuple[str | None, ...]) -> None:
    assert compare_claims(meetings(*days)) == ()


def test_two_reports_cannot_decide() -> None:
    found = only(promises({"quantity": (120, "clinic")}, {"quantity": (150, "clinic")}), DiscrepancyKind.NUMBER)
    assert found.best is None
    assert "cannot be decided" in found.why


def test_an_official_text_decides() -> None:
    claims = (
        {"quantity": (120, "clinic"), "url": "https://health.go.ke/n1"},
        {"quantity": (150, "clinic")},
        {"quantity": (150, "clinic")},
    )
    found = only(promises(*claims), DiscrepancyKind.NUMBER)
    assert found.best == "120 clinic"
    assert found.why == "official text"


def test_a_report_at_odds_with_itself_yields() -> None:
    record = meetings("2031-05-03", "2031-05-04")
    doubted = record.claims[1].extraction
    slip = Inconsistency(InconsistencyKind.WEEKDAY, "", doubted.article.evidence(0, 5), "test")
    worse = Extraction(doubted.article, events=doubted.events, inconsistencies=(slip,))
    assert isinstance(record.claims[0].body, Event)
    found = only(make_record(RecordKind.EVENT, record.claims[0].extraction, worse), DiscrepancyKind.DATE)
    assert found.best == "2031-05-03"


@pytest.mark.parametrize(("leaders", "best"), [({}, "2031-05-03"), ({"a0": "a0", "a1": "a0"}, None)], ids=["alone", "copies"])
def test_copies_are_one_voice(leaders: dict[str, str], best: str | None) -> None:
    record = meetings("2031-05-03", "2031-05-03", "2031-05-04")
    (found,) = compare_claims(record, Reports(leaders=leaders))
    assert found.best == best


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param((1_700_000_000, "USD"), (1_690_000_000, "USD"), id="rounding"),
        pytest.param((40, "clinic"), (40.0, "clinic"), id="same"),
        pytest.param((40, "clinic"), None, id="one-silent"),
    ],
)
def test_numbers_that_agree(one: tuple[float, str], other: tuple[float, str] | None) -> None:
    assert compare_claims(promises({"quantity": one}, {"quantity": other})) == ()


def test_a_later_number_may_be_an_update() -> None:
    claims = ({"quantity": (40, "clinic")}, {"quantity": (70, "clinic"), "day": "2032-02-01"})
    found = only(promises(*claims), DiscrepancyKind.NUMBER)
    assert not found.contradiction
    assert found.best == "70 clinic"
    assert "update" in found.why


def test_a_slip_of_ten_is_no_update() -> None:
    claims = ({"quantity": (40, "clinic")}, {"quantity": (400, "clinic"), "day": "2032-02-01"})
    assert only(promises(*claims), DiscrepancyKind.NUMBER).contradiction


def test_stages_of_one_day_contradict() -> None:
    found = only(promises({"stage": "agreed"}, {"stage": "delivered"}), DiscrepancyKind.STAGE)
    assert {stand.value for stand in found.values} == {"agreed", "delivered"}


def test_a_later_stage_is_no_discrepancy() -> None:
    assert compare_claims(promises({"stage": "agreed"}, {"stage": "delivered", "day": "2032-02-01"})) == ()


def test_known_cities_differ_and_streets_do_not() -> None:
    nairobi, mombasa, street = (meetings("2031-05-03", place=place).claims[0] for place in ("Nairobi", "Mombasa", "Harbour Road"))
    assert isinstance(nairobi.body, Event)
    extractions = []
    for index, claim in enumerate((nairobi, mombasa, street)):
        article = make_article(f"p{index}", TEXTS[index], "2031-05-04")
        place = claim.body.place if isinstance(claim.body, Event) else None
        extractions.append(Extraction(article, events=(meet(article, "2031-05-03", place=place),)))
    found = only(make_record(RecordKind.EVENT, *extractions), DiscrepancyKind.PLACE)
    assert {stand.value for stand in found.values} == {"Nairobi", "Mombasa"}


def people(*claims: Person) -> Record:
    """A record of one person, each claim from a report of its own."""
    articles = (make_article(f"a{index}", TEXTS[index], "2031-05-04") for index in range(len(claims)))
    extractions = (Extraction(article, people=(claim,)) for article, claim in zip(articles, claims, strict=True))
    return make_record(RecordKind.PERSON, *extractions)


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        pytest.param(("Wanjiru Kamau", None), ("Wanjiroo Kamau", None), ["name"], id="spelling"),
        pytest.param(("Wanjiru Kamau", "Minister of Health"), ("Wanjiru Kamau", "Minister"), [], id="vaguer-office"),
        pytest.param(("Wanjiru Kamau", "Minister of Health"), ("Wanjiru Kamau", "Minister of Trade"), ["role"], id="office"),
        pytest.param(
            ("Wanjiru Kamau", "Minister of Health"), ("Wanjiru Kamau", "Minister of State for Health"), ["role"], id="rank"
        ),
        pytest.param(("Wanjiru Kamau", "Ambassador to Denmark"), ("Wanjiru Kamau", "Envoy"), [], id="one-word"),
    ],
)
def test_people(one: tuple[str, str | None], other: tuple[str, str | None], kinds: list[str]) -> None:
    assert [found.kind for found in compare_claims(people(person(*one), person(*other)))] == kinds


def test_a_short_form_contradicts_nothing() -> None:
    record = people(person("Tri Wahyu Lestari"), person("Tri Lestari"))
    found = only(record, DiscrepancyKind.NAME)
    assert not found.contradiction
    assert found.best == "Tri Wahyu Lestari"


def test_offices_of_one_person_in_reports_of_one_event() -> None:
    """Told once, of the person, although the reports share two records; not where the reports share none."""
    told = {"a": "Minister of Health", "b": "Minister of Trade"}
    articles = {id_: make_article(id_, text, "2031-05-04") for id_, text in zip(told, TEXTS, strict=False)}
    extractions = [
        Extraction(
            article, (person("Wanjiru Kamau", told[id_]),), (meet(article, None),), commitments=(promise(article, "planned"),)
        )
        for id_, article in articles.items()
    ]
    bearer = make_record(RecordKind.PERSON, *extractions, id_="p1")
    event, commitment = (make_record(kind, *extractions, id_=kind) for kind in (RecordKind.EVENT, RecordKind.COMMITMENT))
    (found,) = find_discrepancies([commitment, bearer, event], extractions)
    assert (found.record, found.kind) == ("p1", DiscrepancyKind.ROLE)
    assert find_discrepancies([bearer], extractions) == ()


def test_an_echo_is_told_once() -> None:
    event = meetings("2031-05-03", "2031-05-04")
    again = Record("r2", RecordKind.INSTRUMENT, event.claims)
    assert [found.record for found in find_discrepancies([again, event])] == ["r1"]


def test_the_order_of_records_and_claims_does_not_matter() -> None:
    records = [
        meetings("2031-05-03", "2031-05-03", "2031-05-04"),
        promises({"stage": "agreed"}, {"stage": "hoped"}, {"stage": "hoped"}),
    ]
    expected = find_discrepancies(records)
    assert len(expected) == 2
    for order in permutations(records):
        assert find_discrepancies([Record(one.id, one.kind, one.claims[::-1]) for one in order]) == expected


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("Kami tidak akan menunggu hujan untuk menanam padi", id="id"),
        pytest.param("We shall not wait for the rain before we plant", id="en"),
    ],
)
def test_one_quotation_of_two_speakers(quote: str) -> None:
    extractions = []
    for index, speaker in enumerate(("Wanjiru Kamau", "Kamau", "Signe Dahl")):
        article = make_article(f"a{index}", f'"{quote}," it was said.', "2031-05-04")
        extractions.append(Extraction(article, events=(meet(article, None),), quotations=(say(article, quote, speaker),)))
    (found,) = find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions)
    assert found.kind is DiscrepancyKind.ATTRIBUTION
    assert [(stand.value, stand.articles) for stand in found.values] == [("Wanjiru Kamau", ("a0", "a1")), ("Signe Dahl", ("a2",))]
    assert quote in found.why


def test_a_slogan_may_be_anybodys() -> None:
    extractions = []
    for index, speaker in enumerate(("Wanjiru Kamau", "Signe Dahl")):
        article = make_article(f"a{index}", '"Health for all," it was said.')
        extractions.append(
            Extraction(article, events=(meet(article, None),), quotations=(say(article, "Health for all", speaker),))
        )
    assert find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions) == ()


def test_another_name_of_the_same_actor_is_no_other_party() -> None:
    found = only(promises({"actor": ["Nordlys Medical"]}, {"actor": ["Nordlys Kesehatan"]}), DiscrepancyKind.NAME)
    assert {stand.value for stand in found.values} == {"Nordlys Medical", "Nordlys Kesehatan"}


def test_another_actor_is_another_party() -> None:
    found = only(promises({"actor": ["DNK"]}, {"actor": ["KEN"]}), DiscrepancyKind.PARTY)
    assert {stand.value for stand in found.values} == {"DNK", "KEN"}


def test_who_acts_and_who_receives_may_be_told_the_other_way_round() -> None:
    found = only(promises({"actor": ["DNK"]}, {"actor": ["KEN"], "recipient": ["DNK"]}), DiscrepancyKind.PARTY)
    assert not found.contradiction
    third = only(promises({"actor": ["DNK"]}, {"actor": ["NOR"]}), DiscrepancyKind.PARTY)
    assert third.contradiction


@pytest.mark.parametrize(("stage", "contradiction"), [("pledged", False), ("delivered", True)])
def test_stages_that_are_worded_alike_are_no_contradiction(stage: str, contradiction: bool) -> None:
    assert only(promises({"stage": "planned"}, {"stage": stage}), DiscrepancyKind.STAGE).contradiction is contradiction


@pytest.mark.parametrize(("languages", "contradiction"), [(("en", "en"), True), (("en", "id"), False)], ids=["one", "two"])
def test_what_a_translation_may_change_is_no_contradiction(languages: tuple[str, str], contradiction: bool) -> None:
    claims = []
    for index, (language, office) in enumerate(zip(languages, ("Minister of Health", "Minister of Trade"), strict=True)):
        article = make_article(f"a{index}", TEXTS[index], "2031-05-04", language=language)
        claims.append(Extraction(article, people=(person("Wanjiru Kamau", office),)))
    assert only(make_record(RecordKind.PERSON, *claims), DiscrepancyKind.ROLE).contradiction is contradiction


def test_a_translated_office_is_no_other_office() -> None:
    claims = []
    for index, (language, office) in enumerate((("en", "Under Secretary of Foreign Trade"), ("id", "Deputy Minister of Trade"))):
        article = make_article(f"a{index}", TEXTS[index], "2031-05-04", language=language)
        claims.append(Extraction(article, people=(person("Wanjiru Kamau", office),)))
    assert compare_claims(make_record(RecordKind.PERSON, *claims)) == ()


@pytest.mark.parametrize(
    ("parties", "contradiction"),
    [
        pytest.param((("DNK", "KEN"), ("DNK", "NOR")), True, id="states"),
        pytest.param((("DNK", "Nordlys Medical"), ("DNK", "Harbour Bank")), False, id="bodies"),
        pytest.param((("DNK", "KEN"), ("DNK", "KEN", "NOR")), None, id="one-more"),
    ],
)
def test_parties_of_a_meeting(parties: tuple[tuple[str, ...], ...], contradiction: bool | None) -> None:
    extractions = [
        Extraction(article, events=(replace(meet(article, "2031-05-03"), parties=each),))
        for index, each in enumerate(parties)
        for article in (make_article(f"a{index}", TEXTS[index], "2031-05-04"),)
    ]
    found = compare_claims(make_record(RecordKind.EVENT, *extractions))
    assert [each.contradiction for each in found] == ([] if contradiction is None else [contradiction])


@pytest.mark.parametrize(
    ("places", "contradiction"),
    [
        pytest.param(("Nairobi", "Mombasa"), True, id="cities"),
        pytest.param(("Batam", "Kepulauan Riau"), False, id="city-and-region"),
        pytest.param(("Nairobi", "Kenya"), None, id="city-and-state"),
        pytest.param(("Nairobi", "Tanzania"), True, id="city-and-another-state"),
        pytest.param(("Kenya", "Tanzania"), True, id="states"),
        pytest.param(("Osaka", "Nagoya"), True, id="a-city-that-gives-its-region-the-name"),
        pytest.param(("Kota Bandung", "Kota Semarang"), True, id="cities-by-longer-names"),
        pytest.param(("Bandung", "Kota Bandung, Jawa Barat"), None, id="one-city-by-two-names"),
        pytest.param(("Jakarta", "South Jakarta"), None, id="part-of-a-city"),
        pytest.param(("Istana Merdeka", "Jakarta"), None, id="seat-and-city"),
        pytest.param(("Istana Merdeka", "Istana Negara"), True, id="seats"),
        pytest.param(("Istana Merdeka", "Nairobi"), True, id="seat-and-city-of-another-state"),
        pytest.param(("Harbour Road", "Nairobi"), None, id="street-and-city"),
    ],
)
def test_places_of_a_meeting(places: tuple[str, str], contradiction: bool | None) -> None:
    articles = [make_article(f"a{index}", TEXTS[index], "2031-05-04") for index in range(2)]
    events = [meet(article, "2031-05-03", place=place) for article, place in zip(articles, places, strict=True)]
    record = make_record(
        RecordKind.EVENT, *(Extraction(article, events=(event,)) for article, event in zip(articles, events, strict=True))
    )
    assert [each.contradiction for each in compare_claims(record)] == ([] if contradiction is None else [contradiction])


def test_the_names_of_cities_are_no_matter_of_translation() -> None:
    articles = [
        make_article(f"a{index}", TEXTS[index], "2031-05-04", language=language) for index, language in enumerate(("en", "id"))
    ]
    pairs = zip(articles, ("Geneva", "Wina"), strict=True)
    record = make_record(
        RecordKind.EVENT, *(Extraction(each, events=(meet(each, "2031-05-03", place=place),)) for each, place in pairs)
    )
    found = only(record, DiscrepancyKind.PLACE)
    assert found.contradiction
    assert [stand.value for stand in found.values] == ["Geneva", "Vienna"]


def test_a_meeting_in_one_report_is_a_signing_in_the_other() -> None:
    articles = [make_article(f"a{index}", TEXTS[index], "2031-05-04") for index in range(3)]
    types = (EventType.MEETING, EventType.VISIT, EventType.SIGNING)
    extractions = [
        Extraction(article, events=(replace(meet(article, "2031-05-03"), type=type_),))
        for article, type_ in zip(articles, types, strict=True)
    ]
    found = only(make_record(RecordKind.EVENT, *extractions), DiscrepancyKind.STATUS)
    assert [(stand.value, stand.articles) for stand in found.values] == [("meeting", ("a0", "a1")), ("signing", ("a2",))]
    assert not found.contradiction


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        pytest.param((30_000_000, "EUR"), (40_000_000, "USD"), "in other currencies", id="currencies"),
        pytest.param((151, "nurse"), (300, "bed"), "different things", id="things"),
    ],
)
def test_numbers_in_other_units_are_no_contradiction(one: tuple[int, str], other: tuple[int, str], why: str) -> None:
    found = only(promises({"quantity": one}, {"quantity": other}), DiscrepancyKind.NUMBER)
    assert why in found.why
    assert not found.contradiction


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("WANJIRU KAMAU", "Wanjiru Kamau", id="capitals"),
        pytest.param("Wanjiru Kamau", "Kamau", id="family-name"),
    ],
)
def test_ways_of_writing_are_no_other_names(one: str, other: str) -> None:
    claims = [
        Extraction(make_article(f"a{index}", TEXTS[index], "2031-05-04"), people=(person(name),))
        for index, name in enumerate((one, other))
    ]
    assert compare_claims(make_record(RecordKind.PERSON, *claims)) == ()


def test_a_title_in_the_place_of_a_first_name_is_no_other_speaker() -> None:
    quote = "no clinic will be left without light"
    extractions = []
    for index, speaker in enumerate(("Wanjiru Kamau", "Minister Kamau")):
        article = make_article(f"a{index}", f'"{quote}," it was said.', "2031-05-04")
        extractions.append(Extraction(article, events=(meet(article, None),), quotations=(say(article, quote, speaker),)))
    assert find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions) == ()


def test_a_stop_is_no_other_name() -> None:
    claims = [
        Extraction(make_article(id_, TEXTS[0], "2031-05-04"), people=(person(name),))
        for id_, name in (("a", "W. Kamau"), ("b", "W Kamau"))
    ]
    assert compare_claims(make_record(RecordKind.PERSON, *claims)) == ()
