"""Who takes part or speaks."""

import pytest

from sepakat.extract.people import find_people
from tests.extract.test_names import named


def found(text: str, language: str = "id") -> list[tuple[str, str | None]]:
    draft = named(text, language)
    find_people(draft)
    return [(person.name, person.country) for person in draft.people]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("id", "Menteri Perikanan Sarwo Edi tiba di Kupang.\nEditor: Ratih Wulan", id="id-credit"),
        pytest.param("en", "Fisheries Minister Sarwo Edi of Indonesia came to Kupang.\nEditor: Nora Lane", id="en-credit"),
        pytest.param("id", "Menteri Perikanan Sarwo Edi tiba. Laut dijaga sejak era Presiden Wahyu Samudra.", id="id-era"),
        pytest.param(
            "en", "Indonesian Fisheries Minister Sarwo Edi came, an envoy of President Wahyu Samudra.", id="en-envoy-of"
        ),
    ],
)
def test_those_only_named_are_left_out(language: str, text: str) -> None:
    assert found(text, language) == [("Sarwo Edi", "IDN")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "id",
            "Mantan menteri Sarwo Edi, salah seorang pendiri, mengakui hal itu di Kupang, Indonesia.",
            id="id-behind-an-aside",
        ),
        pytest.param("id", '"Laut kita luas," kata nelayan Sarwo Edi di Kupang, Indonesia.', id="id-resident"),
        pytest.param("en", '"The sea is wide," said Sarwo Edi, a fisherman in Kupang, Indonesia.', id="en-resident"),
    ],
)
def test_those_who_speak_take_part_whatever_they_are(language: str, text: str) -> None:
    assert found(text, language) == [("Sarwo Edi", "IDN")]


def test_a_person_has_office_organisation_and_all_mentions() -> None:
    draft = named("Direktur Utama PT Samudra Biru Sarwo Edi hadir di Kupang. Kata Edi, laut dijaga.")
    find_people(draft)
    person = draft.people[0]
    assert (person.office, person.organisation, person.country) == ("President Director", "PT Samudra Biru", "IDN")
    assert [draft.text[start:end] for start, end in person.mentions] == ["Sarwo Edi", "Edi"]
