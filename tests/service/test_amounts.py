"""Amounts as people write them."""

import pytest

from sepakat.errors import InputError
from sepakat.model.claims import Quantity
from sepakat.service.amounts import known_units, read_amount

BOTH = ("id", "en")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("90.000 ton", 90_000, "ton"),
        ("90,000 tons", 90_000, "ton"),
        ("12,5 USD", 12.5, "USD"),
        ("12.5 USD", 12.5, "USD"),
        ("1,5 juta USD", 1_500_000, "USD"),
        ("1.5 million USD", 1_500_000, "USD"),
        ("US$ 1.5 million", 1_500_000, "USD"),
        ("Rp5 miliar", 5_000_000_000, "IDR"),
        ("2.500 orang", 2_500, "person"),
        ("1,200 person", 1_200, "person"),
        ("2025 person", 2_025, "person"),
        ("1_700_000 USD", 1_700_000, "USD"),
        ("2,5 percent", 2.5, "percent"),
        ("-3 percent", -3, "percent"),
        ("20 boat", 20, "boat"),
        ("12", 12, None),
    ],
)
@pytest.mark.parametrize("language", ["id", "en", None])
def test_amounts_that_only_one_reading_fits(text: str, value: float, unit: str | None, language: str | None) -> None:
    assert read_amount(text, [language] if language else []) == Quantity(value, unit)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("12.345 MW", "id", 12_345),
        ("12.345 MW", "en", 12.345),
        ("1,500 ton", "id", 1.5),
        ("1,500 ton", "en", 1_500),
        ("1.2340 MW", "id", 1.234),
    ],
)
def test_the_language_of_the_article_decides(text: str, language: str, value: float) -> None:
    assert read_amount(text, [language]).value == value


@pytest.mark.parametrize("languages", [(), BOTH])
def test_where_nothing_decides_it_is_refused(languages: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match=r"may be 1\.234 or 1234; write 1234 without a mark"):
        read_amount("1.234 MW", languages)


@pytest.mark.parametrize("text", ["", "many people", "1.2.3 person", "40 50", "5G", "ratusan ton", "about 40 person", "9" * 999])
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(InputError, match="40 person"):
        read_amount(text)


def test_the_units_that_are_known() -> None:
    assert {"person", "ton", "USD", "IDR", "MW"} <= known_units()
    assert "bananas" not in known_units()
