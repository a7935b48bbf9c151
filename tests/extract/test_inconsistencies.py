"""What the last step flags, and what it must leave alone."""

from datetime import date

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article
from sepakat.model.claims import Inconsistency


def flags(text: str, language: str = "id", *, published: date | None = None, **given: str) -> list[Inconsistency]:
    outlet, url, headline = given.get("outlet"), given.get("url"), given.get("headline")
    article = Article("a", text, language, url=url, outlet=outlet, headline=headline, published_on=published)
    return extract_draft(article).inconsistencies


def rules(text: str, language: str = "id", *, published: date | None = None, **given: str) -> list[str]:
    return [each.rule for each in flags(text, language, published=published, **given)]


def test_weekday_names_the_right_day_and_a_remedy() -> None:
    (found,) = flags("Kedua menteri bertemu di Surabaya, Senin (15/5/2029).")
    assert found.kind == "weekday"
    assert found.evidence.quote == "Senin (15/5/2029)"
    assert found.detail == "15 May 2029 was a Tuesday; the text says Senin (15/5/2029)"
    assert found.remedy == "15 May 2028 was a Monday"


def test_fitting_weekday_is_left_alone() -> None:
    assert rules("Kedua menteri bertemu di Surabaya, Selasa (15/5/2029).") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("id", "Surat itu diterima pada 31 April 2029 di Jakarta.", ["impossible-date"], id="id-31-april"),
        pytest.param("en", "The letter arrived on 31 June 2029 in Accra.", ["impossible-date"], id="en-31-june"),
        pytest.param("id", "Rilis itu terbit pada (5/29/2029) pagi.", ["impossible-date"], id="id-month-first"),
        pytest.param("en", "The release is of 29/5/2029.", [], id="en-either-order"),
        pytest.param("id", "Rilis itu terbit pada (29/5/2029) pagi.", [], id="id-day-first"),
    ],
)
def test_impossible_dates(language: str, text: str, expected: list[str]) -> None:
    assert rules(text, language) == expected


def test_month_first_date_has_the_meant_day_as_remedy() -> None:
    (found,) = flags("Rilis itu terbit pada (5/29/2029) pagi.")
    assert found.remedy == "29 May 2029"


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        pytest.param(
            date(2023, 3, 1), "Menteri Komunikasi dan Digital hadir di Jakarta.", ["name-before-its-time"], id="too-early"
        ),
        pytest.param(date(2025, 9, 1), "Kementerian Kominfo membuka pelatihan baru.", ["name-given-up"], id="too-late"),
        pytest.param(date(2025, 9, 1), "Mantan pejabat Kementerian Kominfo itu hadir.", [], id="former"),
        pytest.param(date(2025, 9, 1), "Dinas Kominfo Kota Malang hadir.", [], id="another-body"),
        pytest.param(date(2025, 9, 1), "Menteri Komunikasi dan Digital hadir di Jakarta.", [], id="in-time"),
        pytest.param(
            None, "Menteri Komunikasi dan Digital hadir, Rabu (1/3/2023).", ["name-before-its-time"], id="day-of-the-news"
        ),
        pytest.param(None, "Menteri Komunikasi dan Digital lahir pada 1 Maret 1983.", [], id="day-of-the-past"),
        pytest.param(None, "Kementerian Kominfo membuka pelatihan baru.", [], id="no-date"),
    ],
)
def test_names_of_bodies(published: date | None, text: str, expected: list[str]) -> None:
    assert rules(text, published=published) == expected


def test_body_of_another_state() -> None:
    text = "Pejabat Kementerian Komunikasi dan Informatika Kenya menyambut baik rencana itu."
    assert rules(text) == ["body-of-another-state"]


def test_site_name_pasted_into_a_quotation() -> None:
    text = 'Jakarta - "Petani kita harus belajar warta-senja.com bersama mitra," kata Menteri Perdagangan Bagas Wiratama.'
    (found,) = flags(text, outlet="Warta Senja", url="https://warta-senja.com/a")
    assert (found.kind, found.rule) == ("boilerplate", "site-name-pasted")
    assert "warta-senja.com" in found.evidence.quote


def test_site_name_as_a_source_is_left_alone() -> None:
    text = 'Jakarta - "Saya sudah bicara kepada wartasenja tadi," kata Menteri Perdagangan Bagas Wiratama.'
    assert rules(text, outlet="Warta Senja") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "id", "Nilai proyek itu US$2,7 miliar. Dana US$2,7 juta itu cair bulan depan.", ["scale-slip"], id="id-slip"
        ),
        pytest.param("en", "The firm will invest $2.7bn. It did not break down the $2.7m.", ["scale-slip"], id="en-slip"),
        pytest.param("en", "The fund has $2 billion. Each village gets $2 million.", [], id="en-round-amounts"),
        pytest.param("id", "Hibah itu US$4 juta (Rp6,4 triliun).", ["no-such-rate"], id="id-rate"),
        pytest.param("id", "Hibah itu US$4 juta (Rp64 miliar).", [], id="id-fair-rate"),
        pytest.param("id", "Sebanyak 31 dari 25 insinyur sudah pulang.", ["part-above-whole"], id="id-part"),
        pytest.param("en", "So far 31 of the 25 engineers have returned.", ["part-above-whole"], id="en-part"),
        pytest.param("en", "So far 21 of the 25 engineers have returned.", [], id="en-fair-part"),
        pytest.param("en", "Trade rose from $9 million to $6 million.", ["change-in-other-direction"], id="en-direction"),
        pytest.param("id", "Jumlahnya turun dari 90 desa menjadi 60 desa.", [], id="id-fair-direction"),
        pytest.param(
            "id", "Ada 40 peneliti, terdiri dari 25 dosen dan 20 mahasiswa.", ["parts-not-of-sum"], id="id-sum"
        ),
        pytest.param("id", "Ada 45 peneliti, terdiri dari 25 dosen dan 20 mahasiswa.", [], id="id-fair-sum"),
        pytest.param(
            "id", "Ada dua negara, yakni Kenya, Ghana, dan Peru.", ["list-of-other-length"], id="id-list"
        ),
        pytest.param("id", "Ada tiga negara, yakni Kenya, Ghana, dan Peru.", [], id="id-fair-list"),
        pytest.param(
            "en", "Exports are nine times that of Peru. They reached $20 million, against $5 million for Peru.",
            ["factor-not-of-amounts"], id="en-factor",
        ),
        pytest.param(
            "id", "India melatih 50.000 guru. Setiap tahun berangkat 1.250 orang hingga genap 5.000 orang.",
            ["total-not-of-parts"], id="id-total",
        ),
        pytest.param(
            "id", "Dinas itu mencapai target 8.500 titik. \"Target kami 12.000,\" katanya.", ["two-targets"], id="id-targets"
        ),
    ],
)  # fmt: skip
def test_numbers(language: str, text: str, expected: list[str]) -> None:
    assert rules(text, language) == expected


def test_headline_against_text() -> None:
    text = "Sebanyak 18 perusahaan akan datang ke Jakarta bulan depan."
    assert rules(text, headline="21 Perusahaan Kenya Datang ke Jakarta") == ["headline-number"]
    assert rules(text, headline="18 Perusahaan Kenya Datang ke Jakarta") == []


def test_excluding_offices() -> None:
    text = "Pembicaranya Menteri Perdagangan Indonesia Bagas Wiratama, yang juga Ketua Komisi II DPR."
    assert rules(text) == ["offices-exclude-each-other"]


def test_name_spelt_two_ways() -> None:
    text = (
        "Menteri Perdagangan Bagas Wiratmaja tiba di Jakarta. Menteri Perdagangan Bagas Wiratmaja membawa 12 pengusaha.\n"
        '"Kami datang untuk bekerja," kata Menteri Perdagangan Bagas Wiratmadja.'
    )
    assert rules(text) == ["name-spelt-two-ways"]


def test_abbreviation_of_other_words() -> None:
    assert rules("Keduanya membahas pasar digital-ke-bisnis (B2B) di Jakarta.") == ["abbreviation-of-other-words"]
    assert rules("Keduanya membahas pasar bisnis-ke-bisnis (B2B) di Jakarta.") == []


def test_stay_of_other_length() -> None:
    assert rules("He paid a three-day visit on 10-16 October 2031.", "en") == ["stay-of-other-length"]
    assert rules("He paid a three-day visit on 10-12 October 2031.", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "id", "Kedua menteri akan menandatangani MoU pada Senin (10/3/2031).", ["plan-for-the-past"], id="id-plan"
        ),
        pytest.param("en", "The two sides will meet in Lima on 10 March 2031.", ["plan-for-the-past"], id="en-plan"),
        pytest.param("en", "The two sides had said they will meet in Lima on 10 March 2031.", [], id="en-old-plan"),
        pytest.param("id", "Kedua menteri bertemu di Jakarta, Jumat (28/3/2031).", ["report-of-the-future"], id="id-report"),
        pytest.param("id", "Kedua menteri akan bertemu di Jakarta, Jumat (28/3/2031).", [], id="id-fair-plan"),
    ],
)  # fmt: skip
def test_days_against_the_article_s_own(language: str, text: str, expected: list[str]) -> None:
    assert rules(text, language, published=date(2031, 3, 20)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("id", "Sebanyak 45 dari 60 desa atau 95 persen tersambung.", ["share-not-of-counts"], id="id-share"),
        pytest.param("en", "So far 45 of the 60 villages, or 75 percent, are connected.", [], id="en-fair-share"),
        pytest.param(
            "id", "Kenya melatih 2.500 guru tahun ini. Sebanyak 25.000 guru itu belajar di Nairobi.",
            ["same-things-recounted"], id="id-recounted",
        ),
    ],
)  # fmt: skip
def test_counts_against_each_other(language: str, text: str, expected: list[str]) -> None:
    assert rules(text, language) == expected


def test_two_offices_of_one_person() -> None:
    text = "Trade Minister Bagas Wiratama arrived in Nairobi. Later Defence Minister Bagas Wiratama met traders."
    assert rules(text, "en") == ["two-offices-of-one-person"]


def test_deed_that_is_done_and_still_to_come() -> None:
    text = (
        'Kenya and Peru signed an agreement in Lima on Monday. "Tomorrow we will sign this agreement," '
        "Kenyan Trade Minister Peter Otieno said."
    )
    assert rules(text, "en", published=date(2031, 3, 18)) == ["done-and-tomorrow"]


def test_text_that_is_signed_and_still_to_be_finished() -> None:
    text = (
        "Indonesia dan Kenya telah menandatangani MoU perdagangan di Nairobi pada Mei 2031.\n"
        '"Kami berharap dapat merampungkan MoU ini sebelum akhir tahun," kata Duta Besar Kenya Peter Otieno.'
    )
    assert rules(text) == ["signed-and-unfinished"]


def test_evidence_is_the_article_s_own_words() -> None:
    text = "Nilai proyek itu US$2,7 miliar. Dana US$2,7 juta itu cair pada Senin (15/5/2029)."
    for each in flags(text):
        assert text[each.evidence.start : each.evidence.end] == each.evidence.quote
