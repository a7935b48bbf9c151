"""What there is between some sides: which records those are, how they are counted, which of them lead."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import as_file
from itertools import combinations

import pytest

from sepakat.model.records import RecordKind
from sepakat.samples import sample_paths
from sepakat.service import Ledger
from sepakat.service.facets import FEW, SHOWN
from sepakat.service.overview import Overview
from sepakat.service.recording import sides_of, sides_of_article
from sepakat.service.warming import warm

ON = date(2026, 6, 1)
DEEDS = (RecordKind.EVENT, RecordKind.INSTRUMENT, RecordKind.COMMITMENT)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("facets") / "samples.db") as ledger:
        for sample in sample_paths():
            with as_file(sample) as file:
                ledger.read(file)
        yield ledger


@pytest.fixture(scope="module")
def overview(ledger: Ledger) -> Overview:
    return ledger.overview()


def judge_between(overview: Overview, sides: frozenset[str]) -> set[str]:
    """The records that name all sides, and those that name no other and stand in an article that names all, one by one."""
    told = {each.article.id for each in overview.extractions if sides <= sides_of_article(each)}
    named = {record.id: sides_of(record) for record in overview.records}
    implied = {record.id for record in overview.records if told & {claim.article.id for claim in record.claims}}
    return {id for id, own in named.items() if sides <= own or (own <= sides and id in implied)}


def test_sides_are_found_alike_however_many_there_are(ledger: Ledger, overview: Overview) -> None:
    counts = Counter(side for record in overview.records for side in sides_of(record))
    busiest = sorted(counts, key=lambda side: (-counts[side], side))[:7]
    asked = [frozenset(each) for size in (1, 2, 3, 7) for each in combinations(busiest, size)]
    assert any(not side.isupper() for side in counts), "the samples name companies too"
    asked += [frozenset({side, "IDN"}) for side in counts if not side.isupper()]
    for sides in asked:
        for kinds in ((), DEEDS, (RecordKind.PERSON,)):
            found = ledger.list_records(between=sorted(sides), kind=[kind.value for kind in kinds], limit=None).items
            wanted = judge_between(overview, sides)
            assert {entry.id for entry in found} == {
                record.id for record in overview.records if record.id in wanted and record.kind in (kinds or RecordKind)
            }


@pytest.mark.parametrize("key", ["IDN,JPN", "IDN", "IDN,SGP"])
def test_a_facet_counts_and_leads_as_the_lists_do(ledger: Ledger, key: str) -> None:
    facet = ledger.lookups.facet(ON, between=key)
    standings = ledger.list_standings(ON, between=key, limit=SHOWN)
    assert facet.standings == standings
    assert facet.statuses == ledger.count_standings(ON, between=key)
    assert facet.targets == ledger.list_targets(ON, between=key, limit=FEW)
    for kind, page in ((RecordKind.EVENT, facet.events), (RecordKind.INSTRUMENT, facet.instruments)):
        listed = ledger.list_records(kind=kind.value, between=key, sort="-time", limit=SHOWN)
        assert page.items == listed.items
        assert page.total == listed.total == facet.tally.kinds.get(kind, 0)
    found = ledger.list_discrepancies(contradiction=True, between=key, limit=None)
    assert facet.tally.contradictions == facet.contradictions.total
    assert facet.contradictions.total == sum(1 for each in found.items if each.record)
    now = ledger.lookups.facet(date(2030, 1, 1), between=key)
    assert sum(now.tally.ladder.values()) == now.standings.total


def test_the_ladder_and_the_statuses_count_the_same(ledger: Ledger) -> None:
    for on in (date(2025, 1, 1), ON, date(2030, 1, 1)):
        at_a_glance = ledger.dashboard(on)
        assert sum(at_a_glance.ladder.values()) == sum(at_a_glance.statuses.values())


def test_a_facet_of_nothing_is_empty(ledger: Ledger) -> None:
    facet = ledger.lookups.facet(ON, between="IDN,BWA")
    assert (facet.tally.kinds, facet.statuses, facet.events.items, facet.standings.total) == ({}, {}, (), 0)


def test_what_is_warm_is_not_worked_out_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    warm(ledger, ON)
    monkeypatch.setattr("sepakat.service.lookups.make_facet", None)
    for partner in ledger.list_partners(limit=5).items:
        sides = ledger.lookups.sides(",".join(partner.key.split("+")))
        assert ledger.lookups.facet(ON, between=",".join(sides)).tally.kinds


def test_partners_count_as_their_page_does(ledger: Ledger) -> None:
    for partner in ledger.list_partners(limit=8).items:
        listed = ledger.list_records(partners=partner.key, limit=None).items
        led = ledger.list_standings(date(2030, 1, 1), partners=partner.key).total
        assert partner.counts.get(RecordKind.COMMITMENT, 0) == led
        assert partner.counts.get(RecordKind.EVENT, 0) == sum(each.kind is RecordKind.EVENT for each in listed)
