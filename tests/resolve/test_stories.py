"""Articles about one happening."""

import random

from hypothesis import given
from hypothesis import strategies as st

from sepakat.model.article import Article
from sepakat.resolve import group_stories

HARBOUR = [
    "Dredgers reached Kisumu harbour on Monday, and 14 ships wait for the new quay, said harbour master Joan Were.",
    "The new quay of Kisumu harbour will take 14 ships; the dredgers came on Monday, harbour master Joan Were said.",
    "Joan Were, harbour master of Kisumu, saw the dredgers arrive: 14 ships may use the quay.",
]
NURSES = [
    "Kenya sends 40 nurses to Bandung, minister Sari Wulandari announced after the vaccine talks.",
    "Forty nurses leave for Bandung: Sari Wulandari thanked Kenya for the 40 nurses and the vaccine.",
    "The 40 nurses from Kenya begin in Bandung in June, Sari Wulandari told the vaccine forum.",
]
ARTICLES = [
    Article(f"{kind}{index}", text, "en") for kind, texts in (("h", HARBOUR), ("n", NURSES)) for index, text in enumerate(texts)
]


def test_each_happening_is_a_group() -> None:
    assert group_stories(ARTICLES) == (("h0", "h1", "h2"), ("n0", "n1", "n2"))


def test_any_order_gives_the_same() -> None:
    wanted = group_stories(ARTICLES)
    assert all(group_stories(random.Random(seed).sample(ARTICLES, len(ARTICLES))) == wanted for seed in range(5))


def test_an_article_by_itself_is_a_group() -> None:
    alone = Article("x", "Rain fell on the mountain.", "en")
    assert ("x",) in group_stories([*ARTICLES, alone])
    assert group_stories([alone]) == (("x",),)
    assert group_stories([]) == ()


@given(st.lists(st.text(max_size=40), max_size=6))
def test_every_article_is_in_one_group(texts: list[str]) -> None:
    articles = [Article(str(index), text, "en") for index, text in enumerate(texts)]
    assert sorted(each for group in group_stories(articles) for each in group) == sorted(each.id for each in articles)
