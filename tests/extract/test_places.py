"""The step that names states, places and bodies."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.extract.draft import Draft
from sepakat.extract.places import find_places
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.mentions import Name


def names(text: str, language: str) -> list[Name]:
    draft = Draft(Article("a", text, language), load_pack(language))
    find_places(draft)
    return draft.names


def table(text: str, language: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(text[name.start : name.end], name.kind.value, name.country, name.side) for name in names(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Indonesia bertemu AS.", "id", [("Indonesia", "state", "IDN", "IDN"), ("AS", "state", "USA", "USA")], id="states"
        ),
        pytest.param(
            "Dutch firms met Thai ones.", "en", [("Dutch", "state", "NLD", "NLD"), ("Thai", "state", "THA", "THA")], id="people"
        ),
        pytest.param("Rapat di Surabaya.", "id", [("Surabaya", "place", "IDN", None)], id="a mere place"),
        pytest.param(
            "PBB dan Bank Dunia hadir.",
            "id",
            [("PBB", "organisation", None, "United Nations"), ("Bank Dunia", "organisation", None, "World Bank")],
            id="bodies",
        ),
        pytest.param("The Knesset voted.", "en", [("Knesset", "organisation", "ISR", "ISR")], id="government body"),
        pytest.param(
            "Jakarta dan Beijing sepakat.",
            "id",
            [("Jakarta", "place", "IDN", "IDN"), ("Beijing", "place", "CHN", "CHN")],
            id="seats that act",
        ),
        pytest.param(
            "Jakarta and Beijing agreed.",
            "en",
            [("Jakarta", "place", "IDN", "IDN"), ("Beijing", "place", "CHN", "CHN")],
            id="seats that act, en",
        ),
        pytest.param("Mereka bertemu di Beijing dan pulang.", "id", [("Beijing", "place", "CHN", None)], id="a seat as a place"),
        pytest.param("Pemerintah Kota Bandung hadir.", "id", [("Kota Bandung", "place", "IDN", "IDN")], id="city government"),
        pytest.param(
            "Polls in Ohio, Texas and Utah closed. The Georgia vote was late.",
            "en",
            [(name, "place", "USA", None) for name in ("Ohio", "Texas", "Utah", "Georgia")],
            id="a region that is named like a state",
        ),
        pytest.param("Rina Jordan came. Later Jordan left.", "en", [], id="a name that someone bears"),
        pytest.param("Wali Kota Bandung hadir.", "id", [("Bandung", "place", "IDN", None)], id="an office"),
        pytest.param("Surabaya city government signed.", "en", [("Surabaya", "place", "IDN", "IDN")], id="city government, en"),
        pytest.param(
            "Warga Desa Sukaraya Indah datang.", "id", [("Desa Sukaraya Indah", "place", None, None)], id="founded by its head"
        ),
        pytest.param("Talks in Yunnan Province ended.", "en", [("Yunnan Province", "place", "CHN", None)], id="tail"),
        pytest.param("Republik Indonesia hadir.", "id", [("Republik Indonesia", "state", "IDN", "IDN")], id="state form"),
        pytest.param("senilai 5 juta dolar AS.", "id", [], id="currency"),
        pytest.param("against the Japanese yen", "en", [], id="currency, en"),
        pytest.param("berbahasa Inggris", "id", [], id="language"),
        pytest.param("Lima orang tewas.", "id", [], id="a number that is a city"),
        pytest.param("Rina Jordan said so.", "en", [], id="a person's name"),
        pytest.param("He flew to Jordan.", "en", [("Jordan", "state", "JOR", "JOR")], id="a state's name"),
        pytest.param("LET US SIGN IT NOW", "en", [], id="a pronoun in capitals"),
        pytest.param("Baca di www.Indonesia.org/India sekarang", "id", [], id="address"),
        pytest.param("hubungi humas@Jakarta.go.id", "id", [], id="mail"),
        pytest.param(
            "Atlanta, Georgia, is far.",
            "en",
            [("Atlanta", "place", "USA", None), ("Georgia", "place", "USA", None)],
            id="homonyms",
        ),
        pytest.param(
            "Tbilisi, Georgia",
            "en",
            [("Tbilisi", "place", "GEO", None), ("Georgia", "state", "GEO", "GEO")],
            id="the other homonym",
        ),
    ],
)
def test_find_places(text: str, language: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert table(text, language) == expected


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "piece", ["AS", "Jakarta, ", "Desa A ", "U.S.", "di ", "New ", "Kota Kota ", "-", "\n", "Republic of the "]
)
def test_repeated_pieces_are_read_in_linear_time(piece: str, language: str) -> None:
    names(piece * 2000, language)


@given(
    st.lists(
        st.sampled_from(["Jakarta", "Georgia", "di", "Kota", "Desa", "AS", ",", "-", "Batam", "Lima", "\n", "Presiden", "’s"]),
        max_size=14,
    )
)
def test_names_do_not_overlap(pieces: list[str]) -> None:
    for language in ("id", "en"):
        found = names(" ".join(pieces), language)
        assert all(first.end <= second.start for first, second in pairwise(found))
