"""The language of a text, and the languages without a pack."""

import pytest

from sepakat.ingest import recogniser
from sepakat.ingest.language import find_language, normalize_language
from sepakat.ingest.problem import Unreadable
from sepakat.lang.pack import LANGUAGES

LONG_ID = (
    "Kedua negara sepakat membangun pusat data baru dan akan bertemu lagi pada bulan depan untuk membahas pendanaannya. " * 6
)
LONG_EN = (
    "Both countries agreed to build a new data centre and will meet again next month to discuss how it is to be paid for. " * 6
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LONG_ID, "id"),
        (LONG_EN, "en"),
        ("Menteri itu akan datang", "id"),
        ("The minister will come", "en"),
        ("Kunjungan Menteri Wulan Prakasa ke Tallinn", "id"),
        ("Hi", "en"),
        ("Trade talks", "en"),
        ("Trade talks\n", "en"),
        ("Rapat", "id"),
        ("Selamat pagi", "id"),
        ("Bahwa \x00\ufffe kedua negara sepakat untuk bekerja sama", "id"),
    ],
    ids=[
        "long id",
        "long en",
        "short id",
        "short en",
        "headline id",
        "hi",
        "two words en",
        "line end",
        "one word id",
        "two words id",
        "unfit characters",
    ],
)
def test_find_language(text: str, language: str) -> None:
    assert find_language(text) == language


def test_the_headline_helps() -> None:
    assert find_language("Batam", "Kedua negara sepakat untuk membangun pusat data yang baru") == "id"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le ministre a déclaré que les deux pays ont signé un accord de coopération avec la région.", "French"),
        ("Menteri berkata bahawa kerajaan akan mengadakan mesyuarat dengan syarikat itu kerana pelaburan.", "Malay"),
        ("Der Minister sagte, dass die beiden Länder ein Abkommen über die Zusammenarbeit unterzeichnet haben.", "German"),
    ],
)
def test_languages_without_a_pack_are_named(text: str, name: str) -> None:
    with pytest.raises(Unreadable, match=name):
        find_language(text)


@pytest.mark.parametrize("text", ["Bonjour Monsieur", "Wulan Prakasa", "x", "Beliau berkata bahawa"])
def test_a_few_words_get_the_benefit_of_the_doubt(text: str) -> None:
    assert find_language(text) in LANGUAGES


@pytest.mark.parametrize("text", ["", "12 34", "🙂"])
def test_too_little_to_tell(text: str) -> None:
    with pytest.raises(Unreadable, match="cannot be told"):
        find_language(text)


@pytest.mark.parametrize(("text", "language"), [(LONG_ID, "id"), (LONG_EN, "en"), ("Menteri itu akan datang", "id")])
def test_without_the_recogniser(monkeypatch: pytest.MonkeyPatch, text: str, language: str) -> None:
    monkeypatch.setattr(recogniser, "recogniser", None)
    assert find_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a déclaré que les deux pays ont signé un accord de coopération avec la région. " * 5,
        "Menteri berkata bahawa kerajaan akan mengadakan mesyuarat dengan syarikat itu kerana pelaburan. " * 5,
    ],
    ids=["fr", "ms"],
)
def test_without_the_recogniser_others_are_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(recogniser, "recogniser", None)
    with pytest.raises(Unreadable):
        find_language(text)


@pytest.mark.parametrize(("tag", "language"), [("id", "id"), ("id-ID", "id"), ("en_US", "en"), (" EN ", "en")])
def test_normalize_language(tag: str, language: str) -> None:
    assert normalize_language(tag) == language


def test_no_pack() -> None:
    with pytest.raises(Unreadable, match="use one of: id, en"):
        normalize_language("fr")
