"""Figures are read from what the scorers print."""

import pytest

from sepakat.evaluate.figures import Figure, parse_figures


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        (
            "people                           P 0.912  R 0.834  F1 0.871   (matched 1, gold 2, predicted 3)",
            [("people", "P", 0.912), ("people", "R", 0.834), ("people", "F1", 0.871)],
        ),
        ("  commitments.stage              accuracy 0.850   (of 20 matched)", [("commitments.stage", "accuracy", 0.85)]),
        ("language                         accuracy 1.000", [("language", "accuracy", 1.0)]),
        (
            "all, without 3M, 100k and their like       accuracy 0.950   (19 of 20)   bar: 1.000 x",
            [("all, without 3M, 100k and their like", "accuracy", 0.95)],
        ),
        (
            "dates                Jaccard 0.811  pooled 0.722   (9 windows; id gave 1)   bar: Jaccard 0.834 y",
            [("dates", "Jaccard", 0.811), ("dates", "pooled", 0.722)],
        ),
        ("61 articles, 61 with a prediction", []),
        ("", []),
    ],
    ids=["f1", "attribute", "no counts", "digits in the name", "two figures", "heading", "blank"],
)
def test_parse_figures(line: str, figures: list[tuple[str, str, float]]) -> None:
    assert [(figure.measure, figure.label, figure.value) for figure in parse_figures("dev", line)] == figures


def test_counts_stay_with_the_figure() -> None:
    assert parse_figures("x", "cue  accuracy 0.500   (1 of 2)   bar: 0.9 (paper)") == [
        Figure("x", "cue", "accuracy", 0.5, "1 of 2")
    ]
