"""Passages: sentences that quotation marks hold together, and their items."""

import pytest

from sepakat.extract.draft import Draft, Line
from sepakat.extract.passages import Kind, Passage, iter_passages
from sepakat.extract.reporting import find_cues, load_grammar
from sepakat.extract.segments import find_sentences_step, find_tokens
from sepakat.lang.pack import load_pack
from sepakat.model.article import Article
from sepakat.model.mentions import Name
from sepakat.model.vocabulary import LineKind, NameKind


def passages(text: str, language: str, *names: Name) -> list[Passage]:
    draft = Draft(Article("p", text, language), load_pack(language))
    find_tokens(draft)
    draft.lines = [Line(0, len(text), LineKind.BODY)]
    find_sentences_step(draft)
    draft.names = list(names)
    return list(iter_passages(draft, load_grammar(language).wanted))


BOUNDS: dict[str, tuple[str, str, list[str]]] = {
    "a quotation of two sentences is one": (
        "id",
        "“Jalan dibuka. Warga senang,” kata Rina. Hujan turun.",
        ["“Jalan dibuka. Warga senang,” kata Rina.", "Hujan turun."],
    ),
    "a question before its speaker": (
        "en",
        "“Who paid for it?” Rina asked. It rained.",
        ["“Who paid for it?” Rina asked.", "It rained."],
    ),
}


@pytest.mark.parametrize(("language", "text", "expected"), BOUNDS.values(), ids=BOUNDS.keys())
def test_passages(language: str, text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end].strip() for each in passages(text, language)] == expected


def test_items_take_quotations_and_names_as_one_and_leave_asides_out() -> None:
    text = "“We won the tender,” said Rina Wulandari (R-Oz.) today."
    start = text.index("Rina")
    items = passages(text, "en", Name(start, start + len("Rina Wulandari"), NameKind.PERSON))[0].items
    assert [item.kind for item in items] == [Kind.QUOTE, Kind.WORD, Kind.PERSON, Kind.WORD, Kind.MARK]


def test_capitals_of_a_title_say_nothing() -> None:
    items = passages("Road Minister Says Coast Needs Bridges", "en")[0].items
    assert {item.kind for item in items} == {Kind.WORD}


def test_passage_without_reporting_words_has_no_items() -> None:
    assert passages("Hujan turun di lembah.", "id")[0].items == []


CUES: dict[str, tuple[str, str, list[str]]] = {
    "phrase": ("en", "The road is open, Rina went on.", ["went on"]),
    "source": ("en", "The road is open, according to Rina.", ["according to"]),
    "enclitic": ("id", "Jalan itu dibuka, ujarnya.", ["ujarnya"]),
    "a name is no cue": ("id", "Bupati Puji Jelas Wati mengatakan jalan itu dibuka.", ["mengatakan"]),
}


@pytest.mark.parametrize(("language", "text", "expected"), CUES.values(), ids=CUES.keys())
def test_find_cues(language: str, text: str, expected: list[str]) -> None:
    items = passages(text, language)[0].items
    assert [text[slice(*cue.span)] for cue in find_cues(items, load_grammar(language))] == expected
