"""Whatever is read of people, and judged of them, in whatever order: their records are those that all of it gives at once."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.errors import InputError
from sepakat.model.article import Article
from sepakat.model.claims import Person
from sepakat.model.extraction import Extraction
from sepakat.model.mentions import Name
from sepakat.model.records import RecordKind
from sepakat.model.vocabulary import NameKind
from sepakat.service import Ledger
from sepakat.service.overview import make_overview

PEOPLE = ("Peter Odhiambo", "Peter Odiambo", "Peter Okoth Odhiambo", "Joan Odhiambo")
BODIES = ("Samudra Lestari", "Samudera Lestari", "Bank of Kenya")
NAMED = (RecordKind.PERSON, RecordKind.ORGANISATION)

Report = tuple[int, int, int, int]
"""An article, two of the people, and an organisation."""
REPORT = st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(0, 3), st.integers(0, 2))
JUDGEMENT = st.tuples(
    st.sampled_from(("merge", "keep-apart", "correct", "reject", "withdraw")), st.integers(0, 11), st.integers(0, 11)
)
STEPS = st.lists(REPORT | JUDGEMENT | st.just("settle"), min_size=3, max_size=10)


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger(place) as opened:
        yield opened


def make_report(report: Report) -> Extraction:
    """A report that names people and an organisation."""
    number, one, other, body = report
    text = f"{BODIES[body]} was there."
    names = (Name(0, len(BODIES[body]), NameKind.ORGANISATION),)
    people = tuple(Person(PEOPLE[each], "Governor" if each else None, None, "KEN", (), "test") for each in (one, other))
    return Extraction(Article(f"article-{number}", text, "en", outlet=f"Outlet {number % 3}"), people=people, names=names)


def judge(ledger: Ledger, what: str, one: int, other: int) -> None:
    """Judge some of the people, or take a judgement back, if there are any."""
    people = [entry.id for entry in ledger.list("people")]
    chosen = sorted({people[one % len(people)], people[other % len(people)]}) if people else []
    standing = [entry.judgement.id for entry in ledger.judgements() if entry.stands and entry.judgement.kind.value != "withdraw"]
    if what == "withdraw" and standing:
        ledger.withdraw(standing[one % len(standing)], by="Sari")
    elif what in ("merge", "keep-apart"):
        bodies = [item.id for item in ledger.list_records(kind="organisation", limit=None).items]
        named = sorted({bodies[one % len(bodies)], bodies[other % len(bodies)]}) if bodies and one % 2 else chosen
        if len(named) > 1:
            ledger.judge(what, *named, by="Sari")
    elif what == "correct" and chosen:
        ledger.judge(what, chosen[0], by="Sari", field="office", value="Mayor")
    elif what == "reject" and chosen:
        ledger.judge(what, chosen[0], by="Sari")


def list_stored(ledger: Ledger) -> dict[str, object]:
    """The records of people and organisations as the ledger keeps them."""
    items = (item for kind in NAMED for item in ledger.list_records(kind=kind.value, limit=None).items)
    return {item.id: (item.kind, item.label, item.fields, item.why, item.articles, item.outlets) for item in items}


def list_whole(ledger: Ledger) -> dict[str, object]:
    """The same, worked out at once."""
    overview = make_overview(ledger.extractions(), ledger.judgements())
    found: dict[str, object] = {}
    for record in (record for record in overview.records if record.kind in NAMED):
        articles = {claim.article.id: claim.article.outlet for claim in record.claims}
        counts = len(articles), len(set(articles.values()))
        found[record.id] = (record.kind, record.fields["name"].value, record.fields, record.why, *counts)
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_judgements_give_what_a_look_at_everything_gives(
    ledger: Ledger, steps: list[Report | tuple[str, int, int] | str]
) -> None:
    for number, step in enumerate([*steps, "settle"]):
        match step:
            case (str(what), one, other):
                judge(ledger, what, one, other)
            case (article, one, other, body):
                ledger._store.write(make_report((article, one, other, body)), f"engine {number}")
            case _:
                ledger.settle()
                assert list_stored(ledger) == list_whole(ledger)


def test_organisations_can_be_merged_and_parted_again(ledger: Ledger) -> None:
    for number in range(4):
        ledger._store.write(make_report((number, 0, 3, number % 3)), "engine 1")
    lestari, bank = sorted(ledger.list_records(kind="organisation").items, key=lambda item: item.label, reverse=True)
    merged = ledger.judge("merge", lestari.id, bank.id, by="Sari", reason="the same house")
    (one,) = ledger.list_records(kind="organisation").items
    assert (one.articles, one.judged) == (4, True)
    assert one.why[-1].endswith("the same house")
    assert list_stored(ledger) == list_whole(ledger)
    ledger.withdraw(merged.id, by="Sari")
    assert {item.id for item in ledger.list_records(kind="organisation").items} == {lestari.id, bank.id}


def test_a_judgement_on_an_organisation_that_no_article_names_is_stale(ledger: Ledger) -> None:
    for number in (0, 2):
        ledger._store.write(make_report((number, 0, 3, number)), "engine 1")
    ledger.judge("merge", *(item.id for item in ledger.list_records(kind="organisation").items), by="Sari")
    ledger.settle()
    assert not ledger.judgements(stale=True)
    ledger._store.write(make_report((2, 0, 3, 1)), "engine 2")
    ledger.settle()
    assert len(ledger.judgements(stale=True)) == 1


@pytest.mark.parametrize("what", ["confirm", "reject"])
def test_organisations_are_no_claims(ledger: Ledger, what: str) -> None:
    ledger._store.write(make_report((0, 0, 3, 0)), "engine 1")
    (body,) = ledger.list_records(kind="organisation").items
    with pytest.raises(InputError, match="is an organisation"):
        ledger.judge(what, body.id, by="Sari")


def test_people_and_organisations_are_not_one(ledger: Ledger) -> None:
    ledger._store.write(make_report((0, 0, 3, 0)), "engine 1")
    (body,) = ledger.list_records(kind="organisation").items
    with pytest.raises(InputError, match="of one kind"):
        ledger.judge("merge", body.id, ledger.list("people")[0].id, by="Sari")
