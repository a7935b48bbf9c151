"""The samples that ship with the program, and the gold written for them."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from sepakat.model.vocabulary import (
    EventStatus,
    EventType,
    InconsistencyKind,
    InstrumentStatus,
    InstrumentType,
    Stage,
    Topic,
)
from sepakat.samples import sample_paths

GOLD = Path(__file__).parents[1] / "gold"
CLOSED: dict[str, dict[str, type[StrEnum]]] = {
    "events": {"type": EventType, "status": EventStatus},
    "instruments": {"type": InstrumentType, "status": InstrumentStatus},
    "commitments": {"stage": Stage},
    "inconsistencies": {"kind": InconsistencyKind},
}


def _texts() -> dict[str, str | None]:
    """Text by report id; None for a page, whose text stands in its gold."""
    texts: dict[str, str | None] = {}
    for path in sample_paths():
        stem, _, suffix = path.name.rpartition(".")
        content = path.read_text(encoding="utf-8")
        if suffix == "jsonl":
            texts |= {line["id"]: line["text"] for line in map(json.loads, content.splitlines())}
        else:
            texts[stem] = content if suffix == "txt" else None
    return texts


TEXTS = _texts()
GOLDS: dict[str, dict[str, Any]] = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in GOLD.glob("*.json")}


def _text(report: str) -> str:
    text = TEXTS[report]
    return GOLDS[report]["text"] if text is None else text


def test_every_report_has_gold_and_every_gold_a_report() -> None:
    assert sorted(TEXTS) == sorted(GOLDS)


def test_both_languages_and_all_stages_occur() -> None:
    assert {gold["language"] for gold in GOLDS.values()} == {"id", "en"}
    assert {c["stage"] for gold in GOLDS.values() for c in gold["commitments"]} == set(Stage)


@pytest.mark.parametrize("report", sorted(GOLDS))
def test_gold_keeps_to_the_closed_lists(report: str) -> None:
    for group, fields in CLOSED.items():
        for claim in GOLDS[report][group]:
            for field, allowed in fields.items():
                assert claim[field] in set(allowed)
            assert set(claim.get("topics", ())) <= set(Topic)


@pytest.mark.parametrize("report", sorted(GOLDS))
def test_gold_spans_lie_in_the_text_on_one_line(report: str) -> None:
    gold, text = GOLDS[report], _text(report)
    spans = [c["evidence"] for c in gold["commitments"] + gold["inconsistencies"]]
    spans += [span for claim in gold["events"] + gold["instruments"] for span in claim["evidence"]]
    spans += [[quotation["start"], quotation["end"]] for quotation in gold["quotations"]]
    for start, end in spans:
        words = text[start:end]
        assert 0 <= start < end <= len(text)
        assert words == words.strip()
        assert "\n" not in words


@pytest.mark.parametrize("report", sorted(GOLDS))
def test_gold_people_stand_in_the_text_and_take_part(report: str) -> None:
    people = [person["name"] for person in GOLDS[report]["people"]]
    assert all(name in _text(report) for name in people)
    assert all(set(event["participants"]) <= set(people) for event in GOLDS[report]["events"])


def test_cross_gold_points_at_claims_that_exist() -> None:
    kinds = {"event": "events", "instrument": "instruments", "commitment": "commitments"}
    for cluster in json.loads((GOLD / "cross" / "clusters.json").read_text(encoding="utf-8")):
        for record in cluster["records"]:
            for report, index in record["claims"].items():
                assert index < len(GOLDS[report][kinds[record["kind"]]])
        for follow in cluster["follows"]:
            for report, index in (follow["commitment"], follow["later"]):
                assert index < len(GOLDS[report]["commitments"])
