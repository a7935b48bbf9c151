"""The article's own date."""

from datetime import date

import pytest

from sepakat.extract.draft import Draft
from sepakat.extract.layout import find_layout
from sepakat.extract.published import find_published
from sepakat.extract.segments import find_tokens
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article

BODY = {
    "id": "Menteri Kelautan bertemu Duta Besar Norwegia di Kupang, Rabu (5/2/2025).",
    "en": "The fisheries minister met the Norwegian ambassador in Kupang on Wednesday, February 5, 2025.",
}
DAY = date(2025, 2, 6)


def published(text: str, language: str, given_on: date | None = None) -> tuple[date | None, str | None]:
    draft = Draft(Article("t", text, language, published_on=given_on), load_pack(language))
    for step in (find_tokens, find_layout, find_published):
        step(draft)
    return draft.article.published_on, draft.article.published_basis


@pytest.mark.parametrize(
    ("above", "language"),
    [
        ("Kamis, 6 Februari 2025 | 10:15 WITA", "id"),
        ("PelitaPagi | 06/02/2025", "id"),
        ("Oleh: Ratih - Kamis, 6 Februari 2025 | 07:31 WIB", "id"),
        ("Diterbitkan: 6 Februari 2025", "id"),
        ("By Nora | Updated on Feb 6, 2025 01:05 PM", "en"),
        ("PUBLISHED FEB 6, 2025, 5:00 AM", "en"),
        ("Kupang/Oslo ● Thu, February 6, 2025", "en"),
        ("6 February 2025, 11:20", "en"),
        ("Lantern Gazette — Commentary, 6 February 2025", "en"),
    ],
)
def test_header(above: str, language: str) -> None:
    assert published(f"Menteri Temui Dubes Norwegia di Kupang\n{above}\n\n{BODY[language]}", language) == (DAY, "header")


@pytest.mark.parametrize(
    ("dateline", "language"), [("KUPANG, 6 Februari 2025 – ", "id"), ("KUPANG, Feb. 6, 2025 (Lantern) - ", "en")]
)
def test_dateline(dateline: str, language: str) -> None:
    assert published(dateline + BODY[language], language) == (DAY, "dateline")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_date_inside_the_report_is_none(language: str) -> None:
    assert published(BODY[language], language) == (None, None)


@pytest.mark.parametrize(
    "below",
    ["Copyright © Pelita 2025", "Berita Terkait\nHarga Garam Naik\nSenin, 3 Februari 2025 20:11", "Foto: Dok. 3 Februari 2025"],
)
def test_dates_below_the_report_are_none(below: str) -> None:
    assert published(f"{BODY['id']}\n{below}", "id") == (None, None)


def test_a_line_that_says_published_counts_below_the_report_too() -> None:
    assert published(f"{BODY['id']}\nDiterbitkan: 6 Februari 2025", "id") == (DAY, "header")


def test_a_given_date_stays() -> None:
    assert published(f"Kamis, 6 Februari 2025\n{BODY['id']}", "id", date(2025, 2, 9)) == (date(2025, 2, 9), None)
