"""Topics are those whose words stand in a stretch of text, the words of offices left out."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.extract.topics import find_topics, laid_down, main_topics
from sepakat.model.article import Article
from sepakat.model.vocabulary import Topic


@pytest.mark.parametrize(
    ("language", "text", "topics"),
    [
        ("id", "Pelatihan keamanan siber bagi petani", {Topic.DIGITAL_TALENT, Topic.CYBERSECURITY, Topic.AGRICULTURE_FOOD}),
        ("en", "Training in cybersecurity for farmers", {Topic.DIGITAL_TALENT, Topic.CYBERSECURITY, Topic.AGRICULTURE_FOOD}),
        ("id", "Menteri Perdagangan Indonesia Slamet Wirya hadir.", set()),
        ("en", "The weather was fine", set()),
    ],
)
def test_find_topics(language: str, text: str, topics: set[Topic]) -> None:
    draft = extract_draft(Article("a", text, language))
    assert set(find_topics(draft, 0, len(draft.tokens))) == topics


def test_main_topics_are_those_named_most() -> None:
    draft = extract_draft(Article("a", "Kapal. Vaksin dan rumah sakit. Vaksin lagi. Obat juga.", "id"))
    assert main_topics(draft, 1) == [Topic.HEALTH]


def topics_of_claims(language: str, text: str) -> list[set[str]]:
    draft = extract_draft(Article("a", text, language))
    return [{topic.value for topic in commitment.topics} for commitment in draft.commitments]


@pytest.mark.parametrize(
    ("language", "text", "field"),
    [
        (
            "id",
            "Indonesia dan Portugal sepakat membangun ladang angin di Jeneponto. Turbin pertama akan dipasang Portugal "
            "pada 2027. Pembangkit itu akan dibiayai Portugal. Kedua negara sepakat membentuk kelompok kerja.",
            "energy-climate",
        ),
        (
            "en",
            "Kenya and Portugal agreed to build a wind farm in Marsabit. Portugal will install the first turbines in 2027. "
            "The power plant will be financed by Portugal. The two countries agreed to set up a working group.",
            "energy-climate",
        ),
    ],
    ids=["id", "en"],
)
def test_a_deed_without_words_of_its_own_is_in_the_field_of_its_report(language: str, text: str, field: str) -> None:
    assert topics_of_claims(language, text)[-1] == {field}


@pytest.mark.parametrize(
    ("language", "text", "topics"),
    [
        ("id", "Indonesia dan Fiji bertemu. Fiji akan melatih 40 nelayan Indonesia.", {"education-research", "agriculture-food"}),
        ("en", "Indonesia and Fiji met. Fiji will train 40 Indonesian fishermen.", {"education-research", "agriculture-food"}),
        (
            "id",
            "Indonesia dan Fiji bertemu. Fiji akan melatih 40 ahli keamanan siber Indonesia.",
            {"digital-talent", "cybersecurity"},
        ),
        (
            "en",
            "Indonesia and Fiji met. Fiji will train 40 Indonesian cybersecurity experts.",
            {"digital-talent", "cybersecurity"},
        ),
        ("id", "Indonesia dan Fiji bertemu. Sepuluh perusahaan Fiji akan berkunjung ke Surabaya.", {"investment"}),
        ("en", "Indonesia and Fiji met. Ten Fijian companies will visit Surabaya.", {"investment"}),
        (
            "id",
            "Indonesia dan Fiji bertemu. Fiji akan meminjamkan 40 juta dolar untuk jalur kereta api.",
            {"investment", "transport"},
        ),
        ("en", "Indonesia and Fiji met. Fiji will lend 40 million dollars for a railway.", {"investment", "transport"}),
    ],
)
def test_topics_come_from_what_is_done_and_to_what(language: str, text: str, topics: set[str]) -> None:
    assert topics_of_claims(language, text) == [topics]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "id",
            "Indonesia dan Fiji menandatangani MoU di Suva, Senin (5/5/2025). "
            "MoU tersebut mencakup perikanan, kesehatan, dan energi surya.",
        ),
        (
            "en",
            "Indonesia and Fiji signed an MoU in Suva on Monday, 5 May 2025. The MoU covers fisheries, health and solar energy.",
        ),
    ],
    ids=["id", "en"],
)
def test_a_signing_is_about_what_the_instrument_covers(language: str, text: str) -> None:
    draft = extract_draft(Article("a", text, language))
    covered = {Topic.AGRICULTURE_FOOD, Topic.HEALTH, Topic.ENERGY_CLIMATE}
    assert set(laid_down(draft)) == covered
    assert [set(event.topics) for event in draft.events] == [covered]
