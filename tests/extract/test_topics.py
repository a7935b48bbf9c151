"""Topics are those whose words stand in a stretch of text, the words of offices left out."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.extract.topics import find_topics, main_topics
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
