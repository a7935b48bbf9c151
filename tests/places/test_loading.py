"""The tables hold together: every state both ways, in both languages, under the names that CLDR gives."""

import babel
import pytest

from sepakat.places import Level, load_places

PLACES = load_places()
NO_STATE = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ", "AQ"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_territory_name_of_cldr_leads_to_its_code(language: str) -> None:
    territories = babel.Locale(language).territories
    wrong = {
        code: name
        for code, name in territories.items()
        if code.isalpha() and code not in NO_STATE and PLACES.country_of(name, language) != PLACES.alpha3(code)
    }
    assert wrong == {}


def test_every_state_has_a_name_in_both_languages_that_leads_back_to_it() -> None:
    for alpha3, state in PLACES.states.items():
        for language in ("id", "en"):
            name = PLACES.state_name(alpha3, language)
            assert name is not None
            assert PLACES.country_of(name, language) == alpha3
        assert PLACES.alpha3(state.alpha2) == alpha3


def test_every_state_with_a_seat_finds_it() -> None:
    for alpha3, state in PLACES.states.items():
        if state.capital:
            entry = PLACES.get(state.capital, "en")
            assert entry is not None, state.capital
            assert alpha3 in (entry.country, *entry.others), state.capital


@pytest.mark.parametrize(
    ("name", "language", "country"),
    [
        ("AS", "id", "USA"),
        ("AS", "en", None),
        ("RI", "id", "IDN"),
        ("RRT", "id", "CHN"),
        ("Korsel", "id", "KOR"),
        ("Korut", "id", "PRK"),
        ("Negeri Sakura", "id", "JPN"),
        ("Pantai Gading", "id", "CIV"),
        ("Côte d'Ivoire", "en", "CIV"),
        ("UAE", "en", "ARE"),
        ("Dutch", "en", "NLD"),
        ("Indonesians", "en", "IDN"),
        ("Kairo", "id", "EGY"),
        ("Cairo", "en", "EGY"),
        ("Jabar", "id", "IDN"),
        ("Gujarat", "en", "IND"),
        ("Bavaria", "en", "DEU"),
        ("Texas", "id", "USA"),
        ("Knesset", "en", "ISR"),
        ("ASEAN", "id", None),
    ],
)
def test_country_of(name: str, language: str, country: str | None) -> None:
    assert PLACES.country_of(name, language) == country


@pytest.mark.parametrize(
    ("name", "language", "entity"),
    [
        ("PBB", "id", "United Nations"),
        ("UN", "en", "United Nations"),
        ("Bank Dunia", "id", "World Bank"),
        ("Uni Eropa", "id", "European Union"),
        ("EU", "en", "European Union"),
        ("Liga Arab", "id", "Arab League"),
    ],
)
def test_bodies_have_one_canonical_name(name: str, language: str, entity: str) -> None:
    entry = PLACES.get(name, language)
    assert entry is not None
    assert (entry.level, entry.entity, entry.side) == (Level.BODY, entity, entity)


def test_loading_twice_gives_the_same_object() -> None:
    assert load_places() is PLACES


@pytest.mark.parametrize(
    ("name", "is_town"),
    [("Nairobi", True), ("Bandung", True), ("Osaka", True), ("Munich", True), ("Bavaria", False), ("Kenya", False)],
)
def test_a_name_of_a_city_and_its_region_is_that_of_a_town(name: str, is_town: bool) -> None:
    entry = PLACES.get(name, "en")
    assert entry is not None
    assert entry.is_town is is_town
