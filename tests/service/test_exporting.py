"""The ledger as text for other programs."""

import csv
import json
from datetime import date
from itertools import permutations

import pytest

from sepakat.model.article import Article
from sepakat.model.claims import Commitment, Quantity
from sepakat.model.extraction import Extraction
from sepakat.model.vocabulary import Stage
from sepakat.service.exporting import export_csv, export_json, write_cell
from sepakat.service.overview import make_overview

TEXTS = {
    "a": "Peru will send 3 ships to Fiji in 2031.",
    "b": "Peru akan mengirim 3 kapal ke Fiji pada 2031.",
    "c": "Chile will lend Tonga a doctor.",
}


def commit(id: str, *sides: str) -> Extraction:
    article = Article(id, TEXTS[id], "en", outlet=f"Outlet {id}", published_on=date(2030, 5, 1))
    amount = Quantity(3, "ship") if "PER" in sides else None
    evidence = article.evidence(0, len(article.text))
    claim = Commitment(sides[:1], sides[1:], TEXTS[id], Stage.PLANNED, (), (), amount, "2031", False, False, evidence, "will")
    return Extraction(article, commitments=(claim,))


EXTRACTIONS = [commit("a", "PER", "FJI"), commit("b", "PER", "FJI"), commit("c", "CHL", "TON")]


@pytest.mark.parametrize("write", [export_json, export_csv])
def test_the_order_of_arrival_does_not_matter(write: object) -> None:
    assert callable(write)
    assert len({write(make_overview(order)) for order in permutations(EXTRACTIONS)}) == 1


def test_json_is_the_ledger_contract() -> None:
    exported = json.loads(export_json(make_overview(EXTRACTIONS)))
    assert {"records", "discrepancies", "follows"} <= exported.keys()
    claims = [claim for record in exported["records"] for claim in record["claims"]]
    assert sorted(claim["article"] for claim in claims) == ["a", "b", "c"]
    assert all(claim["evidence"] == [0, len(TEXTS[claim["article"]])] for claim in claims)


def test_csv_has_a_line_for_each_claim() -> None:
    overview = make_overview(EXTRACTIONS)
    rows = list(csv.DictReader(export_csv(overview).splitlines()))
    assert {row["article"] for row in rows} == {"a", "b", "c"}
    assert {row["record"] for row in rows} == {record.id for record in overview.records}
    peru = next(row for row in rows if row["article"] == "a")
    assert (peru["kind"], peru["actor"], peru["quantity"], peru["unit"], peru["due"]) == (
        "commitment",
        "PER",
        "3",
        "ship",
        "2031",
    )
    assert (peru["quote"], peru["conditional"], peru["published"]) == (TEXTS["a"], "no", "2030-05-01")
    assert len(peru["id"]) == 16


@pytest.mark.parametrize(
    ("value", "cell"),
    [(None, ""), (True, "yes"), (["IDN", "FJI"], "IDN; FJI"), ("=1+1", "'=1+1"), (["=1"], "'=1"), (-3, "-3"), (2.5, "2.5")],
)
def test_cells(value: object, cell: str) -> None:
    assert write_cell(value) == cell
