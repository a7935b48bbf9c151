"""The steps in their order."""

import gc

import pytest

from sepakat.extract.pipeline import extract_draft
from sepakat.model.article import Article

TEXTS = {
    "id": "Menteri Perdagangan Wiratama Adinegara mengatakan kedua negara sepakat membangun pelabuhan senilai 2 juta dolar. "
    "Indonesia dan Vietnam akan menandatangani perjanjian itu pada Maret 2031.",
    "en": 'Trade Minister Alma Brandtner said on Monday: "Both countries will sign the agreement." '
    "Austria and Kenya plan to build 12 schools. The two companies pledged $5 million, and the guests agreed.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_an_extraction_leaves_no_circles(language: str) -> None:
    """Circles keep whole articles in memory until the garbage collector comes, and make it come often."""
    article = Article("a", TEXTS[language], language)
    extract_draft(article)
    gc.collect()
    gc.disable()
    try:
        extract_draft(article).claims()
        assert gc.collect() == 0
    finally:
        gc.enable()
