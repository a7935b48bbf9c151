"""The page of figures."""

from sepakat.evaluate.figures import Figure
from sepakat.evaluate.floors import Floor, judge
from sepakat.evaluate.table import render_table

FIGURES = [Figure("dev", "people", "P", 0.5, "1 of 2"), Figure("dev", "people", "F1", 0.625, "1 of 2")]


def test_the_page() -> None:
    page = render_table(
        judge([Floor("dev", "people", "F1", least=0.9), Floor("dev", "events", "F1", least=0.8)], FIGURES), FIGURES
    )
    assert "0 of 2 are met." in page
    assert "| dev | people | F1 | 0.625 | ≥ 0.900 | **no** |" in page
    assert "| dev | events | F1 | not measured | ≥ 0.800 | **no** |" in page
    assert "| people | P 0.500, F1 0.625 | 1 of 2 |" in page
    assert "|---|---|---|\n" in page
