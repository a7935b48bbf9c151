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
