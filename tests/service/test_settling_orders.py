"""Whatever is read, judged and settled in whatever order, the ledger is the one that all of it gives at once."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sepakat.model.extraction import Extraction
from sepakat.samples import sample_paths
from sepakat.service import Ledger, make_overview
from sepakat.service.exporting import export_json
from sepakat.service.extracting import extract_stream
from sepakat.service.inputs import read_located

STEPS = st.lists(
    st.tuples(st.integers(0, 11), st.sampled_from(("read", "read", "shorten", "reject", "merge", "correct", "keep-apart"))),
    max_size=14,
)


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    """Some of the sample reports as they are read."""
    located = read_located([str(path) for path in sample_paths()])
    return [each for each in extract_stream(located, jobs=1) if isinstance(each, Extraction)][:12]


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger(place) as opened:
        yield opened


def shorten(extraction: Extraction) -> Extraction:
    """Another reading of a report, which finds less in it."""
    return Extraction(
        extraction.article,
        people=extraction.people[1:],
        events=extraction.events[1:],
        commitments=extraction.commitments[1:],
        names=extraction.names,
    )


def take_step(ledger: Ledger, extraction: Extraction, what: str, engine: int) -> None:
    """Read a report, or judge what was found in it."""
    if what in ("read", "shorten"):
        ledger._store.write(extraction if what == "read" else shorten(extraction), f"engine {engine}")
        return
    claims = [entry.id for entry in ledger.list("commitments") if entry.article.id == extraction.article.id]
    others = [entry.id for entry in ledger.list("commitments") if entry.article.id != extraction.article.id]
    if what == "reject" and claims:
        ledger.judge("reject", claims[0], by="Sari")
    if what == "correct" and claims:
        ledger.judge("correct", claims[-1], field="due", value="2041", by="Sari")
    if what in ("merge", "keep-apart") and claims and others:
        ledger.judge(what, claims[-1], others[0], by="Sari")


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, every=st.integers(1, 5))
def test_any_way_to_a_ledger_gives_the_same_export(
    ledger: Ledger, extractions: list[Extraction], steps: list[tuple[int, str]], every: int
) -> None:
    for place, (number, what) in enumerate(steps):
        take_step(ledger, extractions[number], what, place)
        if not place % every:
            ledger.settle()
    exported = ledger.export()
    store = ledger._store
    assert exported == export_json(make_overview(store.iter_extractions(), store.judgements()))
    assert ledger.settle(anew=True)
    assert ledger.export() == exported
