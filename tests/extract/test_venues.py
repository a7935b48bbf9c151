"""Where an encounter takes place: named behind a locative, pointed to, or told by the dateline."""

from datetime import date

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article


def places(language: str, text: str) -> list[str | None]:
    """The places of the events of a text."""
    return [event.place for event in extract_draft(Article("a", text, language, published_on=date(2026, 3, 4))).events]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("id", "Menteri Kenya bertemu Menteri Chile di Gedung Tani, Jalan Melati, Nairobi, Senin (2/3/2026).", "Nairobi"),
        ("id", "NAIROBI – Menteri Kenya menerima Menteri Chile di kantornya, Senin (2/3/2026).", "Nairobi"),
        ("id", "NAIROBI – Menteri Kenya menerima Menteri Chile, Senin (2/3/2026).", "Nairobi"),
        ("en", "NAIROBI, March 3, 2026 — Kenya's minister met Chile's minister here on Monday.", "Nairobi"),
        ("en", "Kenya's minister will visit Santiago on March 9, 2026.", "Santiago"),
        ("en", "Kenya's minister met Chile's minister on Monday.", None),
    ],
)
def test_venue(language: str, text: str, place: str | None) -> None:
    assert places(language, text) == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "id",
            "Presiden Kenya melakukan kunjungan ke Santiago pada 2 Maret 2026. "
            "Selama kunjungan itu, Menteri Kenya bertemu Menteri Chile.",
        ),
        (
            "en",
            "The president of Kenya paid a visit to Santiago on March 2, 2026. "
            "During the visit, Kenya's minister met Chile's minister.",
        ),
    ],
)
def test_a_meeting_during_a_visit_is_where_the_visit_goes(language: str, text: str) -> None:
    assert places(language, text) == ["Santiago", "Santiago"]


def test_a_place_in_a_quotation_is_not_that_of_the_encounter() -> None:
    text = '"Benih Chile laku di Mombasa," ujar Menteri Kenya usai pertemuan dengan Menteri Chile, Senin (2/3/2026).'
    assert places("id", text) == [None]
