"""Instruments with their type, status and title."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article
from sepakat.model.claims import Instrument
from sepakat.model.vocabulary import InstrumentStatus, InstrumentType


def read(language: str, text: str) -> list[Instrument]:
    return extract_draft(Article("a", text, language)).instruments


@pytest.mark.parametrize(
    ("language", "text", "kind", "status"),
    [
        (
            "id",
            "Kenya dan Chile telah menandatangani nota kesepahaman tentang benih.",
            InstrumentType.MOU,
            InstrumentStatus.SIGNED,
        ),
        ("en", "Kenya and Chile have signed a memorandum on seeds.", InstrumentType.MOU, InstrumentStatus.SIGNED),
        ("id", "Kenya dan Chile masih merundingkan perjanjian dagang.", InstrumentType.AGREEMENT, InstrumentStatus.NEGOTIATING),
        (
            "en",
            "Kenya and Chile are still negotiating a free trade agreement.",
            InstrumentType.AGREEMENT,
            InstrumentStatus.NEGOTIATING,
        ),
        ("en", "Kenya and Chile signed memorandums of understanding on seeds.", InstrumentType.MOU, InstrumentStatus.SIGNED),
        ("id", "Kenya dan Chile belum menandatangani nota kesepahaman itu.", InstrumentType.MOU, InstrumentStatus.PLANNED),
    ],
)
def test_status(language: str, text: str, kind: InstrumentType, status: InstrumentStatus) -> None:
    (found,) = read(language, text)
    assert (found.type, found.status, set(found.parties)) == (kind, status, {"KEN", "CHL"})


def test_two_texts_of_different_status_stay_apart() -> None:
    text = "Kenya dan Chile sudah meneken nota kesepahaman benih. Nota kesepahaman pupuk masih dirundingkan kedua negara."
    assert {each.status for each in read("id", text)} == {InstrumentStatus.SIGNED, InstrumentStatus.NEGOTIATING}


def test_title_is_a_run_of_capitals() -> None:
    (found,) = read("id", "Kenya dan Chile menandatangani Nota Kesepahaman tentang Benih Unggul Jagung di Nairobi.")
    assert found.title == "Nota Kesepahaman tentang Benih Unggul Jagung"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kenya dan Chile meneken nota kesepahaman benih pada 2 Maret 2025. Nota kesepahaman itu akan berakhir pada 2028."),
        ("en", "Kenya and Chile signed a memorandum on seeds on March 2, 2025. The memorandum will expire in 2028."),
    ],
)
def test_a_text_pointed_back_to_is_the_one_told_before(language: str, text: str) -> None:
    (found,) = read(language, text)
    assert (found.status, found.date) == (InstrumentStatus.SIGNED, "2025-03-02")


def test_what_is_also_signed_is_one_more() -> None:
    text = "Kenya and Chile signed an agreement on seeds. An agreement on fertiliser was also signed by Kenya and Chile."
    assert len(read("en", text)) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kenya dan Chile meneken kerja sama benih."),
        ("id", "Kenya dan Chile menandatangani kesepakatan resmi tentang benih."),
        ("en", "Kenya and Chile signed a partnership on seeds."),
    ],
)
def test_what_is_signed_is_an_agreement(language: str, text: str) -> None:
    (found,) = read(language, text)
    assert (found.type, found.status) == (InstrumentType.AGREEMENT, InstrumentStatus.SIGNED)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Belum ada perjanjian yang diteken Kenya dan Chile."),
        ("en", "No agreement of Kenya and Chile has been reached."),
        ("id", "Isu bahwa Kenya dan Chile telah meneken kontrak dibantah."),
    ],
)
def test_no_instrument(language: str, text: str) -> None:
    assert read(language, text) == []


def test_two_words_of_one_name_are_one_instrument() -> None:
    (found,) = read("en", "Kenya and Chile signed a Memorandum of Arrangement on seeds.")
    assert found.type is InstrumentType.MOU
