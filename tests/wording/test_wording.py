"""Words, dates and numbers in both languages."""

import string
import tomllib
from datetime import date
from enum import StrEnum
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.errors import DataError
from sepakat.lang.pack import load_pack
from sepakat.model.accounts import AccountRole
from sepakat.model.judgements import JudgementKind
from sepakat.model.records import CopyKind, DiscrepancyKind, FollowKind, RecordKind
from sepakat.model.vocabulary import (
    ClaimKind,
    EventStatus,
    EventType,
    InconsistencyKind,
    InstrumentStatus,
    InstrumentType,
    LineKind,
    Stage,
    Status,
    Topic,
)
from sepakat.wording import LANGUAGES, load_wording
from sepakat.wording.phrases import Template

AREAS = sorted(file.name for file in files("sepakat.wording").joinpath("en").iterdir() if file.name.endswith(".toml"))
LISTS: dict[str, type[StrEnum]] = {
    "stage": Stage,
    "stage-meaning": Stage,
    "status": Status,
    "status-meaning": Status,
    "record-kind": RecordKind,
    "record-kinds": RecordKind,
    "claim-kind": ClaimKind,
    "claim-kinds": ClaimKind,
    "event-type": EventType,
    "event-status": EventStatus,
    "instrument-type": InstrumentType,
    "instrument-status": InstrumentStatus,
    "topic": Topic,
    "inconsistency-kind": InconsistencyKind,
    "discrepancy-kind": DiscrepancyKind,
    "follow-kind": FollowKind,
    "copy-kind": CopyKind,
    "judgement-kind": JudgementKind,
    "account-role": AccountRole,
    "line-kind": LineKind,
}


def names_in(template: Template) -> set[str]:
    forms = [template] if isinstance(template, str) else list(template.values())
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name is not None}


def test_all_languages_have_the_same_keys() -> None:
    keys = [sorted(load_wording(language).phrases) for language in LANGUAGES]
    assert all(each == keys[0] for each in keys)


def test_all_languages_fill_in_the_same_values() -> None:
    first, *others = (load_wording(language).phrases for language in LANGUAGES)
    # A form for one thing may do without its number.
    differing = [key for other in others for key in first if names_in(first[key]) - {"n"} != names_in(other[key]) - {"n"}]
    assert not differing


@pytest.mark.parametrize("area", AREAS)
def test_areas_say_what_they_hold_and_keep_no_blanks(area: str) -> None:
    for language in LANGUAGES:
        text = files("sepakat.wording").joinpath(language, area).read_text("utf-8")
        assert text.startswith("# ")
        assert tomllib.loads(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_every_value_of_a_closed_list_has_words(language: str, name: str) -> None:
    wording = load_wording(language)
    assert all(wording.has(f"terms.{name}.{value.value.replace(' ', '-')}") for value in LISTS[name])


def test_every_unit_that_is_found_has_words() -> None:
    units = {unit for language in LANGUAGES for unit in load_pack(language).units.units} - {"percent"}
    assert {unit for unit in units if not load_wording("id").has(f"units.{unit}")} == set()


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("2025-01-25", "25 Januari 2025", "25 January 2025"),
        (date(2025, 8, 17), "17 Agustus 2025", "17 August 2025"),
        ("2025-03", "Maret 2025", "March 2025"),
        ("2030", "2030", "2030"),
        ("2025-13-99", "2025-13-99", "2025-13-99"),
        ("next year", "next year", "next year"),
        (None, "", ""),
    ],
)
def test_days(value: date | str | None, indonesian: str, english: str) -> None:
    assert (load_wording("id").day(value), load_wording("en").day(value)) == (indonesian, english)


def test_short_days_weekdays_and_instants() -> None:
    wording = load_wording("id")
    assert wording.day("2025-08-17", short=True) == "17 Agu 2025"
    assert wording.day("2025-08-17", weekday=True) == "Minggu, 17 Agustus 2025"
    assert wording.instant("2025-08-17T09:05:00+07:00") == "17 Agu 2025 02:05 UTC"
    assert wording.instant("then") == "then"


@pytest.mark.parametrize(
    ("value", "unit", "indonesian", "english"),
    [
        (9_000_000, "person", "9 juta orang", "9 million people"),
        (1, "company", "1 perusahaan", "1 company"),
        (27_858, "site", "27.858 lokasi", "27,858 sites"),
        (1_234_567, "school", "1.234.567 sekolah", "1,234,567 schools"),
        (1_700_000_000, "USD", "US$1,7 miliar", "US$1.7 billion"),
        (2_500_000_000_000, "IDR", "Rp2,5 triliun", "Rp2.5 trillion"),
        (40, "CHF", "CHF 40", "CHF 40"),
        (5.4, "percent", "5,4%", "5.4%"),
        (3, "greenhouse", "3 greenhouse", "3 greenhouse"),
        (12, None, "12", "12"),
    ],
)
def test_amounts(value: float, unit: str | None, indonesian: str, english: str) -> None:
    assert (load_wording("id").amount(value, unit), load_wording("en").amount(value, unit)) == (indonesian, english)


def test_sides_are_named_in_the_language() -> None:
    assert load_wording("id").sides(["IDN", "USA", "Nusa Data"]) == "Indonesia, Amerika Serikat, dan Nusa Data"
    assert load_wording("en").sides(["IDN", "USA", "Nusa Data"]) == "Indonesia, United States and Nusa Data"
    assert load_wording("en").sides([]) == ""


def test_terms_outside_of_a_list_stay_as_they_are() -> None:
    assert load_wording("id").term("status", Status.NOT_DUE) == "belum jatuh tempo"
    assert load_wording("id").term("stage", "somewhere") == "somewhere"


def test_what_is_missing_is_named() -> None:
    with pytest.raises(DataError, match=r"general\.nothing"):
        load_wording("en").say("general.nothing")
    with pytest.raises(DataError, match="needs a value"):
        load_wording("en").say("general.articles")
    with pytest.raises(DataError, match="xx"):
        load_wording("xx")


@given(st.text())
def test_values_are_no_templates(text: str) -> None:
    assert load_wording("en").join([text, "{n}"]) == f"{text} and {{n}}"
    assert load_wording("en").day(text) is not None


@given(st.integers(0, 10**15))
def test_amounts_lose_nothing(value: int) -> None:
    words = load_wording("en").amount(value)
    powers = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
    digits, _, power = words.partition(" ")
    assert float(digits.replace(",", "")) * powers.get(power, 1) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("was due 2025-01", "jatuh tempo Januari 2025"),
        ("the latest reports, 3 independent voices against 1", "laporan-laporan terakhir, 3 suara mandiri berbanding 1"),
        (
            "same sides (IDN, JPN), same day; but different places",
            "pihak sama (Indonesia dan Jepang), hari sama; tetapi tempat berbeda",
        ),
        ("day of the statement: official text", "hari pernyataan: teks resmi"),
        ("25 March 2025 was a Tuesday; the text says Rabu", "25 Maret 2025 jatuh pada hari Selasa; teks menyebut Rabu"),
        ("it rained, same day", "it rained, hari sama"),
    ],
)
def test_reasons_of_the_program_are_said_in_the_language(english: str, indonesian: str) -> None:
    assert load_wording("id").reason(english) == indonesian
    assert load_wording("en").reason(english) == english


@pytest.mark.parametrize(
    ("language", "said"),
    [("id", "angka berbeda (Rp250 juta dan Rp1,5 miliar)"), ("en", "different numbers (Rp250 million and Rp1.5 billion)")],
)
def test_numbers_of_reasons_are_said_as_people_write_them(language: str, said: str) -> None:
    assert load_wording(language).reason("different numbers (250000000 and 1500000000 IDR)") == said
    assert "9" in load_wording(language).reason("different numbers (9000 and 40.5)")
    assert "1500000" not in load_wording(language).reason("1500000 of 9000000 person by 2031")


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("log in first", "silakan masuk dulu"),
        ("only for the role administrator; you are rina, reader", "hanya untuk peran administrator; Anda rina, pembaca"),
        ("this token is not yours", "token itu bukan milik Anda"),
        ("page and offset say the same; give one of them", "page dan offset berarti sama; berikan salah satunya"),
        ("no meeting has the id 'x'", "tidak ada pertemuan dengan id 'x'"),
    ],
)  # fmt: skip
def test_refusals_are_said_in_the_language(english: str, indonesian: str) -> None:
    assert load_wording("id").reason(english) == indonesian


@pytest.mark.parametrize(
    ("pace", "english", "indonesian"),
    [
        (42.35, "42.4 hospitals a month", "42,4 rumah sakit per bulan"),
        (0.98, "12 hospitals a year", "12 rumah sakit per tahun"),
        (1 / 12, "1 hospital a year", "1 rumah sakit per tahun"),
        (0.1, "2 hospitals a year", "2 rumah sakit per tahun"),
        (0.05, "", ""),
        (0.0, "", ""),
    ],
)
def test_a_pace_is_told_in_the_time_in_which_it_reads_well(pace: float, english: str, indonesian: str) -> None:
    assert load_wording("en").pace(pace, "hospital", 500) == english
    assert load_wording("id").pace(pace, "hospital", 500) == indonesian


def test_a_pace_is_never_more_than_what_is_missing() -> None:
    assert load_wording("en").pace(26.1, "hospital", 6) == "6 hospitals by then"
    assert load_wording("id").pace(0.5, "hospital", 2) == "2 rumah sakit sampai saat itu"


@given(st.text(max_size=500))
def test_any_words_can_be_a_reason(text: str) -> None:
    assert isinstance(load_wording("id").reason(text), str)
