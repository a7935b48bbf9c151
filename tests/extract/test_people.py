"""Who takes part or speaks."""

import pytest

from sepakat.extract.people import find_people
from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article
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


@pytest.mark.parametrize(
    ("language", "text", "countries"),
    [
        (
            "en",
            "NAIROBI - Trade Minister Sari Wibowo met her Kenyan counterpart Joseph Mutua in Nairobi on Monday.",
            {"Sari Wibowo": None, "Joseph Mutua": "KEN"},
        ),
        (
            "en",
            "NAIROBI - Energy Minister Sari Wibowo of Indonesia hosted talks. Energy Minister Ali Rahman met Kenyan "
            "Energy Minister Joseph Mutua in Nairobi.",
            {"Sari Wibowo": "IDN", "Ali Rahman": "IDN", "Joseph Mutua": "KEN"},
        ),
        (
            "id",
            "JAKARTA - Menteri Energi Budi Hartawan bertemu Menteri Energi Kenya Peter Kamau di Nairobi, Senin.",
            {"Budi Hartawan": "IDN", "Peter Kamau": "KEN"},
        ),
        (
            "id",
            "Sudan dan Chad sepakat bekerja sama. Presiden Chad Mahamat Ousmane bertemu Presiden Sudan Omar Idris pada Senin.",
            {"Mahamat Ousmane": "TCD", "Omar Idris": "SDN"},
        ),
        (
            "id",
            "Perdana Menteri Georgia Irakli Beridze bertemu Menteri Luar Negeri Indonesia Satya Nugraha pada Senin.",
            {"Irakli Beridze": "GEO", "Satya Nugraha": "IDN"},
        ),
    ],
)
def test_the_state_in_a_title_or_an_adjective_decides(language: str, text: str, countries: dict[str, str | None]) -> None:
    draft = extract_draft(Article("a", text, language))
    assert {person.name: person.country for person in draft.people} == countries


def test_a_known_company_is_split_from_the_name_of_its_director() -> None:
    text = "Lumo Energi akan membangun tiga pembangkit di Kenya. Direktur Utama Lumo Energi Dewi Kartikasari menyebut lokasinya."
    [person] = extract_draft(Article("a", text, "id")).people
    assert (person.name, person.office, person.organisation) == ("Dewi Kartikasari", "President Director", "Lumo Energi")
