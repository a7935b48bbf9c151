"""What is compared of commitments over time."""

from datetime import date

import pytest

from sepakat.compare.deeds import Report, pack_report, unpack_report
from sepakat.compare.reporting import make_report
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Matter
from tests.compare.reports import count, make_article, promise

DAY = date(2031, 5, 4)
QUOTE = "Denmark akan membangun 300 klinik di Turkana bersama Afya Njema."
TEXT = f"{QUOTE}\nKlinik itu dibuka pada Mei."


def make(number: float = 300) -> Report:
    """A report of one promise with one aside."""
    article = make_article("a", TEXT, DAY.isoformat(), language="id")
    claims = [promise(article, stage, quote=QUOTE, quantity=(number, "clinic")) for stage in ("planned", "hoped")]
    matters = (Matter(13, 22, "build", is_thing=False), *(Matter(start, start + 6, "clinic", True) for start in (27, 65)))
    extraction = Extraction(
        article,
        commitments=(claims[0],),
        asides=(claims[1],),
        matters=matters,
        quantities=(count(article, "300", 300, "clinic"),),
    )
    return make_report(extraction, DAY)


def test_a_report_is_what_it_was_packed_from() -> None:
    report = make()
    again = unpack_report(pack_report(report))
    assert pack_report(again) == pack_report(report)
    assert [deed.key for deed in again.deeds] == [("a", 0), ("a", 1)]
    assert [deed.is_aside for deed in again.deeds] == [False, True]
    assert again.deeds[0].matters == report.deeds[0].matters
    assert again.keys == report.keys


def test_what_the_article_repeats_weighs_less() -> None:
    assert make().deeds[0].matters == {"build": 1.0, "clinic": 0.5}


def test_what_the_sentence_names() -> None:
    deed = make().deeds[0]
    assert {"turkana", "afya", "njema"} <= deed.names
    assert "denmark" not in deed.names
    assert deed.numbers == {300.0}


@pytest.mark.parametrize("number", [10**30, 2**63, 1.5e300, 300])
def test_numbers_of_any_size_can_be_packed(number: float) -> None:
    quantity = unpack_report(pack_report(make(number))).deeds[0].quantity
    assert quantity
    assert quantity.value == pytest.approx(number)
