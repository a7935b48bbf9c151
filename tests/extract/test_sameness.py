"""Two deeds of one article stay two; one deed that is said twice is one."""

from datetime import date

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article

OPENING = {
    "id": "SANTIAGO - Menteri Chile dan Menteri Vietnam bertemu di Santiago.",
    "en": "SANTIAGO - The ministers of Chile and Vietnam met in Santiago.",
}


def read(language: str, text: str) -> list[str]:
    """What is done in each commitment of `text`, read behind an opening that names the two sides."""
    opening = OPENING[language]
    draft = extract_draft(Article("a", opening + text, language, published_on=date(2026, 3, 2)))
    return [each.action for each in draft.commitments if each.evidence.start > len(opening)]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        pytest.param(
            "en", "build a school in Hanoi, Vietnam", "build a clinic in Da Nang, Vietnam", id="another-thing-and-place"
        ),
        pytest.param(
            "id", "membangun sekolah di Hanoi, Vietnam", "membangun klinik di Da Nang, Vietnam", id="same-in-indonesian"
        ),
        pytest.param("en", "train teachers in Hanoi, Vietnam", "train nurses in Hanoi, Vietnam", id="another-thing"),
        pytest.param(
            "id", "melatih guru di Hanoi, Vietnam", "melatih perawat di Hanoi, Vietnam", id="another-thing-in-indonesian"
        ),
        pytest.param("en", "build a port in Hue, Vietnam", "send 12 cranes to Hue, Vietnam", id="a-number-in-one"),
        pytest.param("id", "membangun pelabuhan di Hue, Vietnam", "mengirim 12 derek ke Hue, Vietnam", id="so-in-indonesian"),
        pytest.param("en", "send 20 buses to Vietnam", "send 20 cranes to Vietnam", id="an-equal-number-of-other-things"),
        pytest.param("id", "melatih 20 guru Vietnam", "melatih 20 perawat Vietnam", id="other-people"),
        pytest.param("en", "lend Vietnam $5 million for a school", "lend Vietnam $5 million for a clinic", id="equal-sums"),
        pytest.param("en", "open a school in Vietnam by 2028", "open a school in Vietnam by 2030", id="another-day"),
        pytest.param("id", "membuka sekolah di Hanoi", "membuka sekolah di Da Nang", id="another-place"),
    ],
)
@pytest.mark.parametrize("break_", [" ", "\n\n"], ids=["one-paragraph", "two-paragraphs"])
def test_two_deeds_are_two(language: str, one: str, other: str, break_: str) -> None:
    will = {"id": "akan", "en": "will"}[language]
    assert read(language, f" Chile {will} {one}.{break_}Chile {will} {other}.") == [one, other]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "en",
            " Chile will build a fish school in Hanoi by 2028. “We will build the fish school in Hanoi,” its minister said.",
            id="a-quotation",
        ),
        pytest.param("id", " Chile akan melatih 300 perawat. Chile akan melatih 300 perawat di Hanoi pada 2028.", id="an-amount"),
        pytest.param("en", " Chile will train Vietnamese nurses.\n\nChile will train 300 nurses by May 2028.", id="a-headline"),
        pytest.param(
            "id", " Chile akan membangun sekolah di Hanoi. Sekolah itu akan dibangun Chile di Hanoi pada 2028.", id="a-passive"
        ),
        pytest.param("en", " Chile will send 20 buses in 2028. Chile will send 20 buses by May 2028.", id="a-finer-day"),
    ],
)
def test_one_deed_said_twice_is_one(language: str, text: str) -> None:
    assert len(read(language, text)) == 1
