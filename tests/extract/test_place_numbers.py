"""A city whose name is a number word is no number."""

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Delegasi itu tiba sesuai janji di Lima.", []),
        ("Mereka terbang ke Lima dan membeli 4 kapal.", [4]),
        ("Mereka bertemu di lima kota.", [5]),
        ("Chile Buka Kantor di Lima Kota", [5]),
        ("Lima kapal dibeli Chile.", [5]),
    ],
)
def test_city_of_lima(text: str, values: list[int]) -> None:
    assert [each.value for each in extract_draft(Article("a", text, "id")).quantities] == values
