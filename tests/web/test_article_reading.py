"""An article cut into paragraphs and pieces."""

from hypothesis import given
from hypothesis import strategies as st

from sepakat.model.article import Article, Span
from sepakat.model.claims import Person, Quotation
from sepakat.model.vocabulary import ClaimKind
from sepakat.service import ClaimEntry
from sepakat.web.article_reading import Found, make_paragraphs, number_finds

TEXT = "Rina Astuti spoke.\n\n“We will build it,” she said.\nThe end."
ARTICLE = Article("a", TEXT, "en")
SPEAKER = Person("Rina Astuti", None, None, None, (Span(0, 11),), "person-speaks")
SAYING = Quotation("Rina Astuti", True, ARTICLE.evidence(21, 37), None, None, "quoted")


def test_finds_are_numbered_in_the_order_of_the_text() -> None:
    entries = [ClaimEntry("q", ClaimKind.QUOTATION, SAYING, ARTICLE), ClaimEntry("p", ClaimKind.PERSON, SPEAKER, ARTICLE)]
    found = number_finds(entries, {"p": "record"})
    assert [(each.id, each.number, each.record) for each in found] == [("p", 0, "record"), ("q", 1, None)]


def test_each_paragraph_has_its_finds_beside_it() -> None:
    found = number_finds([ClaimEntry("q", ClaimKind.QUOTATION, SAYING, ARTICLE)], {})
    first, second, last = make_paragraphs(TEXT, found)
    assert ([each.id for each in first.finds], [each.id for each in second.finds], last.finds) == ([], ["q"], ())
    assert [(piece.text, piece.kind) for piece in second.pieces] == [
        ("“", None),
        ("We will build it", "quotation"),
        (",” she said.", None),
    ]


def test_a_headline_is_said_once() -> None:
    found = number_finds([ClaimEntry("q", ClaimKind.QUOTATION, SAYING, ARTICLE)], {})
    shown = make_paragraphs(TEXT, found, "RINA ASTUTI  spoke.")
    assert [each.pieces[0].text for each in shown] == ["“", "The end."]
    assert len(make_paragraphs(TEXT, found, "Another headline")) == 3
    assert (
        len(make_paragraphs("Rina Astuti said “We will build it”", [found[0]._replace(spans=(Span(0, 5),))], "Rina Astuti")) == 1
    )


@given(st.text(alphabet="ab \n", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), max_size=6))
def test_no_character_is_lost_or_said_twice(text: str, spans: list[tuple[int, int]]) -> None:
    found = [
        Found(number, str(number), ClaimKind.QUOTATION, SAYING, (Span(start, min(start + length, len(text))),), None)
        for number, (start, length) in enumerate(spans, 1)
        if start < len(text)
    ]
    paragraphs = make_paragraphs(text, found)
    assert ["".join(piece.text for piece in each.pieces) for each in paragraphs] == [
        line for line in text.split("\n") if line.strip()
    ]
    opened = [each.number for paragraph in paragraphs for piece in paragraph.pieces for each in piece.opened]
    assert len(opened) == len(set(opened))
