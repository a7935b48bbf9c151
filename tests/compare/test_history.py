"""What was promised of a commitment, and what was reached of it, as its reports tell."""

from dataclasses import replace
from datetime import date

import pytest

from sepakat.compare import Status, compare_claims, find_promised, make_history, make_series, status_on, tell_promised
from sepakat.model.extraction import Extraction
from sepakat.model.records import Claim, DiscrepancyKind, Dissent, Field, Follow, FollowEnd, FollowKind, Record, RecordKind
from tests.compare.reports import make_article, make_record, promise

NURSES = 50_000, "nurse"
PART = 28_000, "nurse"


def report(id_: str, day: str, stage: str, quantity: tuple[int, str | None]) -> Extraction:
    """An article with one number."""
    article = make_article(id_, f"Nurses are trained, says {id_}.", day)
    return Extraction(article, commitments=(promise(article, stage, quantity=quantity, due="2034"),))


def number(amount: tuple[int, str]) -> dict[str, int | str]:
    """A number as a record has it."""
    return {"value": amount[0], "unit": amount[1]}


@pytest.mark.parametrize("part", ["under-way", "delivered"])
@pytest.mark.parametrize("whole", ["hoped", "planned", "pledged", "agreed", "signed"])
@pytest.mark.parametrize(
    "days",
    [("2031-05-04", "2032-05-04"), ("2032-05-04", "2031-05-04"), ("2031-05-04", "2031-05-04")],
    ids=["later", "earlier", "same-day"],
)
def test_the_number_of_a_part_is_not_what_is_promised(whole: str, part: str, days: tuple[str, str]) -> None:
    record = make_record(RecordKind.COMMITMENT, report("b", days[0], whole, NURSES), report("a", days[1], part, PART))
    assert find_promised(make_history(record, (), ())) == NURSES


@pytest.mark.parametrize("part", ["under-way", "delivered"])
@pytest.mark.parametrize("day", ["2031-05-04", "2032-05-04"])
def test_the_number_of_a_part_is_what_is_reached(part: str, day: str) -> None:
    record = make_record(RecordKind.COMMITMENT, report("b", "2031-05-04", "signed", NURSES), report("a", day, part, PART))
    standing = status_on(record, (), date(2034, 6, 1))
    assert (standing.promised, standing.reached) == (NURSES, PART)
    assert standing.status is not Status.KEPT
    series = make_series(record, (), ())
    assert series is not None
    assert series.gap(date(2034, 6, 1)) == 22_000


def test_a_bare_number_of_a_part_counts_what_is_promised() -> None:
    reports = report("a", "2031-05-04", "signed", NURSES), report("b", "2031-05-05", "under-way", (28_000, None))
    record = make_record(RecordKind.COMMITMENT, *reports)
    standing = status_on(record, (), date(2032, 6, 1))
    assert (standing.promised, standing.reached) == (NURSES, PART)
    (found,) = (each for each in compare_claims(record) if each.kind is DiscrepancyKind.NUMBER)
    assert (found.contradiction, found.best) == (False, "50000 nurse")


@pytest.mark.parametrize("part", ["under-way", "delivered"])
def test_the_number_of_a_part_is_not_that_of_the_record(part: str) -> None:
    reports = report("a", "2031-05-04", "signed", NURSES), report("b", "2032-05-04", part, PART)
    latest = Field(number(PART), ("b",), (Dissent(number(NURSES), ("a",)),), "the latest reports")
    told = tell_promised(replace(make_record(RecordKind.COMMITMENT, *reports), fields={"quantity": latest})).fields["quantity"]
    assert (told.value, told.support, told.dissent) == (number(NURSES), ("a",), (Dissent(number(PART), ("b",)),))
    assert told.why == "the smaller number is what is reached of the other"


@pytest.mark.parametrize(("stage", "value"), [("planned", 28_000), ("delivered", 61_000)])
def test_a_later_promise_and_a_larger_number_stay_those_of_the_record(stage: str, value: int) -> None:
    reports = report("a", "2031-05-04", "signed", NURSES), report("b", "2032-05-04", stage, (value, "nurse"))
    latest = Field(number((value, "nurse")), ("b",), (Dissent(number(NURSES), ("a",)),), "the latest reports")
    record = replace(make_record(RecordKind.COMMITMENT, *reports), fields={"quantity": latest})
    assert tell_promised(record) == record


def test_what_is_under_way_as_a_whole_is_not_reached() -> None:
    reports = report("a", "2031-05-04", "signed", NURSES), report("b", "2032-05-04", "under-way", NURSES)
    standing = status_on(make_record(RecordKind.COMMITMENT, *reports), (), date(2032, 6, 1))
    assert (standing.promised, standing.reached) == (NURSES, None)


def test_what_is_done_as_a_whole_is_kept() -> None:
    reports = report("a", "2031-05-04", "signed", NURSES), report("b", "2032-05-04", "delivered", NURSES)
    standing = status_on(make_record(RecordKind.COMMITMENT, *reports), (), date(2032, 6, 1))
    assert (standing.status, standing.reached) == (Status.KEPT, NURSES)


def test_what_is_known_on_a_day_does_not_change_with_later_reports() -> None:
    first = report("a", "2031-05-04", "under-way", PART)
    alone, both = (
        make_record(RecordKind.COMMITMENT, *reports)
        for reports in ((first,), (first, report("b", "2032-05-04", "signed", NURSES)))
    )
    assert status_on(both, (), date(2031, 6, 1)) == status_on(alone, (), date(2031, 6, 1))


@pytest.mark.parametrize("day", ["2031-05-04", "2032-05-04"])
def test_a_part_does_not_contradict_the_whole(day: str) -> None:
    record = make_record(RecordKind.COMMITMENT, report("b", "2031-05-04", "signed", NURSES), report("a", day, "delivered", PART))
    (found,) = (each for each in compare_claims(record) if each.kind is DiscrepancyKind.NUMBER)
    assert (found.contradiction, found.best) == (False, "50000 nurse")
    assert found.why == "the smaller number is what is reached of the other"


def test_two_promises_contradict_each_other_beside_a_part() -> None:
    wholes = [report(id_, "2031-05-04", "signed", (value, "nurse")) for id_, value in (("a", 50_000), ("b", 41_000))]
    record = make_record(RecordKind.COMMITMENT, *wholes, report("c", "2031-05-04", "delivered", PART))
    (found,) = (each for each in compare_claims(record) if each.kind is DiscrepancyKind.NUMBER)
    assert found.contradiction
    assert [stand.value for stand in found.values] == ["41000 nurse", "50000 nurse"]


def test_claims_with_one_evidence_have_histories_of_their_own() -> None:
    nurses = report("a", "2031-05-04", "planned", (200, "nurse"))
    both = replace(nurses, commitments=(*nurses.commitments, *report("a", "2031-05-04", "planned", (40, "clinic")).commitments))
    done = report("b", "2032-05-04", "dropped", (200, "nurse"))
    later = replace(done, commitments=(*done.commitments, *report("b", "2032-05-04", "delivered", (40, "clinic")).commitments))
    ends = [FollowEnd(each.article.id, each.commitments[1].evidence.span, 1) for each in (both, later)]
    follow = Follow(ends[0], ends[1], FollowKind.DELIVERED)
    claims = [Claim(both, RecordKind.COMMITMENT, index, body) for index, body in enumerate(both.commitments)]
    first, second = (make_history(Record("r", RecordKind.COMMITMENT, (claim,)), (follow,), (later,)) for claim in claims)
    assert [mention.body for mention in first] == [both.commitments[0]]
    assert [mention.body for mention in second] == [both.commitments[1], later.commitments[1]]
