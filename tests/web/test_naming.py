"""What records and their values are called."""

from typing import Any

import pytest

from sepakat.model.judgements import ClaimRef, Judgement, JudgementKind
from sepakat.model.records import DiscrepancyKind, Field, RecordKind
from sepakat.model.vocabulary import ClaimKind
from sepakat.web.naming import Naming
from sepakat.wording import load_wording

INDONESIAN, ENGLISH = Naming(load_wording("id")), Naming(load_wording("en"))


@pytest.mark.parametrize(
    ("kind", "values", "indonesian", "english"),
    [
        (
            RecordKind.EVENT,
            {"type": "meeting", "parties": ("IDN", "JPN"), "place": "Bogor"},
            "Pertemuan: Indonesia dan Jepang (Bogor)",
            "Meeting: Indonesia and Japan (Bogor)",
        ),
        (RecordKind.EVENT, {}, "Peristiwa", "Event"),
        (
            RecordKind.INSTRUMENT,
            {"type": "mou", "parties": ("KEN", "Nusa Data")},
            "Nota kesepahaman: Kenya dan Nusa Data",
            "Memorandum of understanding: Kenya and Nusa Data",
        ),
        (RecordKind.INSTRUMENT, {"type": "mou", "title": "Perjanjian Bogor"}, "Perjanjian Bogor", "Perjanjian Bogor"),
        (RecordKind.COMMITMENT, {"action": "build a port"}, "build a port", "build a port"),
        (RecordKind.PERSON, {"name": "Rina Astuti"}, "Rina Astuti", "Rina Astuti"),
    ],
)
def test_a_record_has_a_title(kind: RecordKind, values: dict[str, Any], indonesian: str, english: str) -> None:
    fields = {name: Field(value, ()) for name, value in values.items()}
    assert INDONESIAN.title_of_fields(kind, fields) == indonesian
    assert ENGLISH.title_of_fields(kind, fields) == english


@pytest.mark.parametrize(
    ("name", "value", "indonesian"),
    [
        ("parties", ("IDN", "AUS"), "Indonesia dan Australia"),
        ("date", "2025-08", "Agustus 2025"),
        ("quantity", {"value": 1_500_000, "unit": "USD"}, "US$1,5 juta"),
        ("stage", "under-way", "berjalan"),
        ("status", "in-force", "berlaku"),
        ("conditional", False, "tidak"),
        ("topics", ("health", "space"), "kesehatan dan antariksa"),
        ("offices", ({"office": "Minister", "first": "2024-01-02", "last": "2024-03-04"},), "Minister (2 Jan 2024 – 4 Mar 2024)"),
        ("place", None, ""),
    ],
)
def test_values_are_said_in_the_language(name: str, value: Any, indonesian: str) -> None:
    assert INDONESIAN.value(RecordKind.INSTRUMENT, name, value) == indonesian


@pytest.mark.parametrize(
    ("kind", "value", "english"),
    [
        (DiscrepancyKind.DATE, "2025-02-03", "3 February 2025"),
        (DiscrepancyKind.DATE, "2025-02-03T18:10", "3 February 2025, 18:10"),
        (DiscrepancyKind.NUMBER, "12000 person", "12,000 people"),
        (DiscrepancyKind.NUMBER, "about a dozen", "about a dozen"),
        (DiscrepancyKind.STAGE, "under-way", "under way"),
        (DiscrepancyKind.STATUS, "negotiating", "being negotiated"),
        (DiscrepancyKind.PARTY, "IDN, KEN", "Indonesia and Kenya"),
        (DiscrepancyKind.NAME, None, ""),
    ],
)
def test_stands_are_said_in_the_language(kind: DiscrepancyKind, value: str | None, english: str) -> None:
    assert ENGLISH.stand(kind, value) == english


@pytest.mark.parametrize(
    ("about", "field", "value", "english", "indonesian"),
    [
        pytest.param("commitment", "quantity", {"value": 130, "unit": "person"}, "130 people", "130 orang", id="amount"),
        pytest.param("commitment", "actor", ["Zamunda"], "Zamunda", "Zamunda", id="side"),
        pytest.param("commitment", "recipient", ["FJI", "KEN"], "Fiji and Kenya", "Fiji dan Kenya", id="sides"),
        pytest.param("commitment", "due", None, "not known", "tidak diketahui", id="not known"),
        pytest.param("commitment", "stage", "under-way", "under way", "berjalan", id="stage"),
        pytest.param("instrument", "type", "agreement", "agreement", "perjanjian", id="type"),
        pytest.param("commitment", "conditional", True, "yes", "ya", id="yes or no"),
    ],
)
def test_what_people_judged_is_said_as_everywhere(about: str, field: str, value: object, english: str, indonesian: str) -> None:
    ref = ClaimRef("c1", "a1", ClaimKind(about), "words", 0, 5)
    judgement = Judgement(JudgementKind.CORRECT, "Rina", "2031-05-04T00:00:00Z", (ref,), field=field, value=value)
    said = [Naming(load_wording(language)).judged(judgement) for language in ("en", "id")]
    assert said == [english, indonesian]
