"""The beginning of a timeline is that of the whole one, however little of the ledger is read for it."""

from collections.abc import Iterator
from datetime import date
from importlib.resources import as_file

import pytest

from sepakat.compare import Mention
from sepakat.samples import sample_paths
from sepakat.service import Ledger
from sepakat.service.drafting import read_history


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("timeline") / "samples.db") as ledger:
        for sample in sample_paths():
            with as_file(sample) as file:
                ledger.read(file)
        yield ledger


@pytest.mark.parametrize(
    "asked",
    [{}, {"between": "IDN,JPN"}, {"since": date(2026, 3, 1)}, {"kind": "commitment"}, {"kind": ("event", "instrument")}],
    ids=str,
)
def test_a_part_is_the_beginning_of_the_whole(ledger: Ledger, asked: dict[str, object]) -> None:
    whole = ledger.timeline(**asked)  # type: ignore[arg-type]
    assert whole
    for limit in (1, 2, 5, len(whole) // 2, len(whole), len(whole) + 5):
        assert ledger.timeline(limit=limit, **asked) == whole[:limit]  # type: ignore[arg-type]


def test_a_short_part_reads_few_records(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def note(history: str) -> tuple[Mention, ...]:
        read.append(history)
        return read_history(history)

    monkeypatch.setattr("sepakat.service.timeline.read_history", note)
    ledger.timeline(limit=2, kind="commitment")
    assert 0 < len(read) < ledger.list_records(kind="commitment").total


def test_people_and_organisations_have_no_time(ledger: Ledger) -> None:
    assert ledger.timeline(kind="person") == ()
