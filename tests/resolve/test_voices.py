"""How much the word of an article counts."""

import pytest

from sepakat.model.records import CopyGroup, CopyKind
from sepakat.resolve.voices import Standing, Voices, find_standing


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        pytest.param("https://www.kemkes.go.id/rilis/1", Standing.OFFICIAL, id="ministry of Indonesia"),
        pytest.param("https://health.gov/news", Standing.OFFICIAL, id="department of the United States"),
        pytest.param("https://moh.gov.sg/a", Standing.OFFICIAL, id="ministry of Singapore"),
        pytest.param("https://www.reuters.com/world/x", Standing.WIRE, id="news agency"),
        pytest.param("https://notgov.example/a", Standing.ORDINARY, id="outlet"),
        pytest.param("https://gov.example.com/a", Standing.ORDINARY, id="a label inside"),
        pytest.param("http://[broken", Standing.ORDINARY, id="no address"),
        pytest.param(None, Standing.ORDINARY, id="none"),
    ],
)
def test_standing(url: str | None, wanted: Standing) -> None:
    assert find_standing(url) is wanted


def test_three_copies_are_one_voice() -> None:
    voices = Voices.of([CopyGroup(("a", "b", "c"), CopyKind.SPUN)])
    assert voices.count(["a", "b", "c"]) == 1
    assert voices.count(["a", "d"]) == 2
