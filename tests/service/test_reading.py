"""Where commitments stand on a day, page by page."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import as_file

import pytest

from sepakat.compare import judge_history
from sepakat.samples import sample_paths
from sepakat.service import Ledger, StandingRecord
from sepakat.service.following import recall, urgency

DAYS = [date(2024, 1, 1), date(2025, 10, 1), date(2026, 4, 15), date(2026, 6, 1), date(2027, 2, 1), date(2030, 1, 1)]
"""Before, among and after the days of the samples."""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("reading") / "samples.db") as ledger:
        for sample in sample_paths():
            with as_file(sample) as file:
                ledger.read(file)
        yield ledger


def judge_each(ledger: Ledger, on: date) -> list[StandingRecord]:
    """What the histories say one by one."""
    known = (
        (recall(entry, history, on), [mention for mention in history if mention.day is None or mention.day <= on])
        for entry, history in ledger.histories()
    )
    return sorted((StandingRecord(entry, judge_history(history, on)) for entry, history in known if history), key=urgency)


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_only_what_was_known_on_the_day_counts(ledger: Ledger, on: date) -> None:
    wanted = judge_each(ledger, on)
    assert list(ledger.list_standings(on, limit=None).items) == wanted
    assert ledger.count_standings(on) == Counter(each.standing.status for each in wanted)


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_pages_put_together_are_the_whole_list(ledger: Ledger, on: date) -> None:
    whole = ledger.list_standings(on, limit=None)
    pages = [ledger.list_standings(on, limit=7, offset=offset) for offset in range(0, whole.total, 7)]
    assert [each for page in pages for each in page.items] == list(whole.items)
    assert {page.total for page in pages} <= {whole.total}


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_statuses_and_sides_are_filtered_on_every_day(ledger: Ledger, on: date) -> None:
    found = ledger.list_standings(on, standing=("overdue", "due soon"), between=("IDN",), limit=None)
    wanted = [each for each in judge_each(ledger, on) if each.standing.status in ("overdue", "due soon")]
    assert list(found.items) == [each for each in wanted if each in found.items]
    assert {each.record.id for each in wanted if "IDN" in each.record.sides} <= {each.record.id for each in found.items}
