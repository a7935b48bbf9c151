"""Working groups and their meetings, on both databases."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sepakat.model.groups import Group, Meeting
from sepakat.store import GroupStore, Store, open_store

MADE = ("2031-05-01T00:00:00+00:00", "rina")
REEF = Group("g1", "Reef and harbour", ("IDN", "FJI"), "id", *MADE, members=("Rina Halim", "Sena Okta"))
MEETING = Meeting("m1", "g1", date(2031, 5, 4), *MADE, place="Suva")


@pytest.fixture
def groups(store: Store) -> GroupStore:
    """A ledger with one group that met once."""
    store.groups.put_group(REEF)
    store.groups.add_meeting(MEETING)
    return store.groups


def test_groups_come_back_as_they_were(groups: GroupStore) -> None:
    other = Group("g2", "Air", ("FJI", "Gema Energi, Tbk"), "en", *MADE)
    groups.put_group(other)
    assert groups.groups() == [other, REEF]
    assert groups.groups(["g1"]) == [REEF]
    assert groups.groups([]) == []


def test_a_change_keeps_who_made_the_group(groups: GroupStore) -> None:
    changed = Group("g1", "Reef", ("FJI", "IDN", "TON"), "en", "2031-06-01T00:00:00+00:00", "sena")
    groups.put_group(changed)
    assert groups.groups() == [replace(changed, made_at=MADE[0], made_by=MADE[1])]


def test_meetings_are_in_the_order_of_their_days(groups: GroupStore) -> None:
    earlier = Meeting("m0", "g1", date(2031, 1, 9), *MADE, minutes="Risalah.")
    groups.add_meeting(earlier)
    assert groups.meetings(["g1"]) == groups.meetings() == [earlier, MEETING]
    assert groups.find_meeting("m1") == MEETING
    assert groups.find_meeting("m9") is None


def test_minutes_that_somebody_else_changed_are_not_written_over(groups: GroupStore) -> None:
    written = replace(MEETING, minutes="Kedua pihak bertemu.", place=None)
    assert groups.change_meeting(written, "")
    assert not groups.change_meeting(replace(MEETING, minutes="Rapat."), "")
    assert groups.find_meeting("m1") == written


def test_texts_of_minutes_are_remembered(groups: GroupStore) -> None:
    for article in ("a2", "a1", "a2"):
        groups.add_text("m1", article)
    assert groups.texts(["m1", "m2"]) == {"m1": ["a1", "a2"]}


def test_what_belongs_to_a_group_goes_with_it(groups: GroupStore) -> None:
    groups.add_text("m1", "a1")
    groups.remove_meeting("m1")
    assert groups.meetings() == []
    groups.add_meeting(MEETING)
    groups.remove_group("g1")
    assert (groups.groups(), groups.meetings(), groups.texts(["m1"])) == ([], [], {})


def test_groups_are_part_of_a_dump(groups: GroupStore, store: Store, tmp_path: Path) -> None:
    groups.add_text("m1", "a1")
    with open_store(tmp_path / "copy.db") as copy:
        copy.restore(list(store.dump()))
        assert copy.groups.groups() == [REEF]
        assert copy.groups.meetings() == [MEETING]
        assert copy.groups.texts(["m1"]) == {"m1": ["a1"]}
        assert not copy.doctor()
