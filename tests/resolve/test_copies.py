"""Copies of one report are one voice."""

from collections.abc import Callable

import pytest

from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name, QuantityMention
from sepakat.model.records import CopyKind
from sepakat.model.vocabulary import NameKind
from sepakat.resolve.copies import find_copies

MakeExtraction = Callable[..., Extraction]

TEXT = (
    "The harbour of Kisumu will be widened with money from Jakarta, the two ports said on Monday after a long night of talks. "
    "Dredgers arrive in spring, and the first ships are to berth before the rains, the harbour master added with a smile."
)
FACTS = ["Odhiambo", "Jakarta", "Kisumu", "Wulandari", "Mombasa", "Nairobi"]
NUMBERS = [14, 250, 36, 1900]


def with_facts(id_: str, language: str, words: list[str]) -> Extraction:
    """An article that gives the same names and numbers between other words."""
    pieces: list[str] = []
    names, quantities = [], []
    length = 0
    for index, fact in enumerate([*FACTS, *map(str, NUMBERS)]):
        word = words[index % len(words)]
        start = length + len(word) + 1
        if fact.isdigit():
            quantities.append(QuantityMention(start, start + len(fact), int(fact), None))
        else:
            names.append(Name(start, start + len(fact), NameKind.PERSON, None, fact))
        pieces.append(f"{word} {fact} ")
        length += len(pieces[-1])
    return Extraction(Article(id_, "".join(pieces), language), names=tuple(names), quantities=tuple(quantities))


def test_the_same_words_are_an_exact_copy(extraction: MakeExtraction) -> None:
    (group,) = find_copies([extraction("b", TEXT), extraction("a", TEXT.upper())], [])
    assert (group.articles, group.kind) == (("a", "b"), CopyKind.EXACT)


def test_a_few_changed_words_are_a_near_copy(extraction: MakeExtraction) -> None:
    (group,) = find_copies([extraction("a", TEXT), extraction("b", TEXT.replace("smile", "grin") + " Read more.")], [])
    assert group.kind is CopyKind.NEAR
    assert "word triples" in group.why[0]


def test_two_reports_of_one_thing_are_no_copies(extraction: MakeExtraction) -> None:
    other = "Jakarta pays for a wider harbour in Kisumu. Work begins in spring, said the port's director on Monday evening."
    assert find_copies([extraction("a", TEXT), extraction("b", other)], [("a", "b")]) == ()


@pytest.mark.parametrize(("language", "kind"), [("en", CopyKind.SPUN), ("id", CopyKind.TRANSLATION)])
def test_the_same_facts_in_the_same_order_are_one_voice(language: str, kind: CopyKind) -> None:
    one = with_facts("a", "en", ["said", "went", "saw"])
    other = with_facts("b", language, ["berkata", "pergi", "melihat"])
    (group,) = find_copies([one, other], [("b", "a")])
    assert group.kind is kind
    assert "10 of 10 facts" in group.why[0]


def test_only_reports_of_the_same_thing_are_compared_fact_by_fact() -> None:
    assert find_copies([with_facts("a", "en", ["said"]), with_facts("b", "en", ["berkata"])], []) == ()


def test_copies_of_copies_are_one_group(extraction: MakeExtraction) -> None:
    (group,) = find_copies([extraction(each, TEXT + f" Page {each}.") for each in "cab"], [])
    assert group.articles == ("a", "b", "c")


def test_one_article_stands_for_all_with_the_same_words(extraction: MakeExtraction) -> None:
    texts = {"a": TEXT, "b": TEXT.upper(), "c": TEXT + " Read more.", "d": TEXT + " READ MORE"}
    (group,) = find_copies([extraction(id, text) for id, text in texts.items()], [])
    assert group.articles == ("a", "b", "c", "d")
    assert [line.split(":")[0] for line in group.why] == ["a and b", "a and c", "c and d"]


def test_articles_without_words_repeat_nothing(extraction: MakeExtraction) -> None:
    assert find_copies([extraction("a", ""), extraction("b", "...")], []) == ()
