"""The number grammar: digits, number words, vague numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.extract.measures import load_measures
from sepakat.lang.pack import load_pack
from sepakat.text.cardinals import plain
from sepakat.text.numbers import Reading, parse_digits, read_number
from sepakat.text.tokens import tokenize

UNITS_ID = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
ONES_EN = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ONES_EN_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS_EN = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def read(language: str, text: str) -> Reading | None:
    return read_number(tokenize(text), 0, load_measures(load_pack(language)).lexicon)


@pytest.mark.parametrize(
    ("digits", "decimal", "group", "value"),
    [
        pytest.param("7", ",", ".", 7, id="plain"),
        pytest.param("4.250", ",", ".", 4250, id="id-group"),
        pytest.param("3,25", ",", ".", 3.25, id="id-decimal"),
        pytest.param("12.345,5", ",", ".", 12345.5, id="id-both"),
        pytest.param("3.5", ",", ".", 3.5, id="id-other-convention"),
        pytest.param("750,000", ",", ".", 750000, id="id-foreign-group"),
        pytest.param("4,250", ".", ",", 4250, id="en-group"),
        pytest.param("3.25", ".", ",", 3.25, id="en-decimal"),
        pytest.param("2,4", ".", ",", 2.4, id="en-other-convention"),
        pytest.param("1,234,567.5", ".", ",", 1234567.5, id="en-both"),
        pytest.param("0.500", ",", ".", 0.5, id="zero-is-no-group"),
        pytest.param("14.08.2031", ",", ".", None, id="date"),
        pytest.param("1.2.3", ".", ",", None, id="version"),
    ],
)
def test_parse_digits(digits: str, decimal: str, group: str, value: float | None) -> None:
    parsed = parse_digits(digits, decimal, group)
    assert (None if parsed is None else plain(parsed)) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("id", "dua belas", 12),
        ("en", "twelve", 12),
        ("id", "tujuh puluh empat", 74),
        ("en", "seventy-four", 74),
        ("id", "seribu sembilan ratus", 1900),
        ("en", "nineteen hundred", 1900),
        ("id", "tiga ratus empat puluh ribu enam", 340006),
        ("en", "three hundred and forty thousand and six", 340006),
        ("id", "dua setengah juta", 2500000),
        ("en", "two and a half million", 2500000),
        ("id", "setengah miliar", 500000000),
        ("en", "half a billion", 500000000),
        ("id", "dua pertiga", 0.6666666667),
        ("en", "two-thirds", 0.6666666667),
        ("id", "tiga lusin", 36),
        ("en", "three dozen", 36),
        ("id", "4,6 triliun", 4600000000000),
        ("en", "4.6 trillion", 4600000000000),
        ("id", "8 juta 250 ribu", 8250000),
        ("en", "a hundred", 100),
        ("id", "9jt", 9000000),
        ("en", "9bn", 9000000000),
        ("en", "9million", 9000000),
        ("en", "a third party", None),
        ("id", "puluh", None),
    ],
)
def test_read_number(language: str, text: str, value: float | None) -> None:
    reading = read(language, text)
    assert (reading.value if reading else None) == value


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("id", "puluhan ribu", 20000, 99999),
        ("en", "tens of thousands", 20000, 99999),
        ("id", "ratusan", 200, 999),
        ("en", "hundreds", 200, 999),
        ("id", "belasan", 11, 19),
        ("en", "several million", 2000000, 9999999),
        ("id", "beberapa juta", 2000000, 9999999),
    ],
)
def test_vague_numbers_have_bounds(language: str, text: str, low: int, high: int) -> None:
    reading = read(language, text)
    assert reading is not None
    assert (reading.low, reading.high) == (low, high)


def test_endless_digits_are_no_number() -> None:
    assert read("id", "9" * 5000) is None


def test_two_numbers_are_not_one() -> None:
    reading = read("id", "lima tujuh")
    assert reading is not None
    assert (reading.value, reading.last) == (5, 1)


def test_a_scale_is_not_counted_twice() -> None:
    reading = read("id", "seribu seribu")
    assert reading is not None
    assert (reading.value, reading.last) == (1000, 1)


def test_unknown_letters_are_kept_apart() -> None:
    reading = read("id", "6G")
    assert reading is not None
    assert (reading.value, reading.suffix) == (6, "G")


def spell_id(number: int) -> str:
    for size, word in ((10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh")):
        count, rest = divmod(number, size)
        if count == 0:
            continue
        if size == 10 and count == 1:
            return ("sepuluh", "sebelas")[rest] if rest < 2 else f"{UNITS_ID[rest]} belas"
        head = f"se{word}" if count == 1 and size < 10**6 else f"{spell_id(count)} {word}"
        return f"{head} {spell_id(rest)}".strip()
    return UNITS_ID[number]


def spell_en(number: int) -> str:
    for size, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        count, rest = divmod(number, size)
        if count:
            return f"{spell_en(count)} {word} {spell_en(rest)}".strip()
    tens, ones = divmod(number, 10)
    return (ONES_EN + ONES_EN_TEENS)[number] if number < 20 else f"{TENS_EN[tens]}-{ONES_EN[ones]}".strip("-")


@given(st.integers(min_value=1, max_value=999_999_999))
def test_number_words_round_trip(number: int) -> None:
    for language, words in (("id", spell_id(number)), ("en", spell_en(number))):
        reading = read(language, words)
        assert reading is not None
        assert reading.value == number, words


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_round_trip(number: int) -> None:
    for language, digits in (("id", f"{number:,}".replace(",", ".")), ("en", f"{number:,}")):
        reading = read(language, digits)
        assert reading is not None
        assert reading.value == number


@given(st.text(alphabet="0123456789.,-aseribu dozen%$€\n", min_size=1, max_size=60))
def test_any_text_is_read_without_failing(text: str) -> None:
    for language in ("id", "en"):
        tokens = tokenize(text)
        for index in range(len(tokens)):
            reading = read_number(tokens, index, load_measures(load_pack(language)).lexicon)
            assert reading is None or index < reading.last <= len(tokens)
