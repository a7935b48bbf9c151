"""The queue of finds that wait for a judgement, and what is judged as it was seen."""

from collections.abc import Iterator
from importlib.resources import as_file
from pathlib import Path

import pytest

from sepakat.errors import InputError, NotFound
from sepakat.model.doubts import Doubt
from sepakat.model.judgements import JudgementKind, NoteKind
from sepakat.samples import sample_paths
from sepakat.service import Ledger
from sepakat.service.deciding import CONFLICT, GONE, confirm, correct, keep_apart, note, open_seen
from sepakat.service.reviewing import find_home, find_last, find_near, list_judgements, list_reviews, open_case


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the shipped samples."""
    path = tmp_path_factory.mktemp("reviewing") / "samples.db"
    with Ledger(path) as ledger:
        for sample in sample_paths():
            with as_file(sample) as file:
                ledger.read(file)
        ledger.settle()
    return path


@pytest.fixture
def ledger(samples: Path, tmp_path: Path) -> Iterator[Ledger]:
    """A copy that a test may change."""
    with Ledger(samples, create=False) as opened:
        copy = opened.backup(tmp_path / "own.db")
    with Ledger(copy, create=False) as own:
        yield own


def test_the_doubtful_come_first(ledger: Ledger) -> None:
    page = list_reviews(ledger, limit=1000)
    doubts = [entry.doubt for entry in page.items]
    assert doubts == sorted(doubts, reverse=True)
    assert doubts[0] & Doubt.CONTRADICTION
    assert page.total == len(page.items)
    assert not {"organisation"} & {entry.kind.value for entry in page.items}


def test_pages_of_the_queue_follow_each_other(ledger: Ledger) -> None:
    whole = [entry.id for entry in list_reviews(ledger, limit=30).items]
    assert [entry.id for start in (0, 10, 20) for entry in list_reviews(ledger, limit=10, offset=start).items] == whole


def test_filters_by_kind_doubt_and_sides(ledger: Ledger) -> None:
    found = list_reviews(ledger, kind="event", doubt="contradiction", between=["IDN", "JPN"]).items
    assert found
    assert {entry.kind.value for entry in found} == {"event"}
    assert all(entry.doubt & Doubt.CONTRADICTION and {"IDN", "JPN"} <= set(entry.record.sides) for entry in found if entry.record)
    quoted = list_reviews(ledger, kind="quotation", between=["JPN"]).items
    assert all(entry.claim and entry.claim.kind.value == "quotation" for entry in quoted)


def test_what_is_judged_leaves_the_queue_and_comes_back(ledger: Ledger) -> None:
    entry = list_reviews(ledger).items[0]
    made = confirm(ledger, open_case(ledger, entry.id), by="Rina")
    assert entry.id not in [each.id for each in list_reviews(ledger, limit=1000).items]
    ledger.withdraw(made.id, by="Rina")
    assert list_reviews(ledger).items[0].id == entry.id


def test_a_note_is_no_judgement(ledger: Ledger) -> None:
    entry = list_reviews(ledger).items[0]
    note(ledger, open_case(ledger, entry.id), "ask them", NoteKind.SOLUTION, by="Rina")
    assert list_reviews(ledger).items[0].id == entry.id
    case = open_case(ledger, entry.id)
    assert not case.is_judged
    assert case.judgements[0].judgement.value == "solution"
    with pytest.raises(InputError):
        ledger.judge("note", entry.id, by="Rina", value="wish", reason="so")


def test_a_find_is_judged_as_it_was_seen(ledger: Ledger) -> None:
    entry = list_reviews(ledger).items[0]
    seen = open_case(ledger, entry.id).seen
    assert open_seen(ledger, entry.id, seen).id == entry.id
    ledger.judge("confirm", entry.id, by="Sena")
    with pytest.raises(InputError) as conflict:
        open_seen(ledger, entry.id, seen)
    assert conflict.value.code == CONFLICT
    assert "Sena" in str(conflict.value)
    ledger.judge("reject", entry.id, by="Sena")
    with pytest.raises(NotFound) as gone:
        open_seen(ledger, entry.id, seen)
    assert gone.value.code == GONE


def test_one_report_is_corrected_and_the_others_stay(ledger: Ledger) -> None:
    case = next(each for each in (open_case(ledger, entry.id) for entry in list_reviews(ledger).items) if len(each.reports) > 2)
    name = "due" if case.kind.value == "commitment" else "date"
    one = case.reports[0].id
    (made,) = correct(ledger, case, {name: "2027-01"}, by="Rina", report=one)
    assert [ref.claim_id for ref in made.claims] == [one]
    others = [report.properties[name] for report in open_case(ledger, case.id).reports if report.id != one]
    assert "2027-01" not in others
    with pytest.raises(InputError):
        correct(ledger, case, {name: "2027-02"}, by="Rina", report="0" * 16)
    with pytest.raises(InputError):
        correct(ledger, case, {}, by="Rina")


def test_a_find_with_one_report_cannot_be_taken_apart(ledger: Ledger) -> None:
    cases = (open_case(ledger, entry.id) for entry in list_reviews(ledger, doubt="lone").items)
    case = next(each for each in cases if len(each.reports) == 1)
    with pytest.raises(InputError):
        keep_apart(ledger, case, case.reports[0].id, by="Rina")


def test_records_that_may_be_the_same_are_of_one_kind_and_share_states(ledger: Ledger) -> None:
    entry = next(each.record for each in list_reviews(ledger, kind="event").items if each.record)
    near = find_near(ledger, entry)
    assert near
    assert all(each.kind is entry.kind and each.id != entry.id and set(each.sides) & set(entry.sides) for each in near)


def test_who_judged_what_the_latest_first(ledger: Ledger) -> None:
    one, two = list_reviews(ledger).items[:2]
    first = ledger.judge("confirm", one.id, by="Rina")
    second = ledger.judge("reject", two.id, by="Sena")
    assert [each.judgement for each in list_judgements(ledger).items] == [second, first]
    assert list_judgements(ledger, by="Rina").total == list_judgements(ledger, kind=JudgementKind.REJECT).total == 1
    assert [each.judgement for each in find_last(ledger, "Rina")] == [first]
    assert find_last(ledger, "Tomi") == ()
    assert find_home(ledger, first) == one.id
    assert find_home(ledger, second) is None
    ledger.withdraw(first.id, by="Rina")
    assert find_last(ledger, "Rina") == ()


def test_an_organisation_is_judged_by_what_names_it(ledger: Ledger) -> None:
    organisation = ledger.list_records(kind="organisation").items[0]
    with pytest.raises(NotFound):
        open_case(ledger, organisation.id)
