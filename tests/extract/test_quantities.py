"""Quantities with units and money in running text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.extract.pipeline import extract_draft
from sepakat.extract.quantities import read_quantities
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.mentions import QuantityMention
from sepakat.text.tokens import tokenize


def find(language: str, text: str) -> list[QuantityMention]:
    return read_quantities(load_pack(language), tokenize(text))


def pairs(language: str, text: str) -> list[tuple[float, str | None]]:
    return [(each.value, each.unit) for each in find(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Sebanyak 14 perusahaan asal Kenya datang", [(14, "company")]),
        ("en", "Fourteen leading Kenyan companies came", [(14, "company")]),
        ("id", "melatih 2.300 pelayan sipil", [(2300, "person")]),
        ("en", "send 20 Finnish locomotives to Chile", [(20, None)]),
        ("en", "train 20 Finns and 30 Japanese in Chile", [(20, "person"), (30, "person")]),
        ("en", "send them in three batches", [(3, "phase")]),
        ("id", "dikirim dalam tiga gelombang", [(3, "phase")]),
        ("en", "train 2,300 young civil servants", [(2300, "person")]),
        ("id", "85 kursi magang industri", [(85, "internship")]),
        ("en", "85 internships", [(85, "internship")]),
        ("id", "tujuh stasiun bumi dan 40 kabupaten/kota", [(7, "ground station"), (40, "city")]),
        ("en", "three other African central banks", [(3, "central bank")]),
        ("id", "750 MW, 12 hektare, 30km", [(750, "MW"), (12, "hectare"), (30, "kilometre")]),
        ("en", "a nine-member team paid a four-day visit", [(9, "person"), (4, "day")]),
        ("id", "naik 6,5 persen atau 20 basis poin", [(6.5, "percent"), (20, "basis point")]),
        ("en", "up 6.5 percent, or 20 basis points", [(6.5, "percent"), (20, "basis point")]),
        ("en", "some 4,000 Ghanaians by June", [(4000, "person")]),
        ("id", "1.100 gurunya", [(1100, "person")]),
        ("en", "meets twice a year", [(2, "time")]),
        ("en", "Ama Mensah, 52, said", [(52, "year")]),
        ("id", "Ama Mensah, 52 tahun, berkata", [(52, "year")]),
        ("en", "a 44-year-old baker", [(44, "year")]),
        ("id", "Ama Mensah (52), pembuat roti,", [(52, "year")]),
        ("en", "Rp8 trilion, up 5 percnet", [(8000000000000, "IDR"), (5, "percent")]),
        ("id", "Rp8 trliun, naik 5 peresn", [(8000000000000, "IDR"), (5, "percent")]),
        ("en", "four, plus or minus 1, percent", [(4, "percent"), (1, "percent")]),
        ("en", "five-party talks", [(5, "side")]),
        ("en", "killing seven and wounding 18 others", [(7, "person"), (18, "person")]),
        ("id", "menewaskan tujuh orang dan melukai 18 lainnya", [(7, "person"), (18, "person")]),
        ("en", "14 were injured", [(14, "person")]),
        ("en", "four of the stations", [(4, "station")]),
        ("en", "a 90 kilometre route", [(90, "kilometre")]),
        ("en", "30 such attacks", [(30, "attack")]),
        ("en", "the four-day visit", [(4, "day")]),
        ("id", "kunjungan empat hari itu", [(4, "day")]),
        ("en", "12 of Peru's 25 provinces", [(12, "province"), (25, "province")]),
        ("en", "60 small, new and medium companies", [(60, "company")]),
        ("en", "it owns 70 XPs", [(70, None)]),
        ("id", "duapuluh lima desa", [(25, "village")]),
        ("en", "a 40-minute meeting", [(40, "minute")]),
        ("id", "melatih 12,345 guru", [(12345, "person")]),
        ("id", "sepanjang 12,345 kilometer", [(12.345, "kilometre")]),
    ],
)
def test_units(language: str, text: str, expected: list[tuple[float, str | None]]) -> None:
    assert pairs(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "value", "code"),
    [
        ("id", "Rp8,25 triliun", 8250000000000, "IDR"),
        ("id", "Rp 12 M", 12000000000, "IDR"),
        ("id", "Rp. 400 ribu", 400000, "IDR"),
        ("id", "US$3,5 miliar", 3500000000, "USD"),
        ("en", "US$3.5 billion", 3500000000, "USD"),
        ("en", "$3.5bn", 3500000000, "USD"),
        ("en", "a $6.5-million grant", 6500000, "USD"),
        ("id", "45 juta dolar Singapura", 45000000, "SGD"),
        ("en", "45 million Singapore dollars", 45000000, "SGD"),
        ("en", "S$2,500", 2500, "SGD"),
        ("id", "19 juta euro", 19000000, "EUR"),
        ("en", "EUR 19mn", 19000000, "EUR"),
        ("en", "6 million U.S. dollars", 6000000, "USD"),
        ("en", "£40m", 40000000, "GBP"),
        ("id", "lima ringgit", 5, "MYR"),
        ("id", "ditutup Rp9.315/9.320 per dolar", 9315, "IDR"),
        ("id", "ditutup Rp9.315/320 per dolar", 9315, "IDR"),
        ("en", "closed at Rp9.315 a share", 9315, "IDR"),
        ("en", "a loan of Euro 50 million", 50000000, "EUR"),
    ],
)
def test_money(language: str, text: str, value: float, code: str) -> None:
    assert pairs(language, text) == [(value, code)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "jaringan 5G dan forum G20"),
        ("id", "satelit Bangau-2 mengorbit"),
        ("id", "peringatan ke-45"),
        ("id", "Pasal 9 dan tahap 2"),
        ("id", "sejak 1990-an"),
        ("id", "pada 2034 nanti"),
        ("en", "by 2034 at the latest"),
        ("en", "the 35th summit, Article 12"),
        ("en", "one of the banks"),
        ("en", "the two leaders"),
        ("id", "dua pemimpin itu"),
        ("en", "a 1994-96 plan"),
        ("id", "versi 2.4.1 tanggal 14.08.2031"),
    ],
)
def test_no_quantity(language: str, text: str) -> None:
    assert pairs(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "5 hingga 7 juta dolar", [(5000000, "USD"), (7000000, "USD")]),
        ("en", "$5-7 million", [(5000000, "USD"), (7000000, "USD")]),
        ("id", "6,5 juta dari total 40 juta euro", [(6500000, "EUR"), (40000000, "EUR")]),
        ("id", "18 dari 25 insinyur", [(18, "person"), (25, "person")]),
        ("en", "eighteen of the 25 engineers", [(18, "person"), (25, "person")]),
        ("id", "Dari 12 menara, sembilan telah rampung", [(12, "tower"), (9, "tower")]),
        ("en", "Of 12 towers, nine were ready", [(12, "tower"), (9, "tower")]),
    ],
)
def test_numbers_share_units(language: str, text: str, expected: list[tuple[float, str | None]]) -> None:
    assert pairs(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("id", "lebih dari 900 desa", 900, None),
        ("en", "more than 900 villages", 900, None),
        ("id", "hampir 900 desa", None, 900),
        ("en", "up to 900 villages", None, 900),
        ("id", "900 lebih desa", 900, None),
        ("en", "about 900 villages", None, None),
    ],
)
def test_bounds(language: str, text: str, low: int | None, high: int | None) -> None:
    (mention,) = find(language, text)
    assert mention.approximate
    assert (mention.value, mention.unit, mention.low, mention.high) == (900, "village", low, high)


def test_span_covers_number_scale_and_currency_but_not_the_noun() -> None:
    text = "sekitar Rp2,5 miliar untuk 40 ribu petani"
    assert [text[each.start : each.end] for each in find("id", text)] == ["Rp2,5 miliar", "40 ribu"]


def test_numbers_of_dates_are_left_out_and_durations_kept() -> None:
    text = "Pada Rabu (14/5/2031) kedua pihak sepakat bertemu lagi dalam tiga tahun dengan 16 ahli."
    draft = extract_draft(Article("a", text, "id", published_on=date(2031, 5, 15)))
    assert [(each.value, each.unit) for each in draft.quantities] == [(3, "year"), (16, "person")]


@given(st.text(alphabet="0123456789.,-Rp$ US€%duajut aofmilion\n()", max_size=80))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for language in ("id", "en"):
        for each in find(language, text):
            assert 0 <= each.start < each.end <= len(text)


def test_a_quote_is_a_range() -> None:
    (quote,) = find("en", "closed at Rp9,315/9,320")
    assert (quote.low, quote.high) == (9315, 9320)


@pytest.mark.parametrize(("language", "text"), [("en", "Rp5 billion-Rp6 billion"), ("id", "Rp5 miliar-Rp6 miliar")])
def test_a_dash_ties_a_currency_to_the_word_before(language: str, text: str) -> None:
    assert pairs(language, text) == [(5e9, "IDR"), (6e9, "IDR")]
