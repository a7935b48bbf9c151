"""Finding names in text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.places import load_places
from sepakat.places.folding import fold

PLACES = load_places()


def found(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(text[mention.start : mention.end], mention.country) for mention in PLACES.find(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kerja sama RI-AS dan AS-Tiongkok", "id", [("RI", "IDN"), ("AS", "USA"), ("AS", "USA"), ("Tiongkok", "CHN")]),
        ("Indonesia-India ties and non-US firms", "en", [("Indonesia", "IDN"), ("India", "IND"), ("US", "USA")]),
        ("India’s plan, Burkina Faso's plan", "en", [("India", "IND"), ("Burkina Faso", "BFA")]),
        ("U.S.-China talks", "en", [("U.S.", "USA"), ("China", "CHN")]),
        ("Guinea-Bissau and Equatorial Guinea", "en", [("Guinea-Bissau", "GNB"), ("Equatorial Guinea", "GNQ")]),
        ("they told us as a turkey", "en", []),
        ("seharga US$5 juta", "id", []),
        ("TEHRAN and PAPUA NEW GUINEA", "en", [("TEHRAN", "IRN"), ("PAPUA NEW GUINEA", "PNG")]),
        ("São Paulo dan Bogotá", "id", [("São Paulo", "BRA"), ("Bogotá", "COL")]),
        ("Romanians and Indiamen", "en", [("Romanians", "ROU")]),
        ("Samudra Hindia, Indian Ocean", "en", [("Samudra Hindia", None), ("Indian Ocean", None)]),
        ("lihat china.com dan India.com", "id", []),
    ],
)
def test_find(text: str, language: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text, language) == expected


@given(st.text(alphabet="AIUaiu SRs-'’.éß\n\u00a0İ", max_size=80))
def test_mentions_are_ordered_apart_and_known(text: str) -> None:
    for language in ("id", "en"):
        mentions = PLACES.find(text, language)
        ends = [0, *(mention.end for mention in mentions)]
        assert all(end <= mention.start < mention.end <= len(text) for end, mention in zip(ends, mentions, strict=False))


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("name", "country"),
    [("Nelson Mandela", "ZAF"), ("Kay Rala Xanana Gusmão", "TLS"), ("Lukas Mandela", None), ("Sari Wulandari", None), ("", None)],
)
def test_country_of_leader(name: str, country: str | None) -> None:
    assert PLACES.country_of_leader(name) == country


def test_leaders_are_no_part_of_longer_names() -> None:
    text = "Nelson Mandela visited; the Nelson Mandela Bridge was closed."
    assert PLACES.find_leaders(text) == [(0, 14, "ZAF")]
