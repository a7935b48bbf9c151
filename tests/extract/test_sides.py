"""Phrases that stand for a side resolve to the right one."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.extract.sides import Sides, is_body, is_state
from sepakat.model.article import Article

TEXT = {
    "id": (
        "Menteri Energi Indonesia Rahmi Sudarmo bertemu Menteri Energi Islandia Jón Baldvinsson di Bandung. "
        "Kedua negara membahas panas bumi. Pemerintah menyiapkan lahan. Kedutaan menyiapkan visa. "
        '"Kami akan mengirim ahli," kata Baldvinsson.'
    ),
    "en": (
        "Indonesian energy minister Rahmi Sudarmo met Icelandic energy minister Jón Baldvinsson in Bandung. "
        "The two countries discussed geothermal power. The embassy is preparing visas. "
        '"We will send experts," said Baldvinsson.'
    ),
}


def resolved(language: str) -> dict[str, tuple[str, ...]]:
    draft = extract_draft(Article("a", TEXT[language], language))
    sides = Sides(draft)
    return {mention.kind: tuple(sorted(sides.resolve(mention))) for mention in sides.mentions if not mention.side}


@pytest.mark.parametrize(
    ("language", "kind", "expected"),
    [
        ("id", "both", ("IDN", "ISL")),
        ("en", "both", ("IDN", "ISL")),
        ("id", "government", ("IDN",)),
        ("id", "mission", ("ISL",)),
        ("id", "speaker", ("ISL",)),
        ("en", "speaker", ("ISL",)),
    ],
)
def test_resolve(language: str, kind: str, expected: tuple[str, ...]) -> None:
    assert resolved(language)[kind] == expected


def test_states_and_bodies() -> None:
    assert is_state("ISL")
    assert not is_state("ITU")
    assert is_body("ASEAN")
    assert not is_body("Acme Networks")


def test_article_without_names_has_no_main_sides() -> None:
    draft = extract_draft(Article("a", "Hujan turun sejak pagi.", "id"))
    assert Sides(draft).main == ()


def test_officer_of_an_international_body_acts_for_it() -> None:
    text = (
        "Sekretaris Jenderal ASEAN Niran Suwannarat bertemu Menteri Energi Islandia. Niran mengatakan ASEAN akan mengirim ahli."
    )
    sides = Sides(extract_draft(Article("a", text, "id")))
    assert {mention.side for mention in sides.mentions if mention.kind == "person"} == {"ASEAN"}
    assert set(sides.main) == {"ASEAN", "ISL"}


def test_counterpart_of_a_company_is_first_the_state_that_it_is_not_from() -> None:
    text = "Norway and Iceland met in Oslo. Norwegian software maker Fjordvax will build a plant."
    sides = Sides(extract_draft(Article("a", text, "en")))
    assert sides.other(("Fjordvax",)) == ("ISL", "NOR")


def test_member_states_are_those_of_the_body_named() -> None:
    draft = extract_draft(Article("a", "Indonesia dan Jepang hadir di sidang ASEAN. Negara anggota sepakat.", "id"))
    sides = Sides(draft)
    (members,) = [mention for mention in sides.mentions if mention.kind == "members"]
    assert sides.resolve(members) == ("ASEAN",)
