"""Sides as users name them."""

import pytest

from sepakat.errors import InputError
from sepakat.service.sides import parse_sides

PARTIES = ["IDN", "Kapal Biru", "Indonesia", "ASEAN"]


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        pytest.param(["IDN,jpn"], {"IDN", "JPN"}, id="codes"),
        pytest.param(["Indonesia", "Jepang"], {"IDN", "JPN"}, id="names in Indonesian"),
        pytest.param(["indonesia, south korea"], {"IDN", "KOR"}, id="names in English, in lower case"),
        pytest.param(["kapal biru"], {"Kapal Biru"}, id="a company of the ledger"),
        pytest.param(["asean"], {"ASEAN"}, id="a body"),
        pytest.param([], set(), id="nothing"),
    ],
)
def test_names_of_sides(words: list[str], sides: set[str]) -> None:
    assert parse_sides(words, lambda: PARTIES) == sides


@pytest.mark.parametrize("word", ["Kapal Hijau", "XQZ", "Atlantis"])
def test_a_side_that_nobody_knows(word: str) -> None:
    with pytest.raises(InputError, match="the choices are: IDN, Kapal Biru"):
        parse_sides([word], lambda: PARTIES)


@pytest.mark.parametrize("common", ["juru bicaranya", "company spokesman", "ministry", "Company spokesman", "kementerian"])
def test_only_names_are_offered(common: str) -> None:
    parties = [common] * 30 + ["IDN", "Bank of Suva", "eKapal"]
    with pytest.raises(InputError, match=r"the choices are: IDN, Bank of Suva, eKapal$"):
        parse_sides(["Atlantis"], lambda: parties)
    assert parse_sides([common], lambda: parties) == {common}
    with pytest.raises(InputError, match="codes of states"):
        parse_sides(["Atlantis"], lambda: [common])


@pytest.mark.parametrize("word", ["", ",", " , ", "IDN,", ",IDN"])
def test_a_missing_side_is_refused(word: str) -> None:
    with pytest.raises(InputError, match="a side is missing"):
        parse_sides([word], lambda: PARTIES)
