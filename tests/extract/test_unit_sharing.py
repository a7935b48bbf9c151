"""Numbers that share the unit or scale of a number near them."""

import pytest

from sepakat.extract.quantities import read_quantities
from sepakat.lang.pack import load_pack
from sepakat.text.tokens import tokenize


def pairs(language: str, text: str) -> list[tuple[float, str | None]]:
    return [(each.value, each.unit) for each in read_quantities(load_pack(language), tokenize(text))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "at $1.2110-2150 and 131.40-55 yen", [(1.211, "USD"), (1.215, "USD"), (131.4, "JPY"), (131.55, "JPY")]),
        ("id", "1,2110-2150 dolar dan 131,40-55 yen", [(1.211, "USD"), (1.215, "USD"), (131.4, "JPY"), (131.55, "JPY")]),
        ("en", "of 3, 6 and 9 months", [(3, "month"), (6, "month"), (9, "month")]),
        ("id", "dari Rp3,2 triliun menjadi 4,1 triliun", [(3200000000000, "IDR"), (4100000000000, "IDR")]),
        ("en", "to 131.40 yen from 130.95.", [(131.4, "JPY"), (130.95, "JPY")]),
        ("en", "four plus or minus 1 percent", [(4, "percent"), (1, "percent")]),
        ("id", "empat plus minus 1 persen", [(4, "percent"), (1, "percent")]),
        ("id", "harga 80 -95 dolar per barel", [(80, "USD"), (95, "USD")]),
        (
            "id",
            "belanja Rp4,5 triliun, naik 3 persen dari 2030 sebesar 4,4 triliun.",
            [(4.5e12, "IDR"), (3, "percent"), (4.4e12, "IDR")],
        ),
        ("en", "the baht fell to 33.5 per dollar", [(33.5, "THB")]),
        ("id", "baht melemah ke level 33,5 per dolar AS", [(33.5, "THB")]),
        ("en", "of 11 stations nine are ready", [(11, "station"), (9, "station")]),
    ],
)
def test_shared(language: str, text: str, expected: list[tuple[float, str | None]]) -> None:
    assert pairs(language, text) == expected


@pytest.mark.parametrize(("language", "text"), [("en", "2.5-3 percent"), ("id", "7,25-10 persen")])
def test_whole_upper_end_is_its_own_number(language: str, text: str) -> None:
    assert pairs(language, text)[1][0] in (3, 10)
