"""Encounters become events, one for each, with their sides, dates and places."""

from datetime import date

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article
from sepakat.model.claims import Event
from sepakat.model.vocabulary import EventStatus, EventType


def read(language: str, text: str) -> list[Event]:
    return extract_draft(Article("a", text, language, published_on=date(2026, 3, 4))).events


@pytest.mark.parametrize(
    ("language", "text", "kind", "day", "place"),
    [
        (
            "id",
            "Menteri Pertanian Kenya bertemu Menteri Pertanian Chile di Nairobi, Senin (2/3/2026).",
            "meeting",
            "2026-03-02",
            "Nairobi",
        ),
        (
            "en",
            "Kenya's agriculture minister met Chile's agriculture minister in Nairobi on March 2, 2026.",
            "meeting",
            "2026-03-02",
            "Nairobi",
        ),
        (
            "id",
            "Kenya dan Chile menandatangani nota kesepahaman benih di Santiago pada 27 Februari 2026.",
            "signing",
            "2026-02-27",
            "Santiago",
        ),
        (
            "en",
            "Kenya and Chile signed a memorandum on seeds in Santiago on February 27, 2026.",
            "signing",
            "2026-02-27",
            "Santiago",
        ),
        ("en", "The president of Chile telephoned the president of Kenya on March 3, 2026.", "call", "2026-03-03", None),
    ],
)
def test_event(language: str, text: str, kind: str, day: str, place: str | None) -> None:
    (event,) = read(language, text)
    assert (event.type, event.date, event.place) == (EventType(kind), day, place)
    assert set(event.parties) == {"KEN", "CHL"}
    assert event.status is EventStatus.HELD


def test_sentences_about_one_meeting_are_one_event() -> None:
    text = (
        "Menteri Pertanian Kenya bertemu Menteri Pertanian Chile membahas benih jagung. "
        "Pertemuan itu berlangsung di Nairobi pada Senin (2/3/2026)."
    )
    (event,) = read("id", text)
    assert (event.date, event.place, len(event.evidence)) == ("2026-03-02", "Nairobi", 2)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "id",
            "Menteri Pertanian Kenya bertemu Menteri Pertanian Chile di Nairobi, Senin (2/3/2026). "
            "Pada kesempatan itu kedua pihak menandatangani nota kesepahaman benih.",
        ),
        (
            "en",
            "Kenya's agriculture minister met Chile's agriculture minister in Nairobi on March 2, 2026. "
            "On the occasion, Kenya and Chile signed a memorandum of understanding on seeds.",
        ),
    ],
)
def test_signing_on_the_occasion_of_a_meeting_has_its_day_and_place(language: str, text: str) -> None:
    signing = next(event for event in read(language, text) if event.type is EventType.SIGNING)
    assert (signing.date, signing.place) == ("2026-03-02", "Nairobi")


def test_plan_in_another_clause_leaves_a_signing_held() -> None:
    text = "Kenya will buy seeds from Chile by the end of next year, under a contract signed here by Kenya and Chile."
    assert [event.status for event in read("en", text)] == [EventStatus.HELD]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Menteri Kenya akan bertemu Menteri Chile di Santiago pada 9 Mei 2026."),
        ("en", "Kenya's minister will meet Chile's minister in Santiago on May 9, 2026."),
        ("id", "Penandatanganan perjanjian benih Kenya dan Chile direncanakan berlangsung di Santiago pada Mei 2026."),
        ("en", "Kenya's President Amos Kiptoo will hold talks with Chile's President Marta Riquelme."),
    ],
)
def test_future_meeting_is_planned(language: str, text: str) -> None:
    assert [event.status for event in read(language, text)] == [EventStatus.PLANNED]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kenya membantah kabar bahwa kedua negara sudah meneken perjanjian dengan Chile."),
        ("id", "Menteri Kenya berharap bertemu Menteri Chile sebelum Juni."),
        ("id", "Sebanyak 12 perusahaan Chile akan mengunjungi Kenya pada 9 Mei 2026."),
        ("en", "Kenya and Chile agreed on a price, said a person familiar with the talks."),
        ("en", "Nairobi's mayor met residents of the river district on Monday."),
        ("en", "Kenya told Chile that its farmers had met the export targets."),
        ("en", "Kenya's minister called on Chile's firms to register."),
        ("en", "Negotiations of Kenya and Chile on a seed treaty began in 2014."),
        ("en", "Students of Kenya and Chile exchanged letters during the week."),
        ("en", "Kenya received a grant from Chile."),
        ("id", "Kenya menerima hibah dari Chile."),
        ("id", "Perundingan Kenya dan Chile masih berjalan."),
        ("id", "Rumor bahwa Kenya dan Chile sudah meneken kontrak beredar luas."),
    ],
)
def test_no_event(language: str, text: str) -> None:
    assert read(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Pertemuan menteri Kenya dan Chile di Nairobi yang semula dijadwalkan pada April 2026 ditunda ke November 2026."),
        ("en", "A meeting of Kenya and Chile in Nairobi, set for April 2026, was postponed to November 2026."),
    ],
)
def test_what_is_put_off_has_its_new_date(language: str, text: str) -> None:
    (event,) = read(language, text)
    assert (event.date, event.status, event.place) == ("2026-11", EventStatus.PLANNED, "Nairobi")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kenya dan Chile menyepakati harga benih di Santiago pada 2 Maret 2026."),
        ("en", "Kenya and Chile agreed on a seed price in Santiago on March 2, 2026."),
    ],
)
def test_an_agreement_with_day_and_place_is_a_meeting(language: str, text: str) -> None:
    (event,) = read(language, text)
    assert (event.type, event.date, event.place) == (EventType.MEETING, "2026-03-02", "Santiago")


def test_the_talks_are_those_told_before() -> None:
    text = (
        "Kenya's minister met the chief executive of Andes Grain Corp in Nairobi on March 2, 2026. "
        "After the talks the two countries, Kenya and Chile, said nothing."
    )
    assert len(read("en", text)) == 1


def test_the_name_of_a_text_is_no_statement_that_takes_the_date() -> None:
    (event,) = read("id", "Kenya dan Chile menandatangani surat pernyataan minat pada 2 Maret 2026.")
    assert event.date == "2026-03-02"
