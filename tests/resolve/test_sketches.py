"""What is compared of an article to find its copies."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.model.article import Article
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name, QuantityMention, Timex
from sepakat.model.vocabulary import NameKind, TimexType
from sepakat.resolve.sketches import (
    PERMUTATIONS,
    count_in_order,
    list_bands,
    list_facts,
    list_shingles,
    read_facts,
    sketch_article,
)

TEXT = "Kenya lends 40 ships to Jakarta on 3 May 2031, and Jakarta thanks the harbour of Mombasa."


def extraction(text: str, id: str = "a") -> Extraction:
    """An article with the names and numbers of `TEXT`."""
    names = [
        Name(text.index(each), text.index(each) + len(each), kind, country, each)
        for each, kind, country in (("Jakarta", NameKind.PLACE, "IDN"), ("Kenya", NameKind.STATE, "KEN"))
    ]
    number, day = text.index("40"), text.index("3 May")
    return Extraction(
        Article(id, text, "en"),
        timexes=(Timex(day, day + 10, TimexType.DATE, "2031-05-03", date(2031, 5, 3), date(2031, 5, 3)),),
        quantities=(QuantityMention(number, number + 2, 40.0, None),),
        names=tuple(names),
    )


def test_facts_stand_in_the_order_of_the_text() -> None:
    assert list_facts(extraction(TEXT)) == ["KEN", "40", "jakarta", "2031-05-03"]


def test_organisations_are_no_facts() -> None:
    one = extraction(TEXT)
    harbour = Name(TEXT.index("harbour"), TEXT.index("."), NameKind.ORGANISATION, None, "Harbour of Mombasa")
    assert list_facts(replace(one, names=(*one.names, harbour))) == list_facts(one)


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("", "abc", 0),
        ("abc", "abc", 3),
        ("abc", "cab", 2),
        ("axbyc", "abzc", 3),
        ("aab", "aba", 2),
        ("ab" * 150, "ba" * 150, 299),
    ],
)
def test_what_is_common_in_order(left: str, right: str, count: int) -> None:
    assert count_in_order(left, right) == count_in_order(right, left) == count


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_common_in_order_is_the_longest_common_subsequence(left: str, right: str) -> None:
    shared = {choice for size in range(len(left) + 1) for choice in combinations(left, size)} & {
        choice for size in range(len(right) + 1) for choice in combinations(right, size)
    }
    assert count_in_order(left, right) == max(map(len, shared))


def test_a_sketch_keeps_the_facts() -> None:
    sketch = sketch_article(extraction(TEXT))
    assert sketch
    assert read_facts(sketch) == list_facts(extraction(TEXT))


def test_case_and_points_do_not_change_the_words() -> None:
    one, other = sketch_article(extraction(TEXT)), sketch_article(extraction(TEXT.replace(",", ";").replace("thanks", "THANKS")))
    assert one
    assert one == other


def test_texts_that_are_much_alike_share_bands() -> None:
    one, other = (
        sketch_article(Extraction(Article("a", text, "en"))) for text in (TEXT * 4, (TEXT * 4) + " Read more about the harbour.")
    )
    assert one
    assert other
    assert one.words != other.words
    assert set(list_bands(one)) & set(list_bands(other))
    assert len(list_bands(one)) * 4 == PERMUTATIONS


def test_a_text_without_words_has_no_sketch() -> None:
    assert sketch_article(Extraction(Article("a", " … ", "en"))) is None


def test_short_texts_are_one_shingle() -> None:
    assert list_shingles("Two Words") == {"two words"}
