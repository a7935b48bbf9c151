"""A brief with a line in every section, and words that would like to be markup."""

from datetime import date

import pytest

from sepakat.model.records import DiscrepancyKind, RecordKind
from sepakat.model.vocabulary import Stage, Status
from sepakat.report.brief import (
    Brief,
    Contradiction,
    Duty,
    Goal,
    Listing,
    Meeting,
    Position,
    Progress,
    Remark,
    Source,
    Subject,
)
from sepakat.report.drafting import draft_paper
from sepakat.report.paper import Paper

EVIL = '<script>alert("1")</script> | **b** [x](javascript:alert(1)) `c` #let $m$ \\'
DEED = Subject("r1", RecordKind.COMMITMENT, ("FJI",), ("IDN",), f"train fishers {EVIL}", "en")
OTHER = Subject("r2", RecordKind.COMMITMENT, ("IDN",), ("FJI",), "membangun gudang beku di Suva", "id")
MET = Subject("r3", RecordKind.EVENT, ("IDN", "FJI"), type="meeting", place="Suva")
SAID = Source(
    "a1",
    "en",
    f"Fiji pledged to train 40 fishers. {EVIL}",
    f"Suva Daily {EVIL}",
    "2031-05-05",
    "https://suva.example/a?b=1&c=(2)",
)
WROTE = Source("a2", "id", "Indonesia akan membangun gudang beku di Suva.", "Kabar Pasifik", "2031-05-06", "javascript:alert(1)")


def one(line: object, total: int = 1) -> Listing[object]:
    """A listing of one line."""
    return Listing((line,), total)


@pytest.fixture
def brief() -> Brief:
    """A line in every section."""
    return Brief(
        ("IDN", "FJI"),
        date(2032, 3, 1),
        date(2031, 5, 4),
        last_meeting=Meeting(MET, "2031-05-04", SAID),
        next_meeting=Meeting(MET, "2032-03", None),
        articles=2,
        outlets=1,
        standings={Status.OVERDUE: 1, Status.KEPT: 2},
        late=one(Duty(OTHER, Status.OVERDUE, Stage.PLEDGED, WROTE, "2031-12", doubts=("hearsay",))),  # type: ignore[arg-type]
        due=one(Duty(DEED, Status.DUE_SOON, Stage.AGREED, SAID, "2032-03-20", (40, "person"), (15, "person"))),  # type: ignore[arg-type]
        silent=one(Duty(OTHER, Status.SILENT, Stage.SIGNED, WROTE, last_mentioned="2031-05-06", silent_months=9), 3),  # type: ignore[arg-type]
        progress=one(Progress(DEED, "2031-06-01", "progress", SAID, (15, "person"))),  # type: ignore[arg-type]
        goals=one(Goal(DEED, (9_000_000, "person"), SAID, "2032", 4_500_000, "2032-01-07", 4_500_000, 450_000.7)),  # type: ignore[arg-type]
        contradictions=one(  # type: ignore[arg-type]
            Contradiction(DEED, DiscrepancyKind.NUMBER, (Position("40 person", (SAID,)), Position("70 person", (WROTE,))), None)
        ),
        remarks=one(Remark(OTHER, f"The land is not free yet. {EVIL}", "Sari", "2032-02-01")),  # type: ignore[arg-type]
    )


@pytest.fixture(params=["id", "en"])
def paper(brief: Brief, request: pytest.FixtureRequest) -> Paper:
    """The brief in each language."""
    return draft_paper(brief, request.param)
