"""Numbers of one thing that reports of one occasion state differently."""

from dataclasses import replace

import pytest
from msgspec.structs import replace as change

from sepakat.compare import find_discrepancies
from sepakat.model.extraction import Extraction
from sepakat.model.records import DiscrepancyKind, RecordKind
from tests.compare.reports import count, make_article, make_record, meet, promise


def report(id_: str, text: str, words: str, value: int, unit: str, day: str = "2031-05-04") -> Extraction:
    """A report of the meeting with one number."""
    article = make_article(id_, text, day)
    return Extraction(article, events=(meet(article, "2031-05-03"),), quantities=(count(article, words, value, unit),))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Twelve mobile clinics stand in Turkana.", "Twelve"),
            ("Ten mobile clinics already stand in Turkana.", "Ten"),
            id="en",
        ),
        pytest.param(
            ("Ada dua belas klinik keliling di Turkana.", "dua belas"),
            ("Kini sepuluh klinik keliling di Turkana.", "sepuluh"),
            id="id",
        ),
    ],
)
def test_like_words_around_different_numbers(one: tuple[str, str], other: tuple[str, str]) -> None:
    extractions = [report("a", *one, 12, "clinic"), report("b", *other, 10, "clinic")]
    (found,) = find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions)
    assert found.kind is DiscrepancyKind.NUMBER
    assert [stand.value for stand in found.values] == ["10 clinic", "12 clinic"]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "day"),
    [
        pytest.param("Ten mobile clinics already stand in Turkana.", "Ten", 10, "site", "2031-05-04", id="other-unit"),
        pytest.param("Ten mobile clinics already stand in Turkana.", "Ten", 10, "clinic", "2031-09-04", id="months-later"),
    ],
)
def test_other_numbers(text: str, words: str, value: int, unit: str, day: str) -> None:
    extractions = [
        report("a", "Twelve mobile clinics stand in Turkana.", "Twelve", 12, "clinic"),
        report("b", text, words, value, unit, day),
    ]
    assert find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions) == ()


def test_other_words_around_a_common_unit() -> None:
    extractions = [
        report("a", "Twelve nurses of Turkana were trained.", "Twelve", 12, "person"),
        report("b", "Ten pupils sang at the airport.", "Ten", 10, "person"),
    ]
    assert find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions) == ()


@pytest.mark.parametrize(("value", "values"), [(4317, ["4317 boat", "4317 kiosk"]), (4000, [])], ids=["exact", "round"])
def test_one_number_of_different_things(value: int, values: list[str]) -> None:
    texts = (f"They run {value} kiosks.", f"They run {value} boats.")
    extractions = [
        report(id_, text, str(value), value, unit) for id_, text, unit in zip("ab", texts, ("kiosk", "boat"), strict=True)
    ]
    found = find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions)
    assert [stand.value for each in found for stand in each.values] == values


def with_bounds(extraction: Extraction, low: int | None, high: int | None) -> Extraction:
    """The report with bounds to its number."""
    (number,) = extraction.quantities
    return Extraction(extraction.article, events=extraction.events, quantities=(change(number, low=low, high=high),))


@pytest.mark.parametrize(
    ("low", "high", "values"),
    [
        pytest.param(None, 10, ["10 clinic", "12 clinic"], id="up-to"),
        pytest.param(10, None, ["10 clinic", "12 clinic"], id="at-least"),
        pytest.param(8, 14, [], id="range"),
    ],
)
def test_a_bound_is_a_number_and_a_range_is_none(low: int | None, high: int | None, values: list[str]) -> None:
    one = report("a", "Twelve mobile clinics stand in Turkana.", "Twelve", 12, "clinic")
    other = with_bounds(report("b", "Some ten mobile clinics stand in Turkana.", "ten", 10, "clinic"), low, high)
    found = find_discrepancies([make_record(RecordKind.EVENT, one, other)], [one, other])
    assert [stand.value for each in found for stand in each.values] == values


@pytest.mark.parametrize(("stage", "told"), [("delivered", False), ("under-way", False), ("planned", True)])
def test_a_part_of_what_is_promised_is_no_other_number(stage: str, told: bool) -> None:
    whole, part = (
        report("a", "Denmark signed that 50 nurses of Turkana will be trained.", "50", 50, "person"),
        report("b", "Denmark has trained 28 nurses of Turkana so far.", "28", 28, "person"),
    )
    extractions = [
        replace(each, commitments=(promise(each.article, each_stage, quantity=(value, "person")),))
        for each, each_stage, value in ((whole, "signed", 50), (part, stage, 28))
    ]
    found = find_discrepancies([make_record(RecordKind.EVENT, *extractions)], extractions)
    assert bool(found) is told
