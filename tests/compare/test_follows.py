"""Later claims on earlier commitments."""

from itertools import permutations
from typing import Any

import pytest

from sepakat.compare import find_follows, make_history
from sepakat.compare.outcomes import Wording, judge_outcome
from sepakat.extract.pipeline import extract_draft
from sepakat.model.extraction import Extraction
from sepakat.model.records import FollowKind, Record, RecordKind
from tests.compare.reports import make_article, make_record, meet, promise

FIRST = "Denmark will equip 300 mobile clinics in Turkana for the Kenyan health service Afya Njema."
LATER = "So far 120 of the 300 mobile clinics in Turkana that Denmark promised Afya Njema work."
TEXT = make_article("t", "Denmark builds.")


def report(id_: str, text: str, day: str | None, stage: str, **claim: Any) -> Extraction:
    """An article with one commitment."""
    article = make_article(id_, text, day)
    return Extraction(article, commitments=(promise(article, stage, **claim),))


def first(day: str = "2031-05-04", **claim: Any) -> Extraction:
    """A promise of 300 clinics."""
    return report("a", FIRST, day, "pledged", **{"quantity": (300, "clinic"), "places": ["Turkana"], **claim})


def test_progress_has_the_number_reached() -> None:
    later = report("b", LATER, "2032-01-10", "delivered", quantity=(120, "clinic"), places=["Turkana"])
    (found,) = find_follows([], [first(), later])
    assert (found.earlier.article, found.later.article) == ("a", "b")
    assert found.what is FollowKind.PROGRESS
    assert found.progress == (120, "clinic")
    assert "120 of 300 clinic" in found.why


def test_the_earlier_is_the_earlier_published() -> None:
    later = report("0", LATER, "2032-01-10", "delivered", quantity=(120, "clinic"), places=["Turkana"])
    (found,) = find_follows([], [later, first()])
    assert (found.earlier.article, found.later.article) == ("a", "0")


def test_the_order_of_articles_does_not_matter() -> None:
    later = report("b", LATER, "2032-01-10", "delivered", quantity=(120, "clinic"), places=["Turkana"])
    last = report("c", LATER.replace("120", "250"), "2033-01-10", "delivered", quantity=(250, "clinic"), places=["Turkana"])
    extractions = [first(), later, last]
    expected = find_follows([], extractions)
    assert [(found.earlier.article, found.later.article) for found in expected] == [("a", "b"), ("a", "c")]
    assert all(find_follows([], list(order)) == expected for order in permutations(extractions))


def test_reports_of_one_occasion_do_not_follow_each_other() -> None:
    later = report("b", LATER, "2031-05-06", "delivered", quantity=(120, "clinic"), places=["Turkana"])
    assert find_follows([], [first(), later]) == ()


def test_another_deed_of_the_same_sides_does_not_follow() -> None:
    text = "Kenya exported 900 tonnes of roses to Denmark in spring."
    later = report("b", text, "2032-01-10", "delivered", topics=["agriculture-food"], quantity=(900, "tonne"))
    assert find_follows([], [first(), later]) == ()


def test_after_it_was_dropped_nothing_follows() -> None:
    stop = report("b", LATER, "2032-01-10", "dropped", quantity=(300, "clinic"), places=["Turkana"])
    later = report("c", LATER, "2033-01-10", "delivered", quantity=(120, "clinic"), places=["Turkana"])
    found = find_follows([], [first(), stop, later])
    assert [(one.earlier.article, one.later.article, one.what) for one in found] == [("a", "b", FollowKind.DROPPED)]


def test_an_undated_report_has_the_day_of_its_event() -> None:
    article = make_article("b", LATER)
    promised = promise(article, "delivered", quantity=(120, "clinic"), places=["Turkana"])
    undated = Extraction(article, commitments=(promised,), events=(meet(article, None),))
    other = make_article("c", "They met in Nairobi.", "2032-01-10")
    dated = Extraction(other, events=(meet(other, "2032-01-09"),))
    record = make_record(RecordKind.EVENT, undated, dated)
    assert find_follows([], [first(), undated, dated]) == ()
    (found,) = find_follows([record], [first(), undated, dated])
    assert found.later.article == "b"


def test_one_record_joins_weaker_claims() -> None:
    later = report("b", "The mobile clinics in Turkana were opened.", "2032-01-10", "delivered", topics=["other"], recipient=())
    record = make_record(RecordKind.COMMITMENT, first(), later)
    assert len(find_follows([record], [first(), later])) >= len(find_follows([], [first(), later]))
    assert isinstance(record, Record)


@pytest.mark.parametrize(
    ("earlier", "later", "what", "progress"),
    [
        pytest.param({"stage": "planned"}, {"stage": "delivered"}, "delivered", None, id="done"),
        pytest.param(
            {"stage": "planned", "quantity": (300, "clinic")},
            {"stage": "delivered", "quantity": (310, "clinic")},
            "delivered",
            (310, "clinic"),
            id="more-than-promised",
        ),
        pytest.param(
            {"stage": "under-way", "quantity": (120, "clinic")},
            {"stage": "delivered", "quantity": (210, "clinic")},
            "progress",
            (210, "clinic"),
            id="grown",
        ),
        pytest.param(
            {"stage": "under-way", "quantity": (300, "clinic")},
            {"stage": "delivered", "quantity": (300, "clinic")},
            "delivered",
            (300, "clinic"),
            id="what-was-under-way-is-done",
        ),
        pytest.param({"stage": "hoped"}, {"stage": "under-way"}, "progress", None, id="begun"),
        pytest.param({"stage": "interested"}, {"stage": "signed"}, "progress", None, id="firmer"),
        pytest.param({"stage": "planned"}, {"stage": "pledged"}, "restated", None, id="again"),
        pytest.param({"stage": "planned", "due": "2031-06"}, {"stage": "planned", "due": "2032"}, "delayed", None, id="new-date"),
        pytest.param({"stage": "planned", "due": "2032"}, {"stage": "planned", "due": "2032-09"}, "restated", None, id="finer"),
        pytest.param({"stage": "planned", "due": "2031-06"}, {"stage": "dropped", "due": "2032"}, "delayed", None, id="put-back"),
        pytest.param({"stage": "planned", "due": "2031-06"}, {"stage": "dropped"}, "dropped", None, id="stopped"),
        pytest.param(
            {"stage": "signed", "quantity": (35, "USD")},
            {"stage": "delivered", "quantity": (4, "hectare")},
            "progress",
            None,
            id="a-part",
        ),
    ],
)
def test_outcomes(earlier: dict[str, Any], later: dict[str, Any], what: str, progress: tuple[int, str] | None) -> None:
    outcome = judge_outcome(promise(TEXT, **earlier), promise(TEXT, **later))
    assert outcome.what == what
    assert outcome.progress == progress
    assert outcome.why


@pytest.mark.parametrize(
    ("wording", "what", "progress"),
    [
        pytest.param(Wording(repeats=True), "progress", (120, "clinic"), id="part-of-the-number"),
        pytest.param(Wording(repeats=True, cuts=True), "dropped", None, id="smaller-number-in-its-place"),
        pytest.param(Wording(), "restated", None, id="another-number"),
    ],
)
def test_how_a_smaller_number_is_worded(wording: Wording, what: str, progress: tuple[int, str] | None) -> None:
    earlier, later = (promise(TEXT, stage="planned", quantity=(number, "clinic")) for number in (300, 120))
    outcome = judge_outcome(earlier, later, wording)
    assert (outcome.what, outcome.progress) == (what, progress)


@pytest.mark.parametrize(
    ("number", "ahead", "what", "progress"),
    [
        pytest.param(300, True, "restated", None, id="target-said-again"),
        pytest.param(300, False, "progress", None, id="begun"),
        pytest.param(120, True, "progress", (120, "clinic"), id="a-part"),
    ],
)
def test_the_number_promised_is_not_reached_by_being_under_way(
    number: int, ahead: bool, what: str, progress: tuple[int, str] | None
) -> None:
    earlier, later = promise(TEXT, "planned", quantity=(300, "clinic")), promise(TEXT, "under-way", quantity=(number, "clinic"))
    outcome = judge_outcome(earlier, later, Wording(looks_ahead=ahead))
    assert (outcome.what, outcome.progress) == (what, progress)


@pytest.mark.parametrize(
    ("language", "first_text", "later_text"),
    [
        pytest.param(
            "en",
            "Kenyan Trade Minister Amina Wekesa met Danish Trade Minister Lars Holm in Nairobi on Monday. "
            "Kenya aims to raise its rose exports to Denmark to 7,000 tons by 2033.",
            "Kenya exported 2,300 tons of roses to Denmark in 2031, Amina Wekesa said. The target is 7,000 tons by 2033.",
            id="en",
        ),
        pytest.param(
            "id",
            "Menteri Perdagangan Kenya Amina Wekesa bertemu Menteri Perdagangan Denmark Lars Holm di Nairobi, Senin. "
            "Kenya menargetkan ekspor mawar ke Denmark naik menjadi 7.000 ton pada 2033.",
            "Kenya mengekspor 2.300 ton mawar ke Denmark pada 2031, kata Amina Wekesa. Targetnya masih 7.000 ton pada 2033.",
            id="id",
        ),
    ],
)
def test_a_target_said_again_is_no_progress(language: str, first_text: str, later_text: str) -> None:
    articles = [
        make_article("a", first_text, "2031-02-03", language=language),
        make_article("b", later_text, "2032-02-03", language=language),
    ]
    found = find_follows([], [extract_draft(article).claims() for article in articles])
    ends = [follow for follow in found if "2033" in articles[1].text[follow.later.evidence.start : follow.later.evidence.end]]
    assert {(follow.what, follow.progress) for follow in ends} <= {(FollowKind.RESTATED, None)}
    assert {follow.progress for follow in found} - {None} == {(2300, "ton")}


def test_a_doubtful_reading_tells_what_came_of_a_promise() -> None:
    article = make_article("b", LATER, "2032-01-10")
    done = promise(article, "delivered", quantity=(120, "clinic"), places=["Turkana"])
    (found,) = find_follows([], [first(), Extraction(article, asides=(done,))])
    assert (found.earlier.article, found.later.article) == ("a", "b")
    (mention,) = make_history(make_record(RecordKind.COMMITMENT, first()), [found], [Extraction(article, asides=(done,))])[1:]
    assert mention.reached == (120, "clinic")


def test_of_the_doubtful_clauses_of_a_sentence_the_best_is_told() -> None:
    article = make_article("b", LATER, "2032-01-10")
    clauses = (
        promise(article, "delivered", quote="120 of the 300 mobile clinics", quantity=(120, "clinic"), places=["Turkana"]),
        promise(article, "planned", quote="Denmark promised Afya Njema work", topics=["other"]),
    )
    found = find_follows([], [first(), Extraction(article, asides=clauses)])
    assert [follow.later.evidence for follow in found] == [clauses[0].evidence.span]
