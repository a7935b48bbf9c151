"""Articles and claims are found by their words, in either language, and no longer when they are gone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.model.article import Article, make_article_id
from sepakat.model.extraction import Extraction
from sepakat.store import FINDABLE, Store

Make = Callable[..., Extraction]


@pytest.fixture
def filled(store: Store, make_extraction: Make) -> Store:
    """A ledger with an Indonesian and an English article."""
    store.write(make_extraction("a1"), "e1")
    text = "Türkiye's port authority will train 300 pilots in São Paulo-Norte. Fishers' unions agreed."
    store.write(Extraction(Article("a2", text, "en", headline="A harbour for Fiji")), "e1")
    return store


def found(store: Store, query: str, kinds: tuple[str, ...] = FINDABLE) -> list[str]:
    """Articles and kinds of what a query finds."""
    return sorted(f"{hit.article.id} {hit.entry.kind.value if hit.entry else 'article'}" for hit in store.search(query, kinds))


@pytest.mark.parametrize(
    ("query", "kinds", "hits"),
    [
        pytest.param("nelayan", FINDABLE, ["a1 article", "a1 commitment"], id="Indonesian"),
        pytest.param("PILOTS", FINDABLE, ["a2 article"], id="English, any case"),
        pytest.param("harbour", FINDABLE, ["a2 article"], id="headline"),
        pytest.param("turkiye sao", FINDABLE, ["a2 article"], id="without accents"),
        pytest.param("Türkiye São", FINDABLE, ["a2 article"], id="with accents"),
        pytest.param("paulo norte", FINDABLE, ["a2 article"], id="parts of a compound"),
        pytest.param("fiji", ("article",), ["a1 article", "a2 article"], id="both languages"),
        pytest.param("fiji pilots", FINDABLE, ["a2 article"], id="all words"),
        pytest.param("fiji ketua", FINDABLE, [], id="a word that is not there"),
        pytest.param('"melatih 40 nelayan"', ("commitment",), ["a1 commitment"], id="words in a row"),
        pytest.param('"nelayan 40"', FINDABLE, [], id="words in another order"),
        pytest.param("nela*", ("article",), ["a1 article"], id="beginning"),
        pytest.param("nela", FINDABLE, [], id="no beginning without an asterisk"),
        pytest.param("rina", ("person", "quotation"), ["a1 person", "a1 quotation"], id="kinds"),
        pytest.param("2031", ("event",), ["a1 event"], id="part of a date"),
        pytest.param("train fishers", ("commitment",), ["a1 commitment"], id="words of the claim itself"),
        pytest.param("rina", (), [], id="no kind"),
    ],
)
def test_search(filled: Store, query: str, kinds: tuple[str, ...], hits: list[str]) -> None:
    assert found(filled, query, kinds) == hits


def test_hits_carry_what_was_found(filled: Store) -> None:
    (hit,) = filled.search("nelayan", ["commitment"])
    assert hit.entry == filled.find_claim(hit.entry.id if hit.entry else "")
    assert hit.score > 0


def test_pages_of_hits_follow_each_other(store: Store) -> None:
    for number in range(7):
        store.write(Extraction(Article(f"a{number}", "laut " * (number + 1) + "dan darat " * 9, "id")), "e1")
    whole = [hit.article.id for hit in store.search("laut")]
    pages = [hit.article.id for offset in (0, 3, 6) for hit in store.search("laut", limit=3, offset=offset)]
    assert len(set(whole)) == 7
    assert pages == whole


def test_the_index_follows_the_articles(store: Store, make_extraction: Make) -> None:
    extraction = make_extraction()
    store.write(extraction, "e1")
    store.write(replace(extraction, commitments=()), "e2")
    assert found(store, "nelayan") == ["a1 article"]
    store.write(Extraction(replace(extraction.article, text="Sama sekali lain.")), "e3")
    assert found(store, "nelayan") == []
    assert found(store, "sekali") == ["a1 article"]
    assert store.doctor() == []


def test_a_very_long_text_is_stored_and_found_by_its_beginning(store: Store) -> None:
    words = " ".join(f"kata{number}\U00020000" for number in range(120_000))
    store.write(Extraction(Article("a1", f"Pelabuhan {words}", "id")), "e1")
    assert found(store, "pelabuhan") == ["a1 article"]


@given(
    st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1, max_size=80), st.text(max_size=20)
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_and_any_query(store: Store, text: str, query: str) -> None:
    store.write(Extraction(Article(make_article_id(text), text, "id")), "e1")
    store.search(query)
    assert store.doctor() == []
