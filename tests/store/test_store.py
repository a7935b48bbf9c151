"""The ledger gives back what it got, and a second reading changes nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.errors import NotFound, StoreError
from sepakat.model.article import Article, Evidence, make_article_id
from sepakat.model.claims import Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name, Timex
from sepakat.model.vocabulary import ClaimKind, NameKind, Stage, TimexType, Topic
from sepakat.store import Change, Filters, Store, open_store

Make = Callable[..., Extraction]


def kinds(store: Store, filters: Filters) -> list[str]:
    """Article and kind of each claim that meets the filters."""
    return [f"{entry.article.id} {entry.kind.value}" for entry in store.iter_claims(filters)]


def test_the_store_returns_what_it_got(store: Store, make_extraction: Make) -> None:
    extraction = make_extraction()
    assert store.write(extraction, "e1") is Change.NEW
    stored = {(entry.kind, entry.claim) for entry in store.iter_claims(Filters())}
    assert stored == set(extraction.iter_claims())
    assert store.find_article("a1").article == extraction.article
    assert store.find_article("a1").counts == dict.fromkeys(ClaimKind, 1)
    assert store.count_articles() == 1


def test_writing_twice_changes_nothing(store: Store, make_extraction: Make) -> None:
    store.write(make_extraction(), "e1")
    before = list(store.dump())
    assert store.change_of(make_extraction().article, "e1") is Change.UNCHANGED
    assert store.write(make_extraction(), "e1") is Change.UNCHANGED
    assert list(store.dump()) == before


def test_another_engine_replaces_the_claims_of_the_article_only(store: Store, make_extraction: Make) -> None:
    store.write(make_extraction("a1"), "e1")
    store.write(make_extraction("a2"), "e1")
    ids = {entry.id for entry in store.iter_claims(Filters(kind=ClaimKind.COMMITMENT))}
    firmer = replace(make_extraction("a1", stage=Stage.PLEDGED), events=())
    assert store.change_of(firmer.article, "e2") is Change.REREAD
    assert store.write(firmer, "e2") is Change.REREAD
    stages = {entry.article.id: entry.claim.stage for entry in store.iter_claims(Filters(kind=ClaimKind.COMMITMENT))}  # type: ignore[union-attr]
    assert stages == {"a1": Stage.PLEDGED, "a2": Stage.PLANNED}
    assert kinds(store, Filters(kind=ClaimKind.EVENT)) == ["a2 event"]
    assert {entry.id for entry in store.iter_claims(Filters(kind=ClaimKind.COMMITMENT))} == ids
    entry = store.find_article("a1")
    assert (entry.engine, entry.first_read_at < entry.read_at) == ("e2", True)


def test_a_changed_article_is_told_from_the_same_one(store: Store, make_extraction: Make) -> None:
    store.write(make_extraction(), "e1")
    assert store.change_of(make_extraction(published_on=None).article, "e1") is Change.CHANGED
    assert store.write(make_extraction(outlet=None), "e1") is Change.CHANGED
    assert store.find_article("a1").article.outlet is None


def test_evidence_that_the_text_does_not_have_is_refused(store: Store, make_extraction: Make) -> None:
    extraction = make_extraction()
    wrong = replace(extraction.inconsistencies[0], evidence=Evidence(0, 5, "other"))
    with pytest.raises(StoreError, match="evidence"):
        store.write(replace(extraction, inconsistencies=(wrong,)), "e1")
    assert store.count_articles() == 0


def test_an_extraction_comes_back_with_its_mentions(store: Store, make_extraction: Make) -> None:
    plain = make_extraction("a2")
    found = (Name(0, 4, NameKind.STATE, "FJI", "FJI", "FJI"), Name(9, 18, NameKind.STATE, "IDN"))
    full = replace(plain, names=found, timexes=(Timex(38, 54, TimexType.DATE, "2031-05-04", explicit=True),))
    for extraction in (full, make_extraction("a1")):
        store.write(extraction, "e1")
    assert list(store.iter_extractions()) == [make_extraction("a1"), full]
    assert list(store.iter_extractions(["a2", "none"])) == [full]


def test_a_nul_character_is_refused(store: Store, make_extraction: Make) -> None:
    broken = replace(make_extraction(), article=replace(make_extraction().article, headline="a\0b"))
    with pytest.raises(StoreError, match="NUL"):
        store.write(broken, "e1")
    assert store.count_articles() == 0


def test_half_a_character_is_refused_and_the_next_article_goes_on(store: Store, make_extraction: Make) -> None:
    extraction = make_extraction()
    broken = replace(extraction, article=replace(extraction.article, headline="\ud83d"))
    with pytest.raises(StoreError, match="half a character"):
        store.write(broken, "e1")
    assert store.write(extraction, "e1") is Change.NEW


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        pytest.param(Filters(), 6, id="all"),
        pytest.param(Filters(kind=ClaimKind.EVENT), 1, id="kind"),
        pytest.param(Filters(between=frozenset({"FJI", "IDN"})), 6, id="both sides take part in the article"),
        pytest.param(Filters(kind=ClaimKind.COMMITMENT, between=frozenset({"FJI"})), 1, id="one side"),
        pytest.param(Filters(kind=ClaimKind.EVENT, between=frozenset({"FJI"})), 1, id="one side of two"),
        pytest.param(Filters(between=frozenset({"FJI", "JPN"})), 0, id="a side that is not there"),
        pytest.param(Filters(stages=frozenset({Stage.PLANNED, Stage.SIGNED})), 1, id="one of the stages"),
        pytest.param(Filters(stages=frozenset({Stage.SIGNED})), 0, id="another stage"),
        pytest.param(Filters(topics=frozenset({Topic.AI, Topic.HEALTH})), 1, id="one of the topics"),
        pytest.param(Filters(kind=ClaimKind.EVENT, since=date(2031, 5, 4)), 1, id="since its day"),
        pytest.param(Filters(kind=ClaimKind.EVENT, since=date(2031, 5, 5)), 0, id="since the day after"),
        pytest.param(Filters(kind=ClaimKind.INSTRUMENT, since=date(2031, 12, 31)), 1, id="since a day of its year"),
        pytest.param(Filters(kind=ClaimKind.COMMITMENT, since=date(2031, 5, 6)), 0, id="published before"),
        pytest.param(Filters(kind=ClaimKind.COMMITMENT, due_before=date(2033, 1, 1)), 1, id="due in the year before"),
        pytest.param(Filters(kind=ClaimKind.COMMITMENT, due_before=date(2032, 12, 31)), 0, id="due in the same year"),
        pytest.param(Filters(speaker="rina"), 1, id="part of the speaker's name"),
        pytest.param(Filters(speaker="%"), 0, id="a percent sign is no wildcard"),
        pytest.param(Filters(outlets=frozenset({"Harian Suva"})), 6, id="outlet"),
        pytest.param(Filters(outlets=frozenset({"Suva"})), 0, id="another outlet"),
        pytest.param(Filters(limit=2), 2, id="limit"),
    ],
)
def test_filters(store: Store, make_extraction: Make, filters: Filters, found: int) -> None:
    store.write(make_extraction(), "e1")
    assert len(kinds(store, filters)) == found


def test_claims_come_in_the_order_of_time(store: Store, make_extraction: Make) -> None:
    for id, published_on in (("later", date(2031, 6, 1)), ("unknown", None), ("earlier", date(2031, 5, 1))):
        store.write(make_extraction(id, published_on=published_on), "e1")
    assert kinds(store, Filters(kind=ClaimKind.QUOTATION)) == ["earlier quotation", "later quotation", "unknown quotation"]
    assert [entry.article.id for entry in store.iter_articles(Filters())] == ["earlier", "later", "unknown"]
    assert [entry.article.id for entry in store.iter_articles(Filters(since=date(2031, 6, 1)))] == ["later"]


def test_the_beginning_of_an_id_will_do(store: Store, make_extraction: Make) -> None:
    store.write(make_extraction(), "e1")
    entry = next(iter(store.iter_claims(Filters(kind=ClaimKind.EVENT))))
    assert store.find_claim(entry.id[:10].upper()) == entry
    with pytest.raises(NotFound, match="no claim"):
        store.find_claim("xyz")
    with pytest.raises(NotFound, match="several claims"):
        store.find_claim("")


def test_a_ledger_opens_again_with_all_it_had(place: str, make_extraction: Make) -> None:
    with open_store(place) as store:
        store.write(make_extraction(), "e1")
    with open_store(place, create=False) as store:
        assert store.count_articles() == 1
        assert store.outlets() == ["Harian Suva"]
        assert store.parties() == ["IDN", "FJI"]


TEXTS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=60)


@given(st.lists(st.tuples(TEXTS.filter(bool), TEXTS, st.none() | st.dates()), max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_as_it_was(store: Store, articles: list[tuple[str, str, date | None]]) -> None:
    written = {}
    for text, outlet, day in articles:
        article = Article(make_article_id(f"{text} {outlet} {day}"), text, "id", outlet=outlet, published_on=day)
        said = Quotation(outlet or None, True, article.evidence(0, len(text)), None, None, "all")
        written[article.id] = Extraction(article, quotations=(said,))
        store.write(written[article.id], "e1")
    assert {found.article.id: found for found in store.iter_extractions(list(written))} == written
    assert {id: store.find_article(id).article for id in written} == {id: each.article for id, each in written.items()}
