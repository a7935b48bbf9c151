"""Whatever is read of people, and judged of them, in whatever order: their records are those that all of it gives at once."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
    elif what in ("merge", "keep-apart") and len(chosen) > 1:
        ledger.judge(what, *chosen, by="Sari")
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
