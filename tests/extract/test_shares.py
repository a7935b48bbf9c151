"""A part of a whole and the lower end of a range are read as what they come to."""

from datetime import date

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article

OPENING = {
    "id": "SANTIAGO - Menteri Chile dan Menteri Vietnam bertemu.",
    "en": "SANTIAGO - The ministers of Chile and Vietnam met.",
}


def read(language: str, sentence: str) -> tuple[float | None, str | None, str]:
    """The value, unit and stage of the one commitment of a sentence."""
    draft = extract_draft(Article("a", f"{OPENING[language]} {sentence}", language, published_on=date(2026, 3, 2)))
    (found,) = draft.commitments
    return found.quantity.value if found.quantity else None, found.quantity.unit if found.quantity else None, found.stage.value


@pytest.mark.parametrize(
    ("language", "deed", "value", "unit"),
    [
        pytest.param("en", "sent half of the 20 locomotives to Vietnam", 10, None, id="half-of-what-has-no-unit"),
        pytest.param("en", "sent a quarter of the 20 locomotives to Vietnam", 5, None, id="a-quarter"),
        pytest.param("en", "trained half the 400 nurses of Vietnam", 200, "person", id="half-the"),
        pytest.param("en", "trained 60 percent of the 200 nurses of Vietnam", 120, "person", id="percent"),
        pytest.param("en", "sent 60 percent of the 20 locomotives to Vietnam", 12, None, id="percent-of-what-has-no-unit"),
        pytest.param("en", "built two thirds of the 30 schools in Vietnam", 20, "school", id="thirds"),
        pytest.param("en", "opened the first of 3 schools in Vietnam", 1, "school", id="the-first-of"),
        pytest.param("en", "sent only 3 of the 20 locomotives to Vietnam", 3, None, id="a-number-of-a-number"),
        pytest.param("en", "trained 250 nurses of 3 hospitals in Vietnam", 250, "person", id="of-that-is-no-part"),
        pytest.param("id", "melatih separuh dari 200 perawat Vietnam", 100, "person", id="separuh"),
        pytest.param("id", "mengirim setengah dari 20 lokomotif ke Vietnam", 10, None, id="setengah"),
        pytest.param("id", "melatih 60 persen dari 200 perawat Vietnam", 120, "person", id="persen"),
        pytest.param("id", "membangun dua pertiga dari 30 sekolah di Vietnam", 20, "school", id="dua-pertiga"),
        pytest.param("id", "membuka sekolah pertama dari 3 sekolah di Vietnam", 1, "school", id="pertama-dari"),
    ],
)
def test_a_part_counts_in_the_unit_of_its_whole(language: str, deed: str, value: float, unit: str | None) -> None:
    done = {"id": "telah", "en": "has"}[language]
    assert read(language, f"Chile {done} {deed}.") == (value, unit, "delivered")


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "Half of the 400 nurses Chile promised to train in Vietnam have completed the course.",
            (200, "person", "delivered"),
        ),
        ("id", "Sejauh ini 45 pengawas telah dilatih Chile di Vietnam.", (45, "person", "under-way")),
        ("id", "Sejauh ini 45 lokomotif telah dikirim Chile ke Vietnam.", (45, None, "under-way")),
        ("en", "The 45 locomotives have been sent to Vietnam by Chile.", (45, None, "delivered")),
    ],
)
def test_of_a_subject_the_number_is_what_is_done(language: str, sentence: str, expected: tuple[float, str | None, str]) -> None:
    assert read(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "deed", "value", "unit"),
    [
        *(
            pytest.param("en", f"hire {amount} nurses from Vietnam", 200, "person", id=amount)
            for amount in ("200 to 250", "between 200 and 250", "200-250", "200 or 250")
        ),
        *(
            pytest.param("id", f"merekrut {amount} perawat Vietnam", 200, "person", id=amount)
            for amount in ("200 sampai 250", "antara 200 dan 250", "200-250", "200 hingga 250", "antara 200 sampai dengan 250")
        ),
        pytest.param("en", "lend Vietnam $5 million to $6 million", 5_000_000, "USD", id="sums"),
        pytest.param("en", "invest 5 to 6 million euros in Vietnam", 5_000_000, "EUR", id="a-scale-for-both"),
        pytest.param("id", "menanamkan 5 sampai 6 juta euro di Vietnam", 5_000_000, "EUR", id="a-scale-for-both-in-indonesian"),
        pytest.param("en", "raise the number of nurses in Vietnam from 200 to 250", 250, None, id="a-rise-is-no-range"),
        pytest.param("id", "menambah perawat Vietnam dari 200 menjadi 250", 250, None, id="a-rise-in-indonesian"),
    ],
)
def test_of_a_range_the_lower_end_counts(language: str, deed: str, value: float, unit: str | None) -> None:
    will = {"id": "akan", "en": "will"}[language]
    assert read(language, f"Chile {will} {deed}.") == (value, unit, "planned")
