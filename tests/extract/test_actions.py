"""An action says what is done in words that can stand alone."""

from datetime import date

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article

OPENING = {"id": "Menteri Peru dan Menteri Laos bertemu di Lima. ", "en": "The ministers of Peru and Laos met in Lima. "}


@pytest.mark.parametrize(
    ("language", "sentence", "action"),
    [
        ("id", "Peru telah melatih 30 guru Laos.", "melatih 30 guru Laos"),
        ("en", "Peru has trained 30 teachers from Laos.", "trained 30 teachers from Laos"),
        ("id", "Peru menjanjikan 5 juta dolar untuk sekolah di Laos.", "5 juta dolar untuk sekolah di Laos"),
        ("en", "Peru pledged $5 million for a school in Laos.", "$5 million for a school in Laos"),
        ("id", "Peru telah membuka dua klinik di Laos pada Senin, 2 Maret 2026.", "membuka dua klinik di Laos"),
        ("en", "Peru opened two clinics in Laos on Monday, 2 March 2026.", "opened two clinics in Laos"),
        ("id", "Pelatihan 30 guru Laos di Kusko sedang berjalan.", "Pelatihan 30 guru Laos di Kusko sedang berjalan"),
        ("id", "Klinik Peru di Laos akan dibuka pada Mei 2027.", "Klinik Peru di Laos akan dibuka pada Mei 2027"),
        ("en", "Peru's clinic in Laos will open in May 2027.", "Peru's clinic in Laos will open in May 2027"),
    ],
)
def test_action(language: str, sentence: str, action: str) -> None:
    article = Article("a", OPENING[language] + sentence, language, published_on=date(2026, 3, 3))
    assert [commitment.action for commitment in extract_draft(article).commitments] == [action]
