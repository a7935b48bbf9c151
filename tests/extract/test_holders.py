"""The state of those who hold an office: told by the words around it before anything is assumed."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article


def people(language: str, text: str) -> dict[str, tuple[str | None, str | None]]:
    """Name to country and office."""
    return {each.name: (each.country, each.office) for each in extract_draft(Article("a", text, language)).people}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Menteri Pertanian Kenya Amos Kiptoo bertemu mitranya, Marta Riquelme, membahas ekspor Chile."),
        ("en", "Chile exports fruit. Kenya's agriculture minister, Amos Kiptoo, spoke with his counterpart Marta Riquelme."),
    ],
)
def test_a_counterpart_is_of_the_other_state_and_holds_the_same_office(language: str, text: str) -> None:
    found = people(language, text)
    assert found["Marta Riquelme"] == ("CHL", "Minister of Agriculture")


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        (
            "id",
            "Indonesia dan Chile. Direktur Riset bank sentral Chile, Marta Riquelme, menyatakan siap.",
            "Marta Riquelme",
            "CHL",
        ),
        ("en", "Kenya waits. Chile's central bank governor, Marta Riquelme, said so.", "Marta Riquelme", "CHL"),
        (
            "id",
            "Kementerian Pertanian mengelak. Juru bicara kementerian, Sari Wulan, menyebut PT Benih Chile.",
            "Sari Wulan",
            "IDN",
        ),
        (
            "id",
            "Indonesia menunggu. Marta Riquelme, yang memimpin kementerian pertanian Chile, menyatakan siap.",
            "Marta Riquelme",
            "CHL",
        ),
        ("id", "Indonesia menunggu. Menteri Pertanian Marta Riquelme dari Chile menyatakan siap.", "Marta Riquelme", "CHL"),
        (
            "en",
            "Kenya's minister Amos Kiptoo met his Chilean colleague, trade minister Marta Riquelme.",
            "Marta Riquelme",
            "CHL",
        ),
    ],
)
def test_country(language: str, text: str, name: str, country: str) -> None:
    assert people(language, text)[name][0] == country
