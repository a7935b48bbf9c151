"""Time grows as the text does, whatever the text: a hundred such texts must not stop a night's work."""

import gc
from time import process_time

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article

SIZE = 12_000
TIMES = 4
MOST = 9
"""How much longer a text of `TIMES` the length may take; what grows with the square takes 16 times as long."""
NAMED = "President John Smith of Japan met Indonesian Foreign Minister Budi Santoso. "


def seconds(text: str, language: str) -> float:
    """The least processor time of three readings, without the pauses of the garbage collector."""
    found = []
    gc.disable()
    try:
        for _ in range(3):
            start = process_time()
            extract_draft(Article("long", text, language))
            found.append(process_time() - start)
    finally:
        gc.enable()
    return min(found)


@pytest.mark.parametrize(
    ("language", "unit", "before"),
    [
        pytest.param("id", ".", "", id="id-stops"),
        pytest.param("en", ".", "", id="en-stops"),
        pytest.param("id", "Baca juga: ", "", id="id-also"),
        pytest.param("id", "Menteri juga Presiden ", "", id="id-offices-with-also"),
        pytest.param("id", "Menteri Budi ", "", id="id-one-office-and-name"),
        pytest.param("id", "Budi ", "", id="id-one-name-without-end"),
        pytest.param("id", "perusahaan itu ", "Presiden Jepang tiba. ", id="id-companies-without-name"),
        pytest.param("en", "he said ", NAMED, id="en-persons-without-name"),
        pytest.param("en", "e\u0301\u0323", "", id="en-letters-and-marks-apart"),
        pytest.param("en", "it ", NAMED, id="en-bodies-without-name"),
    ],
)
def test_time_grows_with_the_length(language: str, unit: str, before: str) -> None:
    short, long = (before + unit * (size // len(unit)) for size in (SIZE, SIZE * TIMES))
    seconds(short[:500], language)
    assert seconds(long, language) < MOST * seconds(short, language)
