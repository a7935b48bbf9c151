"""The ledger gives back what it got, and a second reading changes nothing."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sepakat.errors import NotFound, StoreError
from sepakat.model.article import Article, Evidence
from sepakat.model.claims import Quotation
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import ClaimKind, Stage, Topic
from sepakat.store import Change, Filters, Store, open_store

Make = Callable[..., Extraction]


def kinds(store: Store, filters: Filters) -> list[str]:
    """Article and kind of each claim that meets the filters."""
    return [f"{entry.article.id} {entry.kind.value}" for entry in store.iter_claims(filters)]


def dump(path: Path) -> list[str]:
    """All that a database holds."""
    with sqlite3.connect(path) as connection:
        lines = list(connection.iterdump())
    connection.close()
    return lines


def test_the_store_returns_what_it_got(store: Store, make_extraction: Make) -> None:
    extraction = make_extraction()
    assert store.write(extraction, "e1") is Change.NEW
    stored = {(entry.kind, entry.claim) for entry in store.iter_claims(Filters())}
    assert stored == set(extraction.iter_claims())
    assert store.find_article("a1").article == extraction.article
    assert store.find_article("a1").counts == dict.fromkeys(ClaimKind, 1)
    assert store.count_articles() == 1


def test_writing_twice_changes_nothing(store: Store, make_extraction: Make, tmp_path: Path) -> None:
    store.write(make_extraction(), "e1")
    before = dump(tmp_path / "ledger.db")
    assert store.change_of(make_extraction().article, "e1") is Change.UNCHANGED
    assert store.write(make_extraction(), "e1") is Change.UNCHANGED
    assert dump(tmp_path / "ledger.db") == before


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


def test_a_ledger_opens_again_with_all_it_had(tmp_path: Path, make_extraction: Make) -> None:
    with open_store(tmp_path / "l.db") as store:
        store.write(make_extraction(), "e1")
    with open_store(tmp_path / "l.db", create=False) as store:
        assert store.count_articles() == 1
        assert store.outlets() == ["Harian Suva"]
        assert store.parties() == ["IDN", "FJI"]


@given(st.lists(st.tuples(st.text(min_size=1, max_size=60), st.text(), st.none() | st.dates()), max_size=4))
@settings(max_examples=40, deadline=None)
def test_any_text_comes_back_as_it_was(articles: list[tuple[str, str, date | None]]) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "l.db") as store:
        written = {}
        for number, (text, outlet, day) in enumerate(articles):
            article = Article(f"a{number}", text, "id", outlet=outlet, published_on=day)
            said = Quotation(outlet or None, True, article.evidence(0, len(text)), None, None, "all")
            written[article.id] = (article, said)
            store.write(Extraction(article, quotations=(said,)), "e1")
        assert {entry.article.id: (entry.article, entry.claim) for entry in store.iter_claims(Filters())} == written
