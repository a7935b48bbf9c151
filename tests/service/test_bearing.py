"""Persons and organisations after any changes of a ledger are those that its articles give at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.model.article import Article
from sepakat.model.claims import Person
from sepakat.model.coverage import Coverage
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.records import Record
from sepakat.model.vocabulary import NameKind
from sepakat.resolve.people import resolve_organisations, resolve_people
from sepakat.resolve.profiles import Key
from sepakat.resolve.resolving import list_ids, make_bearer
from sepakat.service.bearing import Bearing, Borne, MadeBearer, Rulings
from sepakat.store import Store, open_store

PEOPLE = (
    "Peter Odhiambo",
    "Peter Odiambo",
    "Peter Okoth Odhiambo",
    "Odhiambo",
    "Liu Mei Hua",
    "Liu Meihua",
    "Okoth Odhiambo",
    "Joan Odhiambo",
)
OFFICES = (None, "Governor", "Minister of Health")
STATES = (None, "KEN", "UGA")
BODIES = ("PT Samudra Lestari", "Samudra Lestari", "Samudera Lestari", "Bank of Kenya", "Bank of Kenia", "KPK", "---")

Named = tuple[int, int, int]
"""Name, office and state of a person."""
Told = tuple[int, list[Named], list[tuple[int, int]]]
"""Day of a report, and whom it names."""

SOMEONE = st.tuples(st.integers(0, len(PEOPLE) - 1), st.integers(0, len(OFFICES) - 1), st.integers(0, len(STATES) - 1))
SOME_BODY = st.tuples(st.integers(0, len(BODIES) - 1), st.integers(0, len(STATES) - 1))
TOLD = st.tuples(st.integers(0, 5), st.lists(SOMEONE, max_size=3), st.lists(SOME_BODY, max_size=3))
CHANGES = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.none() | TOLD, min_size=1, max_size=4), min_size=1, max_size=6)


def make_extraction(id: str, told: Told) -> Extraction:
    """A report of a day that names persons and organisations; the first days have neither date nor outlet."""
    day, people, bodies = told
    written = [BODIES[body] for body, _ in bodies]
    text = "\n".join(written) + "\n"
    starts = [sum(len(each) + 1 for each in written[:index]) for index in range(len(written))]
    published = date(2031, 4, 1) + timedelta(days=day) if day else None
    outlet, url = (None, f"https://report.example/{id}") if day < 2 else (f"Outlet {day}", None)
    article = Article(id, text, "en", url, outlet, published_on=published)
    return Extraction(
        article,
        people=tuple(Person(PEOPLE[name], OFFICES[office], None, STATES[state], (), "test") for name, office, state in people),
        names=tuple(
            Name(start, start + len(each), NameKind.ORGANISATION, STATES[state])
            for start, each, (_, state) in zip(starts, written, bodies, strict=True)
        ),
    )


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty ledger."""
    with open_store(place) as opened:
        yield opened


def rule_nothing(records: Sequence[Record], _: Mapping[Key, str]) -> Sequence[Record]:
    """The records where nobody judged anything."""
    return records


def tie(*ids: str) -> Rulings:
    """Judgements that tie claims and change nothing."""
    return Rulings(ids, (), lambda some: set(ids) if set(ids) & set(some) else (), rule_nothing)


NOTHING = tie()


def move(store: Store, changed: Mapping[str, Extraction | None], rulings: Rulings = NOTHING) -> Borne:
    """What a change makes of the records."""
    ids = list_ids(each for each in changed.values() if each)
    with store.settling() as kept:
        return Bearing(kept.bearers, rulings).move(changed, ids)


def make_at_once(extractions: Iterable[Extraction]) -> list[Record]:
    """The records of all articles."""
    ordered = sorted(extractions, key=lambda each: each.article.id)
    ids = list_ids(ordered)
    return [make_bearer(each, ids) for each in (*resolve_people(ordered), *resolve_organisations(ordered))]


def summarize(bearers: Iterable[MadeBearer]) -> dict[str, object]:
    """All of some records that the ledger keeps, but for their claims."""
    return {
        each.record.id: (
            each.record.kind,
            each.record.fields,
            each.record.why,
            tuple(each.coverage.articles),
            _count(each.coverage),
        )
        for each in bearers
    }


def _count(coverage: Coverage) -> tuple[object, ...]:
    return coverage.lead, coverage.first, coverage.last, set(coverage.outlets), coverage.known


def summarize_whole(records: Iterable[Record]) -> dict[str, object]:
    """The same of records with their claims, told from each of these."""
    found: dict[str, object] = {}
    for record in records:
        articles = {claim.article.id: claim.article for claim in record.claims}
        days = [each.published_on.isoformat() for each in articles.values() if each.published_on]
        outlets = {each.outlet for each in articles.values() if each.outlet}
        known = any(each.published_on and (each.outlet or each.url) for each in articles.values())
        counts = record.claims[0].index, min(days, default=""), max(days, default=""), outlets, known
        found[record.id] = (record.kind, record.fields, record.why, tuple(sorted(articles)), counts)
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES, decisive=st.sets(st.sampled_from("abcdefgh")))
def test_any_changes_give_what_a_look_at_everything_gives(
    store: Store, changes: list[dict[str, Told | None]], decisive: set[str]
) -> None:
    """Whether claims are looked at one by one, as those of some articles are here, or not."""
    present: dict[str, Extraction] = {}
    records: dict[str, MadeBearer] = {}
    judged: set[str] = set()
    homes: dict[tuple[str, str, int], str] = {}
    with store.settling() as kept:
        kept.bearers.clear()
    for change in changes:
        changed = {id: make_extraction(id, told) if told else None for id, told in change.items()}
        judged |= {id for key, id in list_ids(each for each in changed.values() if each).items() if key[0] in decisive}
        borne = move(store, changed, NOTHING._replace(decisive=judged))
        present = {id: each for id, each in (present | changed).items() if each}
        for id in borne.gone:
            del records[id]
        records |= {each.record.id: each for each in borne.made}
        homes = {**{key: home for key, home in homes.items() if key[0] not in changed}, **borne.homes}
        whole = make_at_once(present.values())
        assert summarize(records.values()) == summarize_whole(whole)
        assert homes == {claim.key: record.id for record in whole for claim in record.claims}


def test_what_is_gone_leaves_nothing_behind(store: Store) -> None:
    articles = {id: make_extraction(id, (3, [(0, 1, 1), (1, 0, 1)], [(0, 0), (1, 1)])) for id in "abc"}
    made = move(store, articles).made
    with store.settling() as kept:
        spellings = kept.bearers.named_in("abc")
    borne = move(store, dict.fromkeys(articles))
    assert borne == Borne(tuple(sorted(each.record.id for each in made)), (), {}, {})
    with store.settling() as kept:
        assert not kept.bearers.named_in("abc")
        assert not kept.bearers.spellings(spellings)


def test_those_whom_a_report_does_not_name_are_left_as_they_are(store: Store) -> None:
    move(store, {"a": make_extraction("a", (3, [(0, 1, 1)], [(3, 0)])), "b": make_extraction("b", (3, [(7, 1, 1)], []))})
    borne = move(store, {"c": make_extraction("c", (4, [(2, 0, 1)], []))})
    (peter,) = borne.made
    assert peter.coverage.articles == ("a", "c")
    assert borne.homes == {("c", "person", 0): peter.record.id}
    assert borne.gone == ()


def test_those_whom_judgements_tie_are_made_together(store: Store) -> None:
    first = {"a": make_extraction("a", (3, [(0, 1, 1)], [])), "b": make_extraction("b", (3, [(7, 1, 1)], []))}
    tied = set(list_ids(first.values()).values())
    move(store, first)
    borne = move(store, {"c": make_extraction("c", (4, [(0, 0, 1)], []))}, tie(*tied))
    assert {each.record.fields["name"].value for each in borne.made} == {"Joan Odhiambo", "Peter Odhiambo"}
    assert ("c", "person", 0) in borne.homes
    assert set(borne.ids.values()) > tied


def test_those_whom_an_article_names_can_be_made_again(store: Store) -> None:
    first = move(store, {"a": make_extraction("a", (3, [(0, 1, 1)], [(3, 0)])), "b": make_extraction("b", (3, [(7, 1, 1)], []))})
    with store.settling() as kept:
        borne = Bearing(kept.bearers, NOTHING).move({}, {}, ("a",))
    assert {each.record.id for each in borne.made} == {each.record.id for each in first.made if "a" in each.coverage.articles}
    assert not borne.homes
    assert not borne.gone
