"""Numbers of one thing that reports of one occasion state differently."""

import pytest

from sepakat.compare import find_discrepancies
from sepakat.model.extraction import Extraction
from sepakat.model.records import DiscrepancyKind, RecordKind
from tests.compare.reports import count, make_article, make_record, meet


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
