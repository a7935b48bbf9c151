"""Ids that no record has any more lead to the record that has their first claim now."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sepakat.errors import NotFound
from sepakat.service import Ledger, extract_text

LATER, EARLIER = "b", "a"


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """A ledger with two promises that have nothing in common."""
    with Ledger(place) as opened:
        opened.add(extract_text("Fiji pledged to train 40 Indonesian fishers by 2032.", language="en", id="p1"))
        opened.add(extract_text("Kenya and Indonesia agreed to build two dairies in Mombasa by 2034.", language="en", id="p2"))
        opened.settle()
        yield opened


def promises(ledger: Ledger) -> list[str]:
    return [entry.id for entry in ledger.list_records(kind="commitment", limit=None).items]


def test_ids_of_records_that_were_merged_lead_to_what_they_are_part_of(ledger: Ledger) -> None:
    before = promises(ledger)
    made = ledger.judge("merge", *before, by="Rina")
    (merged,) = promises(ledger)
    assert {ledger.show_record(id).record.id for id in before} == {merged}
    assert {ledger.show_record(id[:8].upper()).record.id for id in before} == {merged}
    ledger.withdraw(made.id, by="Rina")
    assert {ledger.show_record(id).record.id for id in before} == set(before)


def test_what_is_judged_is_named_by_the_id_of_today(ledger: Ledger) -> None:
    before = promises(ledger)
    ledger.judge("merge", *before, by="Rina")
    (gone,) = set(before) - set(promises(ledger))
    with pytest.raises(NotFound, match="now part of record"):
        ledger.judge("reject", gone, by="Rina")


def test_an_id_leads_on_where_another_report_comes_before_it(place: str) -> None:
    with Ledger(place) as ledger:
        text = "Fiji pledged to train 40 Indonesian fishers in Suva by 2032."
        ledger.add(extract_text(text, language="en", id=LATER))
        (before,) = promises(ledger)
        organisations = {entry.id for entry in ledger.list_records(kind="organisation", limit=None).items}
        ledger.add(extract_text(text, language="en", id=EARLIER))
        (now,) = promises(ledger)
        assert now != before
        assert ledger.show_record(before).record.id == now
        assert all(ledger.show_record(id) for id in organisations)


def test_organisations_lead_on_too(place: str) -> None:
    with Ledger(place) as ledger:
        text = "The Fisheries Agency of Fiji signed a contract with the Harbour Authority of Kenya on 4 May 2031."
        ledger.add(extract_text(text, language="en", id=LATER))
        before = {entry.id: entry.label for entry in ledger.list_records(kind="organisation", limit=None).items}
        ledger.add(extract_text(text, language="en", id=EARLIER))
        now = {entry.id: entry.label for entry in ledger.list_records(kind="organisation", limit=None).items}
        assert before.keys().isdisjoint(now)
        assert {now[ledger.show_record(id).record.id] for id in before} == set(before.values()) != set()


def test_it_is_said_who_rejected_it(ledger: Ledger) -> None:
    first, _ = promises(ledger)
    made = ledger.judge("reject", first, by="Rina")
    with pytest.raises(NotFound, match="was rejected by Rina on") as raised:
        ledger.show_record(first)
    assert f"judge withdraw {made.id}" in str(raised.value)
    assert "sepakat judge" not in raised.value.what


@pytest.mark.parametrize("id", ["f" * 16, "zz", "fffffff", "%", "\x00", 16 * "\x00"])
def test_what_never_was_is_not_said_to_be_rejected(ledger: Ledger, id: str) -> None:
    ledger.judge("reject", promises(ledger)[0], by="Rina")
    with pytest.raises(NotFound, match="may have been rejected") as raised:
        ledger.show_record(id)
    assert "`" not in raised.value.what


def test_reports_of_the_same_rejected_thing_are_not_confused(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.db") as ledger:
        ledger.add(extract_text("Fiji pledged to train 40 Indonesian fishers by 2032.", language="en", id="p1"))
        (only,) = promises(ledger)
        made = ledger.judge("reject", only, by="Rina")
        ledger.withdraw(made.id, by="Rina")
        assert ledger.show_record(only).record.id == only
