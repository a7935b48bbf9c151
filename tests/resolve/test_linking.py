"""Accepted pairs to clusters, and what never joins."""

from collections.abc import Callable
from typing import Any

import pytest

from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import EventStatus
from sepakat.resolve.linking import contradict_dates, find_times
from sepakat.resolve.profiles import Profile

MakeExtraction = Callable[..., Extraction]
ProfileAll = Callable[..., list[Profile]]


@pytest.fixture
def event(extraction: MakeExtraction, profile_all: ProfileAll) -> Callable[..., Profile]:
    """How to make the profile of an event with a date and a report of a day."""

    def make(date: str | None, published: str | None = None, **given: Any) -> Profile:
        (profile,) = profile_all(
            [extraction("a", "They met.", published=published, events=[("They met", {"date": date} | given)])]
        )
        return profile

    return make


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        pytest.param(("2031-04-08", None), ("2031-04-09", None), False, id="a day apart"),
        pytest.param(("2031-04-08", None), ("2031-05-08", None), True, id="a month apart"),
        pytest.param(("2031-04-08", None), ("2031-04", None), False, id="coarser"),
        pytest.param(("2031-04-08", None), ("2030-04-08", None), False, id="a slip of the year"),
        pytest.param(("2031-04-08", "2031-04-09"), ("2030-04-08", "2030-04-09"), True, id="a year apart, each reported then"),
        pytest.param(("2031-04-08", None), (None, "2031-03-08"), True, id="reported before it took place"),
        pytest.param(("2031-04-08", None), (None, "2031-04-09"), False, id="reported the day after"),
        pytest.param((None, None), (None, None), False, id="nothing known"),
    ],
)
def test_dates_that_cannot_be_of_one_event(
    event: Callable[..., Profile], left: tuple[str | None, ...], right: tuple[str | None, ...], wanted: bool
) -> None:
    one, other = find_times([event(*left)]), find_times([event(*right)])
    assert contradict_dates(one, other) is contradict_dates(other, one) is wanted


def test_a_planned_event_may_be_reported_before(event: Callable[..., Profile]) -> None:
    planned = event(None, "2031-03-08", status=EventStatus.PLANNED)
    assert not contradict_dates(find_times([event("2031-04-08")]), find_times([planned]))
