"""Who and what is named, and for whom each acts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sepakat.extract.draft import Draft
from sepakat.extract.layout import find_layout
from sepakat.extract.names import find_names
from sepakat.extract.places import find_places
from sepakat.extract.segments import find_sentences_step, find_tokens
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.vocabulary import NameKind


def named(text: str, language: str = "id") -> Draft:
    draft = Draft(Article("t", text, language), load_pack(language))
    for step in (find_tokens, find_layout, find_sentences_step, find_places, find_names):
        step(draft)
    return draft


def people(draft: Draft) -> list[tuple[str, str | None]]:
    return [(draft.text[n.start : n.end], n.country) for n in draft.names if n.kind is NameKind.PERSON]


def bodies(draft: Draft) -> list[tuple[str, str | None]]:
    return [(draft.text[n.start : n.end], n.side) for n in draft.names if n.kind is NameKind.ORGANISATION]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        pytest.param("id", "Menteri Perdagangan dan Industri Sarwo Edi tiba.", [("Sarwo Edi", "IDN")], id="id-office-and-name"),
        pytest.param(
            "en", "Trade and Industry Minister of Norway Ola Berg arrived.", [("Ola Berg", "NOR")], id="en-office-and-name"
        ),
        pytest.param(
            "id",
            "Ia menerima Duta Besar Norwegia untuk Indonesia, Ingrid Solheim, di Kupang.",
            [("Ingrid Solheim", "NOR")],
            id="id-envoy",
        ),
        pytest.param(
            "en", "He met Norwegian Ambassador to Indonesia Ingrid Solheim in Kupang.", [("Ingrid Solheim", "NOR")], id="en-envoy"
        ),
        pytest.param(
            "id", "Ingrid Solheim, menteri perikanan Norwegia, setuju.", [("Ingrid Solheim", "NOR")], id="id-apposition"
        ),
        pytest.param(
            "en", "Ingrid Solheim, the fisheries minister of Norway, agreed.", [("Ingrid Solheim", "NOR")], id="en-apposition"
        ),
        pytest.param(
            "id",
            "Sekretaris Jenderal Kementerian Perikanan Norwegia Ola Berg hadir.",
            [("Ola Berg", "NOR")],
            id="id-office-of-a-body",
        ),
        pytest.param(
            "en",
            "The presidents of Kenya and Ghana agreed. Presidents Ola Berg and Kofi Anto Mensah signed.",
            [("Ola Berg", "KEN"), ("Kofi Anto Mensah", "GHA")],
            id="en-two-holders",
        ),
        pytest.param("en", "It was a good plan, said Mr. Ola Berg, 41, a farmer.", [("Ola Berg", None)], id="en-title"),
        pytest.param(
            "id",
            "Wakil Menteri Pertanian, Kehutanan, dan Perikanan Norwegia Ola Berg hadir.",
            [("Ola Berg", "NOR")],
            id="id-list-of-fields",
        ),
        pytest.param(
            "id",
            "Direktur Jenderal Penguatan Daya Saing Produk Pangan Tuti Lestari hadir.",
            [("Tuti Lestari", None)],
            id="id-field-that-no-list-has",
        ),
        pytest.param(
            "en",
            "Governor of the Central Bank of Sri Lanka Nimal Perera arrived.",
            [("Nimal Perera", "LKA")],
            id="en-name-behind-a-body-with-its-state",
        ),
        pytest.param(
            "en",
            "The signing was attended by Deputy Minister of Energy Ola Berg.",
            [("Ola Berg", None)],
            id="en-field-that-also-begins-companies",
        ),
        pytest.param(
            "id",
            "Presiden Direktur perusahaan itu, Ola Berg, dijadwalkan datang.",
            [("Ola Berg", None)],
            id="id-office-in-a-company-named-before",
        ),
        pytest.param(
            "en",
            "Ghana and Kenya met. Transport Undersecretary Kofi Mensah spoke.",
            [("Kofi Mensah", "GHA")],
            id="en-office-of-a-state-that-the-article-does-not-name",
        ),
    ],
)
def test_people_behind_offices_and_titles(language: str, text: str, wanted: list[tuple[str, str | None]]) -> None:
    found = people(named(text, language))
    assert [name for name, _ in found] == [name for name, _ in wanted]
    assert all(country == want for (_, country), (_, want) in zip(found, wanted, strict=True) if want)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        pytest.param(
            "id", "Pejabat Kementerian Perikanan Norwegia datang.", [("Kementerian Perikanan Norwegia", "NOR")], id="id-ministry"
        ),
        pytest.param(
            "en", "The Norwegian Fisheries Ministry replied.", [("Norwegian Fisheries Ministry", "NOR")], id="en-ministry-last"
        ),
        pytest.param(
            "en",
            "The Ministry of Trade, Industry and Fisheries of Norway replied.",
            [("Ministry of Trade, Industry and Fisheries of Norway", "NOR")],
            id="en-ministry-first",
        ),
        pytest.param(
            "id",
            "Kampus Universitas Samudra Raya ramai.",
            [("Universitas Samudra Raya", "Universitas Samudra Raya")],
            id="id-university",
        ),
        pytest.param(
            "id", "Perusahaan asal Norwegia, Fjordnett, menanam modal.", [("Fjordnett", "Fjordnett")], id="id-company-behind-noun"
        ),
        pytest.param(
            "en", "Norwegian software firm Fjordnett will invest.", [("Fjordnett", "Fjordnett")], id="en-company-behind-noun"
        ),
        pytest.param(
            "id",
            "Perusahaan jasa angkut Elang Nusa menanam modal.",
            [("Elang Nusa", "Elang Nusa")],
            id="id-company-behind-description",
        ),
        pytest.param("id", "Perusahaan itu mengajak Rudi Hartono.", [], id="id-person-behind-verb-is-no-company"),
        pytest.param(
            "en", "India's Vayu Space Systems will invest.", [("Vayu Space Systems", "Vayu Space Systems")], id="en-state-before"
        ),
        pytest.param(
            "en", "Toronto-based Mapleworks Inc will invest.", [("Mapleworks Inc", "Mapleworks Inc")], id="en-seat-before"
        ),
        pytest.param(
            "id",
            "PT Vaksin Mahardika menanam modal.",
            [("PT Vaksin Mahardika", "PT Vaksin Mahardika")],
            id="id-person-name-inside-a-company",
        ),
        pytest.param("en", "The Senate on Tuesday approved it.", [], id="en-day-is-no-field"),
        pytest.param(
            "en", "Exporter Huerta del Lago will invest.", [("Huerta del Lago", "Huerta del Lago")], id="en-small-word-inside"
        ),
    ],
)
def test_organisations(language: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert bodies(named(text, language)) == wanted


def test_short_forms_in_brackets_name_the_long_form() -> None:
    draft = named("Badan Pengawas Laut Norwegia (Bapela) didirikan. Kini Bapela beroperasi.")
    entities = {n.entity for n in draft.names if n.kind is NameKind.ORGANISATION}
    assert entities == {"Badan Pengawas Laut Norwegia"}


def test_short_names_of_a_person_name_the_fullest_form() -> None:
    draft = named('Menteri Perikanan Sarwo Edi Laksono hadir. "Baik," kata Sarwo. Menteri Laksono setuju.')
    assert {n.entity for n in draft.names if n.kind is NameKind.PERSON} == {"Sarwo Edi Laksono"}


def test_two_people_who_share_a_name_stay_apart() -> None:
    draft = named("Menteri Perikanan Sarwo Edi bertemu Bupati Belu Sarwo Gunadi. Kata Edi, laut dijaga. Gunadi setuju.")
    assert {n.entity for n in draft.names if n.kind is NameKind.PERSON} == {"Sarwo Edi", "Sarwo Gunadi"}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        pytest.param("id", "Menteri Perikanan Sarwo Edi hadir. Menteri itu pulang.", "Menteri", id="id-itu"),
        pytest.param("en", "Fisheries Minister Sarwo Edi came. Then the minister left.", "minister", id="en-the"),
    ],
)
def test_a_bare_office_goes_to_its_one_holder(language: str, text: str, office: str) -> None:
    draft = named(text, language)
    role = draft.roles[-1]
    assert (draft.text[role.start : role.end], role.person) == (office, "Sarwo Edi")


def test_an_office_is_given_in_english() -> None:
    roles = named(
        "Wakil Menteri Perdagangan dan Perikanan Sarwo Edi menyambut Duta Besar Norwegia untuk Indonesia Ingrid Solheim."
    ).roles
    assert [role.office for role in roles] == ["Deputy Minister of Trade and Fisheries", "Ambassador to Indonesia"]


def test_the_company_and_its_head_are_split_where_both_stand_alone() -> None:
    draft = named("CEO Lontara Data Wira Santosa hadir. Kini Lontara Data tumbuh, kata Wira Santosa.")
    assert [name for name, _ in bodies(draft)] == ["Lontara Data", "Lontara Data"]
    assert {name for name, _ in people(draft)} == {"Wira Santosa"}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Menteri",
                "Duta Besar",
                "Sarwo",
                "Edi",
                "(",
                ")",
                ",",
                "dan",
                "PT",
                "Indonesia",
                "Mr.",
                "A.",
                "kata",
                "Kementerian",
                "\n",
                '"',
                "of",
                "Bank",
                "Kupang",
            ]
        ),
        max_size=40,
    ),
    st.sampled_from(["id", "en"]),
)
def test_names_never_overlap_and_stay_inside_the_text(words: list[str], language: str) -> None:
    draft = named(" ".join(words), language)
    assert all(0 <= name.start < name.end <= len(draft.text) for name in draft.names)
    assert all(one.end <= other.start for one, other in zip(draft.names, draft.names[1:], strict=False))
    assert all(0 <= role.start < role.end <= len(draft.text) for role in draft.roles)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        pytest.param(
            "id", "Menlu Wira Adijaya bertemu mitranya dari Belanda, Joost van der Meer.", ["IDN", "NLD"], id="id-counterpart"
        ),
        pytest.param(
            "en",
            "Dutch Minister Joost van der Meer met his Indonesian counterpart, Wira Adijaya.",
            ["NLD", "IDN"],
            id="en-counterpart",
        ),
        pytest.param("id", "Kuasa Usaha Kedutaan Besar Brasil Paulo Mendes hadir.", ["BRA"], id="surname-like-a-short-form"),
        pytest.param("en", "Bank Negara Malaysia Governor Nor Azlina Rahman agreed.", ["MYS"], id="name-like-a-function-word"),
        pytest.param("id", "Bupati Belu Yosef Taek menyaksikan acara itu.", ["IDN"], id="seat-like-a-name"),
        pytest.param("id", "Wakil Presiden Eksekutif Komisi Eropa Anneke de Vries siap.", [None], id="body-without-a-state"),
    ],
)
def test_the_state_of_each_person(language: str, text: str, wanted: list[str | None]) -> None:
    found = [country for _, country in people(named(text, language))]
    assert found == wanted


def test_a_company_named_beside_one_office_is_known_beside_the_next() -> None:
    draft = named("CEO Lontarwind, Clara Wibowo, hadir. Chief Technology Officer Lontarwind Arif Santosa menambahkan hal lain.")
    assert [name for name, _ in people(draft)] == ["Clara Wibowo", "Arif Santosa"]
    assert {role.organisation for role in draft.roles} == {"Lontarwind"}


def test_a_text_may_end_in_the_short_form_of_a_name() -> None:
    text = "The company Velora Energi signed a deal. The plant belongs to Velora"
    assert bodies(named(text, "en")) == [("Velora Energi", "Velora Energi"), ("Velora", "Velora Energi")]
