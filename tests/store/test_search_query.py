"""What users type becomes terms; nothing that they type is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.store import Store
from sepakat.store.search_query import Term, file_query, parse_query, server_query


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("nelayan Suva", [Term(("nelayan",)), Term(("suva",))]),
        ('"melatih nelayan" Suva', [Term(("melatih", "nelayan")), Term(("suva",))]),
        ('train* "new port*" "fast tra"*', [Term(("train",), True), Term(("new", "port")), Term(("fast", "tra"), True)]),
        ("anak-anak G20/APEC", [Term(("anak", "anak")), Term(("g20", "apec"))]),
        ("São Türkiye", [Term(("sao",)), Term(("turkiye",))]),
        ('"tidak ditutup', [Term(("tidak", "ditutup"))]),
        ("OR NOT and", [Term(("or",)), Term(("not",)), Term(("and",))]),
        ("''); -- _ * \" ( ^:", []),
        ("", []),
    ],
)
def test_queries(query: str, terms: list[Term]) -> None:
    assert list(parse_query(query)) == terms


def test_the_languages_of_the_databases() -> None:
    terms = parse_query('"melatih nelayan" Su*')
    assert file_query(terms) == '"melatih nelayan" AND "su" *'
    assert server_query(terms) == "('melatih' <-> 'nelayan') & ('su':*)"


def test_signs_alone_find_nothing(store: Store) -> None:
    for query in ('"', "*", "a* b* -c ^d:e NEAR(x) {y}", "'; DROP TABLE article", "\x00\ud800", "(", "x" * 5_000):
        assert store.search(query) == []


@given(st.text())
def test_any_query_gives_words_only(query: str) -> None:
    assert all(word.isalnum() for term in parse_query(query) for word in term.words)
