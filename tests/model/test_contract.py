"""What is written in the contract's form comes back whole."""

import json
from datetime import date
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.errors import DataError
from sepakat.model.article import Article, Evidence, Span
from sepakat.model.claims import Commitment, Event, Inconsistency, Instrument, Person, Quantity, Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.identity import identify_claims
from sepakat.model.mentions import Matter, Name, QuantityMention, Role, Timex

TEXT = "Wakil Menteri Rina Halim akan bertemu delegasi Fiji di Suva pada 3 Mei 2031 – “kami siap”, katanya 🙂."


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A span inside the text."""
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(start, draw(st.integers(start + 1, len(TEXT))))


def cut(span: Span) -> Evidence:
    """The words at a span."""
    return Evidence(span.start, span.end, TEXT[span.start : span.end])


evidence = spans().map(cut)
numbers = st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
st.register_type_strategy(Evidence, evidence)
st.register_type_strategy(Span, spans())
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


def every(form: type) -> st.SearchStrategy[object]:
    """Instances of a record with every field drawn, also those that have a default."""
    hints = {name: st.from_type(kind) for name, kind in get_type_hints(form).items()}
    if form in (Event, Instrument):
        hints["evidence"] = st.lists(evidence, min_size=1, max_size=3).map(tuple)
    if form is Name:
        hints["start"] = hints["end"] = st.integers(0, 99)
    return st.builds(form, **hints)


def many(form: type) -> st.SearchStrategy[tuple[object, ...]]:
    """A few of them."""
    return st.lists(every(form), max_size=2).map(tuple)


articles = st.builds(
    Article,
    id=st.text(min_size=1),
    text=st.just(TEXT),
    language=st.sampled_from(["id", "en"]),
    url=st.none() | st.text(),
    outlet=st.none() | st.text(),
    headline=st.none() | st.text(),
    published_on=st.none() | st.dates(),
    published_basis=st.none() | st.sampled_from(["given", "header"]),
)
extractions = st.builds(
    Extraction,
    article=articles,
    people=many(Person),
    events=many(Event),
    instruments=many(Instrument),
    commitments=many(Commitment),
    quotations=many(Quotation),
    inconsistencies=many(Inconsistency),
    timexes=many(Timex),
    quantities=many(QuantityMention),
    names=many(Name),
    roles=many(Role),
    matters=many(Matter),
    asides=many(Commitment),
)


@given(extractions)
def test_an_extraction_comes_back_from_json(extraction: Extraction) -> None:
    assert Extraction.from_dict(json.loads(json.dumps(extraction.to_dict()))) == extraction


@given(extractions)
def test_every_claim_of_an_article_has_an_id_of_its_own(extraction: Extraction) -> None:
    ids = [identified.id for identified in identify_claims(extraction)]
    assert len(set(ids)) == len(ids)
    assert ids == [identified.id for identified in identify_claims(extraction)]


def test_a_better_reading_of_the_same_words_keeps_the_id() -> None:
    article = Article("a", TEXT, "id")
    from sepakat.model.vocabulary import Stage

    def commitment(stage: Stage, due: str | None) -> Extraction:
        words = article.evidence(0, 40)
        claim = Commitment(("IDN",), (), "meet", stage, (), (), Quantity(1, "person"), due, False, False, words, "r")
        return Extraction(article, commitments=(claim,))

    ids = {next(identify_claims(commitment(*fields))).id for fields in ((Stage.PLANNED, None), (Stage.PLEDGED, "2031"))}
    assert len(ids) == 1


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"text": None}, id="no text"),
        pytest.param({"events": [{}]}, id="an event without fields"),
        pytest.param({"commitments": [{"stage": "promised"}]}, id="a stage that is none"),
        pytest.param({"mentions": {}}, id="no mentions"),
        pytest.param({"published": "yesterday"}, id="no date"),
        pytest.param(
            {"inconsistencies": [{"kind": "other", "detail": "", "evidence": [5, 999], "remedy": None, "rule": "r"}]},
            id="evidence outside the text",
        ),
    ],
)
def test_what_has_another_form_is_refused(change: dict[str, object]) -> None:
    line = Extraction(Article("a", TEXT, "id", published_on=date(2031, 5, 1))).to_dict()
    with pytest.raises(DataError):
        Extraction.from_dict(line | change)
