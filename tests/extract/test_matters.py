"""Words for doings and things have one name in every language."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.lang.pack import LANGUAGES, load_pack
from sepakat.model.article import Article


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "id",
            "Kelompok kerja bersama itu melatih dua puluh insinyur pabrik.",
            ["working-group", "train", "engineer", "factory"],
        ),
        (
            "en",
            "The joint working group trained twenty engineers of the factory.",
            ["working-group", "train", "engineer", "factory"],
        ),
        ("id", "Vaksinnya disuntikkan.", ["vaccine"]),
        ("en", "The weather was fine.", []),
        ("id", "Menteri Pendidikan Lucas Ferrand hadir.", []),
    ],
)
def test_matters(language: str, text: str, names: list[str]) -> None:
    assert [matter.name for matter in extract_draft(Article("a", text, language)).matters] == names


def test_matters_stand_at_their_words() -> None:
    text = "Both sides opened the research centre."
    found = extract_draft(Article("a", text, "en")).matters
    assert [(text[matter.start : matter.end], matter.name) for matter in found] == [
        ("opened", "open"),
        ("research centre", "research-centre"),
    ]


def test_all_packs_name_the_same_matters() -> None:
    first, *others = (load_pack(language).matters for language in LANGUAGES)
    assert all(other.doings.keys() == first.doings.keys() and other.things.keys() == first.things.keys() for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_are_lower_case_and_listed_once(language: str) -> None:
    for table in (load_pack(language).matters.doings, load_pack(language).matters.things):
        for phrases in table.values():
            assert len(set(phrases)) == len(phrases)
            assert all(phrase == phrase.lower() for phrase in phrases)
