"""Whose a signing is: read from how its sentence joins the sides, not from which states the report names most."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article
from sepakat.model.vocabulary import EventType

LEAD = {
    "id": "Kenya dan Chile mempererat kerja sama benih. Menteri Pertanian Kenya bertemu Menteri Pertanian Chile di Nairobi. ",
    "en": "Kenya and Chile work together on seeds. Kenya's agriculture minister met Chile's agriculture minister in Nairobi. ",
}


def signed_by(language: str, text: str) -> set[str]:
    """The parties of the signing that a text reports."""
    events = extract_draft(Article("a", LEAD[language] + text, language)).events
    (signing,) = [event for event in events if event.type is EventType.SIGNING]
    return set(signing.parties)


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("id", "PT Benih Lestari dan PT Pupuk Sentosa menandatangani kontrak.", {"PT Benih Lestari", "PT Pupuk Sentosa"}),
        ("id", "PT Benih Lestari menandatangani kontrak dengan PT Pupuk Sentosa.", {"PT Benih Lestari", "PT Pupuk Sentosa"}),
        (
            "id",
            "Mereka menyaksikan penandatanganan kontrak antara PT Benih Lestari dan PT Pupuk Sentosa.",
            {"PT Benih Lestari", "PT Pupuk Sentosa"},
        ),
        ("id", "Nota kesepahaman diteken Menteri Pertanian Kenya dan Menteri Perdagangan Chile.", {"KEN", "CHL"}),
        ("id", "PT Benih Lestari dan perusahaan Chile Semillas SA meneken kontrak.", {"PT Benih Lestari", "Semillas SA"}),
        (
            "id",
            "Universitas Kisumu Raya dan Universitas Valdivia Baru meneken perjanjian.",
            {"Universitas Kisumu Raya", "Universitas Valdivia Baru"},
        ),
        ("en", "Rift Seeds Ltd signed a contract with Andes Grain Corp.", {"Rift Seeds Ltd", "Andes Grain Corp"}),
        (
            "en",
            "A contract was signed on Monday by the Kenyan firm Rift Seeds Ltd and Andes Grain Corp.",
            {"Rift Seeds Ltd", "Andes Grain Corp"},
        ),
        ("en", "The ministers signed a memorandum of understanding.", {"KEN", "CHL"}),
    ],
)
def test_signers(language: str, text: str, parties: set[str]) -> None:
    assert signed_by(language, text) == parties


def test_two_companies_named_together_are_those_named_last() -> None:
    text = "Rift Seeds Ltd sells maize and Andes Grain Corp ships it. The two companies signed a contract in Nairobi."
    assert signed_by("en", text) == {"Rift Seeds Ltd", "Andes Grain Corp"}
