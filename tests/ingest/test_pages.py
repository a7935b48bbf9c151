"""The article of a page, and pages that hold none."""

import re
from contextlib import suppress
from importlib.metadata import requires

import pytest

from sepakat.ingest.pages import decode_page, read_page
from sepakat.ingest.problem import Unreadable

BODY = "<p>Kedua negara sepakat membangun pusat data baru di kota itu, kata Menteri Wulan Prakasa pada hari Senin.</p>" * 5
PAGE = f"""<html><head><title>Pusat data disepakati - Kabar Rekaan</title>
<meta property="og:site_name" content="Kabar Rekaan"><meta property="og:title" content="Pusat data disepakati">
<meta property="article:published_time" content="2031-05-06T10:00:00+07:00"></head>
<body><nav><a href="/">Beranda</a></nav><article><h1>Pusat data disepakati</h1>{BODY}</article></body></html>"""


def test_text_and_metadata() -> None:
    reading = read_page(PAGE, "https://www.kabar.example/1")
    assert "Kedua negara sepakat" in reading.text
    assert "Beranda" not in reading.text
    assert (reading.outlet, reading.headline) == ("Kabar Rekaan", "Pusat data disepakati")
    assert (reading.published, reading.published_basis) == ("2031-05-06", "metadata")


def test_a_fragment() -> None:
    assert "Kedua negara" in read_page(BODY).text


def test_a_declaration_in_the_markup() -> None:
    assert "Kedua negara" in read_page('<?xml version="1.0" encoding="utf-8"?>' + PAGE).text


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ("<html><body></body></html>", "no article text"),
        ("", "no article text"),
        ("<html><body>" + "<div>" * 300 + BODY, "240 deep"),
        ("<div>" * 100_000, "elements inside one another"),
        ("<p>x" * 200_000, "tags"),
        ("x" * 6_000_001, "6,000,001 characters"),
        ("<p " + " ".join(f"a{number}" for number in range(200_000)) + ">" + BODY, "a tag of 200,000 attributes"),
    ],
    ids=["empty body", "nothing", "deep", "very deep", "many tags", "long", "many attributes"],
)
def test_pages_without_an_article(markup: str, what: str) -> None:
    with pytest.raises(Unreadable, match=what):
        read_page(markup)


@pytest.mark.parametrize("markup", ["<" * 50_000, "<a " * 20_000, "<p " + "a=b " * 50_000 + ">teks", "<!--" * 20_000])
def test_hostile_markup_ends(markup: str) -> None:
    with suppress(Unreadable):
        assert len(read_page(markup).text) <= len(markup)


def test_declared_charset() -> None:
    content = '<html><head><meta charset="iso-8859-2"></head><body>ąę'.encode("iso8859-2")
    assert decode_page(content, "a.html").endswith("ąę")


def test_an_installation_alone_brings_what_the_parser_needs() -> None:
    # The versions of lxml that no longer bring the cleaner cannot be asked for it, though the extractor imports it.
    required = {requirement for requirement in requires("sepakat") or () if "extra ==" not in requirement}
    assert any(re.match(r"lxml[_-]html[_-]clean\b", requirement) for requirement in required)
