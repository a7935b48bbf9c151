"""Several amounts of one verb are a deed apiece."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article

OPENING = {"id": "Menteri Chile dan Menteri Vietnam bertemu. ", "en": "The ministers of Chile and Vietnam met. "}


@pytest.mark.parametrize(
    ("language", "sentence", "parts"),
    [
        (
            "id",
            "Chile akan menanamkan 3 juta dolar untuk sekolah dan 2 juta dolar untuk klinik di Hanoi.",
            [(3_000_000, "menanamkan 3 juta dolar untuk sekolah"), (2_000_000, "2 juta dolar untuk klinik di Hanoi")],
        ),
        (
            "en",
            "Chile will invest $3 million in a school and $2 million in a clinic in Hanoi.",
            [(3_000_000, "invest $3 million in a school"), (2_000_000, "$2 million in a clinic in Hanoi")],
        ),
        (
            "en",
            "Chile offered Vietnam $8.5 million: $5 million for call centres and $3.5 million for judges' training.",
            [
                (8_500_000, "Vietnam $8.5 million"),
                (5_000_000, "$5 million for call centres"),
                (3_500_000, "$3.5 million for judges' training"),
            ],
        ),
        (
            "en",
            "Chile will raise its aid from $5 million to $8 million.",
            [(8_000_000, "raise its aid from $5 million to $8 million")],
        ),
        ("id", "Chile akan melatih 30 guru dan 20 perawat.", [(30, "melatih 30 guru dan 20 perawat")]),
    ],
)
def test_parts(language: str, sentence: str, parts: list[tuple[float, str]]) -> None:
    found = extract_draft(Article("a", OPENING[language] + sentence, language)).commitments
    assert [(each.quantity.value if each.quantity else None, each.action) for each in found] == parts


def test_each_part_has_its_own_words_and_day() -> None:
    text = OPENING["en"] + "Chile plans to ship 3,200 tons of cherries in the first season and 9,000 tons by 2029 to Vietnam."
    first, second = extract_draft(Article("a", text, "en")).commitments
    assert (first.due, second.due) == (None, "2029")
    assert first.evidence.end < second.evidence.start
