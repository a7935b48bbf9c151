"""The stretch of a text that holds what was searched for."""

from hypothesis import given
from hypothesis import strategies as st

from sepakat.service.snippets import cut_snippet
from sepakat.store import Term

LONG = "Kata pembuka. " * 40 + "Pelabuhan São Tomé melatih nelayan Suva. " + "Kata penutup. " * 40


def found(text: str, *terms: Term) -> list[str]:
    """The words that are marked."""
    return [part.text for part in cut_snippet(text, terms) if part.is_found]


def test_words_are_marked_whatever_their_case_and_accents() -> None:
    assert found(LONG, Term(("sao",)), Term(("nelayan", "suva"))) == ["São", "nelayan", "Suva"]


def test_beginnings_of_words_are_marked_as_whole_words() -> None:
    assert found(LONG, Term(("melat",), prefix=True)) == ["melatih"]
    assert found(LONG, Term(("melat",))) == []


def test_a_long_text_is_cut_at_words() -> None:
    parts = cut_snippet(LONG, [Term(("nelayan",))])
    text = "".join(part.text for part in parts)
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 300


def test_a_text_without_the_words_is_shown_from_its_beginning() -> None:
    assert cut_snippet("Kata pembuka.", [Term(("lain",))])[0].text == "Kata pembuka."


@given(st.text(max_size=600), st.lists(st.sampled_from(["a", "kata", "0"]), max_size=3))
def test_pieces_are_pieces_of_the_text(text: str, words: list[str]) -> None:
    parts = cut_snippet(text, [Term((word,), prefix=True) for word in words])
    assert "".join(part.text for part in parts if part.text not in ("… ", " …")) in text
