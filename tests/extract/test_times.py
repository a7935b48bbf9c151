"""Expressions of time in both languages."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sepakat.extract.draft import Draft
from sepakat.extract.layout import find_layout
from sepakat.extract.segments import find_tokens
from sepakat.extract.times import find_times, timex_iso
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.mentions import Timex
from sepakat.model.vocabulary import TimexType

WEDNESDAY = date(2025, 3, 26)


def times(text: str, language: str, published_on: date | None = WEDNESDAY, url: str | None = None) -> list[Timex]:
    draft = Draft(Article("t", text, language, url=url, published_on=published_on), load_pack(language))
    for step in (find_tokens, find_layout, find_times):
        step(draft)
    return draft.timexes


def shown(text: str, language: str, published_on: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.value) for each in times(text, language, published_on)]


ROWS = [
    ("id", "bertemu di Ambon, Senin (18/11),", "Senin (18/11)", "2024-11-18"),
    ("id", "bertemu di Ambon, Rabu (26/3/2025).", "Rabu (26/3/2025)", "2025-03-26"),
    ("id", "diteken Sabtu (1/25/2025) lalu", "Sabtu (1/25/2025)", "2025-01-25"),
    ("id", "pada hari Senin (24 Maret)", "hari Senin (24 Maret)", "2025-03-24"),
    ("id", "pada 25 Maret 2024 lalu,", "25 Maret 2024 lalu", "2024-03-25"),
    ("id", "terbit 12 Des 2024 di", "12 Des 2024", "2024-12-12"),
    ("id", "pada 17-19 Maret 2025 di", "17-19 Maret 2025", "2025-03-17"),
    ("id", "pada 31 Desember mendatang", "31 Desember mendatang", "2025-12-31"),
    ("id", "tertanggal 05-03-2025 itu", "05-03-2025", "2025-03-05"),
    ("id", "tertanggal 2025-01-31 itu", "2025-01-31", "2025-01-31"),
    ("id", "pada Oktober lalu", "Oktober lalu", "2024-10"),
    ("id", "sejak Juni", "Juni", "2024-06"),
    ("id", "pernah dijanjikan kepada mereka sebelum Februari", "Februari", "2025-02"),
    ("id", "akan selesai sebelum Februari", "Februari", "2026-02"),
    ("id", "diteken di Lima bulan lalu", "bulan lalu", "2025-02"),
    ("id", "bertemu di Lima tahun depan", "tahun depan", "2026"),
    ("id", "bertemu lima bulan lalu", "lima bulan lalu", "2024-10"),
    ("en", "short of the 60 ships that it had promised by February", "February", "2025-02"),
    ("en", "the 60 ships that it promised by February", "February", "2026-02"),
    ("id", "akan digelar pada Juni", "Juni", "2025-06"),
    ("id", "Januari tahun depan", "Januari tahun depan", "2026-01"),
    ("id", "hingga 2030", "2030", "2030"),
    ("id", "pada tahun 2030", "tahun 2030", "2030"),
    ("id", "akhir tahun ini", "akhir tahun ini", "2025"),
    ("id", "pertengahan tahun 2026", "pertengahan tahun 2026", "2026"),
    ("id", "pada kuartal kedua 2026", "kuartal kedua 2026", "2026-Q2"),
    ("id", "pada triwulan I", "triwulan I", "2025-Q1"),
    ("id", "pada semester II 2024", "semester II 2024", "2024-H2"),
    ("id", "paruh pertama tahun depan", "paruh pertama tahun depan", "2026-H1"),
    ("id", "pekan lalu", "pekan lalu", "2025-W12"),
    ("id", "minggu depan", "minggu depan", "2025-W14"),
    ("id", "pada Minggu mengatakan", "Minggu", "2025-03-23"),
    ("id", "Senin pekan depan", "Senin pekan depan", "2025-03-31"),
    ("id", "tiga bulan lalu", "tiga bulan lalu", "2024-12"),
    ("id", "sepekan terakhir", "sepekan terakhir", "P1W"),
    ("id", "dua tahun ke depan", "dua tahun ke depan", "P2Y"),
    ("id", "dua puluh lima tahun", "dua puluh lima tahun", "P25Y"),
    ("id", "dalam lima tahun mendatang", "lima tahun mendatang", "P5Y"),
    ("id", "sekitar 10 menit", "sekitar 10 menit", "PT10M"),
    ("id", "dekade 1990-an", "dekade 1990-an", "199"),
    ("id", "Kamis pagi WIB", "Kamis pagi WIB", "2025-03-20TMO"),
    ("id", "hari ini pukul 09.30 WIB", "pukul 09.30 WIB", "2025-03-26T09:30"),
    ("id", "setiap tahun", "setiap tahun", "P1Y"),
    ("id", "setiap Senin", "setiap Senin", "XXXX-WXX-1"),
    ("id", "akhir pekan ini", "akhir pekan ini", "2025-W13-WE"),
    ("id", "setiap hari Senin", "setiap hari Senin", "XXXX-WXX-1"),
    ("id", "Sejak Minggu pagi", "Minggu pagi", "2025-03-23TMO"),
    ("id", "triwulan III/2024", "triwulan III/2024", "2024-Q3"),
    ("id", "kuartal terakhir tahun ini", "kuartal terakhir tahun ini", "2025-Q4"),
    ("id", "akhir abad ke-19", "akhir abad ke-19", "18"),
    ("id", "pekan pertama April", "pekan pertama April", "2025-04"),
    ("id", "tadi malam", "tadi malam", "2025-03-25TNI"),
    ("id", "selama berbulan-bulan", "berbulan-bulan", "PXM"),
    ("id", "libur Natal tahun lalu", "Natal", "2024-12-25"),
    ("id", "Senin (24/3/2025) dan pada hari yang sama", "hari yang sama", "2025-03-24"),
    ("id", "periode Januari-Maret 2022", "Januari", "2022-01"),
    ("id", "dari November hingga Februari 2023", "November", "2022-11"),
    ("id", "dari 5 Januari hingga 7 Februari 2022", "5 Januari", "2022-01-05"),
    ("id", "satu setengah jam", "satu setengah jam", "PT1.5H"),
    ("id", "Senin (24/2/2025) dan keesokan harinya", "keesokan harinya", "2025-02-25"),
    ("id", "setiap tahunnya", "setiap tahunnya", "P1Y"),
    ("id", "hingga saat ini belum", "saat ini", "PRESENT_REF"),
    ("id", "beberapa waktu lalu", "beberapa waktu lalu", "PAST_REF"),
    ("id", "kemarin lusa", "kemarin lusa", "2025-03-24"),
    ("en", "met on Monday, Nov. 18, 2024 in", "Monday, Nov. 18, 2024", "2024-11-18"),
    ("en", "signed Tuesday (3/11/2025), he", "Tuesday (3/11/2025)", "2025-03-11"),
    ("en", "on March 17-19, 2025 in", "March 17-19, 2025", "2025-03-17"),
    ("en", "on Tuesday, 12 April", "Tuesday, 12 April", "2025-04-12"),
    ("en", "the 18th of March", "the 18th of March", "2025-03-18"),
    ("en", "Mon, March 24, 2025", "Mon, March 24, 2025", "2025-03-24"),
    ("en", "on Wednesday", "Wednesday", "2025-03-26"),
    ("en", "on Monday will open", "Monday", "2025-03-31"),
    ("en", "was signed on Monday by both", "Monday", "2025-03-24"),
    ("en", "last Monday", "last Monday", "2025-03-24"),
    ("en", "by August next year", "August next year", "2026-08"),
    ("en", "by last December", "last December", "2024-12"),
    ("en", "by the end of this year", "the end of this year", "2025"),
    ("en", "in mid-2026", "mid-2026", "2026"),
    ("en", "in late March", "late March", "2025-03"),
    ("en", "in the second quarter of next year", "the second quarter of next year", "2026-Q2"),
    ("en", "in Q1 2025", "Q1 2025", "2025-Q1"),
    ("en", "the first half of 2026", "the first half of 2026", "2026-H1"),
    ("en", "last week", "last week", "2025-W12"),
    ("en", "three months ago", "three months ago", "2024-12"),
    ("en", "the past three years", "the past three years", "P3Y"),
    ("en", "a three-year plan", "three-year", "P3Y"),
    ("en", "the 1990s", "the 1990s", "199"),
    ("en", "every two months", "every two months", "P2M"),
    ("en", "November 20, 2024, 11:37 am", "November 20, 2024, 11:37 am", "2024-11-20T11:37"),
    ("en", "the last quarter of 2022", "the last quarter of 2022", "2022-Q4"),
    ("en", "the second semester of 2022", "the second semester of 2022", "2022-H2"),
    ("en", "between March and May 2022", "March", "2022-03"),
    ("en", "on February 24, and the next day", "the next day", "2025-02-25"),
    ("en", "by year-end", "year-end", "2025"),
    ("en", "end-June", "end-June", "2025-06"),
    ("en", "H1 2025", "H1 2025", "2025-H1"),
    ("en", "in the 21st century", "the 21st century", "20"),
    ("en", "the third week of January 2026", "the third week of January 2026", "2026-01"),
    ("en", "tonight", "tonight", "2025-03-26TNI"),
    ("en", "today's launch", "today", "2025-03-26"),
    ("en", "they now run", "now", "PRESENT_REF"),
    ("en", "opened in May 2025", "May 2025", "2025-05"),
    ("en", "late Thursday", "late Thursday", "2025-03-20TNI"),
    ("en", "Thursday evening", "Thursday evening", "2025-03-20TNI"),
    ("id", "Kamis malam", "Kamis malam", "2025-03-20TNI"),
    ("en", "on September 22,2024 it", "September 22,2024", "2024-09-22"),
    ("en", "in Februray 2024", "Februray 2024", "2024-02"),
    ("id", "pada Febuari 2024", "Febuari 2024", "2024-02"),
    ("en", "terms of five and seven years", "five and seven years", "P7Y"),
    ("id", "tiga hingga lima tahun", "tiga hingga lima tahun", "P3Y"),
    ("en", "next June 18", "next June 18", "2025-06-18"),
    ("en", "ends 0530 GMT", "0530 GMT", "2025-03-26T05:30"),
    ("en", "in the first six months of 2024", "the first six months of 2024", "2024-H1"),
    ("id", "dalam enam bulan pertama 2024", "enam bulan pertama 2024", "2024-H1"),
    ("en", "the first nine months of 2024", "the first nine months of 2024", "2024"),
    ("en", "a recent study", "recent", "PAST_REF"),
    ("en", "as in the past.", "the past", "PAST_REF"),
    ("id", "harapan ke depan.", "ke depan", "FUTURE_REF"),
    ("id", "lima tahun ke depan", "lima tahun ke depan", "P5Y"),
    ("en", "the current price", "current", "PRESENT_REF"),
    ("en", "the current year", "current year", "2025"),
    ("id", "kwartal II 2024", "kwartal II 2024", "2024-Q2"),
]


@pytest.mark.parametrize(("language", "text", "words", "value"), ROWS, ids=[f"{row[0]}: {row[1]}" for row in ROWS])
def test_expression(language: str, text: str, words: str, value: str) -> None:
    assert (words, value) in shown(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("id", "Pasar Minggu macet", id="place-name"),
        pytest.param("id", "kata Juli Hartati kepada pers", id="person-called-July"),
        pytest.param("id", "harganya Rp 2000 per kilogram", id="money"),
        pytest.param("id", "sebanyak 2000 orang hadir", id="people"),
        pytest.param("id", "perempuan berusia 41 tahun itu", id="age"),
        pytest.param("en", "they may march on", id="verbs"),
        pytest.param("en", "Northern Today reports", id="name-of-outlet"),
        pytest.param("en", "press release 2024/2231", id="reference"),
        pytest.param("id", "31 Februari 2025", id="no-such-day"),
    ],
)
def test_no_expression(language: str, text: str) -> None:
    assert shown(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("id", "Rapat digelar Selasa, pekan lalu, dan akan diulang pada Juni.", ["XXXX-WXX-2", "PAST_REF", "XXXX-06"]),
        ("en", "They met on Tuesday, last week, and will meet again in June.", ["XXXX-WXX-2", "PAST_REF", "XXXX-06"]),
    ],
    ids=["id", "en"],
)
def test_open_values_without_anchor(language: str, text: str, values: list[str]) -> None:
    found = times(text, language, None)
    assert [each.value for each in found] == values
    assert [timex_iso(each) for each in found] == [None] * len(values)


def test_day_with_weekday_is_the_anchor_of_an_article_without_date() -> None:
    text = "Pertemuan berlangsung di Kupang, Kamis (6/8/2026). Bantuan dikirim mulai tahun depan. Jumat pagi rombongan pulang."
    assert [value for _, value in shown(text, "id", None)] == ["2026-08-06", "2027", "2026-08-07TMO"]


def test_weekday_settles_the_year_among_those_that_the_text_names() -> None:
    text = "Keduanya bertemu di Kupang, Selasa (23/6). Nota diteken pada Februari 2026."
    assert shown(text, "id", None)[0] == ("Selasa (23/6)", "2026-06-23")


def test_wrong_weekday_keeps_the_date_and_is_noted() -> None:
    found = times("Rapat digelar Selasa (25/3).", "id", date(2024, 3, 26))
    assert (found[0].value, found[0].weekday) == ("2024-03-25", 1)


def test_date_in_the_address_is_an_anchor() -> None:
    found = times("Rapat digelar kemarin.", "id", None, url="https://pelita.example/2025/01/14/rapat")
    assert found[0].value == "2025-01-13"


def test_weekday_given_in_full_elsewhere() -> None:
    text = "Rapat digelar pada Kamis (27/3/2025). Peserta menanti hasil rapat Kamis."
    assert [value for _, value in shown(text, "id")] == ["2025-03-27", "2025-03-27"]


def test_lists_of_other_reports_hold_no_times() -> None:
    text = "Rapat digelar Senin di Kupang oleh dua menteri.\n\nBerita terkait:\n- Jalan rusak (10 Juni 2024)"
    assert [value for _, value in shown(text, "id")] == ["2025-03-24"]


ISO_ROWS = [
    ("akhir 2027", "2027"),
    ("kuartal ketiga 2026", "2026-09"),
    ("semester pertama 2026", "2026-06"),
    ("pertengahan September 2026", "2026-09"),
    ("awal 2026", "2026"),
    ("17-19 Maret 2025", "2025-03-17"),
    ("tiga tahun", None),
    ("setiap tahun", None),
    ("pekan lalu", "2025-03"),
    ("beberapa hari lalu", "2025-03"),
    ("musim gugur 2025", "2025"),
    ("Rabu (26/3/2025) pukul 09.30 WIB", "2025-03-26"),
    ("saat ini", None),
    ("1990-an", None),
]


@pytest.mark.parametrize(("text", "iso"), ISO_ROWS, ids=[row[0] for row in ISO_ROWS])
def test_timex_iso(text: str, iso: str | None) -> None:
    assert timex_iso(times(f"dibuka {text}", "id")[0]) == iso


def test_quarter_of_an_event_is_its_year() -> None:
    assert timex_iso(times("pada kuartal ketiga 2026", "id")[0], of_event=True) == "2026"


@pytest.mark.parametrize(
    ("text", "mod"), [("awal 2026", "START"), ("pertengahan 2026", "MID"), ("akhir 2026", "END"), ("pada 2026", None)]
)
def test_modifier(text: str, mod: str | None) -> None:
    assert times(text, "id")[0].mod == mod


DATES = st.dates(date(1950, 1, 1), date(2090, 12, 31))
MONTHS = {
    language: {
        int(value): word
        for category in ("month", "month_or_word")
        for word, value in load_pack(language).times.words[category].items()
    }
    for language in ("id", "en")
}


@given(DATES, st.sampled_from(["id", "en"]))
def test_written_date_round_trips(day: date, language: str) -> None:
    text = f"on {day.day} {MONTHS[language][day.month].capitalize()} {day.year}."
    found = times(text, language)
    assert [each.value for each in found] == [day.isoformat()]
    assert text[found[0].start : found[0].end] == text[3:-1]
    assert found[0].explicit


@given(DATES)
def test_slashed_date_with_its_weekday_round_trips_in_either_order(day: date) -> None:
    names = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Ahad")
    for text in (f"{day.day}/{day.month}/{day.year}", f"{day.month}/{day.day}/{day.year}"):
        found = times(f"di Kupang, {names[day.weekday()]} ({text})", "id")[0]
        assert found.first_day is not None
        assert found.first_day.weekday() == day.weekday()
        assert {found.first_day.month, found.first_day.day} == {day.month, day.day}


@given(DATES, st.integers(0, 6))
def test_bare_weekday_is_the_last_such_day(day: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    found = times(f"spoke on {name}.", "en", day)[0].first_day
    assert found is not None
    assert found.weekday() == weekday
    assert timedelta(0) <= day - found < timedelta(7)


JUNK = """
Senin (18/11) 2024 , . ( ) - 12 Maret akhir tahun ini lalu tiga bulan pekan depan kuartal I 09.30 WIB pukul jam hari
Minggu May second last next the 1990s 31/02/2024 99/99 2024-13-45 minggu setiap beberapa 5,5 ke sampai
"""
WORDS = st.sampled_from(JUNK.split())


@given(st.lists(WORDS, max_size=40), st.sampled_from(["id", "en"]), st.one_of(st.none(), DATES))
@settings(max_examples=150)
def test_spans_stand_in_the_text_in_order_and_apart(words: list[str], language: str, published_on: date | None) -> None:
    text = " ".join(words)
    found = times(text, language, published_on)
    edges = [edge for each in found for edge in (each.start, each.end)]
    assert edges == sorted(edges)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(each.value and (each.first_day is None) == (each.last_day is None) for each in found)
    assert all(each.first_day is None for each in found if each.type in (TimexType.DURATION, TimexType.SET))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "piece", ["dua puluh ", "the ", "12 - ", "Senin (", "last ", "akhir ", "2024-", "hingga tiga ", "1/", "(", "a", "-"], ids=repr
)
def test_long_junk_is_read_in_linear_time(piece: str, language: str) -> None:
    """Anything worse than linear would not end within a minute."""
    text = piece * (200_000 // len(piece))
    assert all(each.end <= len(text) for each in times(text, language))


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        (
            "id",
            "Laba 2019 naik dari 2018. Pada 2019 ekspor tumbuh. Kuartal pertama lemah, juga pada Mei.",
            ["2019-Q1", "2019-05"],
        ),
        ("en", "Profit in 2019 beat 2018. In 2019 sales grew. The first quarter was weak, as in May.", ["2019-Q1", "2019-05"]),
    ],
)
def test_parts_of_a_year_take_the_commonest_year(language: str, text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text, language, None)][-2:] == values


def test_day_of_long_ago_is_not_the_time_of_an_article_that_names_later_years() -> None:
    values = [
        value for _, value in shown("It was founded on 4 May 1961 and grew in 2018 and 2019. This year it sold more.", "en", None)
    ]
    assert values[-1] == "PRESENT_REF"


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on 12 March. The bridge should open by 2035.",
        "The ministers met on 12 March. Their states have had relations since 1992.",
    ],
)
def test_bare_year_does_not_date_the_day_of_another_sentence(text: str) -> None:
    assert shown(text, "en", None)[0][1] == "XXXX-03-12"


@pytest.mark.parametrize(
    ("language", "text"), [("en", "A four-year old girl"), ("en", "She is 40 years old."), ("id", "Ia berusia 40 tahun.")]
)
def test_an_age_is_no_time(language: str, text: str) -> None:
    assert times(text, language) == []
